package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.FIX;
import static io.deskwright.escalation.watch.Cases.after;
import static io.deskwright.escalation.watch.Cases.at;
import static io.deskwright.escalation.watch.Cases.before;
import static io.deskwright.escalation.watch.Cases.breached;
import static io.deskwright.escalation.watch.Cases.ladder;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.repeating;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.subject;
import static io.deskwright.escalation.watch.Cases.target;
import static io.deskwright.escalation.watch.Cases.terms;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.weekdays;
import static io.deskwright.escalation.watch.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.watch.WatchEvent.Acknowledged;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.sla.calendar.BusinessCalendar;
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
import org.junit.jupiter.api.Test;

/** What other systems got wrong about levels, reminders, timers and downtime: PEER-BUGS D and E, where no mailbox is needed. */
class PeerBugsTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant MON_09 = utc("2026-03-02T09:00");

    @Test
    void bug_69_each_level_fires_once_however_often_a_job_asks() {
        Plan plan =
                plan(ladder(rung("ten", after(Duration.ofMinutes(10))), rung("twenty", after(Duration.ofMinutes(20)))));
        Simulation job = new Simulation(plan, subject(within(Duration.ofHours(4)), ALWAYS, MON_09))
                .every(QUARTER, MON_09, MON_09.plus(Duration.ofHours(24)));
        assertThat(job.fired()).containsExactly("ten 2026-03-02T13:15:00Z", "twenty 2026-03-02T13:30:00Z");
    }

    @Test
    void bug_70_every_level_fires_in_order() {
        Plan plan = plan(ladder(
                rung("ten", after(Duration.ofMinutes(10))),
                rung("twenty", after(Duration.ofMinutes(20))),
                rung("thirty", after(Duration.ofMinutes(30)))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ofHours(4)), ALWAYS, MON_09))
                .sleepUntil(MON_09, MON_09.plus(Duration.ofHours(24)));
        assertThat(watch.fired())
                .containsExactly(
                        "ten 2026-03-02T13:10:00Z", "twenty 2026-03-02T13:20:00Z", "thirty 2026-03-02T13:30:00Z");
    }

    @Test
    void bug_71_a_level_before_the_due_instant_lies_in_working_time() {
        Instant reported = utc("2026-01-12T17:00");
        Simulation watch = new Simulation(
                        plan(ladder(rung("early", before(Duration.ofHours(1))))),
                        subject(within(Duration.ofHours(4)), weekdays("08:00-18:00"), reported))
                .sleepUntil(reported, utc("2026-01-14T00:00"));
        assertThat(watch.fired()).containsExactly("early 2026-01-13T10:00:00Z");
    }

    @Test
    void bug_72_a_level_long_before_the_due_instant_is_not_due_at_once() {
        Instant reported = utc("2023-08-21T16:00");
        Simulation watch = new Simulation(
                        plan(ladder(rung("early", before(Duration.ofHours(6))))),
                        subject(within(Duration.ofHours(8)), weekdays("09:00-17:00"), reported))
                .sleepUntil(reported, utc("2023-08-24T00:00"));
        assertThat(watch.fired()).containsExactly("early 2023-08-22T10:00:00Z");
    }

    @Test
    void bug_73_a_level_is_measured_against_the_clock_that_it_names() {
        Terms terms = terms(
                target("OWN", Milestone.REPORTED, Milestone.ACKNOWLEDGED, Duration.ofMinutes(10)),
                target(FIX, Milestone.REPORTED, Milestone.RESOLVED, Duration.ofHours(4)));
        Trigger own = new Trigger.Reaches(Targets.firstOf("OWN"), new Threshold.Percent(100));
        Simulation watch = new Simulation(plan(ladder(rung("own", own))), subject(terms, ALWAYS, MON_09))
                .sleepUntil(MON_09, MON_09.plus(Duration.ofHours(9)));
        assertThat(watch.fired()).containsExactly("own 2026-03-02T09:10:00Z");
    }

    @Test
    void bug_74_a_second_due_instant_on_the_same_day_is_an_episode_of_its_own() {
        Timeline first = Cases.timeline(MON_09);
        Instant agreedAt = utc("2026-03-02T10:30");
        Timeline second = new Timeline(List.of(
                first.entries().get(0), at(agreedAt, new Fact.Waived(FIX, utc("2026-03-02T14:00"), "customer"))));
        Terms terms = within(Duration.ofHours(2));
        Simulation watch = new Simulation(
                plan(ladder(
                        rung("reminder", percent(50)),
                        rung("due", new Trigger.Reaches(Targets.firstOf(FIX), new Threshold.Before(Duration.ZERO))))),
                now -> subject(Clocks.of(terms, ALWAYS, now.isBefore(agreedAt) ? first : second), MON_09));
        watch.ask(utc("2026-03-02T10:00"));
        watch.ask(utc("2026-03-02T10:29"));
        watch.sleepUntil(agreedAt, utc("2026-03-02T18:00"));
        assertThat(watch.events())
                .extracting(RungFired::key)
                .containsExactly(
                        new FiringKey("reminder", FIX, 1, 1),
                        new FiringKey("reminder", FIX, 2, 1),
                        new FiringKey("due", FIX, 2, 1));
        assertThat(watch.fired()).last().isEqualTo("due 2026-03-02T14:00:00Z");
    }

    @Test
    void bug_75_repeats_follow_the_calendar() {
        Instant reported = utc("2022-12-16T15:00");
        Simulation watch = new Simulation(
                        plan(ladder(repeating(
                                "reminder",
                                percent(100),
                                Repeat.every(Duration.ofHours(8))
                                        .inWorkingTime()
                                        .atMost(1)))),
                        subject(within(Duration.ofHours(1)), weekdays("09:00-17:00"), reported))
                .sleepUntil(reported, utc("2022-12-31T00:00"));
        assertThat(watch.fired()).containsExactly("reminder 2022-12-16T16:00:00Z", "reminder 2022-12-19T16:00:00Z");
    }

    @Test
    void bug_76_a_rung_that_waits_for_its_time_goes_on_after_a_restart() {
        BusinessCalendar hours = weekdays("09:00-17:00");
        Instant reported = utc("2026-03-02T06:00");
        Plan plan = plan(ladder(rung("window opens", percent(1))));
        Subject subject = subject(within(Duration.ofNanos(1)), hours, reported);
        assertThat(new Simulation(plan, subject).ask(reported))
                .contains(utc("2026-03-02T09:00").plusNanos(1));
        Simulation restarted =
                new Simulation(plan, subject).sleepUntil(utc("2026-03-02T07:00"), utc("2026-03-02T10:00"));
        assertThat(restarted.fired()).containsExactly("window opens 2026-03-02T09:00:00.000000001Z");
    }

    @Test
    void bug_78_and_83_nothing_fires_after_an_acknowledgement_while_the_reason_lasts() {
        Plan plan = plan(ladder(repeating("alarm", percent(50), Repeat.every(QUARTER))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ofHours(1)), ALWAYS, MON_09));
        watch.ask(utc("2026-03-02T09:30"));
        watch.tell(new Acknowledged(Optional.empty(), Map.of(FIX, 1)), utc("2026-03-02T09:31"));
        assertThat(watch.ask(utc("2026-03-02T10:31"))).isEmpty();
        assertThat(watch.fired()).containsExactly("alarm 2026-03-02T09:30:00Z");
    }

    @Test
    void bug_80_a_due_instant_that_somebody_set_by_hand_is_told_once_like_any_other() {
        Terms fixed = terms(Target.named(FIX)
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Fixed(MON_09.plus(Duration.ofMinutes(10))), Basis.stated("§1"))
                .build());
        Simulation watch = new Simulation(plan(ladder(rung("due", percent(100)))), subject(fixed, ALWAYS, MON_09))
                .sleepUntil(MON_09, MON_09.plus(Duration.ofHours(24)));
        assertThat(watch.fired()).containsExactly("due 2026-03-02T09:10:00Z");
    }

    @Test
    void bug_84_gaps_of_repeats_grow() {
        Plan plan = plan(ladder(repeating(
                "alarm",
                breached(),
                Repeat.every(Duration.ofMinutes(5)).atMost(4).backingOff(2))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ofHours(1)), ALWAYS, MON_09))
                .sleepUntil(MON_09, MON_09.plus(Duration.ofHours(24)));
        assertThat(watch.fired())
                .containsExactly(
                        "alarm 2026-03-02T10:00:00.000000001Z",
                        "alarm 2026-03-02T10:05:00.000000001Z",
                        "alarm 2026-03-02T10:15:00.000000001Z",
                        "alarm 2026-03-02T10:35:00.000000001Z",
                        "alarm 2026-03-02T11:15:00.000000001Z");
    }

    @Test
    void bug_85_after_downtime_one_firing_and_then_the_next_on_the_grid() {
        Instant start = utc("2026-03-02T00:39").plusSeconds(59).plusNanos(999_999_999);
        Plan plan = plan(ladder(repeating("tick", breached(), Repeat.every(Duration.ofMinutes(5)))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ZERO), ALWAYS, start));
        Instant back = Instant.parse("2026-03-02T01:12:23Z");
        assertThat(watch.ask(back)).contains(utc("2026-03-02T01:15"));
        assertThat(watch.events()).hasSize(1);
        assertThat(watch.events().get(0).dueAt()).isEqualTo(utc("2026-03-02T01:10"));
        assertThat(watch.events().get(0).missed()).isEqualTo(6);
        assertThat(watch.events().get(0).late()).isTrue();
    }

    @Test
    void bug_86_an_overdue_repeat_fires_once_in_one_instant() {
        Plan plan = plan(ladder(repeating("tick", percent(100), Repeat.every(Duration.ofMinutes(10)))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ofHours(1)), ALWAYS, MON_09));
        Instant late = utc("2026-03-02T10:25");
        watch.ask(late);
        assertThat(watch.ask(late)).contains(utc("2026-03-02T10:30"));
        assertThat(watch.fired()).hasSize(1);
    }

    @Test
    void bug_87_the_grid_is_anchored_where_it_began() {
        Plan plan = plan(ladder(repeating("tick", percent(100), Repeat.every(QUARTER))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ZERO), ALWAYS, utc("2026-03-02T00:00")));
        watch.sleepUntil(utc("2026-03-02T08:10"), utc("2026-03-02T08:45"));
        assertThat(watch.fired())
                .containsExactly(
                        "tick 2026-03-02T08:10:00Z",
                        "tick 2026-03-02T08:15:00Z",
                        "tick 2026-03-02T08:30:00Z",
                        "tick 2026-03-02T08:45:00Z");
    }

    @Test
    void bug_88_what_was_due_while_nobody_watched_fires_at_the_first_question() {
        Plan plan = plan(ladder(rung("due", percent(100))));
        Simulation watch = new Simulation(plan, subject(within(Duration.ofHours(1)), ALWAYS, utc("2026-03-02T08:00")));
        watch.ask(utc("2026-03-02T10:00"));
        assertThat(watch.fired()).containsExactly("due 2026-03-02T10:00:00Z");
        assertThat(watch.events().get(0).late()).isTrue();
    }

    @Test
    void bug_90_a_due_instant_that_moves_moves_its_wake_up() {
        Timeline first = Cases.timeline(MON_09);
        Timeline moved = new Timeline(List.of(
                first.entries().get(0),
                at(utc("2026-03-02T09:30"), new Fact.Waived(FIX, utc("2026-03-02T12:00"), "customer"))));
        Plan plan = plan(ladder(rung("due", before(Duration.ZERO))));
        Terms terms = within(Duration.ofHours(1));
        Simulation early = new Simulation(plan, subject(Clocks.of(terms, ALWAYS, first), MON_09));
        Simulation late = new Simulation(plan, subject(Clocks.of(terms, ALWAYS, moved), MON_09));
        assertThat(early.ask(MON_09)).contains(utc("2026-03-02T10:00"));
        assertThat(late.ask(utc("2026-03-02T09:30"))).contains(utc("2026-03-02T12:00"));
    }
}
