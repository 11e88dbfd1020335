package io.deskwright.core.fault;

import java.util.Arrays;

/** How a row of a rule compares a fact. */
public enum Operator {
    /** The fact is one of the values. */
    IS("is"),
    /** The fact is none of the values. */
    IS_NOT("is not"),
    /** The fact is that much or more. */
    AT_LEAST("at least"),
    /** The fact is that much or less. */
    AT_MOST("at most"),
    /** The fact is more than that. */
    ABOVE("above"),
    /** The fact is less than that. */
    BELOW("below");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** {@return its name in a text of a pack} */
    public String word() {
        return word;
    }

    /** {@return whether it needs an order of the values, and then takes one value} */
    public boolean needsOrder() {
        return this != IS && this != IS_NOT;
    }

    static Operator parse(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of "
                        + Arrays.stream(values()).map(Operator::word).toList()));
    }

    /** Whether it holds of a value that stands so to the other one. */
    boolean holds(int compared) {
        return switch (this) {
            case IS -> compared == 0;
            case IS_NOT -> compared != 0;
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case ABOVE -> compared > 0;
            case BELOW -> compared < 0;
        };
    }
}
