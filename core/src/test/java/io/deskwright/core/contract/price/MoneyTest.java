package io.deskwright.core.contract.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.YUAN);
    }

    @ParameterizedTest
    @CsvSource({
        "12.50, 3, 37.50",
        "0.10, 0.25, 0.03",
        "0.10, 0.24, 0.02",
        "0.01, 0.5, 0.01",
        "0.01, 0.4999, 0.00",
        "-0.01, 0.5, -0.01",
        "333.33, 0.333333, 111.11",
        "9.99, 0, 0.00",
    })
    void a_line_is_rounded_half_up_at_the_second_place(String price, BigDecimal quantity, String amount) {
        assertThat(Money.yuan(price).times(quantity)).isEqualTo(Money.yuan(amount));
    }

    @Test
    void the_same_amount_is_equal_however_it_is_written() {
        assertThat(Money.yuan("12.5")).isEqualTo(Money.yuan("12.500")).hasToString("12.50 CNY");
        assertThat(Money.yuan("1E+2")).hasToString("100.00 CNY");
        assertThat(Money.zero(DOLLAR)).hasToString("0.00 USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "1E-30"})
    void no_amount_is_rounded_behind_ones_back(String amount) {
        assertThatThrownBy(() -> Money.yuan(amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(new BigDecimal(amount).toPlainString() + " CNY has more than two places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+30", "1E+999999999", "1E-31", "1E-999999999", "1E+2147483647"})
    void an_amount_that_would_fill_the_memory_is_refused_before_it_is_written_out(String amount) {
        assertThatThrownBy(() -> Money.yuan(amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount has at most 30 digits, not " + new BigDecimal(amount));
    }

    @Test
    void thirty_digits_are_money() {
        assertThat(Money.yuan("1E+29").amount().precision()).isEqualTo(32);
        BigDecimal least = new BigDecimal("1E-28");
        assertThat(Money.yuan("1").times(least)).isEqualTo(Money.zero(Money.YUAN));
        assertThatThrownBy(() -> Money.yuan("1").times(new BigDecimal("1E-29")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_currencies_are_neither_added_nor_compared() {
        Money yuan = Money.yuan("1");
        Money dollar = new Money(BigDecimal.ONE, DOLLAR);
        assertThatThrownBy(() -> yuan.plus(dollar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1.00 CNY and 1.00 USD are of two currencies");
        assertThatThrownBy(() -> yuan.min(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> yuan.compareTo(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.sum(List.of(dollar), Money.YUAN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.sum(List.of(), DOLLAR)).isEqualTo(Money.zero(DOLLAR));
        assertThat(yuan).isNotEqualTo(dollar);
    }

    @Property(tries = 200)
    void addition_is_that_of_cents(@ForAll List<@LongRange(min = -1_000_000, max = 1_000_000) Long> lines) {
        List<Money> money = lines.stream().map(MoneyTest::cents).toList();
        assertThat(Money.sum(money, Money.YUAN))
                .isEqualTo(cents(lines.stream().mapToLong(Long::longValue).sum()));
    }

    @Property(tries = 200)
    void the_smaller_is_not_above_the_other(
            @ForAll @LongRange(min = -100, max = 100) long one, @ForAll @LongRange(min = -100, max = 100) long other) {
        assertThat(cents(one).min(cents(other))).isEqualTo(cents(Math.min(one, other)));
        assertThat(cents(one).isAbove(cents(other))).isEqualTo(one > other);
        assertThat(cents(one).isNegative()).isEqualTo(one < 0);
        assertThat(Integer.signum(cents(one).compareTo(cents(other)))).isEqualTo(Long.compare(one, other));
    }
}
