package io.deskwright.core.contract;

import io.deskwright.sla.calendar.CountedPeriod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a contract may set otherwise; every part has a default, and {@link #DEFAULTS} are the defaults of REQUIREMENTS
 * §22. Immutable and thread-safe.
 *
 * @param levels the fault levels that the contract knows, the mildest first; empty if it knows none
 * @param replyRequired whether a system fault report goes to the customer, who accepts or rejects it (T29, else T30)
 * @param analysisReportRequired whether a fault analysis report is due after the solution (RPT-07)
 * @param everyFaultIsVisited whether the arrival target counts from every report
 * @param cancellation whether tickets may be cancelled or marked as duplicates (T52)
 * @param reopenWindow how long after closing a ticket may be reopened, inclusive (T51); empty for never
 * @param autoAcceptAfter after how long a report is accepted in the customer's name (AMB-23, T60); empty for never
 * @param quoteValidity how long a quote is valid (AMB-82)
 * @param recurrenceWindow how long after its confirmation a fault may come again (AMB-20)
 */
@Value.Builder
public record Rules(
        List<String> levels,
        boolean replyRequired,
        boolean analysisReportRequired,
        boolean everyFaultIsVisited,
        boolean cancellation,
        Optional<Duration> reopenWindow,
        Optional<Duration> autoAcceptAfter,
        CountedPeriod quoteValidity,
        CountedPeriod recurrenceWindow) {

    /** The defaults. */
    public static final Rules DEFAULTS = new Rules(
            List.of(),
            true,
            true,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            CountedPeriod.days(30),
            CountedPeriod.months(3));

    /** Takes a copy. */
    public Rules {
        levels = List.copyOf(levels);
        Objects.requireNonNull(quoteValidity, "quoteValidity");
        Objects.requireNonNull(recurrenceWindow, "recurrenceWindow");
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
