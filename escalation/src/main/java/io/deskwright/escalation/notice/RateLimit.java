package io.deskwright.escalation.notice;

import java.time.Duration;

/**
 * How much one mailbox takes (PEER-BUGS 82): in any half-open stretch of time as long as {@code per}, wherever it begins, a
 * message is handed over at most {@code messages} times. Each handing over counts, also one that fails or is repeated.
 *
 * @param messages how many, from 1 to {@value #MOST}
 * @param per the length of the stretch, positive
 */
public record RateLimit(int messages, Duration per) {

    /** The highest limit: a mailbox remembers when it was handed so many messages, and no more. */
    public static final int MOST = 1_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code messages} is not from 1 to {@value #MOST}, or {@code per} not positive
     */
    public RateLimit {
        if (messages < 1 || messages > MOST) {
            throw new IllegalArgumentException("a rate is limited to 1 to " + MOST + " messages, not " + messages);
        }
        if (per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("a rate is limited in a positive amount of time, not " + per);
        }
    }
}
