package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that may be known of a fault, as a pack publishes it. Immutable and thread-safe.
 *
 * @param name its name
 * @param type what kind of answer it takes
 * @param unit what a number or ratio counts; may be empty
 * @param words the words that it may be; empty unless it is a {@link FactType#WORD}
 * @param english what it means, in English
 * @param chinese what it means, in Chinese
 */
public record Fact(String name, FactType type, String unit, List<String> words, String english, String chinese) {

    /** Takes a copy. */
    public Fact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        words = List.copyOf(words);
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
    }

    /**
     * Publishes a fact that is neither counted nor out of a list.
     *
     * @param name its name
     * @param type a flag, a prediction or a text
     * @param english what it means, in English
     * @param chinese what it means, in Chinese
     * @return the fact
     */
    public static Fact of(String name, FactType type, String english, String chinese) {
        return new Fact(name, type, "", List.of(), english, chinese);
    }

    /**
     * Publishes a fact that is counted.
     *
     * @param name its name
     * @param type a number or a ratio
     * @param unit what it counts
     * @param english what it means, in English
     * @param chinese what it means, in Chinese
     * @return the fact
     */
    public static Fact counted(String name, FactType type, String unit, String english, String chinese) {
        return new Fact(name, type, unit, List.of(), english, chinese);
    }

    /**
     * Publishes a fact that is one word out of a list.
     *
     * @param name its name
     * @param words the words
     * @param english what it means, in English
     * @param chinese what it means, in Chinese
     * @return the fact
     */
    public static Fact word(String name, List<String> words, String english, String chinese) {
        return new Fact(name, FactType.WORD, "", words, english, chinese);
    }

    /**
     * Checks a value.
     *
     * @param value the value
     * @return it
     * @throws IllegalArgumentException if the fact does not take it
     */
    FactValue checked(FactValue value) {
        refusal(value).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return value;
    }

    /** Says why the fact does not take a value. */
    Optional<String> refusal(FactValue value) {
        if (!type.takes(value)) {
            return Optional.of("fact '" + name + "' is a " + type.word() + ", which '" + value.word() + "' is not");
        }
        if (type == FactType.WORD && !words.contains(value.word())) {
            return Optional.of("fact '" + name + "' is one of " + words + ", not '" + value.word() + "'");
        }
        return Optional.empty();
    }

    /**
     * Reads a value as people write it: {@code yes}, {@code 1/10}, {@code 30}, a word.
     *
     * @param text the value
     * @return it
     * @throws IllegalArgumentException if the fact does not take it
     */
    public FactValue value(String text) {
        return checked(type.value(text));
    }
}
