package io.deskwright.sla.terms;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What must hold of a case for a target to apply; all conditions of a target must hold.
 *
 * @param fact the name of what is known of the case; {@link #LEVEL} is its fault level
 * @param operator how the two are compared
 * @param value what it is compared with; not used by {@link Operator#KNOWN} and {@link Operator#UNKNOWN}
 */
public record Condition(String fact, Operator operator, String value) {

    /** Checks that all parts are there. */
    public Condition {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(value, "value");
    }

    /** The fact that is the fault level [故障级别] of the case. */
    public static final String LEVEL = "level";

    /** How a fact is compared. A fact that is not known is not equal to anything. */
    public enum Operator {
        /** The fact has the value. */
        IS,
        /** The fact has another value, or none. */
        IS_NOT,
        /** The fact has a value. */
        KNOWN,
        /** The fact has no value. */
        UNKNOWN
    }

    /**
     * Demands a fault level.
     *
     * @param level the level
     * @return the condition
     */
    public static Condition level(String level) {
        return is(LEVEL, level);
    }

    /**
     * Demands a value.
     *
     * @param fact the fact
     * @param value its value
     * @return the condition
     */
    public static Condition is(String fact, String value) {
        return new Condition(fact, Operator.IS, value);
    }

    /**
     * Tells whether the condition holds.
     *
     * @param facts what is known of the case
     * @return whether it holds
     */
    public boolean holds(Map<String, String> facts) {
        Optional<String> known = Optional.ofNullable(facts.get(fact));
        return switch (operator) {
            case IS -> known.filter(value::equals).isPresent();
            case IS_NOT -> known.filter(value::equals).isEmpty();
            case KNOWN -> known.isPresent();
            case UNKNOWN -> known.isEmpty();
        };
    }

    /** Returns the condition in one line. */
    @Override
    public String toString() {
        return switch (operator) {
            case IS -> fact + " is " + value;
            case IS_NOT -> fact + " is not " + value;
            case KNOWN -> fact + " known";
            case UNKNOWN -> fact + " unknown";
        };
    }
}
