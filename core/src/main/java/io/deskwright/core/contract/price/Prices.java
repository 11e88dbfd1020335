package io.deskwright.core.contract.price;

import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is known of the price of one thing. Immutable and thread-safe.
 *
 * @param currency the currency of the contract
 * @param cost what it costs the provider; empty if nobody said (AMB-05)
 * @param bid its price in the bid; empty if it is not in the list
 */
@Value.Builder
public record Prices(Currency currency, Optional<Money> cost, Optional<Money> bid) {

    /**
     * Checks the prices.
     *
     * @throws IllegalArgumentException if one is in another currency, or less than nothing
     */
    public Prices {
        Stream.concat(cost.stream(), bid.stream()).forEach(price -> check(price, currency));
    }

    /**
     * Takes a copy of a list of prices.
     *
     * @param prices the price of one of each, by the name of the item
     * @param currency the currency of the contract
     * @return the copy
     * @throws IllegalArgumentException if a price is in another currency, or less than nothing
     */
    public static Map<String, Money> listed(Map<String, Money> prices, Currency currency) {
        Map<String, Money> copy = Collections.unmodifiableMap(new TreeMap<>(prices));
        copy.values().forEach(price -> check(price, currency));
        return copy;
    }

    private static void check(Money price, Currency currency) {
        if (!price.currency().equals(currency) || price.isNegative()) {
            throw new IllegalArgumentException(
                    "a price in " + currency + " is not " + price + (price.isNegative() ? ", less than nothing" : ""));
        }
    }

    /** Says what is known. */
    public static final class Builder extends PricesBuilder {

        /** Begins with yuan, and nothing known. */
        public Builder() {
            currency(Money.YUAN);
        }
    }
}
