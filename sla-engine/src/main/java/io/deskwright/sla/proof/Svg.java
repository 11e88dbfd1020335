package io.deskwright.sla.proof;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG: elements with attributes, text escaped.
 *
 * <p>A place or length is a {@code long} in hundredths of a pixel, written in pixels; every other value is written as it
 * stands.
 *
 * <p>Style stands in attributes, so that a drawing inside a page changes nothing of that page. Not thread-safe.
 */
final class Svg {

    /** A pixel, in the unit of every place and length. */
    static final long PIXEL = 100;

    /** How wide a character is for each pixel of its size. */
    private static final long WIDE = PIXEL;

    private static final long NARROW = 56;
    private static final int FIRST_WIDE = 0x2E80;

    private final StringBuilder svg = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; names and values of its attributes take turns. */
    Svg open(String element, Object... attributes) {
        tag(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    Svg close() {
        svg.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Svg empty(String element, Object... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    /** Writes an element that holds only text. */
    Svg filled(String element, String text, Object... attributes) {
        tag(element, attributes).append('>').append(escaped(text));
        svg.append("</").append(element).append(">\n");
        return this;
    }

    Svg text(long x, long y, int size, String colour, String anchor, String text) {
        return filled("text", text, "x", x, "y", y, "font-size", size, "fill", colour, "text-anchor", anchor);
    }

    Svg line(long x, long from, long to, String colour, long width, String dashes) {
        return empty(
                "line",
                "x1",
                x,
                "y1",
                from,
                "x2",
                x,
                "y2",
                to,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    Svg rect(long x, long y, long width, long height, String fill, String stroke) {
        return empty("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill, "stroke", stroke);
    }

    /** Adds what another one has written. */
    Svg append(Svg other) {
        svg.append(other.svg);
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        svg.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Long hundredths ? number(hundredths) : escaped(value.toString());
            svg.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
        return svg;
    }

    /** Hundredths of a pixel as pixels, exactly and as short as can be. */
    static String number(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return PlainLine.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** About how wide a text of a size in pixels is drawn, in hundredths of a pixel; Chinese characters are square. */
    static long width(String text, int size) {
        return size
                * text.codePoints()
                        .mapToLong(point -> point < FIRST_WIDE ? NARROW : WIDE)
                        .sum();
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
