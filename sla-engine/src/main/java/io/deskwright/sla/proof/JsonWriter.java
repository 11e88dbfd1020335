package io.deskwright.sla.proof;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON: objects whose members stand in the order in which they are written, without any white space.
 *
 * <p>What a text holds beyond ASCII stays as it is, but for controls, line separators and broken characters, so that the
 * JSON is also one line and fit for a script. Not thread-safe.
 */
final class JsonWriter {

    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    /** Writes an object. */
    static String object(Consumer<JsonWriter> members) {
        JsonWriter writer = new JsonWriter();
        writer.braces(members);
        return writer.json.toString();
    }

    void text(String name, Object value) {
        name(name);
        string(value.toString());
    }

    /** Writes a member if there is something to write. */
    void text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
    }

    void number(String name, long value) {
        name(name);
        json.append(value);
    }

    void flag(String name, boolean value) {
        name(name);
        json.append(value);
    }

    void texts(String name, Collection<String> values) {
        list(name, values, JsonWriter::string);
    }

    void object(String name, Consumer<JsonWriter> members) {
        name(name);
        braces(members);
    }

    /** Writes an object if there is something to write. */
    <T> void object(String name, Optional<T> value, BiConsumer<JsonWriter, T> members) {
        value.ifPresent(present -> object(name, writer -> members.accept(writer, present)));
    }

    <T> void objects(String name, Collection<T> values, BiConsumer<JsonWriter, T> members) {
        list(name, values, (writer, value) -> writer.braces(inner -> members.accept(inner, value)));
    }

    private <T> void list(String name, Collection<T> values, BiConsumer<JsonWriter, T> element) {
        name(name);
        json.append('[');
        for (T value : values) {
            comma();
            element.accept(this, value);
        }
        json.append(']');
    }

    private void braces(Consumer<JsonWriter> members) {
        json.append('{');
        members.accept(this);
        json.append('}');
    }

    private void name(String name) {
        comma();
        string(name);
        json.append(':');
    }

    private void comma() {
        char last = json.charAt(json.length() - 1);
        if (last != '{' && last != '[') {
            json.append(',');
        }
    }

    private void string(String text) {
        json.append('"');
        text.codePoints().forEach(this::character);
        json.append('"');
    }

    private void character(int point) {
        if (point == '<') {
            // so that no text can end the script element of a page that carries it
            json.append("\\u003c");
        } else if (point == '"' || point == '\\') {
            json.append('\\').appendCodePoint(point);
        } else if (isUnfit(point)) {
            json.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            json.appendCodePoint(point);
        }
    }

    private static boolean isUnfit(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
