package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.NEW_YORK;
import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static Span in(ZoneId zone, String from, String to) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(to), zone);
    }

    /** New York: on Sun 2023-03-12 02:00 is 03:00, at 07:00Z; on Sun 2023-11-05 02:00 is 01:00 again, at 06:00Z. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-03-10T09:00, 2023-03-10T18:00, 2023-03-10T14:00:00Z, 2023-03-10T23:00:00Z
            2023-03-13T09:00, 2023-03-13T18:00, 2023-03-13T13:00:00Z, 2023-03-13T22:00:00Z
            2023-03-12T02:30, 2023-03-12T04:00, 2023-03-12T07:00:00Z, 2023-03-12T08:00:00Z
            2023-03-12T01:00, 2023-03-12T02:30, 2023-03-12T06:00:00Z, 2023-03-12T07:00:00Z
            2023-11-05T01:30, 2023-11-05T03:00, 2023-11-05T05:30:00Z, 2023-11-05T08:00:00Z
            2023-11-05T00:00, 2023-11-05T01:30, 2023-11-05T04:00:00Z, 2023-11-05T06:30:00Z
            """)
    void in_a_gap_an_end_moves_to_its_end_and_of_a_repeated_hour_all_is_held(
            String from, String to, Instant opensAt, Instant closesAt) {
        assertThat(in(NEW_YORK, from, to).window()).isEqualTo(Window.of(opensAt, closesAt));
    }

    @Test
    void a_span_of_instants_is_that_of_the_wall_time_of_UTC() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Span span = Span.between(from, from.plusNanos(1));
        assertThat(span.contains(from)).isTrue();
        assertThat(span.contains(from.minusNanos(1))).isFalse();
        assertThat(span.contains(from.plusNanos(1))).isFalse();
    }

    @Test
    void a_span_of_dates_begins_and_ends_at_midnight() {
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        Span span = Span.dates(nationalDay, nationalDay.plusDays(6), SHANGHAI);
        assertThat(span.window())
                .isEqualTo(Window.of(Instant.parse("2026-09-30T16:00:00Z"), Instant.parse("2026-10-07T16:00:00Z")));
        assertThat(span.covers(nationalDay)).isTrue();
        assertThat(span.covers(nationalDay.plusDays(6))).isTrue();
        assertThat(span.covers(nationalDay.minusDays(1))).isFalse();
        assertThat(span.covers(nationalDay.plusDays(7))).isFalse();
        assertThat(span).hasToString("2026-10-01T00:00 to 2026-10-08T00:00 Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-01T00:00, 2026-01-01T00:00
            2026-01-01T00:01, 2026-01-01T00:00
            2023-03-12T02:10, 2023-03-12T02:50
            """)
    void nothing_is_no_span(String from, String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(NEW_YORK, from, to))
                .withMessageContaining(from)
                .withMessageContaining(to);
    }

    /** The first span is 10:00 to 12:00 in Shanghai, 02:00Z to 04:00Z. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Asia/Shanghai, 2026-01-01T11:59, 2026-01-01T13:00, true
            Asia/Shanghai, 2026-01-01T12:00, 2026-01-01T13:00, false
            Asia/Shanghai, 2026-01-01T09:00, 2026-01-01T10:00, false
            Asia/Shanghai, 2026-01-01T09:00, 2026-01-01T10:01, true
            Asia/Shanghai, 2026-01-01T10:30, 2026-01-01T11:00, true
            UTC,           2026-01-01T03:59, 2026-01-01T05:00, true
            UTC,           2026-01-01T04:00, 2026-01-01T05:00, false
            UTC,           2026-01-01T01:00, 2026-01-01T02:00, false
            UTC,           2026-01-01T01:00, 2026-01-01T02:01, true
            UTC,           2026-01-01T10:30, 2026-01-01T11:00, false
            """)
    void spans_overlap_if_they_have_time_in_common(String zone, String from, String to, boolean overlaps) {
        Span one = in(SHANGHAI, "2026-01-01T10:00", "2026-01-01T12:00");
        Span other = in(ZoneId.of(zone), from, to);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
    }

    @Test
    void spans_of_one_zone_that_touch_in_a_repeated_hour_do_not_overlap() {
        Span before = in(NEW_YORK, "2023-11-05T00:00", "2023-11-05T01:30");
        Span after = in(NEW_YORK, "2023-11-05T01:30", "2023-11-05T03:00");
        assertThat(before.overlaps(after)).isFalse();
        assertThat(after.overlaps(before)).isFalse();
    }
}
