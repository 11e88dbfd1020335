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

    private static final int MOST_SHOWN = 60;

    /** Checks that all parts are there, and shortens what is shown. */
    public Flaw {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(chinese, "chinese");
        field = shown(field);
        value = shown(value);
    }

    /** What comes from outside is shown short and in one line. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(MOST_SHOWN)
                .forEach(point -> shown.appendCodePoint(breaksTheLine(point) ? ' ' : point));
        return value.codePointCount(0, value.length()) > MOST_SHOWN ? shown + "…" : shown.toString();
    }

    private static boolean breaksTheLine(int point) {
        return Character.isISOControl(point) || point == '\u2028' || point == '\u2029';
    }
}
