package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.LONDON;
import static io.deskwright.escalation.roster.Team.NEW_YORK;
import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.at;
import static io.deskwright.escalation.roster.Team.office;
import static io.deskwright.escalation.roster.Team.rotation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

    private static String onDuty(Rotation rotation, Instant at) {
        return rotation.onDuty(at).orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-05T08:59:59, nobody
            2026-01-05T09:00:00, li
            2026-01-12T08:59:59, li
            2026-01-12T09:00:00, wang
            2026-01-19T08:59:59, wang
            2026-01-19T09:00:00, zhao
            2026-01-26T09:00:00, li
            2026-12-28T09:00:00, li
            """)
    void turns_of_a_week_go_round_from_the_first_hand_over_on(String wall, String person) {
        assertThat(onDuty(rotation("li", "wang", "zhao").build(), at(wall))).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-07T09:00:00, li
            2026-01-08T08:59:59, li
            2026-01-08T09:00:00, wang
            2026-01-11T09:00:00, li
            """)
    void turns_may_be_of_days(String wall, String person) {
        assertThat(onDuty(rotation("li", "wang").turnDays(3).build(), at(wall))).isEqualTo(person);
    }

    /** Mon 2026-01-05 to Fri 2026-01-09, 09:00 to 18:00. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-05T17:59:59, li
            2026-01-05T18:00:00, nobody
            2026-01-06T08:59:59, nobody
            2026-01-06T09:00:00, li
            2026-01-10T10:00:00, nobody
            2026-01-12T09:00:00, wang
            """)
    void outside_the_hours_nobody_is_on_duty(String wall, String person) {
        assertThat(onDuty(rotation("li", "wang").hours(office(SHANGHAI)).build(), at(wall)))
                .isEqualTo(person);
    }

    /** The window of Fri 2026-01-09 runs to Sat 06:00; that of Sat does not begin. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-09T21:59:59, nobody
            2026-01-09T22:00:00, li
            2026-01-10T05:59:59, li
            2026-01-10T06:00:00, nobody
            2026-01-10T23:00:00, nobody
            """)
    void a_window_over_midnight_belongs_to_the_date_on_which_it_begins(String wall, String person) {
        Rotation nights = rotation("li")
                .hours(WeeklyHours.in(SHANGHAI)
                        .on(DayOfWeek.FRIDAY, "22:00-06:00")
                        .build())
                .build();
        assertThat(onDuty(nights, at(wall))).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-12T03:59:59, li
            2026-01-12T04:00:00, wang
            """)
    void a_hand_over_inside_a_window_hands_over_then(String wall, String person) {
        Rotation nights = rotation("li", "wang")
                .handOver(LocalTime.of(4, 0))
                .hours(WeeklyHours.in(SHANGHAI).everyDay("22:00-06:00").build())
                .build();
        assertThat(onDuty(nights, at(wall))).isEqualTo(person);
    }

    /** London: summer time ends on Sun 2023-10-29. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-10-27T07:29:59Z, nobody
            2023-10-27T07:30:00Z, li
            2023-10-30T07:30:00Z, nobody
            2023-10-30T08:29:59Z, nobody
            2023-10-30T08:30:00Z, wang
            """)
    void PEER_BUGS_37_duty_from_half_past_eight_keeps_its_hour_when_summer_time_ends(Instant at, String person) {
        Rotation london = rotation("li", "wang")
                .begins(LocalDate.of(2023, 10, 23))
                .handOver(LocalTime.of(8, 30))
                .hours(WeeklyHours.in(LONDON).weekdays("08:30-17:00").build())
                .build();
        assertThat(onDuty(london, at)).isEqualTo(person);
    }

    /** New York: on Sun 2023-03-12 there is no 02:30, the gap ends at 07:00Z. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-03-11T07:29:59Z, nobody
            2023-03-11T07:30:00Z, li
            2023-03-12T06:59:59Z, li
            2023-03-12T07:00:00Z, wang
            2023-03-13T06:29:59Z, wang
            2023-03-13T06:30:00Z, zhao
            """)
    void a_hand_over_in_a_gap_is_at_its_end(Instant at, String person) {
        Rotation rotation = daily(NEW_YORK, "02:30", LocalDate.of(2023, 3, 11));
        assertThat(onDuty(rotation, at)).isEqualTo(person);
    }

    /** New York: on Sun 2023-11-05 01:30 is at 05:30Z and again at 06:30Z. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-11-04T05:30:00Z, li
            2023-11-05T05:29:59Z, li
            2023-11-05T05:30:00Z, wang
            2023-11-05T06:29:59Z, wang
            2023-11-05T06:30:00Z, wang
            2023-11-06T06:29:59Z, wang
            2023-11-06T06:30:00Z, zhao
            """)
    void a_hand_over_at_a_repeated_wall_time_is_at_the_first(Instant at, String person) {
        Rotation rotation = daily(NEW_YORK, "01:30", LocalDate.of(2023, 11, 4));
        assertThat(onDuty(rotation, at)).isEqualTo(person);
    }

    /** Apia left out Fri 2011-12-30: midnight after Thu, at 10:00Z, was that of Sat. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2011-12-30T09:59:59Z, li
            2011-12-30T10:00:00Z, wang
            2011-12-30T18:59:59Z, wang
            2011-12-30T19:00:00Z, zhao
            """)
    void a_date_that_does_not_exist_does_not_shift_the_turns(Instant at, String person) {
        Rotation rotation = daily(ZoneId.of("Pacific/Apia"), "09:00", LocalDate.of(2011, 12, 29));
        assertThat(onDuty(rotation, at)).isEqualTo(person);
    }

    private static Rotation daily(ZoneId zone, String handOver, LocalDate begins) {
        return rotation("li", "wang", "zhao")
                .begins(begins)
                .turnDays(1)
                .handOver(LocalTime.parse(handOver))
                .hours(AlwaysOpen.in(zone))
                .build();
    }

    /** Mon 2026-01-05 to Fri 2026-01-09 09:00 to 18:00, hand-over on Mon at 12:00. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-01-01T00:00, 2026-01-05T12:00
            2026-01-05T11:59, 2026-01-05T12:00
            2026-01-05T12:00, 2026-01-05T18:00
            2026-01-12T09:00, 2026-01-12T12:00
            2026-01-12T12:00, 2026-01-12T18:00
            """)
    void it_changes_when_hours_begin_and_end_and_at_a_hand_over_inside_them(String after, String change) {
        Rotation rotation = rotation("li", "wang")
                .handOver(LocalTime.NOON)
                .hours(office(SHANGHAI))
                .build();
        assertThat(rotation.changesAfter(at(after))).isEqualTo(at(change));
    }

    @Test
    void a_rotation_is_of_people_and_its_turns_last() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotation().build())
                .withMessageContaining("a rotation has somebody in it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotation("li", " ").build())
                .withMessageContaining("' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotation("li").turnDays(0).build())
                .withMessageContaining("not 0");
    }

    @Test
    void a_changed_rotation_keeps_the_rest() {
        Rotation rotation = rotation("li", "wang").turnDays(2).build();
        assertThat(rotation.but().people(List.of("zhao")).build())
                .isEqualTo(rotation("zhao").turnDays(2).build());
        assertThat(rotation("li").build().turnDays()).isEqualTo(Rotation.WEEK);
    }
}
