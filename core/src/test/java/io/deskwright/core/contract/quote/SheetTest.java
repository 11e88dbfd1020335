package io.deskwright.core.contract.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Cover;
import io.deskwright.core.contract.Entitlement;
import io.deskwright.core.contract.Service;
import io.deskwright.core.contract.Validity;
import io.deskwright.core.contract.price.Bid;
import io.deskwright.core.contract.price.Money;
import io.deskwright.core.contract.price.PriceRule;
import io.deskwright.core.lifecycle.Flaw;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.SourceTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    static final Line BOARD = new Line.Builder()
            .service(Service.HARDWARE)
            .item("board")
            .quantity(new BigDecimal("2"))
            .unitPrice(Money.yuan("100"))
            .rule(PriceRule.COST_UP_TO_BID)
            .build();
    static final Line COURSE = new Line.Builder()
            .group(Line.TRAINING)
            .service("TRAINING")
            .item("course")
            .quantity(new BigDecimal("1.5"))
            .unitPrice(Money.yuan("33.33"))
            .build();

    private static Line.Builder board() {
        return new Line.Builder().from(BOARD);
    }

    @Test
    void WAR_20_training_stands_apart_and_counts_in_the_total() {
        Line labour = board().item("labour").build();
        Sheet sheet = Sheet.of(BOARD, COURSE, labour);
        assertThat(sheet.groups())
                .containsExactly(entry("", Money.yuan("400")), entry(Line.TRAINING, Money.yuan("50")));
        assertThat(sheet.total()).isEqualTo(Money.yuan("450"));
        assertThat(sheet.telling(Money.yuan("450")).flaws()).isEmpty();
        assertThat(sheet.telling(Money.yuan("400")).flaws())
                .containsExactly(new Flaw("total", "400.00 CNY", "is not the sum of 450.00 CNY", "与合计 450.00 CNY 不符"));
    }

    @Property(tries = 100)
    void the_total_is_the_sum_of_the_heads_and_of_the_rounded_lines(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 99_999) Integer> numbers) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int number : numbers) {
            BigDecimal quantity = BigDecimal.valueOf(number, 3);
            Line line = board().group("g" + number % 3).quantity(quantity).build();
            lines.add(line);
            sum = sum.add(line.amount().amount());
        }
        Sheet sheet = Sheet.of(lines.toArray(new Line[0]));
        assertThat(sheet.total().amount()).isEqualByComparingTo(sum);
        assertThat(Money.sum(sheet.groups().values(), Money.YUAN)).isEqualTo(sheet.total());
        assertThat(sheet.flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.01, ''",
        "0.000001, 0, ''",
        "999999999999, 999999999999.99, ''",
        "0, 1, quantity",
        "-1, 1, quantity",
        "0.0000001, 1, quantity",
        "1000000000000, 1, quantity",
        "1E+999999999, 1, quantity",
        "1, -0.01, unitPrice",
        "1, 1000000000000, unitPrice",
        "0, -1, quantity unitPrice",
    })
    void amounts_have_bounds(BigDecimal quantity, String price, String flaws) {
        Line line = board().quantity(quantity).unitPrice(Money.yuan(price)).build();
        assertThat(Sheet.of(line).flaws())
                .extracting(Flaw::field)
                .containsExactlyElementsOf(List.of(flaws.split(" ")).stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> "lines[0]." + name)
                        .toList());
    }

    @Test
    void texts_have_bounds_and_every_line_is_looked_at() {
        Line bad = board().item(" ").group("a\nb").service("").build();
        Line longer = board().item("x".repeat(501))
                .group("x".repeat(500))
                .service("s\tt")
                .build();
        assertThat(Sheet.of(BOARD, bad, longer).telling(Money.yuan("1")).flaws())
                .extracting(Flaw::field)
                .containsExactly(
                        "lines[1].item", "lines[1].service", "lines[1].group", "lines[2].item", "lines[2].service");
        assertThat(Sheet.of(board().item("x".repeat(500)).build()).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800", "\uDC00a", "a\u2028b", "a\u2029b", "a\u0007b"})
    void half_characters_separators_and_controls_are_no_line(String text) {
        Line line = board().item(text).group(text).service(text).build();
        assertThat(Sheet.of(line).flaws())
                .extracting(Flaw::field)
                .containsExactly("lines[0].item", "lines[0].group", "lines[0].service");
    }

    @Test
    void costs_are_in_the_currency_of_the_bid_and_not_less_than_nothing() {
        Money dollar = new Money(BigDecimal.ONE, Currency.getInstance("USD"));
        assertThatThrownBy(() -> new Pricing(Map.of(), Bid.NONE, Map.of("board", dollar)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a price in CNY is not 1.00 USD");
        assertThatThrownBy(() -> new Pricing(Map.of(), Bid.NONE, Map.of("board", Money.yuan("-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a price in CNY is not -1.00 CNY, less than nothing");
    }

    @Test
    void a_violation_is_told_in_Chinese_too() {
        Pricing nothing = new Pricing(Map.of(), Bid.NONE, Map.of());
        assertThat(Sheet.of(BOARD).violations(nothing))
                .extracting(violation -> violation.flaw().chinese())
                .containsExactly("须按成本价，不高于投标价，但缺少成本价和投标价");
        Pricing known =
                new Pricing(Map.of(), Bid.NONE.with("board", Money.yuan("9")), Map.of("board", Money.yuan("8")));
        assertThat(Sheet.of(BOARD).violations(known))
                .extracting(violation -> violation.flaw().chinese())
                .containsExactly("须按成本价，不高于投标价，最高 8.00 CNY");
    }

    @Test
    void a_price_in_another_currency_is_no_price() {
        Currency dollar = Currency.getInstance("USD");
        Line line = board().unitPrice(new Money(BigDecimal.ONE, dollar)).build();
        assertThat(Sheet.of(line).flaws())
                .containsExactly(new Flaw("lines[0].unitPrice", "1.00 USD", "is no price in CNY", "不是有效的 CNY 价格"));
        assertThat(new Sheet(dollar, List.of(line), Optional.empty(), true).flaws())
                .isEmpty();
    }

    @Test
    void two_hundred_lines_are_enough() {
        assertThat(new Sheet(Money.YUAN, Collections.nCopies(200, BOARD), Optional.empty(), false).flaws())
                .isEmpty();
        assertThat(new Sheet(Money.YUAN, Collections.nCopies(201, BOARD), Optional.empty(), false).flaws())
                .extracting(Flaw::toString)
                .containsExactly(new Flaw("lines", "201", "are more than 200", "超过 200 行").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // promised | claimed | asked | cost | bid | counts | why
                "COST_UP_TO_BID | COST_UP_TO_BID | 100 | 100 | 120 | -              | -",
                "COST_UP_TO_BID | COST_UP_TO_BID | 101 | 100 | 120 | COST_UP_TO_BID | at most 100.00 CNY",
                "COST_UP_TO_BID | COST_UP_TO_BID | 100 | 100 | 90  | COST_UP_TO_BID | at most 90.00 CNY",
                "COST_UP_TO_BID | ASKED          | 101 | 100 | 120 | COST_UP_TO_BID | at most 100.00 CNY",
                "COST_UP_TO_BID | ASKED          | 1   | -   | 120 | COST_UP_TO_BID | and nobody said the cost",
                "COST           | COST           | 1   | -   | -   | COST           | and nobody said the cost",
                "UP_TO_BID      | ASKED          | 120 | -   | 120 | -              | -",
                "UP_TO_BID      | ASKED          | 121 | -   | 120 | UP_TO_BID      | at most 120.00 CNY",
                "UP_TO_BID      | ASKED          | 1   | -   | -   | UP_TO_BID      | and nobody said the bid price",
                "FREE           | ASKED          | 1   | -   | -   | FREE           | at most 0.00 CNY",
                "FREE           | ASKED          | 0   | -   | -   | -              | -",
                "ASKED          | ASKED          | 999 | -   | -   | -              | -",
                "ASKED          | UP_TO_BID      | 121 | -   | 120 | UP_TO_BID      | at most 120.00 CNY",
                "-              | ASKED          | 999 | 1   | 1   | -              | -",
                "UP_TO_BID      | COST           | 150 | 150 | 100 | COST_UP_TO_BID | at most 100.00 CNY",
                "UP_TO_BID      | COST           | 100 | 150 | 100 | -              | -",
                "COST           | UP_TO_BID      | 150 | 100 | 150 | COST_UP_TO_BID | at most 100.00 CNY",
                "FREE           | COST           | 1   | 1   | -   | FREE           | at most 0.00 CNY",
            })
    void a_line_keeps_what_is_promised_and_what_it_claims(
            PriceRule promised,
            PriceRule claimed,
            String asked,
            String cost,
            String bid,
            PriceRule counts,
            String why) {
        Pricing pricing = new Pricing(
                promised == null ? Map.of() : Map.of(Service.HARDWARE, promised),
                bid == null ? Bid.NONE : Bid.NONE.with("board", Money.yuan(bid)),
                cost == null ? Map.of() : Map.of("board", Money.yuan(cost)));
        Line line = board().unitPrice(Money.yuan(asked)).rule(claimed).build();
        List<Violation> found = Sheet.of(COURSE, line).violations(pricing);
        assertThat(found)
                .extracting(Violation::rule)
                .isEqualTo(Optional.ofNullable(counts).stream().toList());
        for (Violation violation : found) {
            assertThat(violation.index()).isEqualTo(1);
            assertThat(violation.line()).isEqualTo(line);
            assertThat(violation.flaw().field()).isEqualTo("lines[1].unitPrice");
            assertThat(violation.flaw().rule()).isEqualTo("must be " + counts.english() + ", " + why);
            assertThat(violation.flaw().chinese()).startsWith("须" + counts.chinese() + "，");
        }
    }

    @Test
    void the_rules_come_from_what_the_contract_says_of_the_device() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        Agreement contract = Agreement.of("C-1", SourceTerms.of("P001"), AlwaysOpen.in(ZoneId.of("UTC")))
                .with(List.of(
                        new Entitlement.Builder()
                                .kind("K")
                                .services(Service.SOFTWARE)
                                .period(Validity.since(day))
                                .price(PriceRule.COST)
                                .build(),
                        Entitlement.warranty("SN-1", day, day)));
        Device one = Device.of("SN-1", Set.of());
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        List<Cover> covers = List.of(
                contract.coverageAt(one, Service.SOFTWARE, at),
                contract.coverageAt(one.but().serial("SN-2").build(), Service.HARDWARE, at),
                contract.coverageAt(one, Service.HARDWARE, at),
                contract.coverageAt(one, Service.PHONE, at));
        Pricing pricing = Pricing.of(covers, contract.bid(), Map.of());
        assertThat(pricing.rules())
                .containsExactly(
                        entry(Service.HARDWARE, PriceRule.FREE),
                        entry(Service.PHONE, PriceRule.ASKED),
                        entry(Service.SOFTWARE, PriceRule.COST));
        assertThat(pricing.bid()).isEqualTo(Bid.NONE);
    }

    @Test
    void of_two_answers_for_one_service_both_rules_hold() {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        Agreement contract = Agreement.of("C-1", SourceTerms.of("P001"), AlwaysOpen.in(ZoneId.of("UTC")))
                .with(List.of(priced("SN-1", PriceRule.COST), priced("SN-2", PriceRule.UP_TO_BID)));
        Pricing pricing = Pricing.of(
                List.of(contract.coverageAt("SN-1", at), contract.coverageAt("SN-2", at)), contract.bid(), Map.of());
        assertThat(pricing.rules()).containsExactly(entry(Service.HARDWARE, PriceRule.COST_UP_TO_BID));
    }

    private static Entitlement priced(String serial, PriceRule price) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return Entitlement.warranty(serial, day, day).but().price(price).build();
    }
}
