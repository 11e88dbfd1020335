package io.deskwright.core.memory;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.Page.Place;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folds all tickets that the journals tell of, and catches up before each answer: who has done something finds it.
 *
 * <p>The open tickets stand apart, and so do those of one host reference: looking among them costs the same however many
 * tickets are closed. Thread-safe.
 */
public final class InMemoryTickets implements Tickets {

    private final Follower follower;
    private final Map<CaseId, Ticket> tickets = new HashMap<>();
    private final NavigableMap<Place, Ticket> all = new TreeMap<>();
    private final NavigableMap<Place, Ticket> open = new TreeMap<>();
    private final Map<String, NavigableMap<Place, Ticket>> byHostReference = new HashMap<>();

    private InMemoryTickets(Journals journals) {
        this.follower = new Follower(journals);
    }

    /**
     * Searches the tickets of some journals.
     *
     * @param journals where their histories are kept; may also keep cases that are no tickets
     * @return the tickets
     */
    public static InMemoryTickets of(Journals journals) {
        return new InMemoryTickets(journals);
    }

    @Override
    public synchronized List<Ticket> find(TicketQuery query, Page page) {
        follower.catchUp(this::follow);
        NavigableMap<Place, Ticket> candidates = candidates(query);
        Optional<NavigableMap<Place, Ticket>> rest = page.after().map(place -> candidates.tailMap(place, false));
        return fitting(query, rest.orElse(candidates).values(), page.limit());
    }

    @Override
    public synchronized long count(TicketQuery query) {
        follower.catchUp(this::follow);
        return candidates(query).values().stream().filter(query::fits).count();
    }

    private static List<Ticket> fitting(TicketQuery query, Collection<Ticket> candidates, int limit) {
        return candidates.stream().filter(query::fits).limit(limit).toList();
    }

    /** A few among which all are that can fit. */
    private NavigableMap<Place, Ticket> candidates(TicketQuery query) {
        return query.hostReference()
                .filter(reference -> !reference.isEmpty())
                .map(reference -> byHostReference.getOrDefault(reference, new TreeMap<>()))
                .orElse(query.isOfOpenOnly() ? open : all);
    }

    private void follow(Entry entry) {
        if (entry.event() instanceof TicketEvent.Beginning) {
            keep(Ticket.of(List.of(entry)));
        } else if (entry.event() instanceof TicketEvent.Change) {
            Optional.ofNullable(tickets.get(entry.caseId()))
                    .map(ticket -> ticket.after(List.of(entry)))
                    .ifPresent(this::keep);
        }
    }

    private void keep(Ticket ticket) {
        Place place = Place.of(ticket);
        tickets.put(ticket.id(), ticket);
        all.put(place, ticket);
        if (ticket.isOpen()) {
            open.put(place, ticket);
        } else {
            open.remove(place);
        }
        String reference = ticket.origin().hostReference();
        if (!reference.isEmpty()) {
            byHostReference.computeIfAbsent(reference, named -> new TreeMap<>()).put(place, ticket);
        }
    }
}
