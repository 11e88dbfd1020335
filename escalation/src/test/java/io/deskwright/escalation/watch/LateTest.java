package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.ladder;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.subject;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rung is late if nobody watched, and not if it had no reason to fire earlier. Half of the time is over at 9:30. */
class LateTest {

    private static final Instant REPORTED = utc("2026-03-02T09:00");
    private static final Plan PLAN = plan(ladder(Cases.rung("half", percent(50))));
    private static final Subject CASE = subject(within(Duration.ofHours(1)), ALWAYS, REPORTED);

    private static boolean late(Plan plan, Subject subject, Maintenance maintenance, Instant now) {
        Round.World world =
                new Round.World(plan, (role, at) -> OnDuty.of("li"), WatchPorts.USUAL_TOLERANCE, maintenance);
        List<RungFired> fired = Round.of(world, subject, WatchLog.EMPTY, now).events().stream()
                .filter(RungFired.class::isInstance)
                .map(RungFired.class::cast)
                .toList();
        assertThat(fired).hasSize(1);
        return fired.get(0).late();
    }

    @Test
    void within_the_tolerance_it_is_in_time() {
        assertThat(late(PLAN, CASE, Maintenance.NONE, utc("2026-03-02T09:30"))).isFalse();
        assertThat(late(PLAN, CASE, Maintenance.NONE, utc("2026-03-02T09:31"))).isFalse();
        assertThat(late(PLAN, CASE, Maintenance.NONE, utc("2026-03-02T09:31").plusNanos(1)))
                .isTrue();
    }

    @Test
    void after_maintenance_it_is_in_time_and_after_downtime_that_followed_it_late() {
        Instant end = utc("2026-03-02T10:30");
        Maintenance morning = (id, at) -> at.isBefore(end) ? Optional.of(end) : Optional.empty();
        assertThat(late(PLAN, CASE, morning, end)).isFalse();
        assertThat(late(PLAN, CASE, morning, end.plusSeconds(61))).isTrue();
    }

    @Test
    void what_a_new_level_asks_for_is_in_time_when_the_level_is_new() {
        Plan severe = plan(ladder(new Rung.Builder()
                .name("half")
                .trigger(percent(50))
                .addLevels("SEVERE")
                .addActions(Action.Notify.of(Role.ENGINEER))
                .build()));
        Instant raised = utc("2026-03-02T11:00");
        Subject worse = CASE.but()
                .level("SEVERE")
                .addMoments(
                        new Moment(Moment.Kind.LEVEL, "GENERAL", REPORTED),
                        new Moment(Moment.Kind.LEVEL, "SEVERE", raised))
                .build();
        assertThat(late(severe, worse, Maintenance.NONE, raised)).isFalse();
        assertThat(late(severe, worse, Maintenance.NONE, raised.plusSeconds(61)))
                .isTrue();
    }
}
