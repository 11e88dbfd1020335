package io.deskwright.core.contract.price;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The price list of a contract [投标价]: what was asked for each thing when the contract was won (WAR-11, 12). Immutable and
 * thread-safe.
 *
 * @param currency the currency of the contract
 * @param prices the price of one of each, by the name of the item
 */
public record Bid(Currency currency, Map<String, Money> prices) {

    /** A list in yuan that names nothing. */
    public static final Bid NONE = new Bid(Money.YUAN, Map.of());

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if a price is in another currency, or less than nothing
     */
    public Bid {
        Objects.requireNonNull(currency, "currency");
        prices = Prices.listed(prices, currency);
    }

    /**
     * Adds an item, or sets its price.
     *
     * @param item its name
     * @param price the price of one
     * @return the list with it
     * @throws IllegalArgumentException if the price is in another currency, or less than nothing
     */
    public Bid with(String item, Money price) {
        Map<String, Money> more = new TreeMap<>(prices);
        more.put(item, price);
        return new Bid(currency, more);
    }

    /**
     * Finds a price.
     *
     * @param item the name of the item
     * @return the price of one; empty if the list does not name it
     */
    public Optional<Money> price(String item) {
        return Optional.ofNullable(prices.get(item));
    }
}
