package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.price.Money;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Refusal;
import java.math.BigDecimal;
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

    /** {@return what is wrong with it by itself: texts, amounts, and a total that is not the sum; what is missing first} */
    public List<Flaw> flaws() {
        return refusal().map(Refusal::flaws).orElse(List.of());
    }

    Optional<Refusal> refusal() {
        Form form = new Form();
        if (lines.size() > MOST_LINES) {
            return form.must(false, "lines", lines.size(), "are more than " + MOST_LINES, "超过 " + MOST_LINES + " 行")
                    .refusal();
        }
        for (int i = 0; i < lines.size(); i++) {
            look(form, "lines[" + i + "].", lines.get(i));
        }
        if (form.refusal().isEmpty()) {
            told.filter(total -> !total.equals(total()))
                    .ifPresent(total ->
                            form.must(false, "total", total, "is not the sum of " + total(), "与合计 " + total() + " 不符"));
        }
        return form.refusal();
    }

    private void look(Form form, String place, Line line) {
        form.line(place + "item", line.item())
                .optionalLine(place + "group", line.group())
                .line(place + "service", line.service())
                .must(isQuantity(line.quantity()), place + "quantity", line.quantity(), "is no quantity", "不是有效数量")
                .must(
                        isPrice(line.unitPrice()),
                        place + "unitPrice",
                        line.unitPrice(),
                        "is no price in " + currency,
                        "不是有效的 " + currency + " 价格");
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

    /**
     * Looks for lines that cost more than they may.
     *
     * @param pricing what was promised, and what is known of prices
     * @return each line that is above its ceiling, or whose ceiling nobody can tell, in order
     * @throws IllegalArgumentException if a line is in another currency than the bid
     */
    public List<Violation> violations(Pricing pricing) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> pricing.violation(i, lines.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
