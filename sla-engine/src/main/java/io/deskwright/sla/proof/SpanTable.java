package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The spans of a proof line by line, cut where something happens: the start, the stop, what is due. */
final class SpanTable {

    private static final String BAR = " | ";

    /** An instant with what it is. */
    private record Mark(Instant at, Words words) {}

    private final Proof proof;
    private final Speaker speaker;
    private final List<Mark> marks;
    private final List<String> lines = new ArrayList<>();
    private int told;

    private SpanTable(Proof proof, Speaker speaker) {
        this.proof = proof;
        this.speaker = speaker;
        this.marks = marks(proof);
    }

    /** Returns the lines; none before the start. */
    static List<String> lines(Proof proof, Speaker speaker) {
        if (proof.reading().startedAt().isEmpty()) {
            return List.of();
        }
        SpanTable table = new SpanTable(proof, speaker);
        table.lines.add(speaker.say(Words.SPANS));
        proof.spans().forEach(table::add);
        table.tellMarksBy(Instant.MAX);
        return table.lines;
    }

    /** In the order of time; of one instant in the order of a case: start, stop, due. */
    private static List<Mark> marks(Proof proof) {
        List<Mark> marks = new ArrayList<>();
        proof.reading().startedAt().ifPresent(at -> marks.add(new Mark(at, Words.AT_START)));
        Optional<Instant> due = proof.reading().due();
        boolean ranOut = proof.reading().progress() == Reading.Progress.CANCELLED
                && due.equals(Optional.of(proof.countedUntil()));
        if (!ranOut) {
            marks.add(new Mark(proof.countedUntil(), endOfCounting(proof)));
        }
        proof.measure()
                .flatMap(measure -> measure.computedDue())
                .filter(computed -> !due.equals(Optional.of(computed)))
                .ifPresent(computed -> marks.add(new Mark(computed, Words.AT_COMPUTED_DUE)));
        due.ifPresent(at -> marks.add(new Mark(at, Words.AT_DUE)));
        marks.sort((one, other) -> one.at().compareTo(other.at()));
        return marks;
    }

    private static Words endOfCounting(Proof proof) {
        if (proof.reading().stoppedAt().isPresent()) {
            return Words.AT_STOP;
        }
        return proof.ending().isPresent() ? Words.AT_END : Words.AT_QUESTION;
    }

    private void add(Span span) {
        Instant here = span.from();
        tellMarksBy(here);
        while (told < marks.size() && marks.get(told).at().isBefore(span.to())) {
            Instant mark = marks.get(told).at();
            tell(new Span(here, mark, span.cause(), span.name(), span.party()));
            here = mark;
            tellMarksBy(here);
        }
        tell(new Span(here, span.to(), span.cause(), span.name(), span.party()));
    }

    private void tellMarksBy(Instant at) {
        while (told < marks.size() && !marks.get(told).at().isAfter(at)) {
            Mark mark = marks.get(told);
            lines.add(speaker.time(mark.at()) + BAR + speaker.say(mark.words()));
            told++;
        }
    }

    private void tell(Span span) {
        boolean clockChanges = speaker.changesBetween(span.from(), span.to());
        String from = clockChanges ? speaker.withOffset(span.from()) : speaker.time(span.from());
        String to = clockChanges ? speaker.withOffset(span.to()) : speaker.time(span.to());
        lines.add(String.join(
                BAR,
                from,
                to,
                why(span, proof, speaker),
                speaker.amount(span.length()),
                speaker.amount(proof.countedBy(span.to()))));
    }

    /** Says why a span that lies wholly before or after the end of counting is counted or skipped. */
    static String why(Span span, Proof proof, Speaker speaker) {
        return switch (span.cause()) {
            case COUNTED -> speaker.say(span.from().isBefore(proof.countedUntil()) ? Words.COUNTED : Words.TO_COUNT);
            case CLOSED -> speaker.say(Words.CLOSED);
            case HOLIDAY -> speaker.say(Words.HOLIDAY, span.name());
            case BREAK -> speaker.say(Words.BREAK);
            case WAITING ->
                speaker.say(
                        Words.WAIT,
                        span.name(),
                        speaker.say(Words.of(span.party().orElseThrow())));
        };
    }
}
