package io.deskwright.examples.json;

import io.deskwright.sla.calendar.CountingPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The types whose values are words. */
final class Words {

    private static final int LAST_YEAR = 9_999;
    private static final int LONGEST_AMOUNT = 40;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /** Every entry has several, so these are not read again to see that they come back. */
    static final Shape INSTANT = new WordShape(
            Words::instant,
            Object::toString,
            value -> isInBounds((Instant) value),
            "is not an instant such as 2026-01-31T09:00:00Z",
            "不是 2026-01-31T09:00:00Z 形式的时刻");

    static final Shape DATE = word(Words::date, "is not a date such as 2026-01-31", "不是 2026-01-31 形式的日期");
    static final Shape DURATION = word(Duration::parse, "is not a duration such as PT1H30M", "不是 PT1H30M 形式的时长");
    static final Shape AMOUNT = word(
            Words::amount,
            "is not an amount in quotes such as \"12.50\" of at most " + LONGEST_AMOUNT + " digits",
            "不是带引号、至多 " + LONGEST_AMOUNT + " 位的金额，如 \"12.50\"");

    static final Shape CURRENCY = word(Currency::getInstance, "is not a currency code such as CNY", "不是 CNY 形式的币种代码");

    private Words() {}

    private static Shape word(Function<String, Object> parse, String rule, String chinese) {
        return new WordShape(parse, Object::toString, value -> false, rule, chinese);
    }

    private static Object instant(String word) {
        Instant instant = Instant.parse(word);
        return checked(instant, isInBounds(instant));
    }

    private static boolean isInBounds(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST);
    }

    private static Object date(String word) {
        LocalDate date = LocalDate.parse(word);
        return checked(date, date.getYear() >= 0 && date.getYear() <= LAST_YEAR);
    }

    /** Exact with its scale; bounded before anyone computes with it. */
    private static Object amount(String word) {
        BigDecimal amount = new BigDecimal(word);
        return checked(
                amount,
                word.chars().allMatch(digit -> digit < 128)
                        && amount.precision() <= LONGEST_AMOUNT
                        && amount.scale() >= -LONGEST_AMOUNT
                        && amount.scale() <= LONGEST_AMOUNT);
    }

    private static Object checked(Object value, boolean isInBounds) {
        if (!isInBounds) {
            throw new IllegalArgumentException("out of bounds: " + value);
        }
        return value;
    }

    /** One of an enum, by its name. */
    static Shape constant(Class<?> type) {
        return oneOf(List.of(type.getEnumConstants()), value -> ((Enum<?>) value).name());
    }

    /** One of the ways to count, by its name. */
    static Shape policy(Collection<CountingPolicy> policies) {
        return oneOf(policies, value -> ((CountingPolicy) value).name());
    }

    private static Shape oneOf(Collection<?> values, Function<Object, String> name) {
        Map<String, Object> byName = new LinkedHashMap<>();
        values.forEach(value -> byName.put(name.apply(value), value));
        String names = String.join(", ", byName.keySet());
        return new WordShape(
                word -> checked(byName.getOrDefault(word, word), byName.containsKey(word)),
                name,
                value -> false,
                "is none of " + names,
                "不是以下之一：" + names);
    }
}
