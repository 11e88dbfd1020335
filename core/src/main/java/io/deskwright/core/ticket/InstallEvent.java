package io.deskwright.core.ticket;

import io.deskwright.core.journal.Personal;
import java.time.Instant;

/** What happens while something is installed. */
public sealed interface InstallEvent extends TicketEvent.Change {

    /**
     * The installation is done (T07).
     *
     * @param workRecord the record of the work
     * @param signOff who signed for the customer, or who refused, why, and before whom (AMB-78)
     */
    record WorkCompleted(String workRecord, Personal<SignOff> signOff) implements InstallEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.INSTALL_DONE, at).build();
        }

        @Override
        public WorkCompleted redacted() {
            return new WorkCompleted(workRecord, Personal.removed());
        }
    }

    /**
     * The installation is not done (T08).
     *
     * @param reason why
     */
    record WorkIncomplete(Personal<String> reason) implements InstallEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.INSTALL_REVIEW, at).build();
        }

        @Override
        public WorkIncomplete redacted() {
            return new WorkIncomplete(Personal.removed());
        }
    }
}
