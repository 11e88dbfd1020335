package io.deskwright.escalation.watch;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.notice.Notice;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.roster.DutyRoster;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.sla.clock.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is told of a firing, and what. */
final class Posts {

    private Posts() {}

    /** The engineer who has the case while on duty, else the duty engineers; of every other role whoever is on duty. */
    static OnDuty told(DutyRoster roster, Role role, Subject subject, Instant now) {
        OnDuty onDuty = roster.onDuty(role, now);
        return role == Role.ENGINEER && onDuty.people().contains(subject.owner()) ? OnDuty.of(subject.owner()) : onDuty;
    }

    /** The name of a notice: of one action of one firing of one case. */
    static String key(Subject subject, FiringKey key, int action) {
        return key(subject, key) + action;
    }

    /** What the names of all notices of a firing begin with. */
    static String key(Subject subject, FiringKey key) {
        return subject.id() + "/" + key + "/";
    }

    /** The firing that a notice tells of. */
    static Optional<FiringKey> firing(Notice notice, WatchLog log) {
        String ofCase = notice.about() + "/";
        int end = notice.key().lastIndexOf('/');
        return notice.key().startsWith(ofCase) && end > ofCase.length()
                ? log.named(notice.key().substring(ofCase.length(), end))
                : Optional.empty();
    }

    static Notice notice(Plan plan, Subject subject, RungFired fired, Instant firedAt, int action) {
        return new Notice(
                key(subject, fired.key(), action),
                subject.id(),
                subject.level(),
                template(plan, fired.key().rung(), fired.actions().get(action)),
                facts(subject, fired, firedAt, fired.actions().get(action)),
                fired.dueAt());
    }

    private static String template(Plan plan, String rung, Action action) {
        if (action instanceof Action.RequestSupport) {
            return "support";
        }
        if (action instanceof Action.AnalyseJointly) {
            return "joint-analysis";
        }
        if (action instanceof Action.RaiseLevel) {
            return "level-raised";
        }
        if (action instanceof Action.Reassign) {
            return "reassigned";
        }
        return action instanceof Action.AskForEmergencyPlan ? "emergency-plan" : told(plan, rung);
    }

    private static String told(Plan plan, String name) {
        for (Ladder ladder : plan.ladders()) {
            for (Rung rung : ladder.rungs()) {
                if (rung.name().equals(name)) {
                    return told(ladder, rung);
                }
            }
        }
        return "escalation";
    }

    private static String told(Ladder ladder, Rung rung) {
        if (rung.trigger() instanceof Trigger.Breached) {
            return "breach";
        }
        if (ladder.kind() != Ladder.Kind.REMINDER) {
            return "escalation";
        }
        return rung.trigger() instanceof Trigger.Reaches ? "warning" : "reminder";
    }

    private static Map<String, String> facts(Subject subject, RungFired fired, Instant firedAt, Action action) {
        ZoneId zone = subject.clocks().hours().zone();
        Map<String, String> facts = new TreeMap<>(subject.facts());
        facts.put("rung", fired.key().rung());
        facts.put("plan", fired.plan());
        facts.put("target", fired.key().of());
        facts.put("dueAt", local(due(subject, fired, firedAt, action).orElse(fired.dueAt()), zone));
        facts.put("firedAt", local(firedAt, zone));
        facts.put("late", String.valueOf(fired.late()));
        return facts;
    }

    /** When an answer is due, or the target is; of what else happened, when that was. */
    private static Optional<Instant> due(Subject subject, RungFired fired, Instant at, Action action) {
        if (action instanceof Action.RequestSupport request) {
            return Optional.of(at.plus(request.within()));
        }
        List<Reading> readings = subject.clocks().at(at).worstFirst();
        return readings.stream()
                .filter(reading -> Occurrences.name(reading).equals(fired.key().of()))
                .findFirst()
                .flatMap(Reading::due);
    }

    /** To the second, with the offset that is in force then. */
    private static String local(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }
}
