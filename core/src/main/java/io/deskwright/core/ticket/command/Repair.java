package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.PartEvent.CiSerialReplaced;
import io.deskwright.core.ticket.PartEvent.DeclaredNotRepairable;
import io.deskwright.core.ticket.PartEvent.OldPartDue;
import io.deskwright.core.ticket.PartEvent.OldPartReturned;
import io.deskwright.core.ticket.PartEvent.PartReceived;
import io.deskwright.core.ticket.PartEvent.PartRefused;
import io.deskwright.core.ticket.PartEvent.PartRejected;
import io.deskwright.core.ticket.PartEvent.PartRequested;
import io.deskwright.core.ticket.PartEvent.PartSwapped;
import io.deskwright.core.ticket.PartEvent.VendorSolutionApplied;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done about the hardware and its parts. */
public sealed interface Repair extends TicketCommand {

    /** The maker solved it without a part (T21). */
    record VendorSolved() implements Repair {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new VendorSolutionApplied());
        }
    }

    /**
     * Asks for a part (T20).
     *
     * @param part which; required
     * @param overrideReason why although the supply of the device has ended; empty if nothing is overridden
     */
    record RequestPart(String part, Optional<String> overrideReason) implements Repair {

        /** Checks that all parts are there. */
        public RequestPart {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(overrideReason, "overrideReason");
        }

        /**
         * Asks for a part.
         *
         * @param part which
         * @return the command
         */
        public static RequestPart of(String part) {
            return new RequestPart(part, Optional.empty());
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("part", part);
            overrideReason.ifPresent(reason -> form.text("override.reason", reason));
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return currentDevice(ticket);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new PartRequested(part, Personal.of(overrideReason.orElse(""))));
        }
    }

    /**
     * Says that the part came (T22).
     *
     * @param movement the movement of the stock; required
     * @param serial the serial number of the part; required
     * @param atSite whether it is at the site already
     */
    record ReceivePart(String movement, String serial, boolean atSite) implements Repair {

        /** Checks that all parts are there. */
        public ReceivePart {
            Objects.requireNonNull(movement, "movement");
            Objects.requireNonNull(serial, "serial");
        }

        /**
         * Says that the part came into the store.
         *
         * @param movement the movement of the stock
         * @param serial the serial number of the part
         * @return the command
         */
        public static ReceivePart of(String movement, String serial) {
            return new ReceivePart(movement, serial, false);
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("movement", movement).line("serial", serial);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new PartReceived(movement, serial, atSite));
        }
    }

    /**
     * Says that there is no such part (T23).
     *
     * @param reason why; required
     */
    record RefusePart(String reason) implements Repair {

        /** Checks that all parts are there. */
        public RefusePart {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new PartRefused(Personal.of(reason)));
        }
    }

    /**
     * Says that the part is wrong, or dead on arrival (T55).
     *
     * @param reason why; required
     */
    record RejectPart(String reason) implements Repair {

        /** Checks that all parts are there. */
        public RejectPart {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            List<String> received = attempt.ticket().parts().received();
            Optional<String> last =
                    received.isEmpty() ? Optional.empty() : Optional.of(received.get(received.size() - 1));
            return List.of(new PartRejected(last, Personal.of(reason)));
        }
    }

    /**
     * Changes a part (T19).
     *
     * @param newSerial the serial number of the part that goes in; required
     * @param oldSerial the serial number of the part that comes out; required
     */
    record SwapPart(String newSerial, String oldSerial) implements Repair {

        /** Checks that all parts are there. */
        public SwapPart {
            Objects.requireNonNull(newSerial, "newSerial");
            Objects.requireNonNull(oldSerial, "oldSerial");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("newSerial", newSerial).line("oldSerial", oldSerial);
            form.must(
                    newSerial.isBlank() || !newSerial.equals(oldSerial),
                    "newSerial",
                    newSerial,
                    "is the old part",
                    "与旧件相同");
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return currentDevice(ticket);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Ticket ticket = attempt.ticket();
            List<TicketEvent> events = new ArrayList<>(3);
            events.add(new PartSwapped(newSerial, oldSerial));
            ticket.devices()
                    .current()
                    .ifPresent(device -> events.add(new CiSerialReplaced(device, newSerial, oldSerial)));
            if (!ticket.devices().isOldPartOfCustomer()) {
                events.add(new OldPartDue(oldSerial));
            }
            return events;
        }
    }

    /**
     * Says that the old part went back to its maker (T44).
     *
     * @param serial the serial number of the part; required
     */
    record ReturnOldPart(String serial) implements Repair {

        /** Checks that all parts are there. */
        public ReturnOldPart {
            Objects.requireNonNull(serial, "serial");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("serial", serial);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new OldPartReturned(serial));
        }
    }

    /**
     * Says that it cannot be repaired, or is not worth it (T58).
     *
     * @param reason why; required
     */
    record DeclareNotRepairable(String reason) implements Repair {

        /** Checks that all parts are there. */
        public DeclareNotRepairable {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new DeclaredNotRepairable(Personal.of(reason)));
        }
    }

    private static Needs currentDevice(Optional<Ticket> ticket) {
        return Needs.device(ticket.flatMap(judged -> judged.devices().current()));
    }
}
