package io.deskwright.core.ticket;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens while the fault is sought. */
public sealed interface DiagnosisEvent extends TicketEvent.Change {

    /** A solution was given by phone (T11). */
    record PhoneSolutionGiven() implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VERIFYING, at).build();
        }
    }

    /** The phone does not solve it (T12). */
    record PhoneNotSolved() implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.FAULT_JUDGING, at).build();
        }
    }

    /**
     * The fault was found (T13, T14, T16, T18).
     *
     * @param kind where it lies; for hardware the coverage follows and decides how it goes on
     * @param device the serial number of the device
     * @param manufacturer its maker; empty if that is not known
     * @param finding what was found
     */
    record FaultJudged(FaultKind kind, Optional<String> device, String manufacturer, Personal<String> finding)
            implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            Ticket.Builder judged = kind == FaultKind.OTHER ? ticket.moved(TicketState.ASSISTING, at) : ticket.but();
            device.ifPresent(serial -> judged.devices(ticket.devices().judged(serial, manufacturer)));
            return judged.visit(Optional.empty()).build();
        }

        @Override
        public FaultJudged redacted() {
            return new FaultJudged(kind, device, manufacturer, Personal.removed());
        }
    }

    /**
     * It was decided who pays for the hardware (T13, T14, T18).
     *
     * @param device the serial number of the device
     * @param coverage who pays
     * @param overrideReason why somebody decided it and not the contract; empty if the contract did
     */
    record CoverageDecided(String device, Coverage coverage, Personal<String> overrideReason)
            implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            TicketState to = coverage == Coverage.OUT ? TicketState.QUOTE_PREPARING : TicketState.VENDOR_SUPPORT;
            return ticket.moved(to, at)
                    .devices(ticket.devices().covered(coverage))
                    .build();
        }

        @Override
        public CoverageDecided redacted() {
            return new CoverageDecided(device, coverage, Personal.removed());
        }
    }

    /**
     * The judgement was wrong (T56).
     *
     * @param reason why
     */
    record JudgementWithdrawn(Personal<String> reason) implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.FAULT_JUDGING, at)
                    .devices(ticket.devices().unjudged())
                    .build();
        }

        @Override
        public JudgementWithdrawn redacted() {
            return new JudgementWithdrawn(Personal.removed());
        }
    }

    /**
     * The fault has to come again before anyone can find it (T33).
     *
     * @param cause why
     * @param until the last instant at which it may
     */
    record WaitingForRecurrence(NotReproducible cause, Instant until) implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.AWAIT_RECURRENCE, at)
                    .visit(Optional.empty())
                    .recurrenceUntil(until)
                    .build();
        }
    }

    /**
     * The fault came again (T34).
     *
     * @param decidedBy who decided that it is of the same kind (AMB-21)
     */
    record FaultRecurred(Personal<String> decidedBy) implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PHONE_SUPPORT, at)
                    .recurrenceUntil(Optional.empty())
                    .build();
        }

        @Override
        public FaultRecurred redacted() {
            return new FaultRecurred(Personal.removed());
        }
    }

    /** The fault did not come again in its time (T35). */
    record RecurrenceWindowExpired() implements DiagnosisEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.NO_RECURRENCE, at)
                    .recurrenceUntil(Optional.empty())
                    .build();
        }
    }
}
