package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Phase;
import io.deskwright.sla.clock.Grounds;
import io.deskwright.sla.clock.Grounds.Wait;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.proof.Span.Cause;
import io.deskwright.sla.terms.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Parts the time of a target into what is counted and what is skipped. */
final class Spans {

    private static final Comparator<Wait> FIRST_BEGUN =
            Comparator.comparing(Wait::from).thenComparing(Wait::reason);

    private final List<Wait> waits;
    private final NavigableSet<Instant> edges = new TreeSet<>();
    private final List<Span> spans = new ArrayList<>();

    private Spans(List<Wait> waits) {
        this.waits = waits;
        for (Wait wait : waits) {
            edges.add(wait.from());
            wait.to().ifPresent(edges::add);
        }
    }

    static List<Span> of(Grounds grounds) {
        Optional<Instant> start = grounds.reading().startedAt();
        if (start.isEmpty()) {
            return List.of();
        }
        BusinessCalendar clock = grounds.target().orElseThrow().figure().limit().clock(grounds.calendar());
        Spans spans = new Spans(grounds.waits());
        for (Phase phase : clock.phases(start.get(), end(grounds))) {
            spans.add(phase);
        }
        return spans.spans;
    }

    /** The later of the due instant and the end of counting. */
    private static Instant end(Grounds grounds) {
        Instant counted = countedUntil(grounds.reading(), grounds.target(), grounds.ending(), grounds.at());
        return grounds.reading().due().filter(counted::isBefore).orElse(counted);
    }

    /** Until when a clock counts: a window that ran out counts no further. */
    static Instant countedUntil(Reading reading, Optional<Target> target, Optional<Grounds.Ending> ending, Instant at) {
        Instant until =
                reading.stoppedAt().or(() -> ending.map(Grounds.Ending::at)).orElse(at);
        boolean isWindow =
                target.filter(one -> one.kind() == Target.Kind.WINDOW).isPresent();
        return isWindow ? reading.due().filter(until::isAfter).orElse(until) : until;
    }

    private void add(Phase phase) {
        switch (phase.kind()) {
            case OPEN -> addOpen(phase.from(), phase.to());
            case BREAK -> add(new Span(phase.from(), phase.to(), Cause.BREAK, "", Optional.empty()));
            case HOLIDAY -> add(new Span(phase.from(), phase.to(), Cause.HOLIDAY, phase.holiday(), Optional.empty()));
            case CLOSED -> add(new Span(phase.from(), phase.to(), Cause.CLOSED, "", Optional.empty()));
        }
    }

    private void addOpen(Instant from, Instant to) {
        Instant here = from;
        for (Instant edge : edges.subSet(from, false, to, false)) {
            addOpenPiece(here, edge);
            here = edge;
        }
        addOpenPiece(here, to);
    }

    private void addOpenPiece(Instant from, Instant to) {
        Optional<Wait> first = Optional.empty();
        for (Wait wait : waits) {
            boolean runs = !wait.from().isAfter(from)
                    && (wait.to().isEmpty() || wait.to().get().isAfter(from));
            if (runs && (first.isEmpty() || FIRST_BEGUN.compare(wait, first.get()) < 0)) {
                first = Optional.of(wait);
            }
        }
        add(first.map(one -> new Span(from, to, Cause.WAITING, one.reason(), Optional.of(one.party())))
                .orElseGet(() -> new Span(from, to, Cause.COUNTED, "", Optional.empty())));
    }

    private void add(Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).isLike(next)) {
            spans.set(last, spans.get(last).until(next.to()));
        } else {
            spans.add(next);
        }
    }
}
