package io.deskwright.examples.replay.log;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What the events of an incident have told so far: when it was opened, resolved last and closed last. */
public record History(Optional<LocalDateTime> openedAt, Optional<LocalDateTime> resolvedAt, Optional<Closing> closing) {

    private static final History UNTOLD = new History(Optional.empty(), Optional.empty(), Optional.empty());

    /** The row that closed the incident, and when it had been resolved by then. */
    public record Closing(AuditRow row, Optional<LocalDateTime> resolvedAt) {}

    /** Folds rows in the order in which they happened. */
    public static History of(List<AuditRow> rows) {
        History history = UNTOLD;
        for (AuditRow row : AuditRow.asItHappened(rows)) {
            history = history.after(row);
        }
        return history;
    }

    History after(AuditRow row) {
        Optional<LocalDateTime> opened = openedAt.or(row::openedAt);
        if (row.is(State.RESOLVED)) {
            return new History(opened, Optional.of(row.updatedAt()), closing);
        }
        if (row.is(State.CLOSED)) {
            return new History(opened, resolvedAt, Optional.of(new Closing(row, resolvedAt)));
        }
        return new History(opened, resolvedAt, closing);
    }
}
