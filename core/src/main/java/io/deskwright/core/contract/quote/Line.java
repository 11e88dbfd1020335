package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import java.math.BigDecimal;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * One line of a quote. Immutable and thread-safe.
 *
 * @param group under which head it stands, such as {@link #TRAINING}; empty for the main one
 * @param service what it is done for, in the words of the entitlements
 * @param item what is paid for, as the bid names it
 * @param quantity how many
 * @param unitPrice the price of one
 * @param rule the rule of price that it claims to keep
 */
@Value.Builder
public record Line(String group, String service, String item, BigDecimal quantity, Money unitPrice, PriceRule rule) {

    /** Training, which is quoted apart and counted in the total (WAR-20, TRN-05). */
    public static final String TRAINING = "TRAINING";

    /** Checks that all parts are there. */
    public Line {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * Multiplies, half-up at the second place (AMB-76).
     *
     * @return the amount of the line
     * @throws IllegalArgumentException if the quantity has more than 28 places, or the amount more than 30 digits
     */
    public Money amount() {
        return unitPrice.times(quantity);
    }

    /** Collects the parts. */
    public static final class Builder extends LineBuilder {

        /** Begins with one of something that nothing was promised for, under the main head. */
        public Builder() {
            group("").quantity(BigDecimal.ONE).rule(PriceRule.ASKED);
        }
    }
}
