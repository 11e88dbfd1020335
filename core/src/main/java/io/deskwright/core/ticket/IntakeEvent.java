package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens between the report and the first engineer. */
public sealed interface IntakeEvent extends TicketEvent.Change {

    /**
     * The kind of service was determined (T02, T03).
     *
     * @param type the kind
     * @param symptom what is known of the fault
     */
    record TypeDetermined(OrderType type, Personal<Symptom> symptom) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.DISPATCHING, at).type(type).build();
        }

        @Override
        public TypeDetermined redacted() {
            return new TypeDetermined(type, Personal.removed());
        }
    }

    /**
     * The fault level was set (T03).
     *
     * @param severity the level
     * @param basis what it stands on
     * @param reason why, if somebody overrode the rules
     */
    record SeveritySet(String severity, Basis basis, Personal<String> reason) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.withSeverity(severity, at);
        }

        @Override
        public SeveritySet redacted() {
            return new SeveritySet(severity, basis, Personal.removed());
        }
    }

    /**
     * The fault rules were asked (T03, T46, CLS-24).
     *
     * @param assessment what they said
     */
    record FaultClassified(FaultAssessment assessment) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().assessment(assessment).build();
        }
    }

    /**
     * The request was confirmed to the customer (T04).
     *
     * @param engineer who will handle it
     * @param channel how the customer was told
     */
    record RequestConfirmed(Personal<Contact> engineer, String channel) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().confirmedAt(at).build();
        }

        @Override
        public RequestConfirmed redacted() {
            return new RequestConfirmed(Personal.removed(), channel);
        }
    }

    /**
     * An engineer got the ticket (T05, T06).
     *
     * @param engineer who
     */
    record EngineerAssigned(String engineer) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            Ticket.Builder assigned =
                    ticket.is(OrderType.INSTALL) ? ticket.moved(TicketState.INSTALL_WORK, at) : ticket.but();
            return assigned.assignee(engineer).build();
        }
    }

    /** The call was passed on to the engineer (T05). */
    record CallTransferred() implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PHONE_SUPPORT, at).build();
        }
    }

    /**
     * The ticket goes back to the dispatch centre (T10, T32).
     *
     * @param reason why
     */
    record ReturnedToDispatch(Personal<String> reason) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.DISPATCHING, at)
                    .counts(ticket.counts().returned())
                    .build();
        }

        @Override
        public ReturnedToDispatch redacted() {
            return new ReturnedToDispatch(Personal.removed());
        }
    }

    /**
     * A question was answered at once (T59).
     *
     * @param answer the answer
     */
    record RequestAnswered(Personal<String> answer) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.ANSWERED, at).build();
        }

        @Override
        public RequestAnswered redacted() {
            return new RequestAnswered(Personal.removed());
        }
    }

    /**
     * A case of another kind goes on with the request (T59).
     *
     * @param kind the kind: a complaint, an upgrade, an inspection
     * @param to that case, if it has a name yet
     */
    record RequestHandedOver(String kind, Optional<CaseId> to) implements IntakeEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.HANDED_OVER, at).build();
        }
    }
}
