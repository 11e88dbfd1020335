package io.deskwright.escalation.plan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Party;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Role;
import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.ByLevel;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.PlanText;
import io.deskwright.sla.terms.TermsText;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each finding, with what yields it and what just does not. */
class PlanLintTest {

    private static final String TERMS = """
            deskwright terms 1
            name | T
            version | 1
            effective | 2026-01-01T00:00:00Z
            source | s
            target | ACK
            from | REPORTED
            to | ACKNOWLEDGED
            limit | immediately | PT60S | stated | s
            target | CONFIRM
            from | REPORTED
            to | REQUEST_CONFIRMED
            limit | end of working day | stated | s
            target | ARRIVE
            from | REPORTED
            to | ARRIVED
            limit | by report time | PT1H | PT2H | stated | s
            target | LATER_ACK
            from | ARRIVED
            to | ACKNOWLEDGED
            limit | elapsed | PT1H | stated | s
            target | RESTORE
            when | level | is | SEVERE
            from | REPORTED
            to | SERVICE_RESTORED
            limit | elapsed | PT4H | stated | s
            target | RESOLVE
            when | visitNeeded | is | true
            from | REPORTED
            to | RESOLVED
            limit | working | PT8H | stated | s
            target | COUNTED
            from | REPORTED
            to | RESOLVED
            limit | counted | 2 working days | CIVIL_CODE | stated | s
            target | MEASURED
            from | REPORTED
            to | RESOLVED
            limit | measured | stated | s
            target | OUTER
            from | REPORTED
            to | RESOLVED
            limit | measured | stated | s
            outer | elapsed | PT9H | stated | s
            target | WINDOW
            from | RESOLVED
            to | RECURRED
            limit | counted | 3 months | CIVIL_CODE | stated | s
            window | RECURRENCE
            """;

    private static final Levels LEVELS = Levels.of(new Level("GENERAL", "g", "g"), new Level("SEVERE", "s", "s"));

    private static final Surroundings AROUND = new Surroundings.Builder()
            .terms(TermsText.parse("t", TERMS))
            .levels(LEVELS)
            .held(EnumSet.allOf(Role.class))
            .groupingWindow(Duration.ofMinutes(10))
            .build();

    private static final String HEAD = """
            deskwright plan 1
            name | P
            version | 1
            effective | 2026-01-01T00:00:00Z
            source | s
            """;

    private static final String BREACH = """
            ladder | supervision | HIERARCHICAL
            rung | breach
            when | breached | all
            notify | SUPERVISOR
            """;

    private static Plan plan(String semicolons) {
        return PlanText.parse("t", HEAD + BREACH + String.join("\n", semicolons.split("; ", -1)));
    }

    private static String shown(List<Finding<PlanCode>> findings) {
        return findings.isEmpty()
                ? "none"
                : findings.stream().map(Finding::toString).collect(Collectors.joining(" / "));
    }

    private static String of(String rows) {
        return shown(PlanLint.findings(plan(rows), AROUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "reaches | 50 % | first of | X | RESTORE # none",
                "reaches | 50 % | first of | X | Y # NO_SUCH_TARGET: P / l / r: the terms T have no target X, Y.",
                "breached | each of | X | RESTORE # NO_SUCH_TARGET: P / l / r: the terms T have no target X.",
                "breached | each of | ARRIVE | RESTORE # none",
                "reaches | 50 % | first of | MEASURED # NO_LIMIT: P / l / r: target MEASURED has no limit, so that it is never due.",
                "reaches | 50 % | each of | ARRIVE | MEASURED # NO_LIMIT: P / l / r: target MEASURED has no limit, so that it is never due.",
                "reaches | 50 % | first of | OUTER # none",
                "reaches | 50 % | first of | WINDOW # none",
                "breached | first of | WINDOW # NO_PROMISE: P / l / r: target WINDOW promises nothing, so that it is never breached.",
                "breached | all # none",
                "reaches | 50 % | all # none",
                "has level # none",
                "sign | EMERGENCY # none",
            })
    void a_target_is_there_due_and_a_promise(String when, String findings) {
        assertThat(of("ladder | l | REMINDER; rung | r; notify | AGENT; when | " + when))
                .isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "level | SEVERE # none",
                "level | SEVERE | GENERAL # NO_TARGET_AT_LEVEL: P / l / r: for level GENERAL the terms T have none of its targets.",
                "level | GENERAL # NO_TARGET_AT_LEVEL: P / l / r: for level GENERAL the terms T have none of its targets.",
                "notify | AGENT # none",
                "level | MAJOR # UNKNOWN_LEVEL: P / l / r: there is no level MAJOR; there are [GENERAL, SEVERE].",
                "raise | MAJOR # UNKNOWN_LEVEL: P / l / r: there is no level MAJOR; there are [GENERAL, SEVERE].",
            })
    void a_level_is_known_and_has_a_target(String row, String findings) {
        assertThat(of("ladder | l | REMINDER; rung | r; when | breached | first of | RESTORE; notify | AGENT; " + row))
                .isEqualTo(findings);
    }

    @Test
    void where_no_level_has_a_target_a_rung_for_all_never_fires() {
        Surroundings none = AROUND.but().levels(Levels.of()).build();
        assertThat(shown(PlanLint.findings(
                        plan("ladder | l | REMINDER; rung | r; when | breached | first of | RESTORE; notify | AGENT"),
                        none)))
                .isEqualTo("NO_TARGET_AT_LEVEL: P / l / r: for level none the terms T have none of its targets.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "FUNCTIONAL | 50 % | first of | ACK # RESPONSE_CLIMBS: P / l / r: the response target ACK climbs a functional ladder; it should warn only.",
                "FUNCTIONAL | 50 % | each of | CONFIRM | ARRIVE # RESPONSE_CLIMBS: P / l / r: the response target CONFIRM climbs a functional ladder; it should warn only.",
                "FUNCTIONAL | 50 % | all # RESPONSE_CLIMBS: P / l / r: the response target ACK, CONFIRM climbs a functional ladder; it should warn only.",
                "FUNCTIONAL | 50 % | first of | ARRIVE | ACK # none",
                "FUNCTIONAL | 50 % | first of | LATER_ACK # none",
                "REMINDER | 50 % | first of | ACK # none",
                "HIERARCHICAL | 50 % | first of | ACK # none",
            })
    void AMB_51_a_response_target_climbs_no_functional_ladder(String kindAndWhen, String findings) {
        String kind = kindAndWhen.substring(0, kindAndWhen.indexOf(' '));
        String when = kindAndWhen.substring(kindAndWhen.indexOf('|') + 2);
        assertThat(of("ladder | l | " + kind + "; rung | r; notify | AGENT; when | reaches | " + when))
                .isEqualTo(findings);
    }

    private static final String NOTHING =
            "NO_BREACH_RUNG: P: nothing fires when ACK, CONFIRM, ARRIVE, LATER_ACK, RESOLVE,"
                    + " COUNTED, OUTER is breached, for level GENERAL, none. / NO_BREACH_RUNG: P: nothing fires when ACK, CONFIRM,"
                    + " ARRIVE, LATER_ACK, RESTORE, RESOLVE, COUNTED, OUTER is breached, for level SEVERE.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "breached | all # none",
                "reaches | 101 % | all # none",
                "reaches | PT0.000000001S after | all # none",
                "reaches | 100 % | all # nothing",
                "reaches | PT0S after | all # nothing",
                "breached | each of | ACK | CONFIRM | ARRIVE | LATER_ACK | RESTORE | RESOLVE | COUNTED # NO_BREACH_RUNG: P: nothing fires when OUTER is breached, for level GENERAL, SEVERE, none.",
                "breached | each of | ACK | CONFIRM | ARRIVE | LATER_ACK | RESTORE | RESOLVE | COUNTED | OUTER # none",
                "breached | each of | ACK | CONFIRM | ARRIVE | LATER_ACK | RESOLVE | COUNTED | OUTER # NO_BREACH_RUNG: P: nothing fires when RESTORE is breached, for level SEVERE.",
                "has level # nothing",
            })
    void something_fires_when_a_promise_is_breached(String when, String findings) {
        Plan plan = PlanText.parse("t", HEAD + "ladder | l | REMINDER\nrung | r\nnotify | AGENT\nwhen | " + when);
        assertThat(shown(PlanLint.findings(plan, AROUND))).isEqualTo(findings.equals("nothing") ? NOTHING : findings);
    }

    @Test
    void a_breach_is_watched_at_the_levels_of_the_rung_alone() {
        Plan plan = PlanText.parse(
                "t",
                HEAD + "ladder | l | REMINDER\nrung | r\nnotify | AGENT\nlevel | GENERAL\nwhen | breached | all\n"
                        + "rung | q\nnotify | AGENT\nlevel | SEVERE\nwhen | breached | all\n");
        assertThat(shown(PlanLint.findings(plan, AROUND)))
                .isEqualTo(
                        "NO_BREACH_RUNG: P: nothing fires when ACK, CONFIRM, ARRIVE, LATER_ACK, RESOLVE, COUNTED, OUTER"
                                + " is breached, for level none.");
    }

    private static final String TWO = "ladder | l | REMINDER; rung | low; notify | AGENT; when | ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "reaches | 50 % | all # reaches | 51 % | all # none",
                "reaches | 50 % | all # reaches | 49 % | all # INVERTED",
                "reaches | 50 % | all # reaches | 50 % | all # SAME_TRIGGER",
                "reaches | 50 % | all # reaches | 50 % | first of | ARRIVE # SAME_TRIGGER",
                "reaches | 50 % | first of | ARRIVE # reaches | 49 % | first of | RESOLVE # none",
                "reaches | 100 % | all # reaches | 99 % | all # INVERTED",
                "reaches | 100 % | all # reaches | PT0S before | all # SAME_TRIGGER",
                "reaches | 100 % | all # reaches | PT0S after | all # SAME_TRIGGER",
                "reaches | 100 % | all # reaches | PT1S before | all # INVERTED",
                "reaches | 100 % | all # breached | all # none",
                "breached | all # reaches | 100 % | all # INVERTED",
                "breached | all # breached | first of | ARRIVE # SAME_TRIGGER",
                "breached | all # reaches | 101 % | all # none",
                "breached | all # reaches | PT1S after | all # none",
                "reaches | PT1H before | all # reaches | PT59M before | all # none",
                "reaches | PT1H before | all # reaches | PT61M before | all # INVERTED",
                "reaches | PT1H before | all # reaches | PT1H before | all # SAME_TRIGGER",
                "reaches | PT1H after | all # reaches | PT61M after | all # none",
                "reaches | PT1H after | all # reaches | PT59M after | all # INVERTED",
                "reaches | 120 % | all # reaches | 119 % | all # INVERTED",
                "reaches | PT1H before | all # reaches | 1 % | all # none",
                "silent | PT1H # silent | PT59M # INVERTED",
                "silent | PT1H # silent | PT1H # SAME_TRIGGER",
                "silent | PT1H # silent | PT61M # none",
                "handed over | 2 # handed over | 1 # INVERTED",
                "handed over | 2 # handed over | 3 # none",
                "reopened | 2 # reopened | 1 # INVERTED",
                "reopened | 2 # reopened | 2 # SAME_TRIGGER",
                "reopened | 1 # handed over | 1 # none",
                "has level # has level # SAME_TRIGGER",
                "has level # reclassified # none",
                "sign | A # sign | B # none",
                "sign | A # sign | A # SAME_TRIGGER",
                "unanswered | asks # unanswered | asks # SAME_TRIGGER",
            })
    void rungs_rise(String lower, String higher, String code) {
        String asks = "ladder | a | REMINDER; rung | asks; when | reclassified; support | VENDOR | PT1S; ";
        String other = code.equals("INVERTED")
                ? "INVERTED: P / l / high fires before low, which stands below it."
                : "SAME_TRIGGER: P / l / high fires together with low.";
        assertThat(of(asks + TWO + lower + "; rung | high; notify | AGENT; when | " + higher))
                .isEqualTo(code.equals("none") ? "none" : other);
    }

    @ParameterizedTest
    @CsvSource({"SEVERE, GENERAL, none", "SEVERE, SEVERE | GENERAL, SAME_TRIGGER"})
    void rungs_for_other_levels_are_not_compared(String one, String other, String code) {
        for (String trigger : List.of("has level", "reaches | 50 % | first of | ARRIVE")) {
            assertThat(of(TWO + trigger + "; level | " + one + "; rung | high; notify | AGENT; when | " + trigger
                            + "; level | " + other))
                    .startsWith(code);
        }
    }

    private static final String ASKS = "ladder | l | HIERARCHICAL; rung | low; support | ADVISER | PT10M; when | ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "silent | PT1H # silent | PT1H5M # PT5M",
                "silent | PT1H # silent | PT1H10M # none",
                "silent | PT1H # silent | PT1H9M59S # PT9M59S",
                "reaches | PT1H before | first of | RESTORE # reaches | PT50M before | first of | RESTORE # none",
                "reaches | PT1H before | first of | RESTORE # reaches | PT55M before | first of | RESTORE # PT5M",
                "reaches | PT9H before | first of | RESTORE # reaches | PT3H55M before | first of | RESTORE # PT5M",
                "reaches | 50 % | first of | RESTORE # reaches | 54 % | first of | RESTORE # PT9M36S",
                "reaches | 50 % | first of | RESTORE # reaches | 55 % | first of | RESTORE # none",
                "reaches | 99 % | first of | RESTORE # breached | first of | RESTORE # PT2M24S",
                "breached | first of | RESTORE # reaches | PT5M after | first of | RESTORE # PT5M",
                "reaches | 99 % | first of | RESOLVE # breached | first of | RESOLVE # PT4M48S",
                "reaches | 50 % | first of | ACK # breached | first of | ACK # PT30S",
                "reaches | 90 % | first of | ARRIVE # breached | first of | ARRIVE # PT6M",
                "reaches | 99 % | first of | COUNTED # breached | first of | COUNTED # none",
                "reaches | 99 % | first of | RESTORE # breached | first of | RESOLVE # none",
                "has level # reclassified # none",
            })
    void PEER_BUGS_77_a_wait_that_the_next_rung_cuts_off_is_found(String lower, String higher, String after) {
        assertThat(of(ASKS + lower + "; rung | high; notify | AGENT; when | " + higher))
                .isEqualTo(
                        after.equals("none")
                                ? "none"
                                : "WAIT_CUT_OFF: P / l / low waits PT10M for support, but rung high comes " + after
                                        + " after it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "repeat | PT10M # none",
                "repeat | PT9M59S | working # its own repetition",
                "repeat | PT9M59S # its own repetition",
            })
    void PEER_BUGS_77_a_wait_that_the_own_repetition_cuts_off_is_found(String repeat, String by) {
        String found = shown(PlanLint.findings(
                plan(ASKS + "has level; " + repeat),
                AROUND.but().groupingWindow(Duration.ZERO).build()));
        assertThat(found)
                .isEqualTo(
                        by.equals("none")
                                ? "none"
                                : "WAIT_CUT_OFF: P / l / low waits PT10M for support, but " + by
                                        + " comes PT9M59S after it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "PT10M # none",
                "PT9M | working # WAIT_CUT_OFF: P / m / last waits PT10M for support, but rung low anew comes PT9M after it.",
                "PT9M # WAIT_CUT_OFF: P / m / last waits PT10M for support, but rung low anew comes PT9M after it.",
            })
    void PEER_BUGS_77_a_wait_that_the_ladder_cuts_off_is_found(String again, String found) {
        assertThat(shown(PlanLint.findings(
                        plan("ladder | m | REMINDER; again | low | " + again
                                + "; rung | low; support | VENDOR | PT1H; when | has level"
                                + "; rung | last; support | ADVISER | PT10M; when | reclassified"),
                        AROUND.but().groupingWindow(Duration.ZERO).build())))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "50, SAME_TRIGGER: P / l / high fires together with low.",
        "49, 'INVERTED: P / l / high fires before low, which stands below it.'"
    })
    void a_wait_is_not_cut_off_by_what_does_not_come_after_it(int percent, String found) {
        assertThat(of(ASKS + "reaches | 50 % | first of | RESTORE; rung | high; notify | AGENT; when | reaches | "
                        + percent + " % | first of | RESTORE"))
                .isEqualTo(found);
    }

    @Test
    void PEER_BUGS_77_whoever_climbs_when_nobody_answers_cuts_nothing_off() {
        assertThat(of(ASKS + "silent | PT1H; rung | high; notify | AGENT; when | unanswered | low"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "repeat | PT10M # none",
                "repeat | PT9M59S # REPEAT_WITHIN_GROUPING: P / l / r repeats every PT9M59S, within the PT10M in which notices are put together.",
            })
    void FEATURES_33_a_repetition_within_the_window_of_grouping_is_found(String repeat, String found) {
        String rows = "ladder | l | REMINDER; rung | r; when | has level; notify | AGENT; ";
        assertThat(of(rows + repeat)).isEqualTo(found);
        Surroundings ungrouped = AROUND.but().groupingWindow(Optional.empty()).build();
        assertThat(PlanLint.findings(plan(rows + repeat), ungrouped)).isEmpty();
    }

    @Test
    void FEATURES_33_a_ladder_that_begins_anew_within_the_window_of_grouping_is_found() {
        assertThat(of("ladder | l | REMINDER; again | r | PT9M; rung | r; when | has level; notify | AGENT"))
                .isEqualTo("REPEAT_WITHIN_GROUPING: P / l repeats every PT9M,"
                        + " within the PT10M in which notices are put together.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "second | PT1H # PT1H # none",
                "second | PT1H # PT1H1S # REPEAT_AFTER_LOOP: P / l / second repeats every PT1H1S, but its ladder begins anew after PT1H.",
                "third | PT1H # PT1H1S # none",
                "first | PT1H | working # PT1H1S # REPEAT_AFTER_LOOP: P / l / second repeats every PT1H1S, but its ladder begins anew after PT1H.",
                "first | PT1H | working # PT1H1S | working # REPEAT_AFTER_LOOP: P / l / second repeats every PT1H1S, but its ladder begins anew after PT1H.",
                "first | PT1H # PT1H1S | working # REPEAT_AFTER_LOOP: P / l / second repeats every PT1H1S, but its ladder begins anew after PT1H.",
            })
    void FEATURES_33_a_repetition_that_the_loop_of_its_ladder_defeats_is_found(
            String again, String repeat, String found) {
        assertThat(of("ladder | l | REMINDER; again | " + again
                        + "; rung | first; when | has level; notify | AGENT"
                        + "; rung | second; when | reclassified; notify | AGENT; repeat | " + repeat
                        + "; rung | third; when | sign | A; notify | AGENT"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "half | PT2H # none",
                "half | PT1H59M # LOOP_TOO_SHORT: P / l begins anew after PT1H59M, but its rungs take PT2H from half to the last.",
                "most | PT1H59M # none",
                "most | PT59M # LOOP_TOO_SHORT: P / l begins anew after PT59M, but its rungs take PT1H from most to the last.",
            })
    void a_ladder_that_begins_anew_faster_than_it_is_climbed_is_found(String again, String found) {
        assertThat(of("ladder | l | REMINDER; again | " + again
                        + "; rung | half; when | reaches | 50 % | first of | RESTORE; notify | AGENT"
                        + "; rung | most; when | reaches | 75 % | first of | RESTORE; notify | AGENT"
                        + "; rung | due; when | reaches | 100 % | first of | RESTORE; notify | AGENT"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "stops # repeat | PT1H # none",
                "goes on # repeat | PT1H | at most 1 # none",
                "goes on # notify | AGENT # none",
                "goes on # repeat | PT1H # ENDLESS: P / l / r repeats without bound, and neither an answer nor an acknowledgement stops it.",
            })
    void a_repetition_without_end_is_found(String acknowledged, String repeat, String found) {
        assertThat(of("ladder | l | REMINDER; acknowledged | " + acknowledged
                        + "; rung | r; when | has level; notify | AGENT; " + repeat))
                .isEqualTo(found);
    }

    @Test
    void a_ladder_that_is_climbed_for_ever_is_found() {
        assertThat(of("ladder | l | REMINDER; acknowledged | goes on; again | r | PT1H"
                        + "; rung | r; when | has level; notify | AGENT"))
                .isEqualTo(
                        "ENDLESS: P / l repeats without bound, and neither an answer nor an acknowledgement stops it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "asks # none",
                "tells # ASKS_FOR_NOTHING: P / l / r waits for an answer to rung tells, which asks for no support.",
                "breach # ASKS_FOR_NOTHING: P / l / r waits for an answer to rung breach, which asks for no support.",
                "nobody # NO_SUCH_RUNG: P / l / r waits for an answer to rung nobody, which the plan does not have.",
            })
    void an_answer_is_awaited_of_who_is_asked(String rung, String found) {
        assertThat(of("ladder | l | REMINDER; rung | asks; when | has level; notify | AGENT; support | VENDOR | PT1H"
                        + "; rung | tells; when | reclassified; notify | AGENT"
                        + "; rung | r; notify | AGENT; when | unanswered | " + rung))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "level | GENERAL; raise | SEVERE # none",
                "level | GENERAL | SEVERE; raise | SEVERE # none",
                "level | SEVERE; raise | SEVERE # RAISES_NOTHING: P / l / r raises no level: none of its own is milder than SEVERE.",
                "level | GENERAL | SEVERE; raise | GENERAL # RAISES_NOTHING: P / l / r raises no level: none of its own is milder than GENERAL.",
                "raise | GENERAL # none",
            })
    void a_level_is_raised_above_one_of_the_own(String rows, String found) {
        assertThat(of("ladder | l | REMINDER; rung | r; when | silent | PT1H; " + rows))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "joint | a | b | c; told | ADVISER # none",
                "joint | a | b | c # JOINT_TELLS_NOBODY: P / l / r: nobody is told of the joint analysis.",
            })
    void of_a_joint_analysis_somebody_is_told(String rows, String found) {
        assertThat(of("ladder | l | REMINDER; rung | r; when | has level; " + rows))
                .isEqualTo(found);
    }

    @Test
    void a_role_that_nobody_holds_is_found_once_with_all_that_count_on_it() {
        Organisation organisation = new Organisation(
                List.of(new Party("v", "v", Party.Kind.PARTNER)),
                List.of(),
                List.of(person("Wu", Role.SUPERVISOR), person("Xu", Role.AGENT, Role.ADVISER)));
        Set<Role> held = Surroundings.heldIn(organisation);
        assertThat(held).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.AGENT, Role.ADVISER);
        Plan plan = plan("ladder | l | REMINDER; rung | r; when | has level; notify | AGENT | VENDOR"
                + "; rung | q; when | reclassified; support | VENDOR | PT1H; reassign | ENGINEER");
        assertThat(shown(PlanLint.findings(plan, AROUND.but().held(held).build())))
                .isEqualTo("NOBODY_HOLDS: P: nobody holds the role ENGINEER, which q counts on."
                        + " / NOBODY_HOLDS: P: nobody holds the role VENDOR, which r, q counts on.");
    }

    private static Person person(String id, Role... roles) {
        return new Person.Builder().id(id).party("v").addRoles(roles).region("").build();
    }

    @Test
    void CLS_22_a_level_that_is_not_bound_is_found_unless_all_lead_to_one() {
        Plan sound = plan("");
        assertThat(PlanLint.findings(ByLevel.all(sound), AROUND)).isEmpty();
        assertThat(shown(PlanLint.findings(new ByLevel<>(Map.of("SEVERE", sound, "MAJOR", sound), sound), AROUND)))
                .isEqualTo("LEVEL_UNBOUND: by-level: level GENERAL leads nowhere."
                        + " / UNKNOWN_LEVEL: by-level: there is no level MAJOR; there are [GENERAL, SEVERE].");
        assertThat(PlanLint.findings(new ByLevel<>(Map.of("SEVERE", sound, "GENERAL", sound), sound), AROUND))
                .isEmpty();
    }

    @Test
    void each_plan_is_read_at_the_levels_that_lead_to_it() {
        Plan mild = plan("ladder | l | REMINDER; rung | r; when | breached | first of | RESTORE; notify | AGENT");
        Plan hot = mild.but().name("H").build();
        ByLevel<Plan> plans = new ByLevel<>(Map.of("GENERAL", mild, "SEVERE", hot), mild);
        assertThat(shown(PlanLint.findings(plans, AROUND)))
                .isEqualTo("NO_TARGET_AT_LEVEL: P / l / r: for level GENERAL, none the terms T have none"
                        + " of its targets.");
    }

    @ParameterizedTest
    @EnumSource(PlanCode.class)
    void every_finding_says_the_same_in_both_languages(PlanCode code) {
        List<String> names = List.of(
                "terms", "names", "levels", "known", "other", "within", "after", "every", "window", "loop", "span",
                "from", "role", "rungs");
        Finding<PlanCode> finding = Finding.of(code, "«place»");
        for (String name : names) {
            finding = finding.with(name, "«" + name + "»");
        }
        finding = finding.with("chineseLevels", "«levels»").with("chineseOther", "«other»");
        assertThat(finding.english()).doesNotContain("{").contains("«place»");
        assertThat(finding.chinese()).doesNotContain("{").contains("«place»").endsWith("。");
        assertThat(named(finding.chinese())).isEqualTo(named(finding.english()));
    }

    @Test
    void what_is_found_is_told_in_chinese_words_alone() {
        assertThat(chinese(ASKS + "silent | PT1H; rung | high; notify | AGENT; when | silent | PT1H5M"))
                .isEqualTo("P / l / low 等待支持的时间为 PT10M，但 PT5M 后触发台阶 high。");
        assertThat(chinese(
                        ASKS + "silent | PT1H; repeat | PT10M; rung | high; support | VENDOR | PT11M; when | has level"
                                + "; repeat | PT10M"))
                .isEqualTo("P / l / high 等待支持的时间为 PT11M，但 PT10M 后触发其自身的重复。");
        assertThat(chinese("ladder | m | REMINDER; again | low | PT10M; rung | low; notify | AGENT; when | has level"
                        + "; rung | last; support | ADVISER | PT11M; support | VENDOR | PT1M; when | reclassified"))
                .isEqualTo("P / m / last 等待支持的时间为 PT11M，但 PT10M 后触发重新开始的台阶 low。");
    }

    private static String chinese(String rows) {
        return PlanLint.findings(plan(rows), AROUND).stream()
                .map(Finding::chinese)
                .collect(Collectors.joining(" / "));
    }

    private static Set<String> named(String sentence) {
        return Arrays.stream(sentence.split("«", -1))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('»')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
