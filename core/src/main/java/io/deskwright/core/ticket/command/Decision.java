package io.deskwright.core.ticket.command;

import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.TicketState;
import java.util.List;
import java.util.Optional;

/**
 * What a command does.
 *
 * @param row the row of the table by which it is done
 * @param events what happens to the ticket, at least one, in order
 * @param successor the ticket that begins with it, if one does
 */
public record Decision(
        Row<TicketState, Attempt> row, List<TicketEvent> events, Optional<Circumstances.Successor> successor) {

    /** Takes a copy. */
    public Decision {
        events = List.copyOf(events);
    }
}
