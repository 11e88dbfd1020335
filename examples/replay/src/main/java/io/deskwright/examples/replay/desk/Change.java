package io.deskwright.examples.replay.desk;

import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.IncidentLog;
import io.deskwright.examples.replay.log.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row that changes the state of its incident, or is its first. */
record Change(Transition transition, AuditRow row) {

    /** {@return all changes of a log, of all incidents together, in the order in which they happened} */
    static List<Change> of(IncidentLog log) {
        List<AuditRow> rows =
                log.incidents().values().stream().flatMap(Collection::stream).toList();
        Map<String, State> stood = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (AuditRow row : AuditRow.asItHappened(rows)) {
            Optional<State> before = Optional.ofNullable(stood.put(row.incident(), row.state()));
            if (before.filter(row.state()::equals).isEmpty()) {
                changes.add(new Change(new Transition(before, row.state()), row));
            }
        }
        return changes;
    }
}
