package io.deskwright.examples.replay;

import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.CaseTimeline;
import io.deskwright.examples.replay.log.History;
import io.deskwright.examples.replay.log.History.Closing;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.Oddities;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.examples.replay.log.Quirk;
import io.deskwright.examples.replay.log.WallClock;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.Unreachable;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Ledger;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.comparison.WhatIf.Case;
import io.deskwright.sla.definition.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges the incidents of a log by the clocks of a service level. */
final class Judge {

    /** Where incidents are expected; what lies outside is answered more slowly, not otherwise. */
    private static final LocalDate HORIZON_BEGINS = LocalDate.of(2000, 1, 1);

    private static final LocalDate HORIZON_ENDS = LocalDate.of(2050, 1, 1);

    private final JudgedBy level;
    private final BusinessCalendar hours;
    private final WallClock clock;
    private final Warnings warnings;
    private final Map<Priority, AuditRow> unruled = new TreeMap<>();

    Judge(JudgedBy level, Warnings warnings) {
        this.level = level;
        this.hours = compiled(level.hours());
        this.clock = new WallClock(level.hours().zone());
        this.warnings = warnings;
    }

    static BusinessCalendar compiled(BusinessCalendar hours) {
        return CompiledCalendar.of(hours, HORIZON_BEGINS, HORIZON_ENDS);
    }

    /** {@return a verdict for each incident that can be judged, in the order of the log; the others are noted} */
    List<Verdict> verdicts(IncidentLog log) {
        Oddities oddities = new Oddities(clock, warnings);
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
        if (!level.promises(priority)) {
            unruled.putIfAbsent(priority, closing.row());
            return Optional.empty();
        }
        return verdict(rows, history.openedAt().get(), closing, priority);
    }

    private Optional<Verdict> verdict(List<AuditRow> rows, LocalDateTime opened, Closing closing, Priority priority) {
        try {
            Duration toClosed = worked(opened, closing.row().updatedAt());
            Optional<Duration> toResolved = closing.resolvedAt().map(resolved -> worked(opened, resolved));
            Timeline timeline = CaseTimeline.of(rows, opened, closing, priority.facts(), clock);
            Instant at = known(opened, closing);
            CaseClock clocks = CaseClock.of(level.terms(), hours, timeline, at);
            Reading reading = clocks.reading(JudgedBy.TARGET);
            if (closing.row().madeSla().isEmpty()) {
                warnings.add(Quirk.NOTHING_TO_COMPARE, closing.row());
            }
            return Optional.of(new Verdict(
                    closing.row(),
                    priority,
                    opened,
                    toResolved,
                    toClosed,
                    reading.verdict() == Reading.Verdict.MET,
                    ledger(clocks, reading),
                    new Case<>(closing.row().incident(), timeline, at)));
        } catch (Unreachable tooFar) {
            return notJudged(Quirk.TOO_LONG, closing.row());
        }
    }

    /** When both the opening and the closing have happened, in whichever order the log has them. */
    private Instant known(LocalDateTime opened, Closing closing) {
        LocalDateTime closed = closing.row().updatedAt();
        return clock.instant(closed.isBefore(opened) ? opened : closed);
    }

    /** A target that never ran, as it was stopped before its start, has no time to put down to anyone. */
    private static Ledger ledger(CaseClock clocks, Reading reading) {
        return reading.startedAt().isPresent() ? clocks.ledger(reading.target()) : new Ledger(List.of());
    }

    private Optional<Verdict> notJudged(Quirk why, AuditRow row) {
        warnings.add(why, row);
        return Optional.empty();
    }

    /** An end before the opening has used nothing. */
    private Duration worked(LocalDateTime opened, LocalDateTime ended) {
        Duration worked = hours.worked(clock.instant(opened), clock.instant(ended));
        return worked.isNegative() ? Duration.ZERO : worked;
    }

    private void refuseUnruled(String log) {
        Problems problems = new Problems(level.termsFile());
        unruled.forEach((priority, row) -> problems.add(
                level.termsFile(),
                "no target '" + JudgedBy.TARGET + "' for priority '" + priority + "' of " + row.incident() + " (" + log
                        + ", line " + row.line() + ")"));
        problems.throwIfAny();
    }
}
