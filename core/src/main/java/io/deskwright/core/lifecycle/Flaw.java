package io.deskwright.core.lifecycle;

import java.util.Objects;

/**
 * What is wrong with one field of a command.
 *
 * @param field the field, a dotted path
 * @param value what was said; empty if nothing was
 * @param rule what is allowed, in English
 * @param chinese what is allowed, in Chinese
 */
public record Flaw(String field, String value, String rule, String chinese) {

    /** Checks that all parts are there. */
    public Flaw {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(chinese, "chinese");
    }
}
