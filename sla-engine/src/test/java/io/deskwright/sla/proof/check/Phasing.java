package io.deskwright.sla.proof.check;

import io.deskwright.sla.clock.Grounds.Wait;
import io.deskwright.sla.proof.Span;
import io.deskwright.sla.proof.Span.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why each moment of a finding is counted or skipped, in the fewest spans. */
final class Phasing {

    private final Hours working;
    private final Finding finding;
    private final Instant from;
    private final Instant to;
    private final Times open;
    private final Times broken;

    Phasing(Dues dues, Finding finding) {
        this.finding = finding;
        working = dues.working();
        from = finding.course().start().orElse(Instant.MAX);
        Instant counted = finding.countedUntil();
        to = finding.due().map(due -> Times.later(due, counted)).orElse(counted);
        boolean isAny = finding.counts() && from.isBefore(to);
        open = isAny ? finding.clock().open(from, to) : Times.NEVER;
        broken = isAny && finding.clock() == working ? working.broken(from, to) : Times.NEVER;
    }

    /** The spans from the start to the later of the due instant and the end of counting. */
    List<Span> spans() {
        if (!finding.counts() || !from.isBefore(to)) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        Instant here = from;
        for (Instant edge : edges()) {
            Span next = span(here, edge);
            Span last = spans.isEmpty() ? next : spans.get(spans.size() - 1);
            Span joined = new Span(last.from(), edge, last.cause(), last.name(), last.party());
            if (joined.equals(new Span(last.from(), edge, next.cause(), next.name(), next.party()))) {
                spans.remove(last);
                next = joined;
            }
            spans.add(next);
            here = edge;
        }
        return spans;
    }

    /** Wherever something may change: the calendar, a wait, the local date. */
    private NavigableSet<Instant> edges() {
        NavigableSet<Instant> edges = new TreeSet<>();
        Stream.concat(open.ranges().stream(), broken.ranges().stream())
                .flatMap(range -> Stream.of(range.from(), range.to()))
                .forEach(edges::add);
        for (Wait wait : finding.waits().waits()) {
            edges.add(wait.from());
            wait.to().ifPresent(edges::add);
        }
        if (finding.clock() == working) {
            for (LocalDate date = working.dateOf(from); !date.isAfter(working.dateOf(to)); date = date.plusDays(1)) {
                edges.add(working.first(date.atStartOfDay()));
                edges.add(working.second(date.atStartOfDay()));
            }
        }
        edges.add(to);
        edges.removeIf(edge -> !edge.isAfter(from) || edge.isAfter(to));
        return edges;
    }

    private Span span(Instant since, Instant until) {
        Optional<Wait> wait = finding.waits().at(since);
        if (open.holds(since)) {
            return wait.map(one -> new Span(since, until, Cause.WAITING, one.reason(), Optional.of(one.party())))
                    .orElseGet(() -> new Span(since, until, Cause.COUNTED, "", Optional.empty()));
        }
        if (broken.holds(since)) {
            return new Span(since, until, Cause.BREAK, "", Optional.empty());
        }
        return working.holiday(working.dateOf(since))
                .map(name -> new Span(since, until, Cause.HOLIDAY, name, Optional.empty()))
                .orElseGet(() -> new Span(since, until, Cause.CLOSED, "", Optional.empty()));
    }
}
