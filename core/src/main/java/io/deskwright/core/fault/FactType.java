package io.deskwright.core.fault;

import java.util.Arrays;
import java.util.List;

/** What kind of answer a fact takes. */
public enum FactType {
    /** Yes or no. */
    FLAG("flag"),
    /**
     * Yes or no as a person foresees it (CLS-12). A rule may only ask whether it is yes, so that it can raise a level and
     * never clear one.
     */
    PREDICTION("prediction"),
    /** A part of a volume, exact. */
    RATIO("ratio"),
    /** A whole number. */
    NUMBER("number"),
    /** One word out of a list. */
    WORD("word"),
    /** Any text. */
    TEXT("text");

    private final String word;

    FactType(String word) {
        this.word = word;
    }

    /** {@return its name in a text of a pack} */
    public String word() {
        return word;
    }

    /** {@return whether its values have an order, so that a rule may ask for at least so much} */
    public boolean isOrdered() {
        return this == RATIO || this == NUMBER;
    }

    static FactType parse(String text) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of "
                        + Arrays.stream(values()).map(FactType::word).toList()));
    }

    /** Whether a value is of this type, whatever the words are. */
    boolean takes(FactValue value) {
        return switch (this) {
            case FLAG, PREDICTION -> value instanceof FactValue.Flag;
            case RATIO -> value instanceof FactValue.Ratio;
            case NUMBER -> value instanceof FactValue.Amount;
            case WORD, TEXT -> value instanceof FactValue.Text;
        };
    }

    /** Reads a value of this type; a word is checked against the list by its {@link Fact}. */
    FactValue value(String text) {
        return switch (this) {
            case FLAG, PREDICTION -> flag(text);
            case RATIO -> ratio(text);
            case NUMBER -> new FactValue.Amount(number(text));
            case WORD, TEXT -> new FactValue.Text(text);
        };
    }

    private static FactValue flag(String text) {
        if (!List.of("yes", "no").contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is neither yes nor no");
        }
        return new FactValue.Flag(text.equals("yes"));
    }

    private static FactValue ratio(String text) {
        int stroke = text.indexOf('/');
        if (stroke < 0) {
            throw new IllegalArgumentException("'" + text + "' is no ratio such as 1/10");
        }
        return new FactValue.Ratio(
                number(text.substring(0, stroke).strip()),
                number(text.substring(stroke + 1).strip()));
    }

    private static long number(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> '0' <= c && c <= '9');
        if (!isNumber || digits.length() > 18) {
            throw new IllegalArgumentException("'" + text + "' is no whole number of at most 18 digits");
        }
        return Long.parseLong(text);
    }
}
