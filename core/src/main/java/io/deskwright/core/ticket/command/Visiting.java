package io.deskwright.core.ticket.command;

import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.VisitEvent.EngineerArrived;
import io.deskwright.core.ticket.VisitEvent.VisitBooked;
import io.deskwright.core.ticket.VisitEvent.VisitCancelled;
import io.deskwright.core.ticket.VisitEvent.VisitRebooked;
import io.deskwright.core.ticket.VisitPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done about a visit. */
public sealed interface Visiting extends TicketCommand {

    /**
     * Agrees a visit (T15, T24).
     *
     * @param purpose why the engineer comes; required
     * @param appointment when; required
     * @param agreedBy who agreed for the customer; required
     * @param customerTold whether the customer knows; required to inspect (STM-16)
     * @param customerChoseLater whether the customer wants it later than promised (AMB-77)
     */
    record BookVisit(
            Optional<VisitPurpose> purpose,
            Optional<Appointment> appointment,
            String agreedBy,
            boolean customerTold,
            boolean customerChoseLater)
            implements Visiting {

        /** Checks that all parts are there. */
        public BookVisit {
            Objects.requireNonNull(purpose, "purpose");
            Objects.requireNonNull(appointment, "appointment");
            Objects.requireNonNull(agreedBy, "agreedBy");
        }

        /**
         * Agrees a visit to find the fault, of which the customer was told.
         *
         * @param from the earliest arrival
         * @param to the latest arrival
         * @param agreedBy who agreed for the customer
         * @return the command
         */
        public static BookVisit toInspect(Instant from, Instant to, String agreedBy) {
            return new BookVisit(
                    Optional.of(VisitPurpose.INSPECT), Optional.of(new Appointment(from, to)), agreedBy, true, false);
        }

        /**
         * Agrees a visit to change a part.
         *
         * @param from the earliest arrival
         * @param to the latest arrival
         * @param agreedBy who agreed for the customer
         * @return the command
         */
        public static BookVisit toSwap(Instant from, Instant to, String agreedBy) {
            return new BookVisit(
                    Optional.of(VisitPurpose.SWAP), Optional.of(new Appointment(from, to)), agreedBy, true, false);
        }

        /** {@return the same, but the customer wants it later than promised} */
        public BookVisit atCustomersWish() {
            return new BookVisit(purpose, appointment, agreedBy, customerTold, true);
        }

        @Override
        public boolean isClear() {
            return purpose.isPresent();
        }

        boolean isFor(VisitPurpose wanted) {
            return purpose.filter(wanted::equals).isPresent();
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("purpose", purpose).line("agreedBy", agreedBy);
            checkAppointment(form, appointment);
            if (isFor(VisitPurpose.INSPECT)) {
                form.confirmed("customerTold", customerTold);
            }
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new VisitBooked(
                    purpose.orElseThrow(), appointment.orElseThrow(), Personal.of(agreedBy), customerChoseLater));
        }
    }

    /**
     * Moves a visit (T50).
     *
     * @param appointment when the engineer comes now; required
     * @param reason why; required
     * @param causedBy who caused it; required
     */
    record Rebook(Optional<Appointment> appointment, String reason, Optional<Side> causedBy) implements Visiting {

        /** Checks that all parts are there. */
        public Rebook {
            Objects.requireNonNull(appointment, "appointment");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(causedBy, "causedBy");
        }

        /**
         * Moves a visit.
         *
         * @param appointment when the engineer comes now
         * @param reason why
         * @param causedBy who caused it
         * @return the command
         */
        public static Rebook of(Appointment appointment, String reason, Side causedBy) {
            return new Rebook(Optional.of(appointment), reason, Optional.of(causedBy));
        }

        @Override
        public void check(Form form, Circumstances world) {
            checkAppointment(form, appointment);
            form.text("reason", reason).said("causedBy", causedBy);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new VisitRebooked(appointment.orElseThrow(), Personal.of(reason), causedBy.orElseThrow()));
        }
    }

    /**
     * Calls a visit off (T50).
     *
     * @param reason why; required
     * @param causedBy who caused it; required
     */
    record CancelVisit(String reason, Optional<Side> causedBy) implements Visiting {

        /** Checks that all parts are there. */
        public CancelVisit {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(causedBy, "causedBy");
        }

        /**
         * Calls a visit off.
         *
         * @param reason why
         * @param causedBy who caused it
         * @return the command
         */
        public static CancelVisit of(String reason, Side causedBy) {
            return new CancelVisit(reason, Optional.of(causedBy));
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason).said("causedBy", causedBy);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new VisitCancelled(Personal.of(reason), causedBy.orElseThrow()));
        }
    }

    /**
     * Arrives (T17).
     *
     * @param evidence what shows it; required
     */
    record Arrive(String evidence) implements Visiting {

        /** Checks that all parts are there. */
        public Arrive {
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("evidence", evidence);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new EngineerArrived(Personal.of(evidence)));
        }
    }

    private static void checkAppointment(Form form, Optional<Appointment> appointment) {
        form.said("appointment", appointment);
        appointment.ifPresent(agreed -> form.must(
                !agreed.to().isBefore(agreed.from()),
                "appointment.to",
                agreed.to(),
                "lies before its beginning " + agreed.from(),
                "早于开始时间 " + agreed.from()));
    }
}
