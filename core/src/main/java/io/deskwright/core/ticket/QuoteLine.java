package io.deskwright.core.ticket;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a quote, in the currency of the contract.
 *
 * @param text what is paid for
 * @param amount its price
 * @param cap the most that it may cost by the bid (WAR-11, 12); empty for no cap
 * @param charge what it charges for, so that the contract says the most that it may cost; empty if nobody said
 */
public record QuoteLine(String text, BigDecimal amount, Optional<BigDecimal> cap, Optional<Charge> charge) {

    /**
     * What a line charges for.
     *
     * @param service the service, in the words of the entitlements
     * @param item what is paid for, as the bid names it
     * @param cost what it costs the provider; empty if nobody said (AMB-05)
     */
    public record Charge(String service, String item, Optional<BigDecimal> cost) {

        /** Checks that all parts are there. */
        public Charge {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(cost, "cost");
        }
    }

    /** Checks that all parts are there. */
    public QuoteLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(charge, "charge");
    }

    /**
     * Writes a line that is bound by its own cap only.
     *
     * @param text what is paid for
     * @param amount its price
     * @param cap the most that it may cost; empty for no cap
     */
    public QuoteLine(String text, BigDecimal amount, Optional<BigDecimal> cap) {
        this(text, amount, cap, Optional.empty());
    }

    /**
     * Writes a line that the contract binds: by who covers the service, by its price rule, and by its bid.
     *
     * @param service the service, in the words of the entitlements
     * @param item what is paid for, as the bid names it
     * @param amount its price
     * @return the line
     */
    public static QuoteLine charging(String service, String item, BigDecimal amount) {
        return new QuoteLine(item, amount, Optional.empty(), Optional.of(new Charge(service, item, Optional.empty())));
    }

    /**
     * Says what it costs the provider, where the contract asks for the cost price.
     *
     * @param cost the cost
     * @return the line with it
     */
    public QuoteLine costing(BigDecimal cost) {
        return new QuoteLine(
                text, amount, cap, charge.map(said -> new Charge(said.service(), said.item(), Optional.of(cost))));
    }

    /** {@return whether the price is above the cap} */
    public boolean isAboveCap() {
        return cap.filter(most -> amount.compareTo(most) > 0).isPresent();
    }
}
