package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Grounds.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * To whom elapsed time is put down, span by span without a gap: what nobody waited for is the provider's.
 *
 * <p>Of waits that overlap, the one that began first has the time, of those that began at once the first by name. The sums by party add up to the gross time, always.
 * Immutable and thread-safe.
 *
 * @param spans in order, each next to the one before
 */
public record Ledger(List<Span> spans) {

    /**
     * A span of elapsed time.
     *
     * @param from its first instant, inclusive
     * @param to its end, exclusive
     * @param reason what was waited for, or empty
     * @param party whom it is put down to
     * @param stopsClock whether the target's clock stood still
     */
    public record Span(Instant from, Instant to, Optional<String> reason, Party party, boolean stopsClock) {

        /** {@return the elapsed time of the span} */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Takes a copy. */
    public Ledger {
        spans = List.copyOf(spans);
    }

    static Ledger of(Instant start, Instant until, Pauses pauses, Set<String> stopping) {
        if (!start.isBefore(until)) {
            return new Ledger(List.of());
        }
        SortedSet<Instant> edges = new TreeSet<>(List.of(start, until));
        for (Wait wait : pauses.over()) {
            edges.add(wait.from());
            edges.add(wait.to().orElse(until));
        }
        List<Span> spans = new ArrayList<>();
        Instant from = start;
        for (Instant to : edges.subSet(start, until.plusNanos(1))) {
            if (from.isBefore(to)) {
                add(span(from, to, pauses.over(), stopping), spans);
                from = to;
            }
        }
        return new Ledger(spans);
    }

    private static Span span(Instant from, Instant to, List<Wait> waits, Set<String> stopping) {
        List<Wait> current = waits.stream()
                .filter(wait -> !wait.from().isAfter(from)
                        && wait.to().filter(to::isAfter).isEmpty())
                .sorted(Comparator.comparing(Wait::from).thenComparing(Wait::reason))
                .toList();
        boolean stops = current.stream().anyMatch(wait -> stopping.contains(wait.reason()));
        return current.isEmpty()
                ? new Span(from, to, Optional.empty(), Party.PROVIDER, false)
                : new Span(
                        from,
                        to,
                        Optional.of(current.get(0).reason()),
                        current.get(0).party(),
                        stops);
    }

    private static void add(Span next, List<Span> spans) {
        Span last = spans.isEmpty() ? next : spans.get(spans.size() - 1);
        boolean same = !spans.isEmpty()
                && last.reason().equals(next.reason())
                && last.party() == next.party()
                && last.stopsClock() == next.stopsClock();
        if (same) {
            spans.set(
                    spans.size() - 1, new Span(last.from(), next.to(), last.reason(), last.party(), last.stopsClock()));
        } else {
            spans.add(next);
        }
    }

    /** {@return all elapsed time} */
    public Duration gross() {
        return sum(spans);
    }

    /** {@return the elapsed time in which the target's clock did not stand still} */
    public Duration net() {
        return sum(spans.stream().filter(span -> !span.stopsClock()).toList());
    }

    /** {@return the elapsed time of each party, zero for who has none} */
    public Map<Party, Duration> byParty() {
        Map<Party, Duration> sums = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            sums.put(
                    party,
                    sum(spans.stream().filter(span -> span.party() == party).toList()));
        }
        return sums;
    }

    private static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
