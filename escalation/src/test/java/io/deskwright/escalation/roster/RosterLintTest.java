package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.at;
import static io.deskwright.escalation.roster.Team.office;
import static io.deskwright.escalation.roster.Team.roster;
import static io.deskwright.escalation.roster.Team.rotation;
import static io.deskwright.escalation.roster.Team.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Role;
import io.deskwright.core.sentence.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The roster is in force from 2026-01-01T00:00 in Shanghai, 2025-12-31T16:00Z. */
class RosterLintTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 1);

    private static List<String> said(List<Finding<RosterCode>> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    private static Rotation always(String... people) {
        return rotation(people).begins(BEFORE).build();
    }

    private static Person person(String id, Role... roles) {
        return new Person.Builder().id(id).addRoles(roles).build();
    }

    @Test
    void ESC_16_a_role_that_is_always_covered_has_no_gap() {
        assertThat(RosterLint.gaps(roster().addRotations(always("li")).build(), Set.of(Role.ENGINEER)))
                .isEmpty();
    }

    @Test
    void ESC_16_gaps_are_told_whole_with_role_and_ends() {
        Roster roster = roster().addRotations(rotation("li").build())
                .addAbsences(Absence.of("li", span("2026-02-01T00:00", "2026-02-02T00:00")))
                .addOverrides(DutyOverride.of(Role.ENGINEER, span("2026-02-02T00:00", "2026-02-02T06:00")))
                .addAbsences(Absence.of("li", span("2026-12-31T00:00", "2027-02-02T00:00")))
                .build();
        List<Finding<RosterCode>> gaps = RosterLint.gaps(roster, List.of(Role.DUTY_MANAGER, Role.ENGINEER));
        assertThat(said(gaps))
                .containsExactly(
                        "GAP: Nobody is on duty as engineer from 2025-12-31T16:00:00Z until 2026-01-05T01:00:00Z.",
                        "GAP: Nobody is on duty as engineer from 2026-01-31T16:00:00Z until 2026-02-01T22:00:00Z.",
                        "GAP: Nobody is on duty as engineer from 2026-12-30T16:00:00Z until 2026-12-31T16:00:00Z.",
                        "GAP: Nobody is on duty as duty manager from 2025-12-31T16:00:00Z until 2026-12-31T16:00:00Z.");
        assertThat(gaps.get(0).chinese()).isEqualTo("自 2025-12-31T16:00:00Z 至 2026-01-05T01:00:00Z，工程师无人值班。");
    }

    /** 2026 begins on a Thu and has 261 days from Mon to Fri, with a gap before each of them and one after the last. */
    @Test
    void many_gaps_are_counted_and_the_first_ten_are_told() {
        Roster roster = roster().addRotations(
                        rotation("li").begins(BEFORE).hours(office(SHANGHAI)).build())
                .build();
        List<Finding<RosterCode>> gaps = RosterLint.gaps(roster, Set.of(Role.ENGINEER));
        assertThat(gaps).hasSize(11);
        assertThat(gaps.get(9).code()).isEqualTo(RosterCode.GAP);
        assertThat(gaps.get(10).data())
                .containsEntry("count", "262")
                .containsEntry("told", "10")
                .containsEntry("total", "PT6411H");
        assertThat(gaps.get(10).chinese()).isEqualTo("一年之内工程师有 262 处空档，合计 PT6411H；仅列出前 10 处。");
    }

    @Test
    void ten_gaps_are_all_told() {
        Roster.Builder roster = roster().addRotations(always("li"));
        for (int day = 11; day <= 20; day++) {
            roster.addOverrides(
                    DutyOverride.of(Role.ENGINEER, span("2026-01-" + day + "T00:00", "2026-01-" + day + "T01:00")));
        }
        assertThat(RosterLint.gaps(roster.build(), Set.of(Role.ENGINEER)))
                .hasSize(10)
                .extracting(Finding::code)
                .containsOnly(RosterCode.GAP);
    }

    @Test
    void people_are_known_and_hold_the_role_in_which_they_are_on_duty() {
        Span day = span("2026-01-06T00:00", "2026-01-07T00:00");
        Roster roster = roster().addRotations(always("li"))
                .addOverrides(DutyOverride.of(Role.DUTY_MANAGER, day, "chen", "xu"))
                .addHolidayShifts(HolidayShift.of(
                        Role.ENGINEER,
                        Span.dates(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1), SHANGHAI),
                        "wu"))
                .addSwaps(Swap.of("chen", "he", day).in(Role.AGENT))
                .addAbsences(Absence.of("li", day).stoodInForBy("sun"), Absence.of("gone", day))
                .build();
        Organisation organisation = new Organisation(
                List.of(),
                List.of(),
                List.of(
                        person("li", Role.ENGINEER),
                        person("wu", Role.AGENT),
                        person("sun", Role.ADVISER),
                        person("chen", Role.DUTY_MANAGER, Role.ENGINEER)));
        List<Finding<RosterCode>> findings = RosterLint.people(roster, organisation);
        assertThat(said(findings))
                .containsExactly(
                        "UNKNOWN_PERSON: gone is on the roster, but not in the organisation.",
                        "UNKNOWN_PERSON: he is on the roster, but not in the organisation.",
                        "UNKNOWN_PERSON: xu is on the roster, but not in the organisation.",
                        "ROLE_NOT_HELD: sun is on duty as engineer, but does not hold the role.",
                        "ROLE_NOT_HELD: wu is on duty as engineer, but does not hold the role.");
        assertThat(findings.get(3).chinese()).isEqualTo("sun 值班担任工程师，但不具备该角色。");
    }

    @Test
    void who_has_two_rotations_of_a_role_at_once_is_told_once_with_the_first_time() {
        Roster roster = roster().addRotations(
                        always("li"),
                        rotation("wang", "li").build(),
                        always("li").but().role(Role.DUTY_MANAGER).build())
                .build();
        List<Finding<RosterCode>> findings = RosterLint.parts(roster);
        assertThat(said(findings))
                .containsExactly("TWICE_AT_ONCE: li is on duty as engineer in two rotations at once, "
                        + "first at 2026-01-12T01:00:00Z.");
        assertThat(findings.get(0).chinese()).isEqualTo("li 同时在两个轮班表中担任工程师，最早于 2026-01-12T01:00:00Z。");
    }

    @Test
    void a_rotation_that_begins_after_the_year_never_has_anybody() {
        Roster roster = roster().addRotations(
                        rotation("li").begins(LocalDate.of(2026, 12, 31)).build(),
                        rotation("wang").begins(LocalDate.of(2027, 1, 1)).build())
                .build();
        assertThat(said(RosterLint.parts(roster)))
                .containsExactly("NEVER_ON: Nobody of rotation 2 is ever on duty until 2026-12-31T16:00:00Z.");
    }

    @Test
    void parts_that_are_over_before_the_roster_is_in_force_are_told() {
        Span over = span("2025-12-30T00:00", "2026-01-01T00:00");
        Span last = span("2025-12-30T00:00", "2026-01-02T00:00");
        Roster roster = roster().addRotations(always("li"))
                .addOverrides(DutyOverride.of(Role.ENGINEER, over, "li"), DutyOverride.of(Role.AGENT, last, "li"))
                .addHolidayShifts(HolidayShift.of(Role.ENGINEER, over, "li"), HolidayShift.of(Role.AGENT, last, "li"))
                .addSwaps(
                        Swap.of("li", "wang", over),
                        Swap.of("qian", "zhao", last).in(Role.AGENT))
                .addAbsences(Absence.of("li", over), Absence.of("sun", last))
                .build();
        assertThat(RosterLint.parts(
                        roster.but().swaps(List.of(roster.swaps().get(0))).build()))
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        tuple(RosterCode.PAST, "override 1"),
                        tuple(RosterCode.PAST, "holiday 1"),
                        tuple(RosterCode.PAST, "swap 1"),
                        tuple(RosterCode.PAST, "absence 1"));
        assertThat(RosterLint.parts(roster).get(0))
                .hasToString(
                        "PAST: override 1 ends 2025-12-31T16:00:00Z; the roster is in force from 2025-12-31T16:00:00Z on.");
    }

    /** Turns of a week from Mon 2026-01-05 09:00: li, wang, zhao. */
    @Test
    void a_swap_of_people_who_are_not_on_duty_then_changes_nothing() {
        Roster roster = roster().addRotations(rotation("li", "wang", "zhao").build())
                .addSwaps(
                        Swap.of("wang", "zhao", span("2026-01-05T09:00", "2026-01-12T09:00")),
                        Swap.of("wang", "zhao", span("2026-01-12T09:00", "2026-01-13T09:00")),
                        Swap.of("li", "zhao", span("2026-01-13T09:00", "2026-01-14T09:00"))
                                .in(Role.AGENT),
                        Swap.of("wang", "qian", span("2026-12-31T09:00", "2027-02-08T09:00")),
                        Swap.of("li", "qian", span("2027-03-01T09:00", "2027-03-02T09:00")))
                .build();
        assertThat(said(RosterLint.parts(roster)))
                .containsExactly(
                        "IDLE_SWAP: swap 1 of wang and zhao changes nothing.",
                        "IDLE_SWAP: swap 3 of li and zhao changes nothing.",
                        "IDLE_SWAP: swap 4 of wang and qian changes nothing.");
    }

    @Test
    void ESC_17_a_major_holiday_without_a_list_is_told_with_the_time_at_which_it_is_due() {
        HolidayDutyList.Builder list = new HolidayDutyList.Builder().name("国庆节").dueAt(at("2026-09-28T18:00"));
        LocalDate first = LocalDate.of(2026, 10, 1);
        List<HolidayDutyList> lists = List.of(
                list.firstDate(LocalDate.of(2025, 12, 31))
                        .lastDate(LocalDate.of(2026, 1, 2))
                        .build(),
                list.firstDate(first).lastDate(first.plusDays(6)).build(),
                list.firstDate(LocalDate.of(2026, 1, 1))
                        .lastDate(LocalDate.of(2026, 1, 3))
                        .build());
        Roster roster = roster().addHolidayShifts(
                        HolidayShift.of(Role.ENGINEER, Span.dates(first, first.plusDays(6), SHANGHAI), "li"))
                .build();
        List<Finding<RosterCode>> findings = RosterLint.holidays(roster, lists);
        assertThat(said(findings))
                .containsExactly("NO_HOLIDAY_LIST: Nobody is named for each date of 国庆节, 2026-01-01 to 2026-01-03; "
                        + "the list is due 2026-09-28T10:00:00Z.");
        assertThat(findings.get(0).chinese())
                .isEqualTo("国庆节（2026-01-01 至 2026-01-03）未逐日列明值班人员；名单最迟应于 2026-09-28T10:00:00Z 提供。");
    }

    @ParameterizedTest
    @EnumSource
    void a_finding_is_said_in_both_languages(RosterCode code) {
        Finding<RosterCode> finding = Finding.of(code, "li").with("from", "F").with("until", "U");
        assertThat(finding.english()).contains("li").isNotEqualTo(finding.chinese());
        assertThat(finding.chinese()).matches("(?s).*\\p{IsHan}.*");
    }
}
