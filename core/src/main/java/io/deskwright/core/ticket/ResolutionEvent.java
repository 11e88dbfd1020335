package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Optional;

/** What happens between the repair and the customer's word on it. */
public sealed interface ResolutionEvent extends TicketEvent.Change {

    /** The engineer helped with a fault that is not in the hardware (T28). */
    record AssistanceGiven() implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.VERIFYING, at).build();
        }
    }

    /** It is not solved (T31). */
    record VerificationFailed() implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.TRANSFER_REVIEW, at).build();
        }
    }

    /**
     * Another way was found (T09, T32).
     *
     * @param method which
     */
    record WorkResumed(Personal<String> method) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            boolean installs = ticket.state() == TicketState.INSTALL_REVIEW;
            return ticket.moved(installs ? TicketState.INSTALL_WORK : TicketState.PHONE_SUPPORT, at)
                    .build();
        }

        @Override
        public WorkResumed redacted() {
            return new WorkResumed(Personal.removed());
        }
    }

    /** Both sides look for the cause (T32). */
    record JointAnalysisOpened() implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.JOINT_ANALYSIS, at).build();
        }
    }

    /**
     * A solution was proposed (T29): provisional until the customer accepts it (AMB-24).
     *
     * @param analysisReportDue whether the analysis report is due from now on
     */
    record ResolutionProposed(boolean analysisReportDue) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.REPLY_SENT, at)
                    .proposedAt(at)
                    .reportRejected(false)
                    .analysisReportOwedBefore(ticket.analysisReportDue())
                    .analysisReportDue(ticket.analysisReportDue() || analysisReportDue)
                    .build();
        }
    }

    /**
     * The system fault report went to the customer (T29).
     *
     * @param reply its seven parts
     */
    record FaultReportSent(Personal<Reply> reply) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public FaultReportSent redacted() {
            return new FaultReportSent(Personal.removed());
        }
    }

    /**
     * It is solved (T30, T36, T60).
     *
     * @param solvedAt when: at the proposal, if there was one
     * @param wasProposed whether there was a proposal, which the customer accepted
     * @param analysisReportDue whether the analysis report is due from now on
     */
    record Resolved(Instant solvedAt, boolean wasProposed, boolean analysisReportDue) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.RESOLVED, at)
                    .proposedAt(Optional.empty())
                    .reportRejected(false)
                    .analysisReportDue(ticket.analysisReportDue() || analysisReportDue)
                    .build();
        }
    }

    /**
     * The customer accepted the report (T36), or nobody objected in time (T60).
     *
     * @param channel how; empty if nobody objected
     * @param automatic whether nobody objected
     */
    record FaultReportAccepted(String channel, boolean automatic) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }
    }

    /**
     * The customer rejected the report (T37).
     *
     * @param reason why
     */
    record FaultReportRejected(Personal<String> reason) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.REPLY_SENT, at).reportRejected(true).build();
        }

        @Override
        public FaultReportRejected redacted() {
            return new FaultReportRejected(Personal.removed());
        }
    }

    /**
     * Both sides confirmed that it is not solved (T38): what was proposed never was a solution.
     *
     * @param customer who confirmed for the customer
     */
    record RejectionConfirmed(Personal<String> customer) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.JOINT_ANALYSIS, at)
                    .proposedAt(Optional.empty())
                    .reportRejected(false)
                    .analysisReportDue(ticket.analysisReportDue() && ticket.analysisReportOwedBefore())
                    .build();
        }

        @Override
        public RejectionConfirmed redacted() {
            return new RejectionConfirmed(Personal.removed());
        }
    }

    /**
     * The analysis found no new cause (T41).
     *
     * @param record who says so, of both sides (AMB-22)
     */
    record CauseUnchanged(Personal<JointRecord> record) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.PHONE_SUPPORT, at).build();
        }

        @Override
        public CauseUnchanged redacted() {
            return new CauseUnchanged(Personal.removed());
        }
    }

    /**
     * The analysis found a new cause (T39).
     *
     * @param record who says so, of both sides (AMB-22)
     */
    record CauseChanged(Personal<JointRecord> record) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket;
        }

        @Override
        public CauseChanged redacted() {
            return new CauseChanged(Personal.removed());
        }
    }

    /**
     * A successor goes on with it (T39).
     *
     * @param successor the name of the successor
     */
    record TicketSuperseded(CaseId successor) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.SUPERSEDED, at).build();
        }
    }

    /**
     * The fault analysis report went to the customer (T43).
     *
     * @param report its seven headings
     */
    record AnalysisReportDelivered(Personal<AnalysisReport> report) implements ResolutionEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.but().analysisReportDue(false).build();
        }

        @Override
        public AnalysisReportDelivered redacted() {
            return new AnalysisReportDelivered(Personal.removed());
        }
    }
}
