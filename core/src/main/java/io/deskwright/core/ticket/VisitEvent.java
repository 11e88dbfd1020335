package io.deskwright.core.ticket;

import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens to a visit. */
public sealed interface VisitEvent extends TicketEvent.Change {

    /**
     * A visit was agreed (T15, T24).
     *
     * @param purpose why the engineer comes
     * @param appointment when
     * @param agreedBy who agreed for the customer
     * @param customerChoseLater whether the customer wanted it later than promised (AMB-77)
     */
    record VisitBooked(
            VisitPurpose purpose, Appointment appointment, Personal<String> agreedBy, boolean customerChoseLater)
            implements VisitEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VISIT_BOOKED, at).visit(purpose).build();
        }

        @Override
        public VisitBooked redacted() {
            return new VisitBooked(purpose, appointment, Personal.removed(), customerChoseLater);
        }
    }

    /**
     * A visit was moved (T50).
     *
     * @param appointment when the engineer comes now
     * @param reason why
     * @param causedBy who caused it
     */
    record VisitRebooked(Appointment appointment, Personal<String> reason, Side causedBy) implements VisitEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VISIT_BOOKED, at).build();
        }

        @Override
        public VisitRebooked redacted() {
            return new VisitRebooked(appointment, Personal.removed(), causedBy);
        }
    }

    /**
     * A visit was called off (T50).
     *
     * @param reason why
     * @param causedBy who caused it
     */
    record VisitCancelled(Personal<String> reason, Side causedBy) implements VisitEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            boolean isForSwap = ticket.visit().filter(VisitPurpose.SWAP::equals).isPresent();
            return ticket.moved(isForSwap ? TicketState.PART_AVAILABLE : TicketState.FAULT_JUDGING, at)
                    .visit(Optional.empty())
                    .build();
        }

        @Override
        public VisitCancelled redacted() {
            return new VisitCancelled(Personal.removed(), causedBy);
        }
    }

    /**
     * The engineer is on site (T17).
     *
     * @param evidence what shows it
     */
    record EngineerArrived(Personal<String> evidence) implements VisitEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.ON_SITE, at).build();
        }

        @Override
        public EngineerArrived redacted() {
            return new EngineerArrived(Personal.removed());
        }
    }
}
