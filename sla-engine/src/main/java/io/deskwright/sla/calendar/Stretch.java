package io.deskwright.sla.calendar;

import java.time.Instant;

/**
 * A half-open span of time, {@code [since, until)}, in which a calendar is open throughout or closed throughout.
 *
 * <p>A stretch need not be as long as it could be: the next one may be of the same kind. Immutable and thread-safe.
 *
 * @param since its first instant, inclusive
 * @param until its end, exclusive; later than {@code since}
 * @param open whether the calendar is open in it
 */
public record Stretch(Instant since, Instant until, boolean open) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if {@code until} is not later than {@code since}
     */
    public Stretch {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("a stretch ends after it begins, but " + since + " to " + until);
        }
    }

    /** {@return the stretch over the same span that is open if this one is closed, and closed if it is open} */
    Stretch complement() {
        return new Stretch(since, until, !open);
    }

    /** {@return the part that this stretch and another one that shares an instant with it have in common, as open as this} */
    Stretch within(Stretch other) {
        Instant from = since.isAfter(other.since) ? since : other.since;
        Instant to = until.isBefore(other.until) ? until : other.until;
        return new Stretch(from, to, open);
    }
}
