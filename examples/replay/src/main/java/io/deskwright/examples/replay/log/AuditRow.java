package io.deskwright.examples.replay.log;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An incident as it stood after one update.
 *
 * <p>The columns that hold final values on every row (resolved_at, closed_at, closed_code, resolved_by) have no part
 * here, so nothing can read them early; opened_at is the same on every row and true from the first.
 */
public record AuditRow(
        long line,
        String incident,
        State state,
        int modCount,
        LocalDateTime updatedAt,
        Optional<LocalDateTime> openedAt,
        Optional<Boolean> active,
        Optional<Boolean> madeSla,
        Optional<Priority> priority) {

    /** By the event's own time; within a minute by the count of updates, then by the place in the file. */
    private static final Comparator<AuditRow> AS_IT_HAPPENED = Comparator.comparing(AuditRow::updatedAt)
            .thenComparingInt(AuditRow::modCount)
            .thenComparingLong(AuditRow::line);

    /** {@return rows in the order in which they happened, of one incident or of several} */
    public static List<AuditRow> asItHappened(List<AuditRow> rows) {
        return rows.stream().sorted(AS_IT_HAPPENED).toList();
    }

    boolean is(State expected) {
        return state == expected;
    }

    boolean isEnded() {
        return state == State.RESOLVED || state == State.CLOSED;
    }

    boolean isBeforeOpening() {
        return openedAt.filter(updatedAt::isBefore).isPresent();
    }
}
