package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Event;
import java.time.Instant;

/** What happens to a ticket; a closed set. Each event applies itself and never refuses. */
public sealed interface TicketEvent extends Event {

    /** An event that begins a ticket. */
    sealed interface Beginning extends TicketEvent permits BeginningEvent {

        /**
         * Begins the ticket.
         *
         * @param id its name
         * @param at when it happened
         * @return the ticket
         */
        Ticket begin(CaseId id, Instant at);
    }

    /** An event that goes on with a ticket. */
    sealed interface Change extends TicketEvent
            permits IntakeEvent,
                    InstallEvent,
                    DiagnosisEvent,
                    VisitEvent,
                    PartEvent,
                    QuoteEvent,
                    ResolutionEvent,
                    EndEvent,
                    SideEvent {

        /**
         * Applies the event; the version is left to the caller.
         *
         * @param ticket the ticket before
         * @param at when it happened
         * @return the ticket afterwards
         */
        Ticket applyTo(Ticket ticket, Instant at);
    }
}
