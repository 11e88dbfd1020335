package io.deskwright.sla.clock;

/**
 * Which of its due instants a target has, counted as law 8 does: each one is later than the one before, without what pauses
 * did. Immutable and thread-safe.
 *
 * @param first the ordinal of the first that was of this reading itself, and not of an earlier segment of its target; from 1
 * @param now the ordinal of the one that it has; not less than {@code first}
 */
public record Episode(int first, int now) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code first} is less than 1 or greater than {@code now}
     */
    public Episode {
        if (first < 1 || first > now) {
            throw new IllegalArgumentException("episodes count from 1 and rise, but " + first + " to " + now);
        }
    }
}
