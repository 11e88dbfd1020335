package io.deskwright.core.contract.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FREE           | 10 | 20 | 0  | ''",
                "FREE           | -  | -  | 0  | ''",
                "COST           | 10 | -  | 10 | ''",
                "COST           | -  | 20 | -  | COST",
                "COST_UP_TO_BID | 10 | 20 | 10 | ''",
                "COST_UP_TO_BID | 20 | 10 | 10 | ''",
                "COST_UP_TO_BID | -  | 20 | -  | COST",
                "COST_UP_TO_BID | 10 | -  | -  | BID",
                "COST_UP_TO_BID | -  | -  | -  | COST BID",
                "UP_TO_BID      | -  | 20 | 20 | ''",
                "UP_TO_BID      | 10 | -  | -  | BID",
                "ASKED          | 10 | 20 | -  | ''",
                "ASKED          | -  | -  | -  | ''",
            })
    void the_highest_price_is_told_or_what_is_missing_and_never_guessed(
            PriceRule rule, String cost, String bid, String most, String missing) {
        Ceiling ceiling = rule.most(new Prices.Builder()
                .cost(Optional.ofNullable(cost).map(Money::yuan))
                .bid(Optional.ofNullable(bid).map(Money::yuan))
                .build());
        assertThat(ceiling.most()).isEqualTo(Optional.ofNullable(most).map(Money::yuan));
        assertThat(ceiling.missing())
                .containsExactlyElementsOf(Arrays.stream(missing.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Ceiling.Basis::valueOf)
                        .toList());
        assertThat(ceiling.isKnown()).isEqualTo(missing.isEmpty());
    }

    @Test
    void a_price_may_reach_its_ceiling_and_not_pass_it() {
        Ceiling ceiling = PriceRule.UP_TO_BID.most(
                new Prices.Builder().bid(Money.yuan("20")).build());
        assertThat(ceiling.allows(Money.yuan("20.00"))).isTrue();
        assertThat(ceiling.allows(Money.yuan("20.01"))).isFalse();
        Prices nothing = new Prices.Builder().build();
        assertThat(PriceRule.ASKED.most(nothing).allows(Money.yuan("1E+9"))).isTrue();
        assertThat(PriceRule.UP_TO_BID.most(nothing).allows(Money.yuan("0"))).isFalse();
        assertThat(PriceRule.FREE.most(nothing).allows(Money.yuan("0"))).isTrue();
        assertThat(PriceRule.FREE.most(nothing).allows(Money.yuan("0.01"))).isFalse();
    }

    @Test
    void the_rules_stand_in_the_order_of_what_they_promise_and_each_says_so() {
        List<PriceRule> rules = List.of(PriceRule.values());
        assertThat(rules)
                .containsExactly(
                        PriceRule.FREE, PriceRule.COST_UP_TO_BID, PriceRule.COST, PriceRule.UP_TO_BID, PriceRule.ASKED);
        assertThat(rules).extracting(PriceRule::english).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(rules).extracting(PriceRule::chinese).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "FREE, COST, FREE",
        "FREE, COST_UP_TO_BID, FREE",
        "FREE, ASKED, FREE",
        "COST, UP_TO_BID, COST_UP_TO_BID",
        "COST, COST_UP_TO_BID, COST_UP_TO_BID",
        "UP_TO_BID, COST_UP_TO_BID, COST_UP_TO_BID",
        "COST, ASKED, COST",
        "UP_TO_BID, ASKED, UP_TO_BID",
        "ASKED, ASKED, ASKED",
    })
    void two_rules_together_make_one(PriceRule one, PriceRule other, PriceRule together) {
        assertThat(one.both(other)).isEqualTo(together);
        assertThat(other.both(one)).isEqualTo(together);
    }

    @Property
    void two_rules_together_allow_what_both_allow_and_nothing_else(
            @ForAll PriceRule one,
            @ForAll PriceRule other,
            @ForAll @IntRange(max = 9) int cost,
            @ForAll @IntRange(max = 9) int bid,
            @ForAll @IntRange(max = 9) int asked) {
        Prices known = new Prices.Builder().cost(yuan(cost)).bid(yuan(bid)).build();
        assertThat(one.both(other).most(known).allows(yuan(asked)))
                .isEqualTo(
                        one.most(known).allows(yuan(asked)) && other.most(known).allows(yuan(asked)));
        assertThat(one.both(one)).isEqualTo(one);
    }

    private static Money yuan(int amount) {
        return Money.yuan(String.valueOf(amount));
    }

    @Test
    void what_is_missing_is_named_in_two_languages() {
        Ceiling ceiling = PriceRule.COST_UP_TO_BID.most(new Prices.Builder().build());
        assertThat(ceiling.missingInEnglish()).isEqualTo("the cost and the bid price");
        assertThat(ceiling.missingInChinese()).isEqualTo("成本价和投标价");
        assertThat(PriceRule.FREE.most(new Prices.Builder().build()).missingInEnglish())
                .isEmpty();
        assertThat(PriceRule.COST_UP_TO_BID.chinese()).isEqualTo("按成本价，不高于投标价");
    }

    @Test
    void a_price_is_in_the_currency_of_the_contract_and_not_less_than_nothing() {
        Currency dollar = Currency.getInstance("USD");
        assertThatThrownBy(
                        () -> new Prices(Money.YUAN, Optional.of(new Money(BigDecimal.ONE, dollar)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a price in CNY is not 1.00 USD");
        assertThatThrownBy(() -> new Prices.Builder().bid(Money.yuan("-1")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a price in CNY is not -1.00 CNY, less than nothing");
        assertThatThrownBy(() -> new Bid(dollar, Map.of("board", Money.yuan("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a price in USD is not 1.00 CNY");
        assertThatThrownBy(() -> Bid.NONE.with("board", Money.yuan("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Bid(dollar, Map.of()).currency()).isEqualTo(dollar);
    }

    @Test
    void a_bid_names_prices_by_item() {
        Bid bid = Bid.NONE.with("board", Money.yuan("7")).with("board", Money.yuan("8"));
        assertThat(bid.price("board")).contains(Money.yuan("8"));
        assertThat(bid.price("disk")).isEmpty();
        assertThat(Bid.NONE.prices()).isEmpty();
    }
}
