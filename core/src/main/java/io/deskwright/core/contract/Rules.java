package io.deskwright.core.contract;

import io.deskwright.sla.calendar.CountedPeriod;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What a contract may set otherwise; every part has a default, and {@link #DEFAULTS} are the defaults of REQUIREMENTS
 * §22. Immutable and thread-safe.
 *
 * @param levels the fault levels that the contract knows, the mildest first; empty if it knows none
 * @param replyRequired whether a system fault report goes to the customer, who accepts or rejects it (T29, else T30)
 * @param analysisReportRequired whether a fault analysis report is due after the solution (RPT-07)
 * @param facts what is known of every case under the contract, such as residentEngineer or entitlement
 * @param everyFaultIsVisited whether the arrival target counts from every report
 * @param cancellation whether tickets may be cancelled or marked as duplicates (T52)
 * @param reopenWindow how long after closing a ticket may be reopened, inclusive (T51); empty for never
 * @param autoAcceptAfter after how long a report is accepted in the customer's name (AMB-23, T60); empty for never
 * @param quoteValidity how long a quote is valid (AMB-82)
 * @param recurrenceWindow how long after its confirmation a fault may come again (AMB-20)
 * @param skills what every engineer who gets a ticket must be able to do (SVC-25, AMB-52); empty for nothing
 */
@Value.Builder
public record Rules(
        List<String> levels,
        boolean replyRequired,
        boolean analysisReportRequired,
        Map<String, String> facts,
        boolean everyFaultIsVisited,
        boolean cancellation,
        Optional<Duration> reopenWindow,
        Optional<Duration> autoAcceptAfter,
        CountedPeriod quoteValidity,
        CountedPeriod recurrenceWindow,
        Set<String> skills) {

    private static final Duration CENTURY = Duration.ofDays(36_525);

    /** The defaults. */
    public static final Rules DEFAULTS = new Rules(
            List.of(),
            true,
            true,
            Map.of(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            CountedPeriod.days(30),
            CountedPeriod.months(3),
            Set.of());

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if a time is negative or longer than a century
     */
    public Rules {
        levels = List.copyOf(levels);
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        refuseNegative("reopenWindow", reopenWindow);
        refuseNegative("autoAcceptAfter", autoAcceptAfter);
        Objects.requireNonNull(quoteValidity, "quoteValidity");
        Objects.requireNonNull(recurrenceWindow, "recurrenceWindow");
    }

    private static void refuseNegative(String part, Optional<Duration> time) {
        if (time.filter(length -> length.isNegative() || length.compareTo(CENTURY) > 0)
                .isPresent()) {
            throw new IllegalArgumentException(part + " is " + time.get() + ", not between zero and a century");
        }
    }

    /** {@return a builder that begins with these rules} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Sets what is otherwise. */
    public static final class Builder extends RulesBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
