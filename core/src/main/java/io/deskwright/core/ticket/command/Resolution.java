package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.AnalysisReport;
import io.deskwright.core.ticket.IntakeEvent.ReturnedToDispatch;
import io.deskwright.core.ticket.JointRecord;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.ResolutionEvent.AnalysisReportDelivered;
import io.deskwright.core.ticket.ResolutionEvent.AssistanceGiven;
import io.deskwright.core.ticket.ResolutionEvent.CauseChanged;
import io.deskwright.core.ticket.ResolutionEvent.CauseUnchanged;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportAccepted;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportRejected;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportSent;
import io.deskwright.core.ticket.ResolutionEvent.JointAnalysisOpened;
import io.deskwright.core.ticket.ResolutionEvent.RejectionConfirmed;
import io.deskwright.core.ticket.ResolutionEvent.ResolutionProposed;
import io.deskwright.core.ticket.ResolutionEvent.Resolved;
import io.deskwright.core.ticket.ResolutionEvent.TicketSuperseded;
import io.deskwright.core.ticket.ResolutionEvent.VerificationFailed;
import io.deskwright.core.ticket.ResolutionEvent.WorkResumed;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is done between the repair and the customer's word on it. */
public sealed interface Resolution extends TicketCommand {

    /** How a customer may accept a report (T36). */
    Set<String> ACCEPTING_CHANNELS = Set.of("FAX", "MAIL");

    /** Ends the help with a fault that is not in the hardware (T28). */
    record FinishAssist() implements Resolution {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new AssistanceGiven());
        }
    }

    /**
     * Says that it is solved (T29, T30).
     *
     * @param reply the system fault report; all seven parts are required where the contract asks for a reply (STM-17)
     */
    record ConfirmSolved(Reply reply) implements Resolution {

        /** Checks that all parts are there. */
        public ConfirmSolved {
            Objects.requireNonNull(reply, "reply");
        }

        /** {@return the command for a contract that asks for no reply} */
        public static ConfirmSolved withoutReply() {
            return new ConfirmSolved(Reply.NONE);
        }

        @Override
        public void check(Form form, Circumstances world) {
            if (world.rules().replyRequired()) {
                form.text("reply.handling", reply.handling())
                        .text("reply.operations", reply.operations())
                        .line("reply.handler", reply.handler())
                        .line("reply.handlingTime", reply.handlingTime())
                        .text("reply.course", reply.course())
                        .line("reply.finishTime", reply.finishTime())
                        .text("reply.lessons", reply.lessons());
            }
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Rules rules = attempt.world().rules();
            return rules.replyRequired()
                    ? List.of(
                            new ResolutionProposed(rules.analysisReportRequired()),
                            new FaultReportSent(Personal.of(reply)))
                    : List.of(new Resolved(attempt.at(), false, rules.analysisReportRequired()));
        }
    }

    /** Says that it is not solved (T31). */
    record NotSolved() implements Resolution {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new VerificationFailed());
        }
    }

    /**
     * Decides who goes on (T32).
     *
     * @param decision which; required
     * @param method the way that was found; required to keep it
     * @param reason why
     */
    record TransferReview(Optional<Way> decision, String method, String reason) implements Resolution {

        /** Who goes on with what is not solved. */
        public enum Way {
            /** Another engineer: back to the dispatch centre. */
            TRANSFER,
            /** The same engineer, who has found another way. */
            KEEP,
            /** Both sides analyse. */
            ANALYSE
        }

        /** Checks that all parts are there. */
        public TransferReview {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Gives it to another engineer.
         *
         * @param reason why
         * @return the command
         */
        public static TransferReview transfer(String reason) {
            return new TransferReview(Optional.of(Way.TRANSFER), "", reason);
        }

        /**
         * Keeps it.
         *
         * @param method the way that was found
         * @return the command
         */
        public static TransferReview keep(String method) {
            return new TransferReview(Optional.of(Way.KEEP), method, "");
        }

        /** {@return the command by which both sides analyse} */
        public static TransferReview analyse() {
            return new TransferReview(Optional.of(Way.ANALYSE), "", "");
        }

        boolean is(Way wanted) {
            return decision.filter(wanted::equals).isPresent();
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("decision", decision).optionalText("reason", reason);
            if (is(Way.KEEP)) {
                form.text("method", method);
            }
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return switch (decision.orElseThrow()) {
                case TRANSFER -> List.of(new ReturnedToDispatch(Personal.of(reason)));
                case KEEP -> List.of(new WorkResumed(Personal.of(method)));
                case ANALYSE -> List.of(new JointAnalysisOpened());
            };
        }
    }

    /**
     * Accepts the report (T36).
     *
     * @param channel how: FAX or MAIL; required
     */
    record AcceptReport(String channel) implements Resolution {

        /** Checks that all parts are there. */
        public AcceptReport {
            Objects.requireNonNull(channel, "channel");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("channel", channel);
            Channels.check(form, channel, ACCEPTING_CHANNELS);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return accepted(new FaultReportAccepted(channel, false), attempt);
        }
    }

    /** Accepts the report in the customer's name, since nobody objected in time (T60, AMB-23). */
    record AutoAccept() implements Resolution {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return accepted(new FaultReportAccepted("", true), attempt);
        }
    }

    /**
     * Rejects the report (T37).
     *
     * @param reason why; required
     */
    record RejectReport(String reason) implements Resolution {

        /** Checks that all parts are there. */
        public RejectReport {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new FaultReportRejected(Personal.of(reason)));
        }
    }

    /**
     * Confirms for the provider that the report is rejected (T38).
     *
     * @param customer who confirms for the customer; required
     */
    record ConfirmRejection(String customer) implements Resolution {

        /** Checks that all parts are there. */
        public ConfirmRejection {
            Objects.requireNonNull(customer, "customer");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("customer", customer);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new RejectionConfirmed(Personal.of(customer)));
        }
    }

    /**
     * Says what the joint analysis found (T39, T41).
     *
     * @param decision which; required
     * @param record who says so, of both sides; required (AMB-22)
     */
    record DecideCause(Optional<Finding> decision, JointRecord record) implements Resolution {

        /** What a joint analysis may find. */
        public enum Finding {
            /** A new cause: the ticket ends, a successor begins. */
            NEW_CAUSE,
            /** No other cause: the ticket goes on, and so does its handling time. */
            UNCHANGED
        }

        /** Checks that all parts are there. */
        public DecideCause {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(record, "record");
        }

        /**
         * Says what the joint analysis found.
         *
         * @param decision which
         * @param provider who says so for the provider
         * @param customer who says so for the customer
         * @return the command
         */
        public static DecideCause of(Finding decision, String provider, String customer) {
            return new DecideCause(Optional.of(decision), new JointRecord(provider, customer));
        }

        boolean is(Finding wanted) {
            return decision.filter(wanted::equals).isPresent();
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("decision", decision)
                    .line("record.provider", record.provider())
                    .line("record.customer", record.customer());
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            return is(Finding.NEW_CAUSE) ? Needs.aSuccessor() : Needs.NOTHING;
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return is(Finding.UNCHANGED)
                    ? List.of(new CauseUnchanged(Personal.of(record)))
                    : List.of(
                            new CauseChanged(Personal.of(record)),
                            new TicketSuperseded(
                                    attempt.world().successor().orElseThrow().id()));
        }
    }

    /**
     * Delivers the fault analysis report (T43).
     *
     * @param report its seven headings; all are required (RPT-07)
     */
    record DeliverAnalysisReport(AnalysisReport report) implements Resolution {

        /** Checks that all parts are there. */
        public DeliverAnalysisReport {
            Objects.requireNonNull(report, "report");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("report.content", report.content())
                    .text("report.timeAffected", report.timeAffected())
                    .text("report.usersAffected", report.usersAffected())
                    .text("report.handling", report.handling())
                    .text("report.analysis", report.analysis())
                    .text("report.summary", report.summary())
                    .text("report.prevention", report.prevention());
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new AnalysisReportDelivered(Personal.of(report)));
        }
    }

    private static List<TicketEvent> accepted(FaultReportAccepted accepted, Attempt attempt) {
        return List.of(accepted, new Resolved(attempt.ticket().proposedAt().orElse(attempt.at()), true, false));
    }
}
