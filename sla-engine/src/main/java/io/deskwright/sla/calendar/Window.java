package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open interval of instants, {@code [opensAt, closesAt)}. Immutable and thread-safe.
 *
 * @param opensAt the first instant of the window, inclusive
 * @param closesAt the end of the window, exclusive; later than {@code opensAt}
 */
public record Window(Instant opensAt, Instant closesAt) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if {@code closesAt} is not later than {@code opensAt}
     */
    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("a window closes after it opens, but " + opensAt + " to " + closesAt);
        }
    }

    /**
     * Names a window by its ends.
     *
     * @param opensAt the first instant, inclusive
     * @param closesAt the end, exclusive
     * @return the window
     * @throws IllegalArgumentException if {@code closesAt} is not later than {@code opensAt}
     */
    public static Window of(Instant opensAt, Instant closesAt) {
        return new Window(opensAt, closesAt);
    }

    /**
     * Tells whether an instant lies inside.
     *
     * @param at the instant
     * @return whether it does: the opening instant does, the closing instant does not
     */
    public boolean contains(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }

    /** {@return the elapsed time from opening to closing} */
    public Duration length() {
        return Duration.between(opensAt, closesAt);
    }
}
