package io.deskwright.core.ticket;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the host keeps with a ticket; no rule reads it. It is part of the ticket and stays in its history, so it is no
 * place for personal data.
 *
 * @param values by name; an empty one says that there was one, or is to be none
 */
public record Attributes(Map<String, String> values) {

    /** No attribute. */
    public static final Attributes NONE = new Attributes(Map.of());

    /** Takes a copy. */
    public Attributes {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Names one attribute.
     *
     * @param name its name
     * @param value its value
     * @return it
     */
    public static Attributes of(String name, String value) {
        return new Attributes(Map.of(name, value));
    }

    /** Puts others over these; an empty value takes one away. */
    Attributes changedBy(Attributes others) {
        Map<String, String> now = new TreeMap<>(values);
        now.putAll(others.values);
        now.values().removeIf(String::isEmpty);
        return new Attributes(now);
    }
}
