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
 */
public record QuoteLine(String text, BigDecimal amount, Optional<BigDecimal> cap) {

    /** Checks that all parts are there. */
    public QuoteLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(cap, "cap");
    }

    /** {@return whether the price is above the cap} */
    public boolean isAboveCap() {
        return cap.filter(most -> amount.compareTo(most) > 0).isPresent();
    }
}
