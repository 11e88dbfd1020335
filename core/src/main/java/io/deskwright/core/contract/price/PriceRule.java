package io.deskwright.core.contract.price;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a price is found; the cheapest for the customer first (AMB-04).
 *
 * <p>The order is that of what a rule can promise: nothing; the smaller of cost and bid; the cost; the bid, which has the
 * provider's gain in it; whatever is quoted.
 */
public enum PriceRule {
    /** The customer pays nothing (WAR-02, 03, 13). */
    FREE("free of charge", "免费"),
    /** What it costs the provider, and never more than the bid (WAR-11, SPR-12). */
    COST_UP_TO_BID("at cost, not above the bid price", "按成本价，不高于投标价"),
    /** What it costs the provider (WAR-06); somebody else knows how much (AMB-05). */
    COST("at cost", "按成本价"),
    /** A price that is asked, and never more than the bid (WAR-12, AMB-33). */
    UP_TO_BID("not above the bid price", "不高于投标价"),
    /** Whatever is quoted: nothing was promised. */
    ASKED("as quoted", "按报价");

    private final String english;
    private final String chinese;

    PriceRule(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** {@return whether it needs what the thing costs the provider} */
    public boolean needsCost() {
        return this == COST || this == COST_UP_TO_BID;
    }

    /** {@return whether it needs a price of the bid} */
    public boolean needsBid() {
        return this == UP_TO_BID || this == COST_UP_TO_BID;
    }

    /**
     * Finds the rule that two rules make together. The law: where cost and bid are known, it allows what both allow, and
     * nothing else. {@link #ASKED} adds nothing, to {@link #FREE} nothing is added; the order of the two does not matter.
     *
     * @param other the other
     * @return the rule that both together make
     */
    public PriceRule both(PriceRule other) {
        PriceRule first = compareTo(other) <= 0 ? this : other;
        boolean needsCostAndBid = (needsCost() || other.needsCost()) && (needsBid() || other.needsBid());
        return first != FREE && needsCostAndBid ? COST_UP_TO_BID : first;
    }

    /**
     * Finds the highest price that a customer may be asked; it never guesses.
     *
     * @param known the prices that are known
     * @return the highest price, or that there is none, or what is missing to tell
     */
    public Ceiling most(Prices known) {
        Set<Ceiling.Basis> missing = EnumSet.noneOf(Ceiling.Basis.class);
        if (needsCost() && known.cost().isEmpty()) {
            missing.add(Ceiling.Basis.COST);
        }
        if (needsBid() && known.bid().isEmpty()) {
            missing.add(Ceiling.Basis.BID);
        }
        return new Ceiling(missing.isEmpty() ? price(known) : Optional.empty(), missing);
    }

    private Optional<Money> price(Prices known) {
        return switch (this) {
            case FREE -> Optional.of(Money.zero(known.currency()));
            case COST_UP_TO_BID -> known.cost().flatMap(cost -> known.bid().map(cost::min));
            case COST -> known.cost();
            case UP_TO_BID -> known.bid();
            case ASKED -> Optional.empty();
        };
    }

    /** {@return what it says, in English} */
    public String english() {
        return english;
    }

    /** {@return what it says, in Chinese} */
    public String chinese() {
        return chinese;
    }
}
