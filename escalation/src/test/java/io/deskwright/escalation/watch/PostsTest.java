package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ALWAYS;
import static io.deskwright.escalation.watch.Cases.FIX;
import static io.deskwright.escalation.watch.Cases.breached;
import static io.deskwright.escalation.watch.Cases.percent;
import static io.deskwright.escalation.watch.Cases.plan;
import static io.deskwright.escalation.watch.Cases.rung;
import static io.deskwright.escalation.watch.Cases.subject;
import static io.deskwright.escalation.watch.Cases.terms;
import static io.deskwright.escalation.watch.Cases.timeline;
import static io.deskwright.escalation.watch.Cases.utc;
import static io.deskwright.escalation.watch.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of a firing, and what. */
class PostsTest {

    private static final Instant NINE = utc("2026-03-02T09:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Action TELL = Action.Notify.of(Role.ENGINEER);
    private static final Plan PLAN = plan(
            ladder(Ladder.Kind.FUNCTIONAL, rung("climb", percent(50)), rung("breach", breached())),
            ladder(Ladder.Kind.HIERARCHICAL, rung("boss", percent(75))),
            ladder(
                    Ladder.Kind.REMINDER,
                    rung("warn", percent(10)),
                    rung("remind", new Trigger.Silent(HOUR)),
                    rung("late", breached())));

    private static Ladder ladder(Ladder.Kind kind, Rung... rungs) {
        return new Ladder(kind.name(), kind, List.of(rungs), Optional.empty(), true);
    }

    static Stream<Arguments> templates() {
        return Stream.of(
                Arguments.of("climb", TELL, "escalation"),
                Arguments.of("boss", TELL, "escalation"),
                Arguments.of("breach", TELL, "breach"),
                Arguments.of("late", TELL, "breach"),
                Arguments.of("warn", TELL, "warning"),
                Arguments.of("remind", TELL, "reminder"),
                Arguments.of("of a plan that was left", TELL, "escalation"),
                Arguments.of("warn", new Action.RequestSupport(Role.ADVISER, HOUR), "support"),
                Arguments.of(
                        "warn",
                        new Action.AnalyseJointly(List.of("site", "Chengdu", "headquarters"), List.of(Role.ADVISER)),
                        "joint-analysis"),
                Arguments.of("warn", new Action.RaiseLevel("SEVERE", List.of(Role.LEADERSHIP)), "level-raised"),
                Arguments.of("warn", new Action.Reassign(Role.ENGINEER), "reassigned"),
                Arguments.of("warn", new Action.AskForEmergencyPlan(Role.LEADERSHIP), "emergency-plan"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("templates")
    void the_words_are_those_of_the_action_and_of_a_notice_those_of_its_reason(
            String rung, Action action, String template) {
        assertThat(notice(subject(within(HOUR), ALWAYS, NINE), rung, FIX, NINE, action)
                        .template())
                .isEqualTo(template);
    }

    @Test
    void a_notice_says_what_fired_when_and_when_the_target_is_due() {
        Subject subject =
                subject(within(HOUR), ALWAYS, NINE).but().level("GENERAL").build();
        Instant half = utc("2026-03-02T09:30");
        RungFired fired = fired("climb", FIX, half, TELL);
        assertThat(Posts.notice(PLAN, subject, fired, half.plusSeconds(61).plusNanos(1), 0))
                .isEqualTo(new Notice(
                        "SO-1/climb/FIX/1/1/0",
                        Cases.ID,
                        "GENERAL",
                        "escalation",
                        Map.of(
                                "case", "SO-1",
                                "rung", "climb",
                                "plan", "P",
                                "target", FIX,
                                "dueAt", "2026-03-02T10:00Z",
                                "firedAt", "2026-03-02T09:31:01Z",
                                "late", "true"),
                        half));
    }

    @Test
    void of_support_it_says_when_the_answer_is_due_and_of_what_else_happened_when_that_was() {
        Subject subject = subject(within(HOUR), ALWAYS, NINE);
        Instant half = utc("2026-03-02T09:30");
        Action support = new Action.RequestSupport(Role.ADVISER, Duration.ofHours(2));
        assertThat(notice(subject, "climb", FIX, half, support).facts()).containsEntry("dueAt", "2026-03-02T11:30Z");
        assertThat(notice(subject, "remind", "SILENCE", half, TELL).facts())
                .containsEntry("dueAt", "2026-03-02T09:30Z");
    }

    @Test
    void of_one_of_several_instances_it_says_when_that_one_is_due() {
        Milestone asked = Milestone.of("ASKED");
        Target reply = Target.named("REPLY")
                .from(asked)
                .to(Milestone.of("REPLIED"))
                .within(new Limit.Elapsed(HOUR), Basis.stated("§1"))
                .forEachStart()
                .build();
        Timeline timeline = timeline(NINE)
                .reached(NINE, asked)
                .reached(utc("2026-03-02T09:35"), Milestone.of("REPLIED"))
                .reached(utc("2026-03-02T09:40"), asked);
        Subject subject = subject(Clocks.of(terms(reply), ALWAYS, timeline), NINE);
        Instant half = utc("2026-03-02T10:10");
        assertThat(notice(subject, "climb", "REPLY#2", half, TELL).facts()).containsEntry("dueAt", "2026-03-02T10:40Z");
        assertThat(notice(subject, "climb", "REPLY", utc("2026-03-02T09:30"), TELL)
                        .facts())
                .containsEntry("dueAt", "2026-03-02T10:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGINEER,     e2, e2",
        "ENGINEER,     e9, e1+e2",
        "ENGINEER,     '', e1+e2",
        "DUTY_MANAGER, e2, e1+e2",
    })
    void of_the_engineers_on_duty_the_one_who_has_the_case_is_told(Role role, String owner, String told) {
        Subject subject = subject(within(HOUR), ALWAYS, NINE).but().owner(owner).build();
        OnDuty people = Posts.told((any, at) -> OnDuty.of("e1", "e2"), role, subject, NINE);
        assertThat(people.people()).containsExactly(told.split("\\+", -1));
    }

    private static Notice notice(Subject subject, String rung, String of, Instant at, Action action) {
        return Posts.notice(PLAN, subject, fired(rung, of, at, action), at, 0);
    }

    private static RungFired fired(String rung, String of, Instant at, Action action) {
        return new RungFired(new FiringKey(rung, of, 1, 1), "P", "1", 1, at, true, 0, "GENERAL", List.of(action));
    }
}
