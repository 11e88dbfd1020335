package io.deskwright.examples.json;

import tools.jackson.databind.JsonNode;

/** Shows what comes from outside: short, in one line, and well-formed. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private Shown() {}

    static String node(JsonNode node) {
        if (node.isContainer()) {
            return node.isArray() ? "[…]" : "{…}";
        }
        return text(node.isString() ? node.stringValue() : node.toString());
    }

    static String text(String text) {
        return text(text, LONGEST);
    }

    static String text(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(point -> shown.appendCodePoint(shown(point)));
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    /** Keeps everything but half characters. */
    static String wellFormed(String text) {
        StringBuilder formed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> formed.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
        return formed.toString();
    }

    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(Shown::isHalf);
    }

    private static int shown(int point) {
        return isHalf(point) ? REPLACEMENT : Character.isISOControl(point) ? ' ' : point;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
