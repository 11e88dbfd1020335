package io.deskwright.examples.json;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value that has one word as its text.
 *
 * @param parse reads the word; throws if there is no such value
 * @param print writes the word
 * @param comesBack tells without reading it whether the word of a value would be read as that value
 * @param rule what else is wrong, in English
 * @param chinese what else is wrong, in Chinese
 */
record WordShape(
        Function<String, Object> parse,
        Function<Object, String> print,
        Predicate<Object> comesBack,
        String rule,
        String chinese)
        implements Shape {

    private static final int LONGEST = 100;

    @Override
    public JsonNode write(Object value) {
        String word = print.apply(value);
        if (!comesBack.test(value) && !parsed(word).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("'" + Shown.text(word) + "' " + rule);
        }
        return StringNode.valueOf(word);
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid()) {
            return place.missing();
        }
        Optional<Object> value = place.node().isString() ? parsed(place.node().stringValue()) : Optional.empty();
        return value.isPresent() ? value : place.wrong(rule, chinese);
    }

    private Optional<Object> parsed(String word) {
        try {
            return word.length() > LONGEST ? Optional.empty() : Optional.of(parse.apply(word));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException noSuchValue) {
            return Optional.empty();
        }
    }
}
