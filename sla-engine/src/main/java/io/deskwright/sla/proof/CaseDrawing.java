package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Svg.PIXEL;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Outer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the clocks of one case as one self-contained SVG (FEATURES 1): a row for each current reading, with what was
 * counted, skipped and waited for, its start, its stop, its due instant and what is late.
 *
 * <p>The laws: wall times are those of the calendar's zone; nothing is told by colour alone; every band and mark has a
 * title, and the description tells every verdict in a sentence; no script, no outside font; the same clocks give the
 * same bytes.
 */
public final class CaseDrawing {

    private static final long WIDTH = 1_000 * PIXEL;
    static final long LEFT = 220 * PIXEL;
    static final long RIGHT = 976 * PIXEL;
    static final long MARGIN = 24 * PIXEL;
    private static final long ROWS_TOP = 138 * PIXEL;
    private static final long LEGEND_LINE = 24 * PIXEL;
    private static final String INK = "#1f2937";
    private static final String GREY = "#4b5563";
    private static final String FONTS =
            "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

    private final CaseClock clock;
    private final List<Proof> proofs;
    private final BusinessCalendar calendar;
    private final Speaker speaker;
    private final TimeAxis axis;
    private final long bottom;
    private final Svg svg = new Svg();
    private final Set<Symbol> used = EnumSet.noneOf(Symbol.class);

    private CaseDrawing(CaseClock clock, List<Reading> readings, Language language) {
        this.clock = clock;
        this.proofs = readings.stream().map(reading -> Proof.of(clock, reading)).toList();
        this.calendar = clock.grounds(readings.get(0)).calendar();
        this.speaker = new Speaker(language, calendar.zone());
        this.axis = axis(proofs);
        this.bottom = ROWS_TOP + DrawnRow.HEIGHT * proofs.size();
    }

    /**
     * Draws a case.
     *
     * @param clock its clocks
     * @param language the language of the words
     * @return an SVG document, a thousand pixels wide, without an XML declaration
     */
    public static String svg(CaseClock clock, Language language) {
        List<Reading> current = clock.worstFirst();
        List<Reading> inOrder =
                clock.readings().stream().filter(current::contains).toList();
        return new CaseDrawing(clock, inOrder, language).drawn();
    }

    /** From the first to the last of all that is drawn; the question, once nothing is open, only if it lies between. */
    private static TimeAxis axis(List<Proof> proofs) {
        List<Instant> drawn = new ArrayList<>();
        for (Proof proof : proofs) {
            Reading reading = proof.reading();
            boolean isOpen = switch (reading.progress()) {
                case RUNNING, PAUSED, WAITING -> true;
                default -> false;
            };
            if (isOpen) {
                drawn.add(proof.at());
            }
            if (proof.target().isPresent()) {
                drawn.add(proof.reportedAt());
            }
            reading.startedAt().ifPresent(drawn::add);
            reading.stoppedAt().ifPresent(drawn::add);
            reading.due().ifPresent(drawn::add);
            reading.projectedDue().ifPresent(drawn::add);
            reading.outer().flatMap(Outer::due).ifPresent(drawn::add);
            proof.measure().ifPresent(measure -> drawn.add(measure.start()));
            proof.spans().forEach(span -> drawn.add(span.to()));
        }
        if (drawn.isEmpty()) {
            drawn.add(proofs.get(0).at());
        }
        Instant first = Collections.min(drawn);
        Instant last = Collections.max(drawn);
        Instant end = first.equals(last) ? first.plus(Duration.ofHours(1)) : last;
        Duration margin = Duration.between(first, end).dividedBy(40);
        return new TimeAxis(first.minus(margin), end.plus(margin), LEFT, RIGHT - LEFT);
    }

    /** The body comes first: how high the drawing is hangs on what its legend must explain. */
    private String drawn() {
        new DrawnCalendar(calendar, speaker, axis, svg, used).draw(bottom);
        for (int i = 0; i < proofs.size(); i++) {
            long top = ROWS_TOP + DrawnRow.HEIGHT * i;
            rule(top);
            DrawnRow.draw(clock, proofs.get(i), speaker, new DrawnRow.Place(axis, svg, top, used));
        }
        question();
        long height = legend() + MARGIN;
        Svg whole = new Svg();
        whole.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                WIDTH,
                "height",
                height,
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "role",
                "img",
                "font-family",
                FONTS);
        head(whole, height);
        return whole.append(svg).close().toString();
    }

    private void head(Svg whole, long height) {
        Proof any = proofs.get(0);
        String title = speaker.say(Words.DRAWN_TITLE, any.terms(), any.termsVersion());
        whole.filled("title", title);
        whole.filled(
                "desc",
                proofs.stream()
                        .map(proof -> Headline.of(proof, speaker.language()))
                        .collect(Collectors.joining(" ")));
        Symbol.define(whole);
        whole.rect(0, 0, WIDTH, height, "#ffffff", "none");
        whole.filled("text", title, "x", MARGIN, "y", 34 * PIXEL, "font-size", 18, "font-weight", "bold", "fill", INK);
        String at = speaker.time(any.at());
        whole.text(
                MARGIN,
                54 * PIXEL,
                12,
                GREY,
                "start",
                speaker.say(Words.DRAWN_SUBTITLE, any.calendar(), calendar.zone(), at));
    }

    /** Parts what stands above a height from what stands below. */
    private void rule(long y) {
        String path = "M" + Svg.number(MARGIN) + " " + Svg.number(y) + "H" + Svg.number(RIGHT);
        svg.empty("path", "d", path, "stroke", "#d1d5db");
    }

    private void question() {
        Instant at = proofs.get(0).at();
        if (axis.holds(at)) {
            used.add(Symbol.QUESTION);
            Symbol.QUESTION.mark(svg, axis.x(at), DrawnCalendar.GRID_TOP, bottom);
        }
    }

    /** Explains what was drawn, and says how far down that reaches, in hundredths of a pixel. */
    private long legend() {
        rule(bottom);
        long x = MARGIN;
        long y = bottom + 16 * PIXEL;
        for (Symbol symbol : used) {
            String name = symbol.name(speaker.language());
            long width = 36 * PIXEL + Svg.width(name, 12) + 18 * PIXEL;
            if (x + width > RIGHT) {
                x = MARGIN;
                y += LEGEND_LINE;
            }
            symbol.sample(svg, x, y);
            svg.text(x + 34 * PIXEL, y + 12 * PIXEL, 12, INK, "start", name);
            x += width;
        }
        return y + LEGEND_LINE;
    }
}
