package io.deskwright.core.port;

import io.deskwright.core.ticket.Ticket;
import java.util.List;

/**
 * The tickets of a desk, to be searched (TRK-17 to 19, 21, 29).
 *
 * <p>The laws: each ticket that is found stands as the journals told of it at one moment; found are exactly those that
 * {@link TicketQuery#fits} as they stand; lists are in the order of {@link Page.Place}. It never decides anything, so it
 * may be behind the journals, and its answers are for the provider's people: who shows them to customers selects first.
 *
 * <p>Implementations are thread-safe.
 */
public interface Tickets {

    /**
     * Finds tickets.
     *
     * @param query which
     * @param page which stretch of them
     * @return the tickets of that stretch, the newest report first, of one instant by name; unmodifiable
     */
    List<Ticket> find(TicketQuery query, Page page);

    /**
     * Finds all of them.
     *
     * @param query which
     * @return the tickets, in the same order; unmodifiable
     */
    default List<Ticket> find(TicketQuery query) {
        return find(query, Page.WHOLE);
    }

    /**
     * Counts tickets.
     *
     * @param query which
     * @return how many there are
     */
    long count(TicketQuery query);
}
