package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.after;
import static io.deskwright.escalation.watch.Cases.again;
import static io.deskwright.escalation.watch.Cases.breached;
import static io.deskwright.escalation.watch.Cases.ladder;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.repeating;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.subject;
import static io.deskwright.escalation.watch.Cases.timeline;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a clock that waits does to what a plan asks for. */
class WaitingClocksTest {

    private static final Instant NINE = utc("2026-03-02T09:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant RESUMED = utc("2026-03-02T13:10");

    /** Due at 10:00; the clock waits from 10:20 on. */
    private static Simulation breachedAndWaiting(Ladder ladder) {
        Timeline waits = timeline(NINE).paused(utc("2026-03-02T10:20"), "CUSTOMER", Fact.Party.CUSTOMER);
        Timeline runs = waits.resumed(RESUMED, "CUSTOMER");
        Simulation watch = new Simulation(
                plan(ladder),
                now -> subject(Clocks.of(within(HOUR), ALWAYS, now.isBefore(RESUMED) ? waits : runs), NINE));
        assertThat(watch.ask(utc("2026-03-02T10:30"))).isEmpty();
        assertThat(watch.ask(utc("2026-03-02T12:30"))).isEmpty();
        return watch.sleepUntil(RESUMED, utc("2026-03-02T14:02"));
    }

    @Test
    void a_breach_is_told_while_the_clock_waits_and_comes_round_again_when_it_runs() {
        assertThat(breachedAndWaiting(ladder(repeating("breach", breached(), Repeat.every(HOUR))))
                        .fired())
                .containsExactly(
                        "breach 2026-03-02T10:30:00Z",
                        "breach 2026-03-02T13:10:00Z",
                        "breach 2026-03-02T14:00:00.000000001Z");
    }

    @Test
    void a_ladder_does_not_come_round_again_while_the_clock_waits() {
        Ladder ladder = again(
                "first", Repeat.every(HOUR), rung("first", breached()), rung("later", after(Duration.ofMinutes(5))));
        assertThat(breachedAndWaiting(ladder).events())
                .as("rounds come an hour and the climb of five minutes apart; 2 and 3 came while it waited")
                .extracting(event -> event.key() + " missed " + event.missed())
                .containsExactly(
                        "first/FIX/1/1 missed 0",
                        "first/FIX/1/3 missed 1",
                        "later/FIX/1/3 missed 2",
                        "first/FIX/1/4 missed 0",
                        "later/FIX/1/4 missed 0");
    }

    @Test
    void an_acknowledgement_that_expires_while_the_clock_waits_lets_the_breach_come_once_more() {
        Timeline waits = timeline(NINE).paused(utc("2026-03-02T10:20"), "CUSTOMER", Fact.Party.CUSTOMER);
        for (Rung breach : List.of(rung("breach", breached()), repeating("breach", breached(), Repeat.every(HOUR)))) {
            Simulation watch =
                    new Simulation(plan(ladder(breach)), subject(Clocks.of(within(HOUR), ALWAYS, waits), NINE));
            watch.ask(utc("2026-03-02T10:05"));
            watch.tell(
                    new WatchEvent.Acknowledged(Optional.of(utc("2026-03-02T11:30")), Map.of("FIX", 1)),
                    utc("2026-03-02T10:10"));
            watch.sleepUntil(utc("2026-03-02T10:30"), utc("2026-03-02T15:00"));
            assertThat(watch.fired()).containsExactly("breach 2026-03-02T10:05:00Z", "breach 2026-03-02T11:30:00Z");
        }
    }

    @Test
    void a_clock_that_waits_from_its_due_instant_on_is_told_as_soon_as_it_is_late() {
        Instant due = utc("2026-03-02T10:00");
        Timeline waits = timeline(NINE).paused(due, "CUSTOMER", Fact.Party.CUSTOMER);
        Subject subject = subject(Clocks.of(within(HOUR), ALWAYS, waits), NINE);
        assertThat(subject.clocks().at(due.plusNanos(1)).reading("FIX").verdict())
                .isEqualTo(Reading.Verdict.BREACHED);
        Simulation watch = new Simulation(plan(ladder(rung("breach", breached()))), subject);
        assertThat(watch.ask(due)).contains(due.plusNanos(1));
        watch.ask(due.plusNanos(1));
        assertThat(watch.fired()).containsExactly("breach 2026-03-02T10:00:00.000000001Z");
    }

    @Test
    void a_pause_begins_no_episode_and_moves_what_has_not_fired() {
        Timeline paused = timeline(NINE)
                .paused(utc("2026-03-02T09:40"), "CUSTOMER", Fact.Party.CUSTOMER)
                .resumed(utc("2026-03-02T11:40"), "CUSTOMER");
        Plan plan = plan(ladder(rung("half", percent(50)), rung("due", percent(100))));
        Simulation watch = new Simulation(plan, now -> subject(Clocks.of(within(HOUR), ALWAYS, paused), NINE));
        watch.ask(utc("2026-03-02T09:30"));
        assertThat(watch.ask(utc("2026-03-02T10:00"))).isEmpty();
        watch.sleepUntil(utc("2026-03-02T11:40"), utc("2026-03-02T18:00"));
        assertThat(watch.events())
                .extracting(event -> event.key() + " " + event.dueAt())
                .containsExactly("half/FIX/1/1 2026-03-02T09:30:00Z", "due/FIX/1/1 2026-03-02T12:00:00Z");
    }
}
