package io.deskwright.core.ticket.command;

import io.deskwright.core.asset.Device;
import io.deskwright.core.contract.Coverage;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.DiagnosisEvent.CoverageDecided;
import io.deskwright.core.ticket.DiagnosisEvent.FaultJudged;
import io.deskwright.core.ticket.DiagnosisEvent.FaultRecurred;
import io.deskwright.core.ticket.DiagnosisEvent.JudgementWithdrawn;
import io.deskwright.core.ticket.DiagnosisEvent.PhoneNotSolved;
import io.deskwright.core.ticket.DiagnosisEvent.PhoneSolutionGiven;
import io.deskwright.core.ticket.DiagnosisEvent.RecurrenceWindowExpired;
import io.deskwright.core.ticket.DiagnosisEvent.WaitingForRecurrence;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done to find the fault. */
public sealed interface Diagnosis extends TicketCommand {

    /** Somebody says on which hardware the fault lies, so that coverage decides how it goes on. */
    sealed interface OnHardware extends Diagnosis {

        /** {@return the serial number of the device} */
        String serial();

        /** {@return who pays, if somebody decides it and not the contract} */
        Optional<CoverageOverride> coverageOverride();
    }

    /** Solves it by phone (T11). */
    record SolveByPhone() implements Diagnosis {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new PhoneSolutionGiven());
        }
    }

    /** Cannot solve it by phone (T12). */
    record StartJudging() implements Diagnosis {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new PhoneNotSolved());
        }
    }

    /**
     * Judges that the fault lies in the hardware (T13, T14).
     *
     * @param serial the serial number of the device; required
     * @param coverageOverride who pays, if somebody decides it and not the contract; then with a reason
     */
    record JudgeHardware(String serial, Optional<CoverageOverride> coverageOverride) implements OnHardware {

        /** Checks that all parts are there. */
        public JudgeHardware {
            Objects.requireNonNull(serial, "serial");
            Objects.requireNonNull(coverageOverride, "coverageOverride");
        }

        /**
         * Judges that the fault lies in the hardware.
         *
         * @param serial the serial number of the device
         * @return the command; the contract decides who pays
         */
        public static JudgeHardware of(String serial) {
            return new JudgeHardware(serial, Optional.empty());
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("serial", serial);
            checkOverride(form, coverageOverride);
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return Needs.device(Optional.of(serial));
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return judged(this, "", attempt);
        }
    }

    /**
     * Judges that the fault is known and not in the hardware (T16, AMB-26).
     *
     * @param fault which fault; required
     */
    record JudgeOther(String fault) implements Diagnosis {

        /** Checks that all parts are there. */
        public JudgeOther {
            Objects.requireNonNull(fault, "fault");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("fault", fault);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new FaultJudged(FaultKind.OTHER, Optional.empty(), "", Personal.of(fault)));
        }
    }

    /**
     * Reports what was found on site (T18).
     *
     * @param finding what; required
     * @param kind where the fault lies; required
     * @param serial the serial number of the device; required for hardware
     * @param coverageOverride who pays, if somebody decides it and not the contract; then with a reason
     */
    record ReportFinding(
            String finding, Optional<FaultKind> kind, String serial, Optional<CoverageOverride> coverageOverride)
            implements OnHardware {

        /** Checks that all parts are there. */
        public ReportFinding {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(serial, "serial");
            Objects.requireNonNull(coverageOverride, "coverageOverride");
        }

        /**
         * Reports a fault in the hardware.
         *
         * @param finding what was found
         * @param serial the serial number of the device
         * @return the command; the contract decides who pays
         */
        public static ReportFinding hardware(String finding, String serial) {
            return new ReportFinding(finding, Optional.of(FaultKind.HARDWARE), serial, Optional.empty());
        }

        /**
         * Reports another fault.
         *
         * @param finding what was found
         * @return the command
         */
        public static ReportFinding other(String finding) {
            return new ReportFinding(finding, Optional.of(FaultKind.OTHER), "", Optional.empty());
        }

        boolean isHardware() {
            return kind.filter(FaultKind.HARDWARE::equals).isPresent();
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("finding", finding).said("kind", kind);
            if (isHardware()) {
                form.line("serial", serial);
                checkOverride(form, coverageOverride);
            }
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return isHardware() ? Needs.device(Optional.of(serial)) : Needs.NOTHING;
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return isHardware()
                    ? judged(this, finding, attempt)
                    : List.of(new FaultJudged(FaultKind.OTHER, Optional.empty(), "", Personal.of(finding)));
        }
    }

    /**
     * Takes a wrong judgement back (T56).
     *
     * @param reason why; required
     */
    record Reconsider(String reason) implements Diagnosis {

        /** Checks that all parts are there. */
        public Reconsider {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new JudgementWithdrawn(Personal.of(reason)));
        }
    }

    /**
     * Waits until the fault comes again (T33).
     *
     * @param cause why; required
     */
    record DeclareNotReproducible(Optional<NotReproducible> cause) implements Diagnosis {

        /** Checks that all parts are there. */
        public DeclareNotReproducible {
            Objects.requireNonNull(cause, "cause");
        }

        /**
         * Waits until the fault comes again.
         *
         * @param cause why
         * @return the command
         */
        public static DeclareNotReproducible because(NotReproducible cause) {
            return new DeclareNotReproducible(Optional.of(cause));
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("cause", cause);
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            Optional<Instant> confirmed = ticket.flatMap(Ticket::confirmedAt);
            return confirmed.isPresent() ? Needs.window(confirmed, rules.recurrenceWindow()) : Needs.NOTHING;
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new WaitingForRecurrence(
                    cause.orElseThrow(), attempt.world().windowEnd().orElseThrow()));
        }
    }

    /**
     * Reports that the fault came again (T34).
     *
     * @param sameKind whether it is of the same kind: a person decides (AMB-21); required
     * @param decidedBy who; required
     */
    record ReportRecurrence(Optional<Boolean> sameKind, String decidedBy) implements Diagnosis {

        /** Checks that all parts are there. */
        public ReportRecurrence {
            Objects.requireNonNull(sameKind, "sameKind");
            Objects.requireNonNull(decidedBy, "decidedBy");
        }

        /**
         * Reports that the same fault came again.
         *
         * @param decidedBy who decided that it is of the same kind
         * @return the command
         */
        public static ReportRecurrence ofSameKind(String decidedBy) {
            return new ReportRecurrence(Optional.of(true), decidedBy);
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("sameKind", sameKind).line("decidedBy", decidedBy);
            sameKind.ifPresent(
                    same -> form.must(same, "sameKind", same, "means another fault: report it", "不是同类故障，请另行报修"));
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new FaultRecurred(Personal.of(decidedBy)));
        }
    }

    /** Says that the fault did not come again in its time (T35). */
    record ExpireRecurrenceWindow() implements Diagnosis {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new RecurrenceWindowExpired());
        }
    }

    private static void checkOverride(Form form, Optional<CoverageOverride> override) {
        override.ifPresent(decided -> {
            form.said("override.coverage", decided.coverage()).text("override.reason", decided.reason());
            form.must(
                    decided.coverage().filter(Coverage.PAID::equals).isEmpty(),
                    "override.coverage",
                    Coverage.PAID,
                    "comes from an accepted quote only",
                    "只能由已接受的报价产生");
        });
    }

    private static List<TicketEvent> judged(OnHardware command, String finding, Attempt attempt) {
        Coverage coverage =
                attempt.coverage(command.serial(), command.coverageOverride()).orElseThrow();
        String maker = attempt.world().device().map(Device::manufacturer).orElse("");
        String reason = command.coverageOverride().map(CoverageOverride::reason).orElse("");
        return List.of(
                new FaultJudged(FaultKind.HARDWARE, Optional.of(command.serial()), maker, Personal.of(finding)),
                new CoverageDecided(command.serial(), coverage, Personal.of(reason)));
    }
}
