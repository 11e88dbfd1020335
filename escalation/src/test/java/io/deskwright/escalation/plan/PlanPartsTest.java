package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Ladder.Again;
import io.deskwright.escalation.plan.Ladder.Kind;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Version;
import io.deskwright.sla.definition.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of a plan refuse, and what they keep. */
class PlanPartsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Rung rung(String name) {
        return new Rung.Builder()
                .name(name)
                .trigger(new Trigger.HasLevel())
                .addActions(Action.Notify.of(Role.ENGINEER))
                .build();
    }

    private static Ladder ladder(String name, String... rungs) {
        return new Ladder(
                name,
                Kind.FUNCTIONAL,
                List.of(rungs).stream().map(PlanPartsTest::rung).toList(),
                Optional.empty(),
                true);
    }

    private static Plan plan(Ladder... ladders) {
        return new Plan.Builder()
                .name("P")
                .version("1")
                .effectiveFrom(Instant.EPOCH)
                .source("s")
                .addLadders(ladders)
                .build();
    }

    private static void refused(ThrowingCallable deed, String message) {
        assertThatIllegalArgumentException().isThrownBy(deed).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "none",
            value = {
                "PT0S # 1 # 1 # what repeats does so after a positive amount, not PT0S",
                "PT-1S # 1 # 1 # what repeats does so after a positive amount, not PT-1S",
                "PT1S # 0 # 1 # what repeats does so at least once, and gaps do not shrink, but OptionalInt[0] times by 1",
                "PT1S # 1 # 0 # what repeats does so at least once, and gaps do not shrink, but OptionalInt[1] times by 0",
                "PT1S # none # 2 # gaps that grow need a bound, but they grow by 2 for ever",
                "PT0.000000001S # 1 # 2 # none",
                "PT1S # none # 1 # none",
            })
    void a_repetition_goes_forward_and_ends_if_its_gaps_grow(Duration every, Integer most, int factor, String message) {
        OptionalInt bound = most == null ? OptionalInt.empty() : OptionalInt.of(most);
        if (message == null) {
            assertThat(new Repeat(every, false, bound, factor).every()).isEqualTo(every);
        } else {
            refused(() -> new Repeat(every, false, bound, factor), message);
        }
    }

    @Test
    void PEER_BUGS_84_a_repetition_is_bounded_backs_off_and_follows_the_calendar() {
        Repeat repeat = Repeat.every(HOUR);
        assertThat(repeat).isEqualTo(new Repeat(HOUR, false, OptionalInt.empty(), 1));
        assertThat(repeat.atMost(4)).isEqualTo(new Repeat(HOUR, false, OptionalInt.of(4), 1));
        assertThat(repeat.inWorkingTime().atMost(4).backingOff(2))
                .isEqualTo(new Repeat(HOUR, true, OptionalInt.of(4), 2))
                .isEqualTo(repeat.atMost(4).backingOff(2).inWorkingTime());
        assertThat(repeat.atMost(1).inWorkingTime().atMost(2).working()).isTrue();
    }

    @Test
    void a_ladder_has_a_name_rungs_and_begins_anew_with_one_of_them() {
        refused(
                () -> new Ladder(" ", Kind.REMINDER, List.of(rung("r")), Optional.empty(), true),
                "a ladder has a name and at least one rung, but ' ' [" + rung("r") + "]");
        refused(
                () -> new Ladder("l", Kind.REMINDER, List.of(), Optional.empty(), true),
                "a ladder has a name and at least one rung, but 'l' []");
        Optional<Again> again = Optional.of(new Again("z", Repeat.every(HOUR)));
        refused(
                () -> new Ladder("l", Kind.REMINDER, List.of(rung("r"), rung("q")), again, true),
                "ladder l begins anew with 'z', which is none of [r, q]");
        List<Rung> rungs = new ArrayList<>(List.of(rung("z"), rung("q")));
        Ladder kept = new Ladder("l", Kind.REMINDER, rungs, again, true);
        rungs.clear();
        assertThat(kept.rungs()).containsExactly(rung("z"), rung("q"));
    }

    @Test
    void a_rung_has_a_name_and_does_something() {
        refused(() -> rung(" "), "a rung has a name, not ' '");
        refused(
                () -> new Rung("r", new Trigger.HasLevel(), Set.of(), List.of(), Optional.empty()),
                "rung r does nothing");
    }

    @Test
    void a_rung_without_levels_counts_for_all_and_for_none() {
        assertThat(rung("r").countsFor("A")).isTrue();
        assertThat(rung("r").countsFor("")).isTrue();
        Set<String> levels = new TreeSet<>(Set.of("B", "A"));
        Rung some = new Rung.Builder().from(rung("r")).levels(levels).build();
        levels.clear();
        assertThat(some.levels()).containsExactly("A", "B");
        assertThat(some.countsFor("A")).isTrue();
        assertThat(some.countsFor("C")).isFalse();
        assertThat(some.countsFor("")).isFalse();
    }

    @Test
    void triggers_count_from_one_and_last_for_a_while() {
        refused(() -> new Trigger.HandedOver(0), "a hand-over counts from 1, not 0");
        refused(() -> new Trigger.Reopened(0), "a reopening counts from 1, not 0");
        refused(() -> new Trigger.Silent(Duration.ZERO), "a silence lasts for a positive amount, not PT0S");
        refused(() -> new Trigger.Silent(HOUR.negated()), "a silence lasts for a positive amount, not PT-1H");
        refused(() -> new Trigger.Sign(" "), "a sign has a name, not ' '");
        assertThat(new Trigger.HandedOver(1).times()).isOne();
        assertThat(new Trigger.Reopened(1).times()).isOne();
        assertThat(new Trigger.Silent(Duration.ofNanos(1)).amount()).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void actions_are_for_somebody_and_wait_for_a_while() {
        refused(Action.Notify::of, "a notice is for at least one role");
        refused(
                () -> new Action.RequestSupport(Role.VENDOR, Duration.ZERO),
                "support is given within a positive amount, not PT0S");
        refused(
                () -> new Action.RequestSupport(Role.VENDOR, HOUR.negated()),
                "support is given within a positive amount, not PT-1H");
        assertThat(new Action.RequestSupport(Role.VENDOR, Duration.ofNanos(1)).told())
                .containsExactly(Role.VENDOR);
    }

    @Test
    void ESC_09_three_places_that_differ_analyse_jointly() {
        refused(
                () -> new Action.AnalyseJointly(List.of("a", "b"), List.of()),
                "at least 3 places analyse jointly, but [a, b]");
        refused(
                () -> new Action.AnalyseJointly(List.of("a", "b", "a"), List.of()),
                "at least 3 places analyse jointly, but [a, b, a]");
        List<Role> told = new ArrayList<>(List.of(Role.ADVISER));
        Action.AnalyseJointly joint = new Action.AnalyseJointly(List.of("a", "b", "c"), told);
        told.clear();
        assertThat(joint.told()).containsExactly(Role.ADVISER);
    }

    @Test
    void actions_tell_their_roles() {
        assertThat(new Action.Reassign(Role.ADVISER).told()).containsExactly(Role.ADVISER);
        assertThat(new Action.AskForEmergencyPlan(Role.LEADERSHIP).told()).containsExactly(Role.LEADERSHIP);
        assertThat(new Action.RaiseLevel("A", List.of(Role.AGENT)).told()).containsExactly(Role.AGENT);
        assertThat(Action.Notify.of(Role.AGENT, Role.VENDOR).told()).containsExactly(Role.AGENT, Role.VENDOR);
    }

    @Test
    void AMB_51_targets_are_the_first_that_the_terms_have_or_each_of_them() {
        List<String> terms = List.of("ACK", "ARRIVE", "RESOLVE");
        assertThat(Targets.firstOf("RESTORE", "RESOLVE", "ARRIVE").among(terms)).containsExactly("RESOLVE");
        assertThat(Targets.firstOf("RESTORE").among(terms)).isEmpty();
        assertThat(Targets.each("RESOLVE", "ACK", "X").among(terms)).containsExactly("ACK", "RESOLVE");
        assertThat(Targets.all().among(terms)).isEqualTo(terms);
        refused(() -> Targets.firstOf(), "targets are named, or all of them are meant, but []");
        refused(() -> Targets.each("A", " "), "targets are named, or all of them are meant, but [A,  ]");
    }

    @Test
    void a_plan_tells_all_that_is_wrong_with_it() {
        assertThatThrownBy(PlanPartsTest::plan)
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage("plan 'P' is not valid: ladders: there is none");
        assertThatThrownBy(() -> plan(ladder("l", "r", "q", "r"), ladder("m", "q"), ladder("l", "s")))
                .isInstanceOfSatisfying(
                        InvalidDefinition.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "rung r: the name is used twice",
                                        "rung q: the name is used twice",
                                        "ladder l: the name is used twice"));
    }

    @Test
    void T47_the_journal_knows_a_rung_by_its_place_among_all() {
        Plan plan = plan(ladder("l", "a", "b"), ladder("m", "c"));
        assertThat(plan.rungs()).extracting(Rung::name).containsExactly("a", "b", "c");
        assertThat(List.of(plan.number("a"), plan.number("b"), plan.number("c")))
                .containsExactly(1, 2, 3);
        refused(() -> plan.number("d"), "plan P has no rung 'd'");
    }

    @Test
    void AMB_74_a_case_keeps_the_version_of_the_plan_that_it_met() {
        Plan first = plan(ladder("l", "a"));
        Plan second =
                first.but().version("2").effectiveFrom(Instant.EPOCH.plus(HOUR)).build();
        Versions<Plan> versions = Versions.of("P", List.of(second.asVersion(), first.asVersion()));
        assertThat(versions.inForceAt(Instant.EPOCH.plus(HOUR).minusNanos(1)).map(Version::definition))
                .contains(first);
        assertThat(versions.inForceAt(Instant.EPOCH.plus(HOUR)).map(Version::definition))
                .contains(second);
        assertThat(versions.withId("1").map(Version::definition)).contains(first);
    }
}
