package io.deskwright.examples.conformance;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The fields of one case, read strictly: what is absent or malformed is told by name. */
final class Fields {

    /** Says which field of a case cannot be read, and why. */
    static final class UnreadableCase extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableCase(String message) {
            super(message);
        }
    }

    private final JsonNode node;

    Fields(JsonNode node) {
        this.node = node;
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode();
    }

    JsonNode required(String name) {
        if (!has(name)) {
            throw new UnreadableCase("field '" + name + "' is missing");
        }
        return node.get(name);
    }

    /** Tells whether a field says anything: null and blank text do not. */
    boolean says(String name) {
        JsonNode value = node.path(name);
        boolean isBlank = value.isString() && value.stringValue().isBlank();
        return !value.isMissingNode() && !value.isNull() && !isBlank;
    }

    Collection<String> names() {
        return node.propertyNames();
    }

    /** Lets no field pass that nobody would look at. */
    void only(String... known) {
        for (String name : names()) {
            if (!List.of(known).contains(name)) {
                throw new UnreadableCase("field '" + name + "' is unknown");
            }
        }
    }

    /** Reads a list. */
    Iterable<JsonNode> list(String name) {
        return array(name, required(name));
    }

    /** Reads a list that says something: nothing to check is nothing checked. */
    Iterable<JsonNode> filledList(String name) {
        Iterable<JsonNode> list = list(name);
        if (!list.iterator().hasNext()) {
            throw new UnreadableCase("field '" + name + "' is empty, so nothing would be checked");
        }
        return list;
    }

    /** Reads an optional list. */
    Iterable<JsonNode> listOrNone(String name) {
        return array(name, node.path(name));
    }

    /** Reads an object, maybe an empty one. */
    JsonNode object(String name) {
        JsonNode value = required(name);
        if (!value.isObject()) {
            throw new UnreadableCase("field '" + name + "' is not an object: " + value);
        }
        return value;
    }

    /** Reads an object that says something: nothing to check is nothing checked. */
    JsonNode filledObject(String name) {
        JsonNode value = object(name);
        if (value.isEmpty()) {
            throw new UnreadableCase("field '" + name + "' is empty, so nothing would be checked");
        }
        return value;
    }

    boolean isText(String name, String expected) {
        return node.path(name).isString() && node.get(name).stringValue().equals(expected);
    }

    /** Reads an instant that may be null, as text that compares as the instant does. */
    String shownInstant(String name) {
        return required(name).isNull() ? "null" : instant(name).toString();
    }

    /** Reads a duration that may be null, as text that compares as the duration does. */
    String shownDuration(String name) {
        return required(name).isNull() ? "null" : duration(name).toString();
    }

    /** Reads text that may be null. */
    String shownText(String name) {
        return required(name).isNull() ? "null" : text(name);
    }

    String text(String name) {
        return text(name, required(name));
    }

    /** Reads optional text. */
    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** Reads an optional list of text. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        listOrNone(name).forEach(text -> texts.add(text(name, text)));
        return texts;
    }

    LocalDate date(String name) {
        return parse(name, text(name), LocalDate::parse);
    }

    Instant instant(String name) {
        return instant(name, required(name));
    }

    Duration duration(String name) {
        return parse(name, text(name), Duration::parse);
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw new UnreadableCase("field '" + name + "' is not true or false: " + value);
        }
        return value.booleanValue();
    }

    /** Reads an optional flag. */
    boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    int number(String name) {
        JsonNode value = required(name);
        if (!value.isInt()) {
            throw new UnreadableCase("field '" + name + "' is not a whole number: " + value);
        }
        return value.intValue();
    }

    /** Reads an optional list of dates. */
    List<LocalDate> dates(String name) {
        List<LocalDate> dates = new ArrayList<>();
        for (JsonNode date : listOrNone(name)) {
            dates.add(parse(name, text(name, date), LocalDate::parse));
        }
        return dates;
    }

    /** Reads an optional object whose values are lists of pairs of text. */
    void eachPair(String name, PairReader reader) {
        if (!has(name)) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : object(name).properties()) {
            reader.read(entry.getKey(), pairs(name, entry.getValue()));
        }
    }

    /** Reads an optional list of pairs of text. */
    List<String[]> pairs(String name) {
        return pairs(name, node.path(name));
    }

    Instant instant(String name, String text) {
        return parse(name, text, value -> OffsetDateTime.parse(value).toInstant());
    }

    static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException refused) {
            throw new UnreadableCase("field '" + name + "' is not readable: " + text);
        }
    }

    private Instant instant(String name, JsonNode value) {
        return instant(name, text(name, value));
    }

    private static List<String[]> pairs(String name, JsonNode list) {
        List<String[]> pairs = new ArrayList<>();
        for (JsonNode pair : array(name, list)) {
            Iterator<JsonNode> ends = array(name, pair).iterator();
            if (pair.size() != 2) {
                throw new UnreadableCase("field '" + name + "' holds no pair: " + pair);
            }
            pairs.add(new String[] {text(name, ends.next()), text(name, ends.next())});
        }
        return pairs;
    }

    private static Iterable<JsonNode> array(String name, JsonNode list) {
        if (!list.isMissingNode() && !list.isArray()) {
            throw new UnreadableCase("field '" + name + "' is not a list: " + list);
        }
        return list;
    }

    private static String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw new UnreadableCase("field '" + name + "' is not text: " + value);
        }
        return value.stringValue();
    }

    @Override
    public String toString() {
        return node.toString();
    }

    /** Takes one key and the pairs under it. */
    @FunctionalInterface
    interface PairReader {

        void read(String key, List<String[]> pairs);
    }
}
