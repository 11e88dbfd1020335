package io.deskwright.core.contract.price;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The highest price that a customer may be asked. Immutable and thread-safe.
 *
 * @param most the price, inclusive; empty if there is no limit, or if nobody can tell
 * @param missing what must be known to tell; empty if nothing is missing
 */
public record Ceiling(Optional<Money> most, Set<Basis> missing) {

    /** What a price hangs on. */
    public enum Basis {
        /** What it costs the provider, which comes from outside and is never guessed (AMB-05). */
        COST,
        /** The price of the bid, which the list of the contract lacks. */
        BID
    }

    /** Takes a copy. */
    public Ceiling {
        Objects.requireNonNull(most, "most");
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
    }

    /** {@return whether it can be told} */
    public boolean isKnown() {
        return missing.isEmpty();
    }

    /**
     * Tells whether a price may be asked.
     *
     * @param price the price
     * @return whether it is known not to lie above
     * @throws IllegalArgumentException if {@code price} is in another currency
     */
    public boolean allows(Money price) {
        return isKnown() && most.filter(price::isAbove).isEmpty();
    }
}
