package io.deskwright.examples.json;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Text, character by character. */
enum TextShape implements Shape {
    /** The one. */
    TEXT;

    @Override
    public JsonNode write(Object value) {
        return StringNode.valueOf(bounded((String) value, StrictJson.LONGEST_TEXT));
    }

    @Override
    public Optional<Object> read(Place place) {
        if (!place.isSaid()) {
            return place.unsaid("");
        }
        if (!place.node().isString()) {
            return place.wrong("is not text", "不是文本");
        }
        String text = place.node().stringValue();
        return Shown.isWellFormed(text)
                ? Optional.of(text)
                : place.wrong("has half a character (an unpaired surrogate)", "含不完整的字符");
    }

    static String bounded(String text, int longest) {
        if (text.length() > longest || !Shown.isWellFormed(text)) {
            throw new IllegalArgumentException("JSON holds at most " + longest
                    + " whole characters of text, but this is '" + Shown.text(text) + "'");
        }
        return text;
    }
}
