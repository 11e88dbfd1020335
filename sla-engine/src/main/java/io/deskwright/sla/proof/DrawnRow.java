package io.deskwright.sla.proof;

import static io.deskwright.sla.proof.Svg.PIXEL;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws one reading: its words at the left, its time as a bar with marks.
 *
 * <p>Places and lengths are in hundredths of a pixel.
 */
final class DrawnRow {

    static final long HEIGHT = 62 * PIXEL;
    private static final long LABEL = 24 * PIXEL;
    private static final long WIDEST_LABEL = 188 * PIXEL;
    private static final long BAR_TOP = 18 * PIXEL;
    private static final long BAR_HEIGHT = 18 * PIXEL;
    private static final long LATE_HEIGHT = 8 * PIXEL;
    private static final long THRESHOLD_APART = 34 * PIXEL;
    private static final String INK = "#1f2937";
    private static final String GREY = "#4b5563";
    private static final String RED = "#b91c1c";

    private final CaseClock clock;
    private final Proof proof;
    private final Reading reading;
    private final Speaker speaker;
    private final TimeAxis axis;
    private final Svg svg;
    private final long top;
    private final Set<Symbol> used;

    /** Where a row is drawn, and which symbols a drawing has used so far. */
    record Place(TimeAxis axis, Svg svg, long top, Set<Symbol> used) {}

    private DrawnRow(CaseClock clock, Proof proof, Speaker speaker, Place place) {
        this.clock = clock;
        this.proof = proof;
        this.reading = proof.reading();
        this.speaker = speaker;
        this.axis = place.axis();
        this.svg = place.svg();
        this.top = place.top();
        this.used = place.used();
    }

    static void draw(CaseClock clock, Proof proof, Speaker speaker, Place place) {
        new DrawnRow(clock, proof, speaker, place).draw();
    }

    private void draw() {
        svg.open("g");
        svg.filled("title", Headline.of(proof, speaker.language()));
        words();
        proof.spans().forEach(this::span);
        projection();
        late();
        thresholds();
        reading.outer().flatMap(Outer::due).ifPresent(due -> mark(Symbol.OUTER, due, top + 8 * PIXEL));
        reading.due().ifPresent(due -> mark(Symbol.DUE, due, top + 8 * PIXEL));
        reading.startedAt().ifPresent(at -> mark(Symbol.START, at, top + BAR_TOP));
        reading.stoppedAt().ifPresent(at -> mark(Symbol.STOP, at, top + BAR_TOP));
        svg.close();
    }

    private void words() {
        String name = reading.target();
        if (reading.segment() > 1 || reading.instance() > 1) {
            name += " " + reading.segment() + "." + reading.instance();
        }
        svg.filled(
                "text",
                shortened(name, 14),
                "x",
                LABEL,
                "y",
                top + 20 * PIXEL,
                "font-size",
                14,
                "font-weight",
                "bold",
                "fill",
                INK);
        boolean isBreached = reading.verdict() == Verdict.BREACHED;
        svg.text(LABEL, top + 36 * PIXEL, 11, isBreached ? RED : GREY, "start", shortened(state(), 11));
        due().ifPresent(due -> svg.text(LABEL, top + 51 * PIXEL, 11, GREY, "start", shortened(due, 11)));
    }

    private static String shortened(String text, int size) {
        int end = text.length();
        while (Svg.width(text.substring(0, end), size) > WIDEST_LABEL) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private String state() {
        if (reading.verdict() == Verdict.BREACHED) {
            return speaker.say(Words.STATE_LATE, speaker.amount(reading.lateBy()));
        }
        Optional<String> left = reading.left().map(speaker::amount);
        return switch (reading.progress()) {
            case RUNNING ->
                left.map(amount -> speaker.say(Words.STATE_RUNNING, amount))
                        .orElseGet(() -> speaker.say(Words.STATE_RUNNING_WITHOUT_LIMIT));
            case PAUSED ->
                left.map(amount -> speaker.say(Words.STATE_PAUSED, amount))
                        .orElseGet(() -> speaker.say(Words.STATE_PAUSED_WITHOUT_LIMIT));
            case WAITING ->
                speaker.say(Words.STATE_WAITING, proof.target().orElseThrow().start());
            case STOPPED -> speaker.say(Words.STATE_MET);
            case CANCELLED -> speaker.say(Words.STATE_CANCELLED);
            case NOT_APPLICABLE -> speaker.say(Words.STATE_NOT_APPLICABLE);
        };
    }

    private Optional<String> due() {
        return reading.due()
                .map(due -> speaker.say(Words.STATE_DUE, shortTime(due)))
                .or(() -> reading.projectedDue().map(due -> speaker.say(Words.STATE_PROJECTED, shortTime(due))));
    }

    private String shortTime(Instant at) {
        String said = speaker.time(at);
        return axis.tellsYears() ? said : said.substring(said.indexOf('-', 1) + 1);
    }

    private void span(Span span) {
        Instant until = proof.countedUntil();
        if (span.from().isBefore(until) && until.isBefore(span.to())) {
            piece(span.until(until));
            piece(new Span(until, span.to(), span.cause(), span.name(), span.party()));
        } else {
            piece(span);
        }
    }

    private void piece(Span span) {
        String why = SpanTable.why(span, proof, speaker);
        band(
                Symbol.of(span, span.from().isBefore(proof.countedUntil())),
                span.from(),
                span.to(),
                BAR_TOP,
                BAR_HEIGHT,
                why);
    }

    private void projection() {
        Optional<Measure> measure =
                proof.measure().filter(any -> reading.projectedDue().isPresent());
        measure.ifPresent(known -> {
            Instant due = reading.projectedDue().orElseThrow();
            if (known.start().isBefore(due)) {
                svg.empty(
                        "rect",
                        "x",
                        axis.x(known.start()),
                        "y",
                        top + BAR_TOP,
                        "width",
                        axis.x(due) - axis.x(known.start()),
                        "height",
                        BAR_HEIGHT,
                        "fill",
                        "none",
                        "stroke",
                        GREY,
                        "stroke-dasharray",
                        "5 3");
            }
            mark(Symbol.PROJECTED, due, top + 8 * PIXEL);
        });
    }

    private void late() {
        if (reading.verdict() == Verdict.BREACHED) {
            String lateBy = speaker.amount(reading.lateBy());
            band(
                    Symbol.LATE,
                    reading.due().orElseThrow(),
                    proof.countedUntil(),
                    BAR_TOP + BAR_HEIGHT + 2 * PIXEL,
                    LATE_HEIGHT,
                    speaker.say(Words.STATE_LATE, lateBy));
        }
    }

    private void band(Symbol symbol, Instant from, Instant to, long below, long height, String why) {
        used.add(symbol);
        svg.open("g");
        svg.filled(
                "title",
                speaker.say(
                        Words.DRAWN_SPAN,
                        speaker.time(from),
                        speaker.time(to),
                        why,
                        speaker.amount(Duration.between(from, to))));
        symbol.band(svg, axis.x(from), top + below, axis.x(to) - axis.x(from), height);
        svg.close();
    }

    private void thresholds() {
        long free = Long.MIN_VALUE;
        for (Threshold threshold :
                proof.target().map(target -> target.thresholds()).orElse(List.of())) {
            Optional<Instant> at = clock.reaches(reading, threshold)
                    .filter(axis::holds)
                    .filter(reached -> !reading.due().equals(Optional.of(reached)));
            if (at.isPresent()) {
                long x = axis.x(at.get());
                mark(Symbol.THRESHOLD, at.get(), top + BAR_TOP);
                if (x >= free) {
                    svg.text(x, top + 56 * PIXEL, 10, GREY, "middle", said(threshold));
                    free = x + THRESHOLD_APART;
                }
            }
        }
    }

    private String said(Threshold threshold) {
        if (threshold instanceof Threshold.Before before) {
            return speaker.amount(before.amount().negated());
        }
        return threshold instanceof Threshold.After after ? "+" + speaker.amount(after.amount()) : threshold.toString();
    }

    private void mark(Symbol symbol, Instant at, long from) {
        used.add(symbol);
        long bottom = symbol == Symbol.THRESHOLD || symbol == Symbol.START || symbol == Symbol.STOP
                ? top + BAR_TOP + BAR_HEIGHT
                : top + BAR_TOP + BAR_HEIGHT + LATE_HEIGHT + 4 * PIXEL;
        svg.open("g");
        svg.filled("title", speaker.say(Words.DRAWN_MARK, symbol.name(speaker.language()), speaker.time(at)));
        symbol.mark(svg, axis.x(at), from, bottom);
        svg.close();
    }
}
