package io.deskwright.core.ticket;

import io.deskwright.core.asset.PartExchange;
import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens to the hardware and its parts; its makers may read it. */
public sealed interface PartEvent extends TicketEvent.Change {

    @Override
    default Audience audience() {
        return Audience.EVERYONE;
    }

    /** The maker solved it without a part (T21). */
    record VendorSolutionApplied() implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VERIFYING, at).build();
        }
    }

    /**
     * A part was asked for (T20).
     *
     * @param part which
     * @param overrideReason why although the supply has ended; empty if it has not
     */
    record PartRequested(String part, Personal<String> overrideReason) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PART_REQUESTED, at).build();
        }

        @Override
        public PartRequested redacted() {
            return new PartRequested(part, Personal.removed());
        }
    }

    /**
     * The part came (T22).
     *
     * @param movement the movement of the stock
     * @param serial the serial number of the part
     * @param atSite whether it is at the site already
     */
    record PartReceived(String movement, String serial, boolean atSite) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PART_AVAILABLE, at)
                    .parts(ticket.parts().receiving(serial))
                    .build();
        }
    }

    /**
     * There is no such part (T23).
     *
     * @param reason why
     */
    record PartRefused(Personal<String> reason) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VENDOR_SUPPORT, at).build();
        }

        @Override
        public PartRefused redacted() {
            return new PartRefused(Personal.removed());
        }
    }

    /**
     * The part is wrong, or dead on arrival (T55).
     *
     * @param serial the serial number of the part, if it has one
     * @param reason why
     */
    record PartRejected(Optional<String> serial, Personal<String> reason) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            Ticket.Builder rejected =
                    ticket.moved(TicketState.VENDOR_SUPPORT, at).visit(Optional.empty());
            serial.ifPresent(part -> rejected.parts(ticket.parts().using(part)));
            return rejected.build();
        }

        @Override
        public PartRejected redacted() {
            return new PartRejected(serial, Personal.removed());
        }
    }

    /**
     * A part was changed (T19).
     *
     * @param newSerial the serial number of the part that went in
     * @param oldSerial the serial number of the part that came out
     */
    record PartSwapped(String newSerial, String oldSerial) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VERIFYING, at)
                    .visit(Optional.empty())
                    .parts(ticket.parts().using(newSerial))
                    .build();
        }
    }

    /**
     * The device has another part now (T19).
     *
     * @param device the serial number of the device
     * @param newSerial the serial number of the part that is in it
     * @param oldSerial the serial number of the part that was in it
     */
    record CiSerialReplaced(String device, String newSerial, String oldSerial) implements PartEvent, PartExchange {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }
    }

    /**
     * The old part has to go back to its maker (T19, O2).
     *
     * @param serial the serial number of the part
     */
    record OldPartDue(String serial) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().parts(ticket.parts().owing(serial)).build();
        }
    }

    /**
     * The old part went back (T44).
     *
     * @param serial the serial number of the part
     */
    record OldPartReturned(String serial) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().parts(ticket.parts().returning(serial)).build();
        }
    }

    /**
     * It cannot be repaired, or is not worth it (T58).
     *
     * @param reason why
     */
    record DeclaredNotRepairable(Personal<String> reason) implements PartEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.NOT_REPAIRABLE, at).build();
        }

        @Override
        public DeclaredNotRepairable redacted() {
            return new DeclaredNotRepairable(Personal.removed());
        }
    }
}
