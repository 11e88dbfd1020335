package io.deskwright.core.contract.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money, exact to two places (AMB-76); tax is outside.
 *
 * <p>The laws: addition is exact, commutative and associative; only a line is ever rounded, half-up; what is of two
 * currencies is neither added nor compared. Immutable and thread-safe.
 *
 * @param amount how much, always with two places
 * @param currency of what
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The currency of who says nothing else (AMB-76). */
    public static final Currency YUAN = Currency.getInstance("CNY");

    private static final int PLACES = 2;
    private static final int MOST_DIGITS = 30;

    /**
     * Checks the amount; 12.5 becomes 12.50.
     *
     * @throws IllegalArgumentException if {@code amount} has more than two places that are not zero, or more than 30
     *     digits before them
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = toPlaces(amount, currency, RoundingMode.UNNECESSARY);
    }

    // Looked at before it is scaled: 1E+999999999 written out would fill the memory.
    private static BigDecimal toPlaces(BigDecimal amount, Currency currency, RoundingMode rounding) {
        long whole = (long) amount.precision() - amount.scale();
        if (whole > MOST_DIGITS || amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("an amount has at most " + MOST_DIGITS + " digits, not " + amount);
        }
        try {
            return amount.setScale(PLACES, rounding);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " " + currency + " has more than two places", finer);
        }
    }

    /**
     * Says an amount in yuan.
     *
     * @param amount how much, such as 12.50
     * @return the money
     * @throws IllegalArgumentException if {@code amount} is no number, or has more than two places that are not zero
     */
    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), YUAN);
    }

    /**
     * Says nothing, in a currency.
     *
     * @param currency the currency
     * @return no money
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Adds up lines.
     *
     * @param lines the amounts
     * @param currency their currency
     * @return the sum; nothing, in the currency, if there is no line
     * @throws IllegalArgumentException if a line is in another currency
     */
    public static Money sum(Collection<Money> lines, Currency currency) {
        return lines.stream().reduce(zero(currency), Money::plus);
    }

    /**
     * Adds.
     *
     * @param other the other amount
     * @return the sum
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    public Money plus(Money other) {
        refuseOther(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Multiplies a price with a quantity: the amount of a line, half-up at the second place.
     *
     * @param quantity how many, with at most 28 places
     * @return the amount
     * @throws IllegalArgumentException if {@code quantity} has more places, or the amount more than 30 digits
     */
    public Money times(BigDecimal quantity) {
        return new Money(toPlaces(amount.multiply(quantity), currency, RoundingMode.HALF_UP), currency);
    }

    /**
     * Takes the smaller of two.
     *
     * @param other the other amount
     * @return the one that is not above the other
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    public Money min(Money other) {
        return isAbove(other) ? other : this;
    }

    /**
     * Compares.
     *
     * @param other the other amount
     * @return whether this is more
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    public boolean isAbove(Money other) {
        return compareTo(other) > 0;
    }

    /** {@return whether it is less than nothing} */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Compares the amounts.
     *
     * @throws IllegalArgumentException if {@code other} is in another currency
     */
    @Override
    public int compareTo(Money other) {
        refuseOther(other);
        return amount.compareTo(other.amount);
    }

    private void refuseOther(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are of two currencies");
        }
    }

    /** Returns amount and currency, such as {@code 12.50 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
