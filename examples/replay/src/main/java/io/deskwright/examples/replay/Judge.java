package io.deskwright.examples.replay;

import io.deskwright.examples.replay.History.Closing;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.Unreachable;
import io.deskwright.sla.definition.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges the incidents of a log by a policy. */
final class Judge {

    /** Where incidents are expected; what lies outside is answered more slowly, not otherwise. */
    private static final LocalDate HORIZON_BEGINS = LocalDate.of(2000, 1, 1);

    private static final LocalDate HORIZON_ENDS = LocalDate.of(2050, 1, 1);

    private final Policy policy;
    private final BusinessCalendar hours;
    private final ZoneRules zone;
    private final Warnings warnings;
    private final Map<Priority, AuditRow> unruled = new TreeMap<>();

    Judge(Policy policy, Warnings warnings) {
        this.policy = policy;
        this.hours = CompiledCalendar.of(policy.hours(), HORIZON_BEGINS, HORIZON_ENDS);
        this.zone = policy.hours().zone().getRules();
        this.warnings = warnings;
    }

    /** {@return a verdict for each incident that can be judged, in the order of the log; the others are noted} */
    List<Verdict> verdicts(IncidentLog log) {
        Oddities oddities = new Oddities(zone, warnings);
        List<Verdict> verdicts = new ArrayList<>();
        log.incidents().values().forEach(rows -> {
            oddities.note(rows);
            verdict(rows).ifPresent(verdicts::add);
        });
        refuseUnruled(log.name());
        return verdicts;
    }

    private Optional<Verdict> verdict(List<AuditRow> rows) {
        History history = History.of(rows);
        if (history.closing().isEmpty()) {
            return notJudged(Quirk.NEVER_CLOSED, rows.get(rows.size() - 1));
        }
        Closing closing = history.closing().get();
        if (history.openedAt().isEmpty()) {
            return notJudged(Quirk.NEVER_OPENED, closing.row());
        }
        if (closing.row().priority().isEmpty()) {
            return notJudged(Quirk.NO_PRIORITY, closing.row());
        }
        Priority priority = closing.row().priority().get();
        Optional<Policy.Rule> rule = policy.rule(priority);
        if (rule.isEmpty()) {
            unruled.putIfAbsent(priority, closing.row());
            return Optional.empty();
        }
        return verdict(history.openedAt().get(), closing, priority, rule.get());
    }

    private Optional<Verdict> verdict(LocalDateTime opened, Closing closing, Priority priority, Policy.Rule rule) {
        try {
            Duration toClosed = worked(opened, closing.row().updatedAt());
            Optional<Duration> toResolved = closing.resolvedAt().map(resolved -> worked(opened, resolved));
            if (closing.row().madeSla().isEmpty()) {
                warnings.add(Quirk.NOTHING_TO_COMPARE, closing.row());
            }
            return Optional.of(
                    new Verdict(closing.row(), priority, opened, toResolved, toClosed, rule.isMetBy(toClosed)));
        } catch (Unreachable tooFar) {
            return notJudged(Quirk.TOO_LONG, closing.row());
        }
    }

    private Optional<Verdict> notJudged(Quirk why, AuditRow row) {
        warnings.add(why, row);
        return Optional.empty();
    }

    /** An end before the opening has used nothing. */
    private Duration worked(LocalDateTime opened, LocalDateTime ended) {
        Duration worked = hours.worked(instant(opened), instant(ended));
        return worked.isNegative() ? Duration.ZERO : worked;
    }

    /** A skipped wall time is the end of the gap, a repeated one its first occurrence. */
    private Instant instant(LocalDateTime wall) {
        ZoneOffsetTransition change = zone.getTransition(wall);
        return change != null && change.isGap() ? change.getInstant() : wall.toInstant(zone.getOffset(wall));
    }

    private void refuseUnruled(String log) {
        Problems problems = new Problems(policy.source());
        unruled.forEach((priority, row) -> problems.add(
                policy.source(),
                "no row for priority '" + priority + "' of " + row.incident() + " (" + log + ", line " + row.line()
                        + ")"));
        problems.throwIfAny();
    }
}
