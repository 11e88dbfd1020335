package io.deskwright.escalation.notice;

import java.time.Duration;

/**
 * How long a message rests after each attempt that failed (PEER-BUGS 84): with a first gap of 5 minutes and a factor of 2,
 * 5, 10, 20 minutes and so on, never longer than the longest.
 *
 * @param first the gap after the first attempt, positive
 * @param factor by how much each gap is longer than the one before, at least 1
 * @param longest the longest gap, not shorter than the first
 */
public record BackOff(Duration first, int factor, Duration longest) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code first} is not positive, {@code factor} less than 1, or {@code longest}
     *     shorter than {@code first}
     */
    public BackOff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the first gap is positive and the longest not shorter, but they are " + first + " and " + longest);
        }
        if (factor < 1) {
            throw new IllegalArgumentException("gaps do not shrink, but their factor is " + factor);
        }
    }

    /**
     * Returns the gap after an attempt.
     *
     * @param attempt which attempt failed, from 1
     * @return how long the message rests
     */
    public Duration after(int attempt) {
        Duration gap = first;
        for (int i = 1; i < attempt && factor > 1 && gap.compareTo(longest) < 0; i++) {
            gap = gap.compareTo(longest.dividedBy(factor)) > 0 ? longest : gap.multipliedBy(factor);
        }
        return gap;
    }
}
