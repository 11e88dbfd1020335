package io.deskwright.core.memory;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.TicketNumbers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts: {@code SO-000001}, {@code SO-000002} and so on, without gaps.
 *
 * <p>Whoever goes on after a restart gives the first number that was not issued. Thread-safe.
 */
public final class CountingTicketNumbers implements TicketNumbers {

    private static final int DIGITS = 6;

    private final String prefix;
    private final AtomicLong next;

    private CountingTicketNumbers(String prefix, long first) {
        this.prefix = prefix;
        this.next = new AtomicLong(first);
    }

    /**
     * Begins to count.
     *
     * @param prefix what each name begins with
     * @param first the first number
     * @return the numbers from there, in six digits, or more when they need them
     * @throws IllegalArgumentException if {@code first} is negative
     */
    public static CountingTicketNumbers of(String prefix, long first) {
        Objects.requireNonNull(prefix, "prefix");
        if (first < 0) {
            throw new IllegalArgumentException("tickets are not numbered from " + first);
        }
        return new CountingTicketNumbers(prefix, first);
    }

    @Override
    public CaseId next() {
        String number = Long.toString(next.getAndIncrement());
        return CaseId.of(prefix + "0".repeat(Math.max(0, DIGITS - number.length())) + number);
    }
}
