package io.deskwright.core.contract.price;

import io.deskwright.core.lifecycle.Flaw;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        COST("the cost", "成本价"),
        /** The price of the bid, which the list of the contract lacks. */
        BID("the bid price", "投标价");

        private final String english;
        private final String chinese;

        Basis(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** {@return its name in English} */
        public String english() {
            return english;
        }

        /** {@return its name in Chinese} */
        public String chinese() {
            return chinese;
        }
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
     * Says what is wrong with a price that it does not allow.
     *
     * @param field where the price stands
     * @param price the price, as it was said
     * @param rule the rule that it must keep
     * @return the flaw
     */
    public Flaw flaw(String field, String price, PriceRule rule) {
        if (!isKnown()) {
            return new Flaw(
                    field,
                    price,
                    "must be " + rule.english() + ", and nobody said " + missingInEnglish(),
                    "须" + rule.chinese() + "，但缺少" + missingInChinese());
        }
        String highest = most.map(Money::toString).orElse("");
        return new Flaw(
                field,
                price,
                "must be " + rule.english() + ", at most " + highest,
                "须" + rule.chinese() + "，最高 " + highest);
    }

    /** {@return what is missing, in English; empty if nothing is} */
    public String missingInEnglish() {
        return missing.stream().map(Basis::english).collect(Collectors.joining(" and "));
    }

    /** {@return what is missing, in Chinese; empty if nothing is} */
    public String missingInChinese() {
        return missing.stream().map(Basis::chinese).collect(Collectors.joining("和"));
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
