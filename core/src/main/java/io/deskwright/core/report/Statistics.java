package io.deskwright.core.report;

import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.sla.clock.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tickets tell when they are taken together [信息统计] (RPT-19).
 *
 * <p>The laws: the order of the tickets does not matter; every number is exact; groups have no ticket in common and leave
 * none out, so their counts add up to those of the whole. What never happened is absent. Immutable and thread-safe.
 *
 * @param reported how many tickets there are
 * @param closed how many of them are closed
 * @param reopened how many were opened again, once or more
 * @param byState how many stand where
 * @param byCloseReason how many came to their end, and why; the dispatch centre may have yet to close them
 * @param toClosing how long the closed ones took, from the report
 * @param handled what the handling has cost where it has begun, be it over or not
 * @param byTarget how each target was judged, in all segments of all tickets
 */
public record Statistics(
        long reported,
        long closed,
        long reopened,
        Map<TicketState, Long> byState,
        Map<CloseReason, Long> byCloseReason,
        Optional<Spread> toClosing,
        Optional<Spread> handled,
        Map<String, Verdicts> byTarget) {

    /** Takes a copy. */
    public Statistics {
        byState = Collections.unmodifiableMap(new TreeMap<>(byState));
        byCloseReason = Collections.unmodifiableMap(new TreeMap<>(byCloseReason));
        byTarget = Collections.unmodifiableMap(new TreeMap<>(byTarget));
        Objects.requireNonNull(toClosing, "toClosing");
        Objects.requireNonNull(handled, "handled");
    }

    /**
     * Takes tickets together.
     *
     * @param figures the figures of each, read at one instant
     * @return their statistics
     */
    public static Statistics of(Collection<TicketFigures> figures) {
        List<Ticket> tickets = figures.stream().map(TicketFigures::ticket).toList();
        return new Statistics(
                tickets.size(),
                tickets.stream().filter(ticket -> !ticket.isOpen()).count(),
                tickets.stream()
                        .filter(ticket -> ticket.counts().reopenings() > 0)
                        .count(),
                counted(tickets.stream().map(Ticket::state)),
                counted(tickets.stream().map(Ticket::closeReason).flatMap(Optional::stream)),
                spread(figures.stream().map(TicketFigures::toClosing)),
                spread(figures.stream().map(TicketFigures::handled)),
                judged(figures));
    }

    /**
     * Takes together the tickets of each group.
     *
     * @param facet what tells the groups apart: a {@link Facet}, or what the host knows of a ticket
     * @param figures the figures of each ticket, read at one instant
     * @return the statistics by the name of the group, in order of the names; groups without a ticket are absent; that of
     *     the tickets of which it is not known has no name and comes first
     */
    public static SortedMap<String, Statistics> by(
            Function<? super Ticket, String> facet, Collection<TicketFigures> figures) {
        SortedMap<String, List<TicketFigures>> groups = new TreeMap<>();
        for (TicketFigures one : figures) {
            groups.computeIfAbsent(facet.apply(one.ticket()), name -> new ArrayList<>())
                    .add(one);
        }
        SortedMap<String, Statistics> statistics = new TreeMap<>();
        groups.forEach((name, group) -> statistics.put(name, of(group)));
        return Collections.unmodifiableSortedMap(statistics);
    }

    /** {@return how many of them are open} */
    public long open() {
        return reported - closed;
    }

    /**
     * Returns how a target was judged.
     *
     * @param target the name of the target
     * @return how often it was met and breached
     */
    public Verdicts verdicts(String target) {
        return byTarget.getOrDefault(target, Verdicts.NONE);
    }

    private static <K> Map<K, Long> counted(Stream<K> kinds) {
        return kinds.collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private static Optional<Spread> spread(Stream<Optional<Duration>> durations) {
        return Spread.of(durations.flatMap(Optional::stream).toList());
    }

    private static Map<String, Verdicts> judged(Collection<TicketFigures> figures) {
        Map<String, Verdicts> judged = new TreeMap<>();
        for (TicketFigures one : figures) {
            for (Reading reading : one.judged()) {
                Verdicts before = judged.getOrDefault(reading.target(), Verdicts.NONE);
                judged.put(reading.target(), before.plus(reading.verdict()));
            }
        }
        return judged;
    }
}
