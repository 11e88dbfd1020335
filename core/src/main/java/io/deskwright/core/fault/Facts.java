package io.deskwright.core.fault;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of a fault. A fact that is absent is unknown, never no. Immutable and thread-safe.
 *
 * <pre>{@code
 * Facts.none().with("keyInterfaceErrs", true).with("errorRatio", 53, 500).with("deviceRole", "BACKUP_DEVICE")
 * }</pre>
 *
 * @param values what is known, by the name of the fact, in the order of the names
 */
public record Facts(Map<String, FactValue> values) {

    private static final Facts NONE = new Facts(Map.of());

    /** Takes a copy. */
    public Facts {
        SortedMap<String, FactValue> sorted = new TreeMap<>(values);
        values = Collections.unmodifiableSortedMap(sorted);
    }

    /** {@return nothing: all facts are unknown} */
    public static Facts none() {
        return NONE;
    }

    /**
     * Makes a fact known, or known otherwise.
     *
     * @param fact its name
     * @param value what it is
     * @return the facts with it
     */
    public Facts with(String fact, FactValue value) {
        Map<String, FactValue> more = new TreeMap<>(values);
        more.put(fact, value);
        return new Facts(more);
    }

    /**
     * Makes a flag or a prediction known.
     *
     * @param fact its name
     * @param yes whether it is yes
     * @return the facts with it
     */
    public Facts with(String fact, boolean yes) {
        return with(fact, new FactValue.Flag(yes));
    }

    /**
     * Makes a number known.
     *
     * @param fact its name
     * @param amount the number, in the unit of the fact
     * @return the facts with it
     */
    public Facts with(String fact, long amount) {
        return with(fact, new FactValue.Amount(amount));
    }

    /**
     * Makes a ratio known.
     *
     * @param fact its name
     * @param part the part; not negative
     * @param volume what it is a part of; positive
     * @return the facts with it
     * @throws IllegalArgumentException if {@code part} is negative or {@code volume} is not positive
     */
    public Facts with(String fact, long part, long volume) {
        return with(fact, new FactValue.Ratio(part, volume));
    }

    /**
     * Makes a word or a text known.
     *
     * @param fact its name
     * @param word what it is
     * @return the facts with it
     * @throws IllegalArgumentException if {@code word} is blank
     */
    public Facts with(String fact, String word) {
        return with(fact, new FactValue.Text(word));
    }

    /**
     * Makes a fact unknown.
     *
     * @param fact its name
     * @return the facts without it
     */
    public Facts without(String fact) {
        Map<String, FactValue> less = new TreeMap<>(values);
        less.remove(fact);
        return new Facts(less);
    }

    /**
     * Returns what is known of a fact.
     *
     * @param fact its name
     * @return its value, or empty if it is unknown
     */
    public Optional<FactValue> get(String fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** {@return the facts in one line} */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(known -> known.getKey() + "=" + known.getValue().word())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
