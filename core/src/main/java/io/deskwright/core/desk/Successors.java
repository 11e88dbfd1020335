package io.deskwright.core.desk;

import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketImported;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.TicketEvent;

/** How a successor begins: with the words of the report that it goes on from. */
final class Successors {

    private Successors() {}

    static TicketReceived of(TicketEvent first, Origin origin, Attributes attributes) {
        if (first instanceof TicketImported imported) {
            return new TicketReceived(origin, imported.caller(), imported.description(), attributes, imported.facts());
        }
        TicketReceived received = (TicketReceived) first;
        return new TicketReceived(origin, received.caller(), received.description(), attributes, received.facts());
    }
}
