package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Svg.PIXEL;

import io.deskwright.sla.calendar.Phase;
import io.deskwright.sla.clock.Fact.Party;
import java.util.EnumSet;

/**
 * What a drawing is made of: bands by filling, marks by form; none is told from another by colour alone.
 *
 * <p>Places and lengths are in hundredths of a pixel.
 */
enum Symbol {
    OPEN(Words.DRAWN_OPEN, "#bbf7d0", "none"),
    COUNTED(Words.COUNTED, "#2b6cb0", "none"),
    TO_COUNT(Words.TO_COUNT, "#dbeafe", "#2b6cb0"),
    CLOSED(Words.DRAWN_CLOSED, "#e5e7eb", "none"),
    BREAK(Words.DRAWN_BREAK, "url(#deskwright-break)", "none"),
    HOLIDAY(Words.DRAWN_HOLIDAY, "url(#deskwright-holiday)", "none"),
    CUSTOMER(Words.CUSTOMER, "url(#deskwright-customer)", "#b45309"),
    VENDOR(Words.VENDOR, "url(#deskwright-vendor)", "#6d28d9"),
    PROVIDER(Words.PROVIDER, "url(#deskwright-provider)", "#0f766e"),
    NOBODY(Words.NOBODY, "url(#deskwright-nobody)", "#4b5563"),
    LATE(Words.DRAWN_LATE, "url(#deskwright-late)", "#b91c1c"),
    START(Words.AT_START, "", ""),
    STOP(Words.AT_STOP, "", ""),
    DUE(Words.AT_DUE, "", ""),
    OUTER(Words.DRAWN_OUTER, "", ""),
    PROJECTED(Words.DRAWN_PROJECTED, "", ""),
    THRESHOLD(Words.DRAWN_THRESHOLD, "", ""),
    QUESTION(Words.AT_QUESTION, "", "");

    private static final String INK = "#1f2937";
    private static final String RED = "#b91c1c";

    private final Words words;
    private final String fill;
    private final String stroke;

    Symbol(Words words, String fill, String stroke) {
        this.words = words;
        this.fill = fill;
        this.stroke = stroke;
    }

    static Symbol of(Party party) {
        return valueOf(party.name());
    }

    static Symbol of(Span span, boolean isOver) {
        return switch (span.cause()) {
            case COUNTED -> isOver ? COUNTED : TO_COUNT;
            case CLOSED -> CLOSED;
            case HOLIDAY -> HOLIDAY;
            case BREAK -> BREAK;
            case WAITING -> of(span.party().orElseThrow());
        };
    }

    static Symbol of(Phase.Kind kind) {
        return valueOf(kind.name());
    }

    String name(Language language) {
        String said = words.in(language);
        boolean isParty = EnumSet.range(CUSTOMER, NOBODY).contains(this);
        return isParty ? Words.DRAWN_WAIT.in(language, said) : said;
    }

    void band(Svg svg, long x, long y, long width, long height) {
        svg.rect(x, y, width, height, fill, stroke);
    }

    /** Draws it for the legend. */
    void sample(Svg svg, long x, long y) {
        if (fill.isEmpty()) {
            mark(svg, x + 12 * PIXEL, y, y + (this == THRESHOLD ? 5 : 16) * PIXEL);
        } else {
            band(svg, x, y + PIXEL, 26 * PIXEL, 14 * PIXEL);
        }
    }

    /** Draws a mark upon the line between two heights. */
    void mark(Svg svg, long x, long top, long bottom) {
        long middle = (top + bottom) / 2;
        switch (this) {
            case START ->
                svg.empty("circle", "cx", x, "cy", middle, "r", 5, "fill", "#ffffff", "stroke", INK, "stroke-width", 2);
            case STOP ->
                svg.empty(
                        "rect",
                        "x",
                        x - 5 * PIXEL,
                        "y",
                        middle - 5 * PIXEL,
                        "width",
                        10,
                        "height",
                        10,
                        "fill",
                        INK,
                        "stroke",
                        "#ffffff");
            case DUE -> flag(svg, x, top, bottom, RED, RED, "none");
            case OUTER -> flag(svg, x, top, bottom, RED, "#ffffff", "2 2");
            case PROJECTED -> flag(svg, x, top, bottom, INK, "#ffffff", "5 3");
            case THRESHOLD ->
                svg.empty(
                        "path",
                        "d",
                        triangle(x, bottom),
                        "fill",
                        "#b45309",
                        "stroke",
                        "#ffffff",
                        "stroke-width",
                        "0.5");
            default -> svg.line(x, top, bottom, "#1d4ed8", 3 * PIXEL / 2, "4 3");
        }
    }

    private static String triangle(long x, long tip) {
        return "M" + Svg.number(x) + " " + Svg.number(tip) + "l-4 7h8z";
    }

    private static void flag(Svg svg, long x, long top, long bottom, String ink, String fill, String dashes) {
        svg.line(x, top, bottom, ink, 2 * PIXEL, dashes);
        svg.empty("path", "d", "M" + Svg.number(x) + " " + Svg.number(top) + "l9 4l-9 4z", "fill", fill, "stroke", ink);
    }

    /** Defines the fillings that are more than a colour. */
    static void define(Svg svg) {
        svg.open("defs");
        hatch(svg, "customer", "#fef3c7", "#b45309", 45);
        hatch(svg, "vendor", "#ede9fe", "#6d28d9", -45);
        hatch(svg, "provider", "#ccfbf1", "#0f766e", 0);
        hatch(svg, "nobody", "#f3f4f6", "#4b5563", 90);
        hatch(svg, "break", "#e5e7eb", "#9ca3af", 90);
        pattern(svg, "holiday", "#fde8c8", 0)
                .empty("circle", "cx", 3, "cy", 3, "r", "1.2", "fill", "#c2813a")
                .close();
        pattern(svg, "late", "#dc2626", 45)
                .empty("path", "d", "M0 0h6M0 0v6", "stroke", "#ffffff", "stroke-width", "1.4")
                .close();
        svg.close();
    }

    private static void hatch(Svg svg, String name, String ground, String ink, int angle) {
        pattern(svg, name, ground, angle)
                .empty("path", "d", "M0 0v6", "stroke", ink, "stroke-width", 3)
                .close();
    }

    private static Svg pattern(Svg svg, String name, String ground, int angle) {
        svg.open(
                "pattern",
                "id",
                "deskwright-" + name,
                "width",
                6,
                "height",
                6,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(" + angle + ")");
        return svg.empty("rect", "width", 6, "height", 6, "fill", ground);
    }
}
