package io.deskwright.sla.calendar;

import java.time.Instant;

/**
 * A named way to say when a counted period ends. The standard ones are in {@link CountingPolicies}; others are welcome.
 *
 * <p>A policy is a pure function; a period of zero ends at its start. Implementations are immutable and thread-safe.
 */
public interface CountingPolicy {

    /** {@return the name for definitions and explanations} */
    String name();

    /**
     * Returns when a period ends.
     *
     * @param start where it begins
     * @param period what is counted
     * @param calendar its zone gives the dates; its working dates and holidays count
     * @return the end; "within" includes it
     * @throws IllegalArgumentException if the policy does not count back and the period is negative
     * @throws Unreachable if the calendar has not so many working dates
     */
    Instant end(Instant start, CountedPeriod period, BusinessCalendar calendar);
}
