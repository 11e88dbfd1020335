package io.deskwright.examples.replay.desk;

import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.LogFile;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.examples.replay.log.Progress;
import io.deskwright.examples.replay.log.State;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Logs, from a file or from rows, and a desk to drive them through. */
final class Logs {

    static final LocalDateTime MON_9 = LocalDateTime.of(2016, 3, 7, 9, 0);

    private Logs() {}

    static IncidentLog file(String resource) {
        try (InputStream in = Logs.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            return IncidentLog.read(LogFile.of(resource, bytes), Progress.HIDDEN, new Warnings());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static IncidentLog of(List<AuditRow> rows) {
        Map<String, List<AuditRow>> incidents = new LinkedHashMap<>();
        rows.forEach(row -> incidents
                .computeIfAbsent(row.incident(), none -> new ArrayList<>())
                .add(row));
        return new IncidentLog("rows", rows.size(), incidents);
    }

    /** One incident that goes through states, one a minute. */
    static IncidentLog through(List<State> states) {
        List<AuditRow> rows = new ArrayList<>();
        for (State state : states) {
            rows.add(row(rows.size() + 2L, "INC1", state, rows.size()));
        }
        return of(rows);
    }

    static AuditRow row(long line, String incident, State state, int minutes) {
        return new AuditRow(
                line,
                incident,
                state,
                minutes,
                MON_9.plusMinutes(minutes),
                Optional.of(MON_9),
                Optional.empty(),
                Optional.empty(),
                Priority.parse("3 - Moderate"));
    }

    static DeskReport driven(IncidentLog log) {
        return DeskReplay.of(
                log,
                SourceTerms.of("P001"),
                WeeklyHours.in(ZoneId.of("UTC")).weekdays("09:00-18:00").build());
    }
}
