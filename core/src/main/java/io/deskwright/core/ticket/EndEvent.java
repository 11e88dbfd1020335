package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** How a ticket ends, and begins again. */
public sealed interface EndEvent extends TicketEvent.Change {

    /**
     * The dispatch centre closed it (T40).
     *
     * @param reason why it came to its end
     */
    record TicketClosed(CloseReason reason) implements EndEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.CLOSED, at).closedAt(at).build();
        }
    }

    /**
     * The customer was asked how it was (T40, O3).
     *
     * @param episode the ordinal of the closing, from 1; one invitation each (AMB-64)
     */
    record SurveyInvited(int episode) implements EndEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().counts(ticket.counts().surveyed()).build();
        }
    }

    /**
     * It was opened again (T51): a new segment of its clocks begins.
     *
     * @param confirmed whether the request had been confirmed, so that handling goes on at once
     */
    record TicketReopened(boolean confirmed) implements EndEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PHONE_SUPPORT, at)
                    .closeReason(Optional.empty())
                    .closedAt(Optional.empty())
                    .counts(ticket.counts().reopened())
                    .build();
        }
    }

    /**
     * The customer withdrew it (T52).
     *
     * @param reason why
     */
    record TicketCancelled(Personal<String> reason) implements EndEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.CANCELLED, at)
                    .recurrenceUntil(Optional.empty())
                    .build();
        }

        @Override
        public TicketCancelled redacted() {
            return new TicketCancelled(Personal.removed());
        }
    }

    /**
     * Another ticket stands for it (T52).
     *
     * @param target that ticket
     * @param reason why; may be empty
     */
    record TicketMarkedDuplicate(CaseId target, Personal<String> reason) implements EndEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.DUPLICATE, at)
                    .recurrenceUntil(Optional.empty())
                    .build();
        }

        @Override
        public TicketMarkedDuplicate redacted() {
            return new TicketMarkedDuplicate(target, Personal.removed());
        }
    }
}
