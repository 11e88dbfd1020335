package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.LONDON;
import static io.deskwright.escalation.roster.Team.NEW_YORK;
import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.at;
import static io.deskwright.escalation.roster.Team.office;
import static io.deskwright.escalation.roster.Team.roster;
import static io.deskwright.escalation.roster.Team.rotation;
import static io.deskwright.escalation.roster.Team.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {

    private static String onDuty(DutyRoster roster, Instant at) {
        return String.join(" ", roster.onDuty(Role.ENGINEER, at).people());
    }

    private static List<String> problems(Roster.Builder roster) {
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, roster::build);
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static Rotation hours(ZoneId zone, String person) {
        return rotation(person)
                .begins(LocalDate.of(2025, 1, 1))
                .hours(WeeklyHours.in(zone).everyDay("08:00-16:00").build())
                .build();
    }

    /** Shanghai is on from 00:00Z, London from 08:00Z, in July from 07:00Z, New York from 13:00Z, in July from 12:00Z. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-07T00:00:00Z, li
            2026-01-07T07:59:59Z, li
            2026-01-07T08:00:00Z, smith
            2026-01-07T13:00:00Z, smith jones
            2026-01-07T16:00:00Z, jones
            2026-01-07T21:00:00Z, ''
            2026-07-08T07:00:00Z, li smith
            2026-07-08T12:00:00Z, smith jones
            2026-07-08T15:00:00Z, jones
            2026-07-08T20:00:00Z, ''
            """)
    void rotations_in_several_zones_follow_the_sun(Instant at, String people) {
        Roster roster = roster().addRotations(hours(SHANGHAI, "li"), hours(LONDON, "smith"), hours(NEW_YORK, "jones"))
                .build();
        assertThat(onDuty(roster, at)).isEqualTo(people);
    }

    @Test
    void who_has_the_turn_in_two_rotations_is_named_once_and_the_first_rotation_goes_first() {
        Roster roster = roster().addRotations(
                        rotation("wang").build(),
                        rotation("li").build(),
                        rotation("wang").build())
                .build();
        assertThat(onDuty(roster, at("2026-01-05T09:00"))).isEqualTo("wang li");
    }

    @Test
    void each_role_has_its_own_rotations_overrides_holidays_and_swaps() {
        Roster roster = roster().addRotations(
                        rotation("li").build(),
                        rotation("chen").role(Role.DUTY_MANAGER).build())
                .addOverrides(DutyOverride.of(Role.DUTY_MANAGER, span("2026-01-06T00:00", "2026-01-07T00:00"), "zhou"))
                .addHolidayShifts(HolidayShift.of(
                        Role.DUTY_MANAGER,
                        Span.dates(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7), SHANGHAI),
                        "wu"))
                .addSwaps(Swap.of("li", "chen", span("2026-01-08T00:00", "2026-01-09T00:00"))
                        .in(Role.DUTY_MANAGER))
                .build();
        for (String wall : List.of("2026-01-06T10:00", "2026-01-07T10:00", "2026-01-08T10:00")) {
            assertThat(onDuty(roster, at(wall))).isEqualTo("li");
        }
        assertThat(roster.people(Role.DUTY_MANAGER, at("2026-01-06T10:00"))).containsExactly("zhou");
        assertThat(roster.people(Role.DUTY_MANAGER, at("2026-01-07T10:00"))).containsExactly("wu");
        assertThat(roster.people(Role.DUTY_MANAGER, at("2026-01-08T10:00"))).containsExactly("li");
        assertThat(roster.roles()).containsExactly(Role.ENGINEER, Role.DUTY_MANAGER);
    }

    /** National Day 2026-10-01 to 10-07; on 10-03 from 09:00 to 18:00 somebody else, on 10-04 nobody. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-30T23:59:59, li
            2026-10-01T00:00:00, wang zhao
            2026-10-03T08:59:59, wang zhao
            2026-10-03T09:00:00, qian
            2026-10-03T18:00:00, wang zhao
            2026-10-04T12:00:00, ''
            2026-10-07T23:59:59, wang zhao
            2026-10-08T00:00:00, li
            """)
    void an_override_beats_a_holiday_list_and_that_beats_a_rotation(String wall, String people) {
        Roster roster = roster().addRotations(rotation("li").build())
                .addHolidayShifts(HolidayShift.of(
                        Role.ENGINEER,
                        Span.dates(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), SHANGHAI),
                        "wang",
                        "zhao"))
                .addOverrides(
                        DutyOverride.of(Role.ENGINEER, span("2026-10-03T09:00", "2026-10-03T18:00"), "qian"),
                        DutyOverride.of(Role.ENGINEER, span("2026-10-04T00:00", "2026-10-05T00:00")))
                .build();
        assertThat(onDuty(roster, at(wall))).isEqualTo(people);
    }

    @Test
    void of_two_overrides_that_touch_in_a_repeated_hour_the_later_has_taken_over() {
        Roster roster = roster().zone(NEW_YORK)
                .addOverrides(
                        DutyOverride.of(Role.ENGINEER, newYork("2023-11-05T00:00", "2023-11-05T01:30"), "li"),
                        DutyOverride.of(Role.ENGINEER, newYork("2023-11-05T01:30", "2023-11-05T03:00"), "wang"))
                .build();
        assertThat(onDuty(roster, Instant.parse("2023-11-05T05:29:59Z"))).isEqualTo("li");
        assertThat(onDuty(roster, Instant.parse("2023-11-05T05:30:00Z"))).isEqualTo("wang");
        assertThat(onDuty(roster, Instant.parse("2023-11-05T06:15:00Z"))).isEqualTo("wang");
        assertThat(onDuty(roster, Instant.parse("2023-11-05T07:59:59Z"))).isEqualTo("wang");
    }

    private static Span newYork(String from, String to) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(to), NEW_YORK);
    }

    /** Turns of a week from Mon 2026-01-05 09:00: li, wang, zhao. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-07T23:59:59, li
            2026-01-08T00:00:00, wang
            2026-01-12T08:59:59, wang
            2026-01-12T09:00:00, li
            2026-01-14T00:00:00, wang
            2026-01-19T09:00:00, zhao
            """)
    void a_swap_exchanges_two_people_both_ways(String wall, String people) {
        Roster roster = roster().addRotations(rotation("li", "wang", "zhao").build())
                .addSwaps(Swap.of("li", "wang", span("2026-01-08T00:00", "2026-01-14T00:00")))
                .addSwaps(Swap.of("qian", "zhao", span("2026-01-08T00:00", "2026-01-14T00:00")))
                .build();
        assertThat(onDuty(roster, at(wall))).isEqualTo(people);
    }

    /** li is away on 2026-01-06 and 07, wang on 07 and 08, zhao on 08: the chain li, wang, zhao, nobody. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-05T23:59:59, li
            2026-01-06T00:00:00, wang
            2026-01-07T00:00:00, zhao
            2026-01-07T23:59:59, zhao
            2026-01-08T00:00:00, li
            2026-01-09T00:00:00, ''
            2026-01-10T00:00:00, li
            """)
    void FEATURES_31_a_stand_in_who_is_away_is_stood_in_for(String wall, String people) {
        Roster roster = roster().addRotations(rotation("li").build())
                .addAbsences(
                        Absence.of("li", span("2026-01-06T00:00", "2026-01-08T00:00"))
                                .stoodInForBy("wang"),
                        Absence.of("wang", span("2026-01-07T00:00", "2026-01-09T00:00"))
                                .stoodInForBy("zhao"),
                        Absence.of("zhao", span("2026-01-08T00:00", "2026-01-10T00:00")),
                        Absence.of("li", span("2026-01-09T00:00", "2026-01-10T00:00"))
                                .stoodInForBy("zhao"))
                .build();
        assertThat(onDuty(roster, at(wall))).isEqualTo(people);
    }

    @Test
    void who_takes_a_duty_over_by_swap_and_is_away_is_stood_in_for_and_who_is_on_duty_anyway_is_named_once() {
        Span day = span("2026-01-06T00:00", "2026-01-07T00:00");
        Roster roster = roster().addRotations(
                        rotation("li").build(), rotation("zhao").build())
                .addSwaps(Swap.of("wang", "li", day))
                .addAbsences(Absence.of("wang", day).stoodInForBy("zhao"))
                .build();
        assertThat(onDuty(roster, at("2026-01-05T12:00"))).isEqualTo("li zhao");
        assertThat(onDuty(roster, at("2026-01-06T12:00"))).isEqualTo("zhao");
    }

    @Test
    void PEER_BUGS_79_on_Saturday_nobody_is_on_duty_and_the_next_duty_is_on_Monday_at_nine() {
        Roster roster = roster().addRotations(
                        rotation("li", "wang").hours(office(SHANGHAI)).build())
                .build();
        assertThat(roster.onDuty(Role.ENGINEER, at("2026-01-10T10:00")))
                .isEqualTo(new OnDuty(List.of(), Optional.of(Instant.parse("2026-01-12T01:00:00Z"))));
        assertThat(onDuty(roster, at("2026-01-12T09:00"))).isEqualTo("wang");
    }

    @Test
    void the_next_duty_skips_who_is_away_and_hours_in_which_nobody_is_meant_to_be() {
        Roster roster = roster().addRotations(
                        rotation("li").hours(office(SHANGHAI)).build())
                .addOverrides(DutyOverride.of(Role.ENGINEER, span("2026-01-12T00:00", "2026-01-13T00:00")))
                .addAbsences(Absence.of("li", span("2026-01-13T00:00", "2026-01-14T10:30")))
                .build();
        assertThat(roster.onDuty(Role.ENGINEER, at("2026-01-10T10:00")).nextDuty())
                .contains(at("2026-01-14T10:30"));
    }

    @Test
    void nobody_is_looked_for_more_than_400_days_ahead() {
        Instant duty = Instant.parse("2027-02-05T00:00:00Z");
        Roster roster = roster().addOverrides(
                        DutyOverride.of(Role.ENGINEER, Span.between(duty, duty.plusSeconds(1)), "li"))
                .build();
        Instant farthest = duty.minus(Duration.ofDays(400));
        assertThat(roster.onDuty(Role.ENGINEER, farthest).nextDuty()).contains(duty);
        assertThat(roster.onDuty(Role.ENGINEER, farthest.minusNanos(1))).isEqualTo(OnDuty.NOBODY);
        assertThat(roster.onDuty(Role.ENGINEER, Instant.MIN)).isEqualTo(OnDuty.NOBODY);
    }

    @Test
    void a_rotation_of_people_who_are_all_away_for_ever_has_no_next_duty() {
        Roster roster = roster().addRotations(
                        rotation("li").hours(office(SHANGHAI)).build())
                .addAbsences(Absence.of("li", span("2026-01-01T00:00", "2126-01-01T00:00")))
                .build();
        assertThat(roster.onDuty(Role.ENGINEER, at("2026-01-10T10:00"))).isEqualTo(OnDuty.NOBODY);
    }

    @Test
    void a_roster_changes_at_the_edge_of_any_part_that_counts_for_the_role() {
        Roster roster = roster().addOverrides(
                        DutyOverride.of(Role.ENGINEER, span("2026-01-02T00:00", "2026-01-03T00:00")),
                        DutyOverride.of(Role.AGENT, span("2026-01-02T12:00", "2026-01-03T12:00")))
                .addHolidayShifts(HolidayShift.of(
                        Role.ENGINEER, Span.dates(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 4), SHANGHAI), "li"))
                .addSwaps(Swap.of("li", "wang", span("2026-01-06T00:00", "2026-01-07T00:00")))
                .addSwaps(Swap.of("li", "wang", span("2026-01-07T12:00", "2026-01-07T13:00"))
                        .in(Role.AGENT))
                .addAbsences(Absence.of("li", span("2026-01-08T00:00", "2026-01-09T00:00")))
                .build();
        Optional<Instant> change = roster.changesAfter(Role.ENGINEER, at("2026-01-01T00:00"));
        for (int day = 2; day <= 9; day++) {
            assertThat(change).contains(at("2026-01-01T00:00").plus(Duration.ofDays(day - 1L)));
            change = roster.changesAfter(Role.ENGINEER, change.orElseThrow());
        }
        assertThat(change).isEmpty();
    }

    @Test
    void overlapping_overrides_and_holiday_lists_of_one_role_are_problems() {
        Span span = span("2026-01-06T00:00", "2026-01-08T00:00");
        Span later = span("2026-01-07T00:00", "2026-01-09T00:00");
        assertThat(problems(roster().addOverrides(
                                DutyOverride.of(Role.ENGINEER, span, "li"),
                                DutyOverride.of(Role.AGENT, later, "li"),
                                DutyOverride.of(Role.ENGINEER, later, "li"))
                        .addHolidayShifts(
                                HolidayShift.of(Role.ENGINEER, span, "li"),
                                HolidayShift.of(Role.ENGINEER, later, "li"),
                                HolidayShift.of(Role.AGENT, later, "li"))))
                .containsExactly(
                        "override 3: 2026-01-07T00:00 to 2026-01-09T00:00 Asia/Shanghai overlaps override 1, "
                                + "2026-01-06T00:00 to 2026-01-08T00:00 Asia/Shanghai: both cannot count",
                        "holiday 2: 2026-01-07T00:00 to 2026-01-09T00:00 Asia/Shanghai overlaps holiday 1, "
                                + "2026-01-06T00:00 to 2026-01-08T00:00 Asia/Shanghai: both cannot count");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            li,   wang, '',       li,   zhao, '',       true
            wang, li,   '',       zhao, li,   '',       true
            li,   wang, '',       wang, zhao, '',       true
            li,   wang, '',       zhao, wang, '',       true
            li,   wang, '',       zhao, qian, '',       false
            li,   wang, ENGINEER, li,   zhao, '',       true
            li,   wang, '',       li,   zhao, ENGINEER, true
            li,   wang, AGENT,    li,   zhao, AGENT,    true
            li,   wang, ENGINEER, li,   zhao, AGENT,    false
            """)
    void nobody_exchanges_duties_of_one_role_with_two_people_at_once(
            String one, String other, String role, String third, String fourth, String otherRole, boolean isWrong) {
        Roster.Builder roster = roster().addSwaps(
                        new Swap(one, other, span("2026-01-06T00:00", "2026-01-08T00:00"), role(role)),
                        new Swap(third, fourth, span("2026-01-07T00:00", "2026-01-09T00:00"), role(otherRole)));
        if (isWrong) {
            assertThat(problems(roster)).singleElement().asString().startsWith("swap 2: ");
        } else {
            assertThat(roster.build().swaps()).hasSize(2);
        }
    }

    private static Optional<Role> role(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(name));
    }

    @Test
    void nobody_is_away_twice_at_once() {
        assertThat(problems(roster().addAbsences(
                                Absence.of("li", span("2026-01-06T00:00", "2026-01-08T00:00")),
                                Absence.of("wang", span("2026-01-07T00:00", "2026-01-09T00:00")),
                                Absence.of("li", span("2026-01-07T00:00", "2026-01-09T00:00")))))
                .singleElement()
                .asString()
                .startsWith("absence 3: ");
    }

    @Test
    void stand_ins_in_a_circle_are_told_once_with_the_circle() {
        Span span = span("2026-01-06T00:00", "2026-01-08T00:00");
        assertThat(problems(roster().addAbsences(
                                Absence.of("qian", span).stoodInForBy("li"),
                                Absence.of("li", span).stoodInForBy("wang"),
                                Absence.of("wang", span).stoodInForBy("zhao"),
                                Absence.of("zhao", span).stoodInForBy("li"),
                                Absence.of("sun", span).stoodInForBy("sun"))))
                .containsExactly(
                        "absence 2: stand-ins stand in for each other: li -> wang -> zhao -> li",
                        "absence 5: stand-ins stand in for each other: sun -> sun");
    }

    @Test
    void who_stand_in_for_each_other_at_different_times_are_in_no_circle() {
        Roster roster = roster().addRotations(rotation("li").build())
                .addAbsences(
                        Absence.of("li", span("2026-01-06T00:00", "2026-01-07T00:00"))
                                .stoodInForBy("wang"),
                        Absence.of("wang", span("2026-01-07T00:00", "2026-01-08T00:00"))
                                .stoodInForBy("li"))
                .build();
        assertThat(onDuty(roster, at("2026-01-06T12:00"))).isEqualTo("wang");
        assertThat(onDuty(roster, at("2026-01-07T12:00"))).isEqualTo("li");
    }

    @Test
    void a_roster_has_a_name() {
        assertThat(problems(roster().name(" "))).containsExactly("name: a roster has a name, not ' '");
    }

    @Test
    void a_part_that_says_nothing_is_refused() {
        Span span = span("2026-01-06T00:00", "2026-01-08T00:00");
        assertThatIllegalArgumentException().isThrownBy(() -> DutyOverride.of(Role.AGENT, span, "li", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayShift.of(Role.AGENT, span))
                .withMessageContaining("a holiday list has somebody in it");
        for (Span part :
                List.of(span("2026-01-06T00:00", "2026-01-08T00:01"), span("2026-01-06T00:01", "2026-01-08T00:00"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HolidayShift.of(Role.AGENT, part, "li"))
                    .withMessageContaining("whole dates");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Swap.of("", "li", span));
        assertThatIllegalArgumentException().isThrownBy(() -> Swap.of("li", "", span));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Swap.of("li", "li", span))
                .withMessageContaining("between two people");
        assertThatIllegalArgumentException().isThrownBy(() -> Absence.of("", span));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Absence.of("li", span).stoodInForBy(" "));
    }
}
