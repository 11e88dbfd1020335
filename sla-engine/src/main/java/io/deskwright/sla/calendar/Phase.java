package io.deskwright.sla.calendar;

import java.time.Instant;
import java.util.Objects;

/**
 * A span of a calendar with why it is open or closed. Immutable and thread-safe.
 *
 * @param from its first instant, inclusive
 * @param to its end, exclusive
 * @param kind why it is open or closed
 * @param holiday the name of the holiday, empty for every other kind
 */
public record Phase(Instant from, Instant to, Kind kind, String holiday) {

    /** Why a calendar is open or closed. */
    public enum Kind {
        /** Working time. */
        OPEN,
        /** Working time, were it not for a break that cuts it. */
        BREAK,
        /** No working time, on a local date that is a listed holiday. */
        HOLIDAY,
        /** No working time, on any other date. */
        CLOSED
    }

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public Phase {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holiday, "holiday");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a phase ends after it begins, but " + from + " to " + to);
        }
    }
}
