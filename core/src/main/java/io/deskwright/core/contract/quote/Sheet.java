package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.price.Money;
import io.deskwright.core.lifecycle.Flaw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a quote says: lines under heads, their sums and their total. The total is the sum of the rounded lines, and so are
 * the sums of the heads: nothing is rounded twice. Immutable and thread-safe.
 *
 * @param currency the currency of the contract
 * @param lines what is paid for, in their order
 * @param told the total that was told beside it; empty if none was
 * @param exchangePrice whether the price supposes that the old part goes back to its maker (AMB-25)
 */
public record Sheet(Currency currency, List<Line> lines, Optional<Money> told, boolean exchangePrice) {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_PLACES = 6;

    /** Takes a copy. */
    public Sheet {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(told, "told");
        lines = List.copyOf(lines);
    }

    /**
     * Writes lines in yuan, without a total beside them.
     *
     * @param lines the lines
     * @return the sheet
     */
    public static Sheet of(Line... lines) {
        return new Sheet(Money.YUAN, List.of(lines), Optional.empty(), false);
    }

    /**
     * Tells a total beside the lines.
     *
     * @param total the total
     * @return the sheet with it
     */
    public Sheet telling(Money total) {
        return new Sheet(currency, lines, Optional.of(total), exchangePrice);
    }

    /**
     * Adds the lines up.
     *
     * @return the total
     * @throws IllegalArgumentException if {@link #flaws} would name an amount
     */
    public Money total() {
        return sum(lines);
    }

    /**
     * Adds the lines up under each head.
     *
     * @return the sums by head, in the order of their first lines
     * @throws IllegalArgumentException if {@link #flaws} would name an amount
     */
    public Map<String, Money> groups() {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Line line : lines) {
            sums.merge(line.group(), line.amount(), Money::plus);
        }
        return Collections.unmodifiableMap(sums);
    }

    private Money sum(Collection<Line> some) {
        return Money.sum(some.stream().map(Line::amount).toList(), currency);
    }

    /** {@return what is wrong with it by itself: texts, amounts, and a total that is not the sum} */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (lines.size() > MOST_LINES) {
            flaws.add(new Flaw(
                    "lines", String.valueOf(lines.size()), "are more than " + MOST_LINES, "超过 " + MOST_LINES + " 行"));
            return flaws;
        }
        for (int i = 0; i < lines.size(); i++) {
            flaws.addAll(flaws("lines[" + i + "].", lines.get(i)));
        }
        if (flaws.isEmpty()) {
            told.filter(total -> !total.equals(total())).ifPresent(total -> flaws.add(wrongTotal(total)));
        }
        return flaws;
    }

    private List<Flaw> flaws(String place, Line line) {
        List<Flaw> flaws = new ArrayList<>();
        if (!isLine(line.item()) || line.item().isBlank()) {
            flaws.add(new Flaw(place + "item", line.item(), "is no line of text", "不是有效文字"));
        }
        if (!isLine(line.group())) {
            flaws.add(new Flaw(place + "group", line.group(), "is no line of text", "不是有效文字"));
        }
        if (!isLine(line.service()) || line.service().isBlank()) {
            flaws.add(new Flaw(place + "service", line.service(), "is no line of text", "不是有效文字"));
        }
        if (!isQuantity(line.quantity())) {
            flaws.add(new Flaw(place + "quantity", line.quantity().toString(), "is no quantity", "不是有效数量"));
        }
        if (!isPrice(line.unitPrice())) {
            flaws.add(new Flaw(
                    place + "unitPrice",
                    line.unitPrice().toString(),
                    "is no price in " + currency,
                    "不是有效的 " + currency + " 价格"));
        }
        return flaws;
    }

    private static boolean isLine(String text) {
        return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() > 0 && quantity.scale() <= MOST_PLACES && isShort(quantity);
    }

    private boolean isPrice(Money price) {
        return price.currency().equals(currency) && !price.isNegative() && isShort(price.amount());
    }

    private static boolean isShort(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    private Flaw wrongTotal(Money total) {
        return new Flaw("total", total.toString(), "is not the sum of " + total(), "与合计 " + total() + " 不符");
    }

    /**
     * Looks for lines that cost more than they may.
     *
     * @param pricing what was promised, and what is known of prices
     * @return each line that is above its ceiling, or whose ceiling nobody can tell, in order
     */
    public List<Violation> violations(Pricing pricing) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> pricing.violation(i, lines.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
