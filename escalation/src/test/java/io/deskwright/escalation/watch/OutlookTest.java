package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.FIX;
import static io.deskwright.escalation.watch.Cases.again;
import static io.deskwright.escalation.watch.Cases.breached;
import static io.deskwright.escalation.watch.Cases.ladder;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.repeating;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.subject;
import static io.deskwright.escalation.watch.Cases.target;
import static io.deskwright.escalation.watch.Cases.terms;
import static io.deskwright.escalation.watch.Cases.timeline;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.watch.WatchEvent.Acknowledged;
import io.deskwright.escalation.watch.WatchEvent.AcknowledgementWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.Answered;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.escalation.watch.WatchEvent.Snoozed;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When each trigger comes true, to the nanosecond, and what keeps a rung from firing. */
class OutlookTest {

    private static final Instant NINE = utc("2026-03-02T09:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String WORST = "SEVERE";
    private static final Targets EVERY = new Targets(List.of(), true);

    static Stream<Arguments> boundaries() {
        Instant ten = utc("2026-03-02T10:00");
        return Stream.of(
                Arguments.of("half of an hour", percent(50), utc("2026-03-02T09:30")),
                Arguments.of("the due instant", percent(100), ten),
                Arguments.of("half as much again", percent(150), utc("2026-03-02T10:30")),
                Arguments.of("before", Cases.before(Duration.ofMinutes(10)), utc("2026-03-02T09:50")),
                Arguments.of("after", Cases.after(Duration.ofMinutes(10)), utc("2026-03-02T10:10")),
                Arguments.of("a breach is the first instant after", breached(), ten.plusNanos(1)),
                Arguments.of("a level", new Trigger.HasLevel(), utc("2026-03-02T09:20")),
                Arguments.of("a change of it", new Trigger.Reclassified(), utc("2026-03-02T09:20")),
                Arguments.of("a second hand-over", new Trigger.HandedOver(2), utc("2026-03-02T09:45")),
                Arguments.of("a reopening", new Trigger.Reopened(1), utc("2026-03-02T09:12")),
                Arguments.of("silence", new Trigger.Silent(HOUR), utc("2026-03-02T10:50")),
                Arguments.of("a sign", new Trigger.Sign(Trigger.Sign.EMERGENCY), utc("2026-03-02T09:33")));
    }

    /** What happened is known when it happens, so the case is looked at as it stands then. */
    private static Subject eventful() {
        return subject(within(HOUR), ALWAYS, NINE)
                .but()
                .level(WORST)
                .addMoments(
                        new Moment(Moment.Kind.LEVEL, "GENERAL", utc("2026-03-02T09:05")),
                        new Moment(Moment.Kind.LEVEL, WORST, utc("2026-03-02T09:20")),
                        Moment.of(Moment.Kind.HANDED_OVER, utc("2026-03-02T09:40")),
                        Moment.of(Moment.Kind.HANDED_OVER, utc("2026-03-02T09:45")),
                        Moment.of(Moment.Kind.HANDED_OVER, utc("2026-03-02T09:50")),
                        Moment.of(Moment.Kind.REOPENED, utc("2026-03-02T09:12")),
                        Moment.of(Moment.Kind.ACTIVITY, utc("2026-03-02T09:50")),
                        new Moment(Moment.Kind.SIGN_BEGAN, Trigger.Sign.EMERGENCY, utc("2026-03-02T09:33")),
                        new Moment(Moment.Kind.SIGN_BEGAN, Trigger.Sign.EMERGENCY, utc("2026-03-02T09:34")))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void a_rung_is_due_from_its_instant_on_and_not_before(String what, Trigger trigger, Instant due) {
        Rung rung = new Rung.Builder().from(rung("r", trigger)).addLevels(WORST).build();
        Plan plan = plan(ladder(rung));
        Outlook before = Outlook.of(plan, eventful(), WatchLog.EMPTY, due.minusNanos(1));
        assertThat(before.due()).as(what).isEmpty();
        assertThat(before.nextWakeUp()).as(what).contains(due);
        for (Instant now : List.of(due, due.plusNanos(1))) {
            Outlook then = Outlook.of(plan, eventful(), WatchLog.EMPTY, now);
            assertThat(then.due()).as(what).extracting(Outlook.Due::dueAt).containsExactly(due);
            assertThat(then.nextWakeUp()).as(what).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void a_rung_for_other_levels_is_never_due(String what, Trigger trigger, Instant due) {
        Rung rung =
                new Rung.Builder().from(rung("r", trigger)).addLevels("GENERAL").build();
        assertThat(Outlook.of(plan(ladder(rung)), eventful(), WatchLog.EMPTY, due))
                .as(what)
                .isEqualTo(new Outlook(List.of(), Optional.empty()));
    }

    @Test
    void of_a_case_on_which_nobody_works_only_clocks_count() {
        Instant late = utc("2026-03-03T00:00");
        Plan plan = plan(ladder(boundaries()
                .map(row -> rung((String) row.get()[0], (Trigger) row.get()[1]))
                .toArray(Rung[]::new)));
        assertThat(Outlook.of(plan, eventful().but().open(false).build(), WatchLog.EMPTY, late)
                        .due())
                .extracting(due -> due.key().of())
                .containsOnly(FIX)
                .hasSize(6);
        assertThat(Outlook.of(plan, eventful(), WatchLog.EMPTY, late).due()).hasSize(12);
    }

    @Test
    void a_change_of_the_level_is_none_if_it_is_the_first() {
        Subject once = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .level(WORST)
                .addMoments(new Moment(Moment.Kind.LEVEL, WORST, NINE))
                .build();
        assertThat(dueAt(new Trigger.Reclassified(), once, NINE)).isEmpty();
        assertThat(dueAt(new Trigger.HasLevel(), once, NINE)).containsExactly("r/LEVEL/1/1");
    }

    @Test
    void a_level_counts_anew_when_the_case_had_another_in_between() {
        Subject back = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .level(WORST)
                .addMoments(
                        new Moment(Moment.Kind.LEVEL, WORST, NINE.plusSeconds(1)),
                        new Moment(Moment.Kind.LEVEL, "GENERAL", NINE.plusSeconds(2)),
                        new Moment(Moment.Kind.LEVEL, WORST, NINE.plusSeconds(3)))
                .build();
        Rung rung = new Rung.Builder()
                .from(rung("r", new Trigger.HasLevel()))
                .addLevels(WORST)
                .build();
        assertThat(Outlook.of(plan(ladder(rung)), back, WatchLog.EMPTY, NINE.plusSeconds(3))
                        .due())
                .extracting(due -> due.key().toString())
                .containsExactly("r/LEVEL/2/1");
    }

    @Test
    void a_sign_that_ended_is_no_reason_and_one_that_came_again_is_another() {
        Subject over = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .addMoments(
                        new Moment(Moment.Kind.SIGN_BEGAN, "S", NINE), new Moment(Moment.Kind.SIGN_ENDED, "S", NINE))
                .build();
        Trigger trigger = new Trigger.Sign("S");
        assertThat(dueAt(trigger, over, NINE.plus(HOUR))).isEmpty();
        Subject again = over.but()
                .addMoments(new Moment(Moment.Kind.SIGN_BEGAN, "S", NINE.plusSeconds(1)))
                .build();
        assertThat(dueAt(trigger, again, NINE.plus(HOUR))).containsExactly("r/S/2/1");
        assertThat(dueAt(new Trigger.Sign("OTHER"), again, NINE.plus(HOUR))).isEmpty();
    }

    @Test
    void where_all_clocks_wait_nobody_is_silent() {
        Subject waits = subject(
                        Clocks.of(
                                within(HOUR),
                                ALWAYS,
                                timeline(NINE).paused(NINE.plusSeconds(60), "CUSTOMER", Fact.Party.CUSTOMER)),
                        NINE)
                .but()
                .addMoments(Moment.of(Moment.Kind.ACTIVITY, NINE))
                .build();
        assertThat(dueAt(new Trigger.Silent(HOUR), waits, NINE.plus(HOUR))).isEmpty();
        assertThat(dueAt(percent(1), waits, NINE.plus(HOUR))).isEmpty();
    }

    // ---- which target

    private static final Terms ARRIVE_AND_RESTORE = terms(
            target("ARRIVE", Milestone.REPORTED, Milestone.ARRIVED, HOUR),
            target("RESTORE", Milestone.ARRIVED, Milestone.SERVICE_RESTORED, HOUR));
    private static final Trigger HALF_OF_THE_FIRST =
            new Trigger.Reaches(Targets.firstOf("RESTORE", "ARRIVE"), new Threshold.Percent(50));

    @Test
    void while_the_first_target_waits_the_next_counts_and_then_the_first() {
        Subject before = subject(Clocks.of(ARRIVE_AND_RESTORE, ALWAYS, timeline(NINE)), NINE);
        assertThat(dueAt(HALF_OF_THE_FIRST, before, utc("2026-03-02T09:30"))).containsExactly("r/ARRIVE/1/1");
        Subject arrived = subject(
                Clocks.of(
                        ARRIVE_AND_RESTORE, ALWAYS, timeline(NINE).reached(utc("2026-03-02T09:40"), Milestone.ARRIVED)),
                NINE);
        assertThat(dueAt(HALF_OF_THE_FIRST, arrived, utc("2026-03-02T10:09"))).isEmpty();
        assertThat(dueAt(HALF_OF_THE_FIRST, arrived, utc("2026-03-02T10:10"))).containsExactly("r/RESTORE/1/1");
    }

    @Test
    void each_target_counts_for_itself_and_windows_only_by_name() {
        Target window = Target.named("WINDOW")
                .from(Milestone.REPORTED)
                .to(Milestone.of("RECURRED"))
                .within(new Limit.Elapsed(HOUR), Basis.stated("§1"))
                .asWindowEnding("RECURRENCE")
                .build();
        Terms terms = terms(
                target("A", Milestone.REPORTED, Milestone.RESOLVED, HOUR),
                target("B", Milestone.REPORTED, Milestone.ARRIVED, HOUR),
                window);
        Subject subject = subject(terms, ALWAYS, NINE);
        Threshold half = new Threshold.Percent(50);
        Instant then = utc("2026-03-02T09:30");
        assertThat(dueAt(new Trigger.Reaches(EVERY, half), subject, then)).containsExactly("r/A/1/1", "r/B/1/1");
        assertThat(dueAt(new Trigger.Reaches(Targets.each("B", "WINDOW"), half), subject, then))
                .containsExactlyInAnyOrder("r/B/1/1", "r/WINDOW/1/1");
        assertThat(dueAt(new Trigger.Reaches(Targets.firstOf("WINDOW", "B"), half), subject, then))
                .containsExactly("r/WINDOW/1/1");
    }

    private static final Terms REPLIES = terms(Target.named("REPLY")
            .from(Milestone.of("ASKED"))
            .to(Milestone.of("REPLIED"))
            .within(new Limit.Elapsed(HOUR), Basis.stated("§1"))
            .forEachStart()
            .build());

    @Test
    void each_instance_of_a_target_fires_once() {
        Timeline first = timeline(NINE).reached(NINE, Milestone.of("ASKED"));
        Instant again = utc("2026-03-02T09:40");
        Timeline second =
                first.reached(utc("2026-03-02T09:35"), Milestone.of("REPLIED")).reached(again, Milestone.of("ASKED"));
        Trigger half = new Trigger.Reaches(Targets.each("REPLY"), new Threshold.Percent(50));
        Simulation watch = new Simulation(
                plan(ladder(rung("r", half))),
                now -> subject(Clocks.of(REPLIES, ALWAYS, now.isBefore(again) ? first : second), NINE));
        watch.ask(utc("2026-03-02T09:30"));
        watch.sleepUntil(again, utc("2026-03-02T12:00"));
        assertThat(watch.events())
                .extracting(event -> event.key().toString())
                .containsExactly("r/REPLY/1/1", "r/REPLY#2/1/1");
    }

    @Test
    void what_is_open_from_before_a_reopening_does_not_fire_anew_and_the_new_promise_does() {
        Terms terms = terms(Target.named("ANALYSIS")
                .from(Milestone.REPORTED)
                .to(Milestone.of("ANALYSED"))
                .within(new Limit.Elapsed(Duration.ofHours(4)), Basis.stated("§1"))
                .outlivingTheCase()
                .build());
        Instant reopened = utc("2026-03-02T12:00");
        Timeline first = timeline(NINE).ended(utc("2026-03-02T10:00"), Fact.End.CLOSED);
        Timeline second = first.with(reopened, new Fact.Reopened());
        Trigger half = new Trigger.Reaches(Targets.each("ANALYSIS"), new Threshold.Percent(50));
        Simulation watch = new Simulation(
                plan(ladder(rung("half", half), rung("breach", new Trigger.Breached(EVERY)))),
                now -> subject(Clocks.of(terms, ALWAYS, now.isBefore(reopened) ? first : second), NINE));
        watch.ask(utc("2026-03-02T11:00"));
        watch.sleepUntil(reopened, utc("2026-03-03T00:00"));
        assertThat(watch.events())
                .extracting(event -> event.key() + " " + event.dueAt())
                .containsExactly(
                        "half/ANALYSIS/1/1 2026-03-02T11:00:00Z",
                        "breach/ANALYSIS/1/1 2026-03-02T13:00:00.000000001Z",
                        "half/ANALYSIS/2/1 2026-03-02T14:00:00Z",
                        "breach/ANALYSIS/2/1 2026-03-02T16:00:00.000000001Z");
    }

    @Test
    void features_25_what_was_over_in_june_fires_no_more_in_october() {
        Timeline over = timeline(NINE).reached(utc("2026-03-02T09:59"), Milestone.RESOLVED);
        Plan plan = plan(ladder(rung("half", percent(50)), rung("breach", breached())));
        Subject subject = subject(Clocks.of(within(HOUR), ALWAYS, over), NINE);
        assertThat(Outlook.of(plan, subject, WatchLog.EMPTY, utc("2026-10-01T00:00")))
                .isEqualTo(new Outlook(List.of(), Optional.empty()));
    }

    @Test
    void features_27_a_ladder_is_climbed_again_from_its_second_rung_as_often_as_it_says() {
        Plan plan = plan(again(
                "second",
                Repeat.every(Duration.ofMinutes(30)).atMost(2),
                rung("first", percent(50)),
                rung("second", percent(100)),
                rung("third", Cases.after(Duration.ofMinutes(10)))));
        Simulation watch =
                new Simulation(plan, subject(within(HOUR), ALWAYS, NINE)).sleepUntil(NINE, utc("2026-03-03T00:00"));
        assertThat(watch.fired())
                .containsExactly(
                        "first 2026-03-02T09:30:00Z",
                        "second 2026-03-02T10:00:00Z",
                        "third 2026-03-02T10:10:00Z",
                        "second 2026-03-02T10:40:00Z",
                        "third 2026-03-02T10:50:00Z",
                        "second 2026-03-02T11:20:00Z",
                        "third 2026-03-02T11:30:00Z");
    }

    // ---- what keeps a rung from firing

    @Test
    void features_26_an_acknowledgement_with_an_end_moves_what_is_due_to_that_end() {
        Plan plan = plan(ladder(rung("half", percent(50)), rung("due", percent(100))));
        Simulation watch = new Simulation(plan, subject(within(HOUR), ALWAYS, NINE));
        Instant end = utc("2026-03-02T09:45");
        watch.tell(new Acknowledged(Optional.of(end), Map.of(FIX, 1)), utc("2026-03-02T09:10"));
        assertThat(watch.ask(end.minusNanos(1))).contains(end);
        assertThat(watch.fired()).isEmpty();
        watch.sleepUntil(end, utc("2026-03-02T18:00"));
        assertThat(watch.fired()).containsExactly("half 2026-03-02T09:45:00Z", "due 2026-03-02T10:00:00Z");
        assertThat(watch.events()).extracting(RungFired::late).containsExactly(false, false);
    }

    @Test
    void an_acknowledgement_does_not_cover_a_later_episode() {
        Timeline waived =
                timeline(NINE).with(utc("2026-03-02T09:20"), new Fact.Waived(FIX, utc("2026-03-02T14:00"), "customer"));
        Simulation watch = new Simulation(
                plan(ladder(rung("due", percent(100)))), subject(Clocks.of(within(HOUR), ALWAYS, waived), NINE));
        watch.tell(new Acknowledged(Optional.empty(), Map.of(FIX, 1)), utc("2026-03-02T09:10"));
        watch.sleepUntil(utc("2026-03-02T09:20"), utc("2026-03-02T18:00"));
        assertThat(watch.fired()).containsExactly("due 2026-03-02T14:00:00Z");
    }

    @Test
    void an_acknowledgement_that_is_withdrawn_stops_nothing() {
        Simulation watch = new Simulation(plan(ladder(rung("half", percent(50)))), subject(within(HOUR), ALWAYS, NINE));
        watch.tell(new Acknowledged(Optional.empty(), Map.of(FIX, 1)), utc("2026-03-02T09:10"));
        assertThat(watch.ask(utc("2026-03-02T09:11"))).isEmpty();
        watch.tell(new AcknowledgementWithdrawn(), utc("2026-03-02T09:12"));
        assertThat(watch.ask(utc("2026-03-02T09:12"))).contains(utc("2026-03-02T09:30"));
    }

    @Test
    void who_acknowledged_knew_of_what_had_happened_and_not_of_what_came_later() {
        Subject handed = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .addMoments(Moment.of(Moment.Kind.HANDED_OVER, utc("2026-03-02T09:10")))
                .build();
        Plan plan = plan(ladder(rung("handed", new Trigger.HandedOver(1))));
        Simulation knew = new Simulation(plan, handed);
        knew.tell(new Acknowledged(Optional.empty(), Map.of()), utc("2026-03-02T09:10"));
        Simulation didNot = new Simulation(plan, handed);
        didNot.tell(new Acknowledged(Optional.empty(), Map.of()), utc("2026-03-02T09:09"));
        knew.ask(utc("2026-03-02T09:11"));
        didNot.ask(utc("2026-03-02T09:11"));
        assertThat(knew.fired()).isEmpty();
        assertThat(didNot.fired()).hasSize(1);
    }

    @Test
    void a_snooze_moves_what_is_due_to_its_end_and_of_several_rounds_one_fires() {
        Plan plan = plan(ladder(repeating("tick", percent(50), Repeat.every(Duration.ofMinutes(10)))));
        Simulation watch = new Simulation(plan, subject(within(HOUR), ALWAYS, NINE));
        Instant end = utc("2026-03-02T09:55");
        watch.tell(new Snoozed(end, Personal.of("site visit")), utc("2026-03-02T09:10"));
        assertThat(watch.ask(utc("2026-03-02T09:35"))).contains(end);
        watch.sleepUntil(end, utc("2026-03-02T10:00"));
        assertThat(watch.events())
                .extracting(event -> event.key() + " " + event.dueAt() + " missed " + event.missed())
                .containsExactly(
                        "tick/FIX/1/3 2026-03-02T09:50:00Z missed 2", "tick/FIX/1/4 2026-03-02T10:00:00Z missed 0");
        assertThat(watch.events()).extracting(RungFired::late).containsOnly(false);
    }

    @Test
    void nothing_fires_before_the_end_of_maintenance() {
        Plan plan = plan(ladder(rung("half", percent(50))));
        Subject subject = subject(within(HOUR), ALWAYS, NINE);
        Instant end = utc("2026-03-02T12:00");
        assertThat(Outlook.silent(plan, subject, WatchLog.EMPTY, utc("2026-03-02T09:30"), end))
                .isEqualTo(new Outlook(List.of(), Optional.of(end)));
        assertThat(Outlook.of(plan, subject, WatchLog.EMPTY, end).due()).hasSize(1);
    }

    // ---- support

    private static final Duration ANSWER = Duration.ofHours(2);

    private static Plan asking(Optional<Repeat> repeat) {
        return plan(ladder(
                new Rung.Builder()
                        .name("ask")
                        .trigger(percent(50))
                        .addActions(new Action.RequestSupport(Role.ADVISER, ANSWER))
                        .repeat(repeat)
                        .build(),
                rung("nobody", new Trigger.Unanswered("ask"))));
    }

    @Test
    void a_request_without_an_answer_in_time_is_a_reason() {
        Simulation watch = new Simulation(asking(Optional.empty()), subject(within(HOUR), ALWAYS, NINE))
                .sleepUntil(NINE, utc("2026-03-03T00:00"));
        assertThat(watch.fired()).containsExactly("ask 2026-03-02T09:30:00Z", "nobody 2026-03-02T11:30:00Z");
    }

    @Test
    void a_request_that_was_answered_is_none() {
        Simulation watch = new Simulation(asking(Optional.empty()), subject(within(HOUR), ALWAYS, NINE));
        watch.ask(utc("2026-03-02T09:30"));
        watch.tell(new Answered(new FiringKey("ask", FIX, 1, 1), Personal.of("swap it")), utc("2026-03-02T11:00"));
        assertThat(watch.ask(utc("2026-03-02T11:30"))).isEmpty();
        assertThat(watch.fired()).hasSize(1);
    }

    @Test
    void asking_again_does_not_put_off_that_nobody_answered() {
        Simulation watch = new Simulation(asking(Optional.of(Repeat.every(HOUR))), subject(within(HOUR), ALWAYS, NINE))
                .sleepUntil(NINE, utc("2026-03-02T12:00"));
        assertThat(watch.fired()).contains("nobody 2026-03-02T11:30:00Z");
    }

    @Test
    void what_was_asked_before_a_reopening_is_over() {
        Timeline first = timeline(NINE);
        Instant reopened = utc("2026-03-02T15:00");
        Timeline second = first.reached(utc("2026-03-02T10:00"), Milestone.RESOLVED)
                .ended(utc("2026-03-02T10:30"), Fact.End.CLOSED)
                .with(reopened, new Fact.Reopened());
        Simulation watch = new Simulation(
                asking(Optional.empty()),
                now -> now.isBefore(reopened)
                        ? subject(Clocks.of(within(HOUR), ALWAYS, first), NINE)
                        : subject(Clocks.of(within(HOUR), ALWAYS, second), NINE)
                                .but()
                                .addMoments(Moment.of(Moment.Kind.REOPENED, reopened))
                                .build());
        watch.ask(utc("2026-03-02T09:30"));
        watch.ask(reopened);
        assertThat(watch.fired()).containsExactly("ask 2026-03-02T09:30:00Z");
    }

    // ---- by hand

    @Test
    void what_somebody_let_fire_by_hand_is_adopted_once_also_under_another_plan() {
        Subject raised = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .addRaised(new Subject.Raised(FIX, 2, 1, utc("2026-03-02T09:05")))
                .build();
        Plan plan = plan(ladder(rung("half", percent(50)), rung("due", percent(100))));
        Simulation watch = new Simulation(plan, raised);
        watch.ask(utc("2026-03-02T09:06"));
        watch.sleepUntil(utc("2026-03-02T09:06"), utc("2026-03-02T18:00"));
        assertThat(watch.fired()).containsExactly("due 2026-03-02T09:06:00Z", "half 2026-03-02T09:30:00Z");
        Plan other = plan(ladder(rung("x", percent(200)), rung("y", percent(300))));
        assertThat(Outlook.of(other, raised, watch.log(), utc("2026-03-02T09:40"))
                        .due())
                .isEmpty();
    }

    // ---- whether people should still be told

    @Test
    void a_firing_stands_until_it_is_acknowledged_and_neither_level_nor_snooze_ends_it() {
        Rung rung = new Rung.Builder()
                .from(rung("half", percent(50)))
                .addLevels("GENERAL")
                .build();
        Plan plan = plan(ladder(rung));
        Subject subject =
                subject(within(HOUR), ALWAYS, NINE).but().level("GENERAL").build();
        Simulation watch = new Simulation(plan, subject);
        Instant half = utc("2026-03-02T09:30");
        watch.ask(half);
        FiringKey key = new FiringKey("half", FIX, 1, 1);
        Subject worse = subject.but().level(WORST).build();
        assertThat(Outlook.stands(plan, worse, watch.log(), key, half)).isTrue();
        assertThat(Outlook.stands(plan(ladder(rung("other", percent(90)))), worse, watch.log(), key, half))
                .isTrue();
        watch.tell(new Snoozed(utc("2026-03-02T12:00"), Personal.of("quiet")), half);
        assertThat(Outlook.stands(plan, subject, watch.log(), key, half)).isTrue();
        watch.tell(new Acknowledged(Optional.of(utc("2026-03-02T11:00")), Map.of(FIX, 1)), half);
        assertThat(Outlook.stands(plan, subject, watch.log(), key, utc("2026-03-02T10:59")))
                .isFalse();
        assertThat(Outlook.stands(plan, subject, watch.log(), key, utc("2026-03-02T11:00")))
                .isTrue();
    }

    @Test
    void a_firing_of_a_target_that_is_met_or_of_a_plan_that_was_left_stands_no_more_when_the_case_rests() {
        Timeline met = timeline(NINE).reached(utc("2026-03-02T09:40"), Milestone.RESOLVED);
        Plan plan = plan(ladder(rung("half", percent(50))));
        Simulation watch = new Simulation(plan, subject(within(HOUR), ALWAYS, NINE));
        watch.ask(utc("2026-03-02T09:30"));
        FiringKey key = new FiringKey("half", FIX, 1, 1);
        Subject over = subject(Clocks.of(within(HOUR), ALWAYS, met), NINE);
        Instant then = utc("2026-03-02T09:41");
        assertThat(Outlook.stands(plan, over, watch.log(), key, then)).isFalse();
        assertThat(Outlook.stands(plan(ladder(rung("other", percent(90)))), over, watch.log(), key, then))
                .isFalse();
    }

    @Test
    void what_was_let_fire_by_hand_stands_until_it_is_acknowledged() {
        Subject raised = subject(within(HOUR), ALWAYS, NINE)
                .but()
                .addRaised(new Subject.Raised(FIX, 1, 1, utc("2026-03-02T09:05")))
                .build();
        Plan plan = plan(ladder(rung("due", percent(100))));
        Simulation watch = new Simulation(plan, raised);
        Instant then = utc("2026-03-02T09:06");
        watch.ask(then);
        FiringKey key = new FiringKey("due", FIX, 1, 1);
        assertThat(Outlook.stands(plan, raised, watch.log(), key, then)).isTrue();
        watch.tell(new Acknowledged(Optional.empty(), Map.of(FIX, 1)), then);
        assertThat(Outlook.stands(plan, raised, watch.log(), key, then)).isFalse();
    }

    @Test
    void what_is_due_stands_in_the_order_in_which_it_came() {
        Plan plan = plan(ladder(rung("due", percent(100)), rung("half", percent(50)), rung("breach", breached())));
        assertThat(Outlook.of(plan, subject(within(HOUR), ALWAYS, NINE), WatchLog.EMPTY, utc("2026-03-02T11:00"))
                        .due())
                .extracting(due -> due.key().rung())
                .containsExactly("half", "due", "breach");
    }

    private static List<String> dueAt(Trigger trigger, Subject subject, Instant now) {
        return Outlook.of(plan(ladder(rung("r", trigger))), subject, WatchLog.EMPTY, now).due().stream()
                .map(due -> due.key().toString())
                .toList();
    }
}
