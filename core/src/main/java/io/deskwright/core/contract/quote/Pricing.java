package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.Cover;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Ceiling;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.contract.price.Prices;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the lines of a quote are checked against. Immutable and thread-safe.
 *
 * @param rules the rule of price that the contract promises, by service; a service that is not named is not covered
 * @param bid the price list of the contract
 * @param costs what one of each item costs the provider, from outside (AMB-05)
 */
public record Pricing(Map<String, PriceRule> rules, Bid bid, Map<String, Money> costs) {

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if a cost is in another currency than the bid, or less than nothing
     */
    public Pricing {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        Objects.requireNonNull(bid, "bid");
        costs = Prices.listed(costs, bid.currency());
    }

    /**
     * Takes the rules from what a contract says of a device.
     *
     * @param covers the answers, one for each service; of two for one service both rules hold
     * @param bid the price list of the contract
     * @param costs what one of each item costs the provider
     * @return what lines are checked against
     * @throws IllegalArgumentException if a cost is in another currency than the bid, or less than nothing
     */
    public static Pricing of(Collection<Cover> covers, Bid bid, Map<String, Money> costs) {
        Map<String, PriceRule> rules = new TreeMap<>();
        covers.forEach(cover -> rules.merge(cover.service(), cover.price(), PriceRule::both));
        return new Pricing(rules, bid, costs);
    }

    /** A line keeps the contract and what it claims itself: both rules hold. */
    Optional<Violation> violation(int index, Line line) {
        PriceRule promised = rules.getOrDefault(line.service(), PriceRule.ASKED);
        PriceRule rule = promised.both(line.rule());
        Ceiling ceiling = rule.most(
                new Prices(bid.currency(), Optional.ofNullable(costs.get(line.item())), bid.price(line.item())));
        return ceiling.allows(line.unitPrice())
                ? Optional.empty()
                : Optional.of(new Violation(index, line, rule, ceiling));
    }
}
