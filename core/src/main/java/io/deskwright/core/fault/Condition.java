package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of a rule: a fact, an operator, and what it is compared with. Immutable and thread-safe.
 *
 * @param fact the name of the fact; {@link #LEVEL} in the rules of marks and routes
 * @param operator how it is compared
 * @param values with what: one value, or several for {@code is} and {@code is not}; empty if a parameter says it
 * @param parameter the name of the parameter that says with what
 */
public record Condition(String fact, Operator operator, List<FactValue> values, Optional<String> parameter) {

    /** The fault level by rules or default: {@code level | at least | MAJOR}. */
    public static final String LEVEL = "level";

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException unless there are values or a parameter, and one value where an order is needed
     */
    public Condition {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(parameter, "parameter");
        values = List.copyOf(values);
        if (values.isEmpty() != parameter.isPresent()) {
            throw new IllegalArgumentException("fact '" + fact + "' is compared with values or with a parameter");
        }
        if (operator.needsOrder() && values.size() > 1) {
            throw new IllegalArgumentException(
                    "'" + operator.word() + "' takes one value, but fact '" + fact + "' has " + values.size());
        }
    }

    /**
     * Compares a fact with values.
     *
     * @param fact its name
     * @param operator how
     * @param values with what
     * @return the row
     * @throws IllegalArgumentException if there is no value, or several where an order is needed
     */
    public static Condition of(String fact, Operator operator, FactValue... values) {
        return new Condition(fact, operator, List.of(values), Optional.empty());
    }

    /**
     * Demands that a flag or a prediction is yes.
     *
     * @param fact its name
     * @return the row
     */
    public static Condition yes(String fact) {
        return of(fact, Operator.IS, new FactValue.Flag(true));
    }

    /**
     * Demands that a flag is known to be no.
     *
     * @param fact its name
     * @return the row
     */
    public static Condition no(String fact) {
        return of(fact, Operator.IS, new FactValue.Flag(false));
    }

    /**
     * Demands one of several words.
     *
     * @param fact its name
     * @param words the words
     * @return the row
     * @throws IllegalArgumentException if there is no word
     */
    public static Condition is(String fact, String... words) {
        List<FactValue> values =
                List.of(words).stream().<FactValue>map(FactValue.Text::new).toList();
        return new Condition(fact, Operator.IS, values, Optional.empty());
    }

    /**
     * Compares a fact with a parameter of the pack.
     *
     * @param fact its name
     * @param operator how
     * @param parameter the name of the parameter
     * @return the row
     */
    public static Condition with(String fact, Operator operator, String parameter) {
        return new Condition(fact, operator, List.of(), Optional.of(parameter));
    }

    /**
     * Tells whether the row holds.
     *
     * @param known what is known
     * @return unknown if the fact is
     */
    Truth of(Facts known) {
        return known.get(fact).map(value -> Truth.of(holds(value))).orElse(Truth.UNKNOWN);
    }

    boolean holds(FactValue value) {
        return switch (operator) {
            case IS -> values.stream().anyMatch(value::isSameAs);
            case IS_NOT -> values.stream().noneMatch(value::isSameAs);
            default -> operator.holds(compare(value, values.get(0)));
        };
    }

    private static int compare(FactValue one, FactValue other) {
        if (one instanceof FactValue.Ratio ratio && other instanceof FactValue.Ratio threshold) {
            return ratio.compareTo(threshold);
        }
        if (one instanceof FactValue.Amount number && other instanceof FactValue.Amount threshold) {
            return Long.compare(number.amount(), threshold.amount());
        }
        throw new IllegalArgumentException(one.word() + " and " + other.word() + " have no order");
    }

    /** {@return the row as a text of a pack writes it} */
    @Override
    public String toString() {
        String compared = parameter
                .map(name -> "$" + name)
                .orElseGet(() -> values.stream().map(FactValue::word).collect(Collectors.joining(" | ")));
        return fact + " | " + operator.word() + " | " + compared;
    }
}
