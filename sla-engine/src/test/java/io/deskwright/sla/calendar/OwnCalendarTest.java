package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar that a user writes answers six questions; all else follows. */
class OwnCalendarTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);

    /** Open in every even hour of UTC; may be told to answer nothing. */
    private static final class EvenHours implements BusinessCalendar {

        private boolean silent;

        @Override
        public String name() {
            return "even hours";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Stretch stretchAt(Instant at) {
            if (silent) {
                throw new IllegalStateException("asked at " + at);
            }
            long hour = Math.floorDiv(at.getEpochSecond(), 3_600L);
            Instant since = Instant.ofEpochSecond(hour * 3_600);
            return new Stretch(since, since.plusSeconds(3_600), hour % 2 == 0);
        }

        @Override
        public List<Window> windowsOf(LocalDate date) {
            return openIn(
                    date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        @Override
        public LocalDate firstException() {
            return LocalDate.MAX;
        }

        @Override
        public LocalDate lastException() {
            return LocalDate.MIN;
        }
    }

    @Test
    void all_arithmetic_follows_from_its_stretches() {
        BusinessCalendar even = new EvenHours();
        assertThat(even.openIn(NOON.minusSeconds(1_800), NOON.plusSeconds(9_000)))
                .containsExactly(
                        Window.of(NOON, NOON.plusSeconds(3_600)),
                        Window.of(NOON.plusSeconds(7_200), NOON.plusSeconds(9_000)));
        assertThat(even.openIn(NOON, NOON)).isEmpty();
        assertThat(even.deadline(NOON.plusSeconds(1_800), Duration.ofHours(2))).isEqualTo(NOON.plusSeconds(16_200));
        assertThat(even.deadlineBefore(NOON, Duration.ofMinutes(90))).isEqualTo(NOON.minusSeconds(12_600));
        assertThat(even.worked(NOON, NOON.plusSeconds(86_400))).isEqualTo(Duration.ofHours(12));
        assertThat(even.windowsOf(SAT_2026_11_21)).hasSize(12);
        assertThat(even.startOfBusiness(SAT_2026_11_21)).contains(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(even.endOfBusiness(SAT_2026_11_21)).contains(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(even.holiday(SAT_2026_11_21)).isEmpty();
        assertThat(even.announcedThrough()).isEmpty();
    }

    @Test
    void compiled_it_is_not_asked_any_more_inside_the_horizon() {
        EvenHours even = new EvenHours();
        BusinessCalendar fast = CompiledCalendar.of(even, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1));
        even.silent = true;
        assertThat(fast.deadline(NOON, Duration.ofHours(2))).isEqualTo(NOON.plusSeconds(10_800));
        assertThat(fast.deadlineBefore(NOON, Duration.ofHours(2))).isEqualTo(NOON.minusSeconds(14_400));
        assertThat(fast.worked(NOON, NOON.plusSeconds(86_400))).isEqualTo(Duration.ofHours(12));
        assertThat(fast.worked(NOON.plusSeconds(86_400), NOON)).isEqualTo(Duration.ofHours(-12));
        assertThat(fast.isOpen(NOON)).isTrue();
        assertThat(fast.nextOpening(NOON.plusSeconds(3_600))).isEqualTo(NOON.plusSeconds(7_200));
        assertThat(fast.nextClosing(NOON)).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(fast.previousClosing(NOON)).isEqualTo(NOON.minusSeconds(3_600));
        assertThat(fast.stretchAt(NOON)).isEqualTo(new Stretch(NOON, NOON.plusSeconds(3_600), true));
        assertThat(fast.stretchAt(NOON.minusNanos(1))).isEqualTo(new Stretch(NOON.minusSeconds(3_600), NOON, false));
        assertThat(fast.openIn(NOON.plusSeconds(60), NOON.plusSeconds(7_260)))
                .containsExactly(
                        Window.of(NOON.plusSeconds(60), NOON.plusSeconds(3_600)),
                        Window.of(NOON.plusSeconds(7_200), NOON.plusSeconds(7_260)));
        List<Window> pauses = List.of(Window.of(NOON, NOON.plusSeconds(1_800)));
        assertThat(fast.minus(pauses).deadline(NOON, Duration.ofHours(1))).isEqualTo(NOON.plusSeconds(9_000));
        Instant outside = Instant.parse("2029-01-01T00:00:00Z");
        assertThatIllegalStateException().isThrownBy(() -> fast.isOpen(outside));
        assertThatIllegalStateException().isThrownBy(() -> fast.worked(NOON, outside));
        assertThatIllegalStateException().isThrownBy(() -> fast.nextOpening(outside));
    }

    @Test
    void combined_and_fixed_calendars_say_what_they_are() {
        BusinessCalendar even = new EvenHours();
        BusinessCalendar always = AlwaysOpen.in(ZoneOffset.UTC);
        assertThat(even.union(always).name()).isEqualTo("(even hours or 7x24)");
        assertThat(even.intersection(always).name()).isEqualTo("(even hours and 7x24)");
        FixedWindows fixed = new FixedWindows(ZoneOffset.UTC, List.of(Window.of(NOON, NOON.plusSeconds(86_400))));
        assertThat(even.minus(fixed).name()).isEqualTo("(even hours minus fixed windows)");
        assertThat(fixed.windowsOf(SAT_2026_11_21)).containsExactly(Window.of(NOON, NOON.plusSeconds(43_200)));
        assertThat(fixed.firstException()).isEqualTo(SAT_2026_11_21);
        assertThat(fixed.lastException()).isEqualTo(SAT_2026_11_21.plusDays(1));
    }

    @Test
    void far_exceptions_are_found_from_both_sides_however_long_it_is_closed_before() {
        LocalDate wed20300102 = LocalDate.of(2030, 1, 2);
        WeeklyHours once = WeeklyHours.in(ZoneOffset.UTC)
                .override(wed20300102, "09:00-10:00")
                .build();
        Instant opening = Instant.parse("2030-01-02T09:00:00Z");
        Instant closing = opening.plusSeconds(3_600);
        Instant later = Instant.parse("2036-01-01T00:00:00Z");
        assertThat(once.nextOpening(NOON)).isEqualTo(opening);
        assertThat(once.previousClosing(later)).isEqualTo(closing);
        assertThat(once.deadline(NOON, Duration.ofMinutes(60))).isEqualTo(closing);
        assertThat(once.deadlineBefore(later, Duration.ofMinutes(60))).isEqualTo(opening);
        assertThat(once.workingDate(SAT_2026_11_21, 1)).isEqualTo(wed20300102);
        assertThat(once.workingDate(LocalDate.of(2036, 1, 1), -1)).isEqualTo(wed20300102);
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> once.deadlineBefore(later, Duration.ofMinutes(61)))
                .withMessageContaining("is not open before 2036-01-01T00:00:00Z");
        assertThat(once.windows(NOON, Instant.MAX)).containsExactly(Window.of(opening, closing));
    }

    @Test
    void an_endless_run_ends_at_the_end_of_the_range_that_is_asked_for() {
        WeeklyHours always = WeeklyHours.in(ZoneOffset.UTC)
                .everyDay("00:00-24:00")
                .holiday(SAT_2026_11_21)
                .build();
        assertThat(always.windows(NOON, Instant.MAX))
                .containsExactly(Window.of(Instant.parse("2026-11-22T00:00:00Z"), Instant.MAX));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> always.worked(NOON, Instant.parse("2500-01-01T00:00:00Z")))
                .withMessageContaining("does not count farther than 400 years, to 2500-01-01T00:00:00Z");
    }
}
