package io.deskwright.sla.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG: elements with attributes, text escaped, numbers to a tenth.
 *
 * <p>Style stands in attributes, so that a drawing inside a page changes nothing of that page. Not thread-safe.
 */
final class Svg {

    private static final double WIDE = 1;
    private static final double NARROW = 0.56;
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

    Svg text(double x, double y, int size, String colour, String anchor, String text) {
        return filled("text", text, "x", x, "y", y, "font-size", size, "fill", colour, "text-anchor", anchor);
    }

    Svg line(double x, double from, double to, String colour, double width, String dashes) {
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

    Svg rect(double x, double y, double width, double height, String fill, String stroke) {
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
            String text = value instanceof Double number ? number(number) : escaped(value.toString());
            svg.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
        return svg;
    }

    /** A number to a tenth, without a default locale. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    private static String escaped(String text) {
        return PlainLine.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** About how wide a text is drawn; Chinese characters are square. */
    static double width(String text, int size) {
        return size
                * text.codePoints()
                        .mapToDouble(point -> point < FIRST_WIDE ? NARROW : WIDE)
                        .sum();
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
