package io.deskwright.core.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The dates of an entitlement on one device. Immutable and thread-safe.
 *
 * @param from the first date, inclusive
 * @param until the last date, inclusive; empty for no end
 * @param since what the first date is
 */
public record Span(LocalDate from, Optional<LocalDate> until, Since since) {

    /** What the first date of a span is. */
    public enum Since {
        /** It stands in the contract. */
        STATED,
        /** The device was accepted for the first time: what a warranty counts from (AMB-34). */
        ACCEPTANCE,
        /** The device was delivered, and nobody knows when it was accepted. */
        DELIVERY,
        /** The device was bought. */
        PURCHASE,
        /** The contract was signed, and nobody knows when the device was bought (AMB-32). */
        SIGNING
    }

    /**
     * Checks the dates.
     *
     * @throws IllegalArgumentException if {@code until} lies before {@code from}
     */
    public Span {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(since, "since");
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends " + until.get() + " before it begins " + from);
        }
    }

    /**
     * Tells whether a date lies in it.
     *
     * @param date the date
     * @return whether it does; the first and the last date do
     */
    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !hasEndedBy(date);
    }

    /**
     * Tells whether it is over.
     *
     * @param date the date
     * @return whether its last date lies before
     */
    public boolean hasEndedBy(LocalDate date) {
        return until.filter(date::isAfter).isPresent();
    }

    /** {@return the last date, inclusive; without an end the last one that there is} */
    public LocalDate last() {
        return until.orElse(LocalDate.MAX);
    }
}
