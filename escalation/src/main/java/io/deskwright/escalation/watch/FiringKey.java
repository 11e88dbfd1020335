package io.deskwright.escalation.watch;

import java.util.Objects;

/**
 * Names one firing of one rung for one case: it happens once (law 8). Immutable and thread-safe.
 *
 * @param rung the name of the rung
 * @param of what it fires for: the name of a target, or what happened
 * @param episode which time that is: the ordinal of the target's due instant, or of what happened; from 1
 * @param round how often the rung has come round, from 1; more than 1 only where it repeats
 */
public record FiringKey(String rung, String of, int episode, int round) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code episode} or {@code round} is less than 1
     */
    public FiringKey {
        Objects.requireNonNull(rung, "rung");
        Objects.requireNonNull(of, "of");
        if (episode < 1 || round < 1) {
            throw new IllegalArgumentException(
                    "episodes and rounds count from 1, but " + episode + " and " + round + " of rung " + rung);
        }
    }

    /** {@return the key of its first round} */
    FiringKey first() {
        return new FiringKey(rung, of, episode, 1);
    }

    /** Returns the key in one line. */
    @Override
    public String toString() {
        return rung + "/" + of + "/" + episode + "/" + round;
    }
}
