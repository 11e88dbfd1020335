package io.deskwright.core.ticket.command;

import static io.deskwright.core.people.Role.AGENT;
import static io.deskwright.core.people.Role.CHANNEL;
import static io.deskwright.core.people.Role.CUSTOMER;
import static io.deskwright.core.people.Role.DISPATCH_CENTRE;
import static io.deskwright.core.people.Role.ENGINEER;
import static io.deskwright.core.people.Role.PROJECT_MANAGER;
import static io.deskwright.core.people.Role.REGIONAL_LEAD;
import static io.deskwright.core.people.Role.STOREKEEPER;
import static io.deskwright.core.people.Role.TIMER;
import static io.deskwright.core.people.Role.VENDOR;
import static io.deskwright.core.ticket.TicketState.ASSISTING;
import static io.deskwright.core.ticket.TicketState.AWAIT_RECURRENCE;
import static io.deskwright.core.ticket.TicketState.CLOSED;
import static io.deskwright.core.ticket.TicketState.DISPATCHING;
import static io.deskwright.core.ticket.TicketState.FAULT_JUDGING;
import static io.deskwright.core.ticket.TicketState.INSTALL_REVIEW;
import static io.deskwright.core.ticket.TicketState.INSTALL_WORK;
import static io.deskwright.core.ticket.TicketState.JOINT_ANALYSIS;
import static io.deskwright.core.ticket.TicketState.ON_SITE;
import static io.deskwright.core.ticket.TicketState.PART_AVAILABLE;
import static io.deskwright.core.ticket.TicketState.PART_REQUESTED;
import static io.deskwright.core.ticket.TicketState.PHONE_SUPPORT;
import static io.deskwright.core.ticket.TicketState.QUOTE_PREPARING;
import static io.deskwright.core.ticket.TicketState.QUOTE_SENT;
import static io.deskwright.core.ticket.TicketState.RECEIVED;
import static io.deskwright.core.ticket.TicketState.REPLY_SENT;
import static io.deskwright.core.ticket.TicketState.RESOLVED;
import static io.deskwright.core.ticket.TicketState.TRANSFER_REVIEW;
import static io.deskwright.core.ticket.TicketState.VENDOR_SUPPORT;
import static io.deskwright.core.ticket.TicketState.VERIFYING;
import static io.deskwright.core.ticket.TicketState.VISIT_BOOKED;

import io.deskwright.core.lifecycle.Lifecycle;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.ticket.TicketState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The service order (REQUIREMENTS §21.3 and §21.6) as one table: T01 to T61, and H1 to H3 of the house.
 *
 * <p>The ids are those of the requirements. What a row records stands in its command; that it leads where the table says
 * is a property test.
 */
public final class ServiceOrder {

    /** Every state but CLOSED. */
    static final Set<TicketState> OPEN = EnumSet.complementOf(EnumSet.of(CLOSED));

    /** Every state of a ticket that exists. */
    static final Set<TicketState> ANY = EnumSet.allOf(TicketState.class);

    /** S20 to S31: the fault is sought and mended. */
    static final Set<TicketState> UNDER_REPAIR = EnumSet.range(PHONE_SUPPORT, TRANSFER_REVIEW);

    /** S23 to S30: somebody may stand before a locked door. */
    static final Set<TicketState> NEEDING_ACCESS = EnumSet.range(PART_REQUESTED, VERIFYING);

    /** Every open state in which work may still be called off (T52). */
    static final Set<TicketState> UNFINISHED = EnumSet.complementOf(EnumSet.of(RESOLVED, CLOSED));

    /** The table. */
    public static final Lifecycle<TicketState, Attempt> TABLE = Lifecycle.of("service order", "2", CLOSED, rows());

    private ServiceOrder() {}

    private static List<Row<TicketState, Attempt>> rows() {
        return List.of(
                row("T01", Intake.Receive.class).by(AGENT, CHANNEL, ENGINEER).to(RECEIVED),
                row("T02", Intake.Classify.class)
                        .from(RECEIVED)
                        .when(Guards.TO_INSTALL)
                        .by(AGENT, DISPATCH_CENTRE)
                        .to(DISPATCHING),
                row("T03", Intake.Classify.class)
                        .from(RECEIVED)
                        .when(Guards.AFTER_SALES)
                        .by(AGENT, DISPATCH_CENTRE)
                        .guard(Guards.LEVEL_BY_RULES)
                        .to(DISPATCHING),
                row("T04", Intake.ConfirmRequest.class)
                        .from(DISPATCHING, PHONE_SUPPORT, FAULT_JUDGING)
                        .by(AGENT, DISPATCH_CENTRE)
                        .guard(Guards.CONFIRMED_ONCE),
                row("T05", Intake.TransferCall.class)
                        .from(DISPATCHING)
                        .when(Guards.OF_FAULT)
                        .by(DISPATCH_CENTRE, REGIONAL_LEAD)
                        .guard(Guards.IN_OWN_REGION)
                        .guard(Guards.ENGINEER_ON_DUTY)
                        .guard(Guards.ENGINEER_QUALIFIED)
                        .to(PHONE_SUPPORT),
                row("T06", Intake.AssignInstall.class)
                        .from(DISPATCHING)
                        .when(Guards.OF_INSTALLATION)
                        .by(DISPATCH_CENTRE, REGIONAL_LEAD)
                        .guard(Guards.IN_OWN_REGION)
                        .guard(Guards.ENGINEER_ON_DUTY)
                        .guard(Guards.ENGINEER_QUALIFIED)
                        .to(INSTALL_WORK),
                row("T07", Installation.CompleteInstall.class)
                        .from(INSTALL_WORK)
                        .by(ENGINEER)
                        .to(RESOLVED),
                row("T08", Installation.ReportIncomplete.class)
                        .from(INSTALL_WORK)
                        .by(ENGINEER)
                        .to(INSTALL_REVIEW),
                row("T09", Installation.ContinueInstall.class)
                        .from(INSTALL_REVIEW)
                        .by(ENGINEER)
                        .to(INSTALL_WORK),
                row("T10", Installation.ReturnForReassign.class)
                        .from(INSTALL_REVIEW)
                        .by(ENGINEER, DISPATCH_CENTRE)
                        .to(DISPATCHING),
                row("T11", Diagnosis.SolveByPhone.class)
                        .from(PHONE_SUPPORT)
                        .by(ENGINEER)
                        .to(VERIFYING),
                row("T12", Diagnosis.StartJudging.class)
                        .from(PHONE_SUPPORT)
                        .by(ENGINEER)
                        .to(FAULT_JUDGING),
                row("T13", Diagnosis.JudgeHardware.class)
                        .from(FAULT_JUDGING)
                        .when(Guards.COVERED)
                        .by(ENGINEER)
                        .guard(Guards.COVERAGE_KNOWN)
                        .to(VENDOR_SUPPORT),
                row("T14", Diagnosis.JudgeHardware.class)
                        .from(FAULT_JUDGING)
                        .when(Guards.NOT_COVERED)
                        .by(ENGINEER)
                        .to(QUOTE_PREPARING),
                row("T15", Visiting.BookVisit.class)
                        .from(FAULT_JUDGING)
                        .when(Guards.BOOKED_TO_INSPECT)
                        .by(ENGINEER, DISPATCH_CENTRE)
                        .to(VISIT_BOOKED),
                row("T16", Diagnosis.JudgeOther.class)
                        .from(FAULT_JUDGING)
                        .by(ENGINEER)
                        .to(ASSISTING),
                row("T17", Visiting.Arrive.class)
                        .from(VISIT_BOOKED)
                        .by(ENGINEER)
                        .to(ON_SITE),
                row("T18", Diagnosis.ReportFinding.class)
                        .from(ON_SITE)
                        .when(Guards.FOUND_COVERED)
                        .by(ENGINEER)
                        .guard(Guards.COVERAGE_KNOWN)
                        .to(VENDOR_SUPPORT),
                row("T18", Diagnosis.ReportFinding.class)
                        .from(ON_SITE)
                        .when(Guards.FOUND_NOT_COVERED)
                        .by(ENGINEER)
                        .to(QUOTE_PREPARING),
                row("T18", Diagnosis.ReportFinding.class)
                        .from(ON_SITE)
                        .when(Guards.FOUND_OTHER)
                        .by(ENGINEER)
                        .to(ASSISTING),
                row("T19", Repair.SwapPart.class)
                        .from(ON_SITE)
                        .when(Guards.VISIT_TO_SWAP)
                        .by(ENGINEER)
                        .guard(Guards.PART_RECEIVED)
                        .guard(Guards.PART_OF_DEVICE)
                        .to(VERIFYING),
                row("T20", Repair.RequestPart.class)
                        .from(VENDOR_SUPPORT)
                        .by(ENGINEER)
                        .guard(Guards.SUPPLY_NOT_OVER)
                        .to(PART_REQUESTED),
                row("T21", Repair.VendorSolved.class)
                        .from(VENDOR_SUPPORT)
                        .by(ENGINEER)
                        .to(VERIFYING),
                row("T22", Repair.ReceivePart.class)
                        .from(PART_REQUESTED)
                        .by(STOREKEEPER)
                        .guard(Guards.PART_ISSUED_BY_ANOTHER)
                        .to(PART_AVAILABLE),
                row("T23", Repair.RefusePart.class)
                        .from(PART_REQUESTED)
                        .by(VENDOR, STOREKEEPER)
                        .to(VENDOR_SUPPORT),
                row("T24", Visiting.BookVisit.class)
                        .from(PART_AVAILABLE)
                        .when(Guards.BOOKED_TO_SWAP)
                        .by(ENGINEER, DISPATCH_CENTRE)
                        .to(VISIT_BOOKED),
                row("T25", Quotation.SendQuote.class)
                        .from(QUOTE_PREPARING)
                        .by(DISPATCH_CENTRE)
                        .guard(Guards.PRICE_CAP)
                        .to(QUOTE_SENT),
                row("T26", Quotation.DeclineQuote.class)
                        .from(QUOTE_SENT)
                        .by(CUSTOMER)
                        .to(RESOLVED),
                row("T27", Quotation.AcceptQuote.class)
                        .from(QUOTE_SENT)
                        .by(CUSTOMER)
                        .guard(Guards.QUOTE_VALID)
                        .guard(Guards.QUOTE_ACCEPTED_BY_ANOTHER)
                        .to(VENDOR_SUPPORT),
                row("T28", Resolution.FinishAssist.class)
                        .from(ASSISTING)
                        .by(ENGINEER)
                        .to(VERIFYING),
                row("T29", Resolution.ConfirmSolved.class)
                        .from(VERIFYING)
                        .when(Guards.REPLY_REQUIRED)
                        .by(ENGINEER)
                        .to(REPLY_SENT),
                row("T30", Resolution.ConfirmSolved.class)
                        .from(VERIFYING)
                        .when(Guards.NO_REPLY_REQUIRED)
                        .by(ENGINEER)
                        .to(RESOLVED),
                row("T31", Resolution.NotSolved.class)
                        .from(VERIFYING)
                        .by(ENGINEER, CUSTOMER)
                        .to(TRANSFER_REVIEW),
                row("T32", Resolution.TransferReview.class)
                        .from(TRANSFER_REVIEW)
                        .when(Guards.TRANSFER)
                        .by(ENGINEER)
                        .to(DISPATCHING),
                row("T32", Resolution.TransferReview.class)
                        .from(TRANSFER_REVIEW)
                        .when(Guards.KEEP)
                        .by(ENGINEER)
                        .to(PHONE_SUPPORT),
                row("T32", Resolution.TransferReview.class)
                        .from(TRANSFER_REVIEW)
                        .when(Guards.ANALYSE)
                        .by(ENGINEER)
                        .to(JOINT_ANALYSIS),
                row("T33", Diagnosis.DeclareNotReproducible.class)
                        .from(PHONE_SUPPORT, FAULT_JUDGING, ON_SITE, JOINT_ANALYSIS)
                        .by(ENGINEER)
                        .guard(Guards.CONFIRMED)
                        .to(AWAIT_RECURRENCE),
                row("T34", Diagnosis.ReportRecurrence.class)
                        .from(AWAIT_RECURRENCE)
                        .by(CUSTOMER, AGENT)
                        .guard(Guards.IN_RECURRENCE_WINDOW)
                        .to(PHONE_SUPPORT),
                row("T35", Diagnosis.ExpireRecurrenceWindow.class)
                        .from(AWAIT_RECURRENCE)
                        .by(TIMER)
                        .guard(Guards.AFTER_RECURRENCE_WINDOW)
                        .to(RESOLVED),
                row("T36", Resolution.AcceptReport.class)
                        .from(REPLY_SENT)
                        .by(CUSTOMER)
                        .guard(Guards.ACCEPTED_BY_ANOTHER)
                        .to(RESOLVED),
                row("T37", Resolution.RejectReport.class)
                        .from(REPLY_SENT)
                        .by(CUSTOMER)
                        .to(REPLY_SENT),
                row("T38", Resolution.ConfirmRejection.class)
                        .from(REPLY_SENT)
                        .when(Guards.REJECTED)
                        .by(PROJECT_MANAGER, DISPATCH_CENTRE)
                        .guard(Guards.REJECTION_CONFIRMED_BY_ANOTHER)
                        .to(JOINT_ANALYSIS),
                row("T39", Resolution.DecideCause.class)
                        .from(JOINT_ANALYSIS)
                        .when(Guards.NEW_CAUSE)
                        .by(PROJECT_MANAGER)
                        .guard(Guards.CAUSE_DECIDED_BY_ANOTHER)
                        .to(RESOLVED),
                row("T40", Ending.Close.class)
                        .from(RESOLVED)
                        .by(DISPATCH_CENTRE)
                        .guard(Guards.CLOSED_BY_ANOTHER)
                        .to(CLOSED),
                row("T41", Resolution.DecideCause.class)
                        .from(JOINT_ANALYSIS)
                        .when(Guards.UNCHANGED)
                        .by(PROJECT_MANAGER)
                        .guard(Guards.CAUSE_DECIDED_BY_ANOTHER)
                        .to(PHONE_SUPPORT),
                row("T42", Anytime.TakeOver.class)
                        .from(OPEN)
                        .by(ENGINEER)
                        .guard(Guards.NOT_BY_ASSIGNEE)
                        .guard(Guards.ENGINEER_QUALIFIED),
                row("T43", Resolution.DeliverAnalysisReport.class).from(ANY).by(ENGINEER, PROJECT_MANAGER),
                row("T44", Repair.ReturnOldPart.class).from(ANY).by(STOREKEEPER).guard(Guards.OLD_PART_DUE),
                row("T45", Anytime.AddNote.class)
                        .from(ANY)
                        .by(CUSTOMER, AGENT, DISPATCH_CENTRE, ENGINEER, PROJECT_MANAGER, VENDOR, STOREKEEPER),
                row("T46", Anytime.ChangeSeverity.class)
                        .from(OPEN)
                        .by(AGENT, DISPATCH_CENTRE, PROJECT_MANAGER)
                        .guard(Guards.LEVEL_BY_RULES),
                row("T47", Anytime.Escalate.class)
                        .from(OPEN)
                        .by(ENGINEER, PROJECT_MANAGER, TIMER)
                        .guard(Guards.NOT_FIRED),
                row("T48", Anytime.ReportServiceRestored.class)
                        .from(UNDER_REPAIR)
                        .by(ENGINEER),
                row("T49", Anytime.CustomerAccessMissing.class)
                        .from(NEEDING_ACCESS)
                        .by(ENGINEER)
                        .guard(Guards.ACCESS_NOT_MISSING),
                row("T50", Visiting.CancelVisit.class)
                        .from(VISIT_BOOKED)
                        .when(Guards.VISIT_TO_INSPECT)
                        .by(DISPATCH_CENTRE, CUSTOMER)
                        .to(FAULT_JUDGING),
                row("T50", Visiting.CancelVisit.class)
                        .from(VISIT_BOOKED)
                        .when(Guards.VISIT_TO_SWAP)
                        .by(DISPATCH_CENTRE, CUSTOMER)
                        .to(PART_AVAILABLE),
                row("T50", Visiting.Rebook.class)
                        .from(VISIT_BOOKED)
                        .by(DISPATCH_CENTRE, CUSTOMER)
                        .to(VISIT_BOOKED),
                row("T51", Ending.Reopen.class)
                        .from(CLOSED)
                        .by(CUSTOMER, DISPATCH_CENTRE)
                        .guard(Guards.REOPENING_ON)
                        .guard(Guards.IN_REOPEN_WINDOW)
                        .to(PHONE_SUPPORT),
                row("T52", Ending.Cancel.class)
                        .from(UNFINISHED)
                        .by(CUSTOMER)
                        .guard(Guards.CANCELLATION_ON)
                        .to(RESOLVED),
                row("T52", Ending.MarkDuplicate.class)
                        .from(UNFINISHED)
                        .by(DISPATCH_CENTRE)
                        .guard(Guards.CANCELLATION_ON)
                        .guard(Guards.ANOTHER_TICKET)
                        .to(RESOLVED),
                row("T53", Anytime.RecordMilestone.class)
                        .from(OPEN)
                        .by(ENGINEER, AGENT, DISPATCH_CENTRE, PROJECT_MANAGER),
                row("T54", Quotation.WithdrawQuote.class)
                        .from(QUOTE_SENT)
                        .by(DISPATCH_CENTRE, TIMER)
                        .guard(Guards.EXPIRED_FOR_TIMER)
                        .to(QUOTE_PREPARING),
                row("T55", Repair.RejectPart.class)
                        .from(ON_SITE)
                        .when(Guards.VISIT_TO_SWAP)
                        .by(ENGINEER)
                        .to(VENDOR_SUPPORT),
                row("T56", Diagnosis.Reconsider.class)
                        .from(VENDOR_SUPPORT, PART_AVAILABLE, QUOTE_PREPARING, ASSISTING)
                        .by(ENGINEER)
                        .to(FAULT_JUDGING),
                row("T57", Anytime.CustomerAccessRegained.class)
                        .from(OPEN)
                        .when(Guards.ACCESS_MISSING)
                        .by(ENGINEER)
                        .guard(Guards.AFTER_ACCESS_WENT),
                row("T49", Anytime.CustomerAccessRegained.class)
                        .from(NEEDING_ACCESS)
                        .by(ENGINEER)
                        .guard(Guards.NOTHING_MISSING),
                row("T58", Repair.DeclareNotRepairable.class)
                        .from(VENDOR_SUPPORT, QUOTE_PREPARING)
                        .by(ENGINEER, PROJECT_MANAGER)
                        .to(RESOLVED),
                row("T59", Intake.AnswerRequest.class)
                        .from(RECEIVED)
                        .by(AGENT, DISPATCH_CENTRE)
                        .to(RESOLVED),
                row("T59", Intake.HandOver.class)
                        .from(RECEIVED)
                        .by(AGENT, DISPATCH_CENTRE)
                        .to(RESOLVED),
                row("T60", Resolution.AutoAccept.class)
                        .from(REPLY_SENT)
                        .when(Guards.NOT_REJECTED)
                        .by(TIMER)
                        .guard(Guards.AUTO_ACCEPT_ON)
                        .guard(Guards.AUTO_ACCEPT_DUE)
                        .to(RESOLVED),
                row("T61", Anytime.RequestCustomerData.class)
                        .from(UNDER_REPAIR)
                        .by(ENGINEER, AGENT)
                        .guard(Guards.DATA_NOT_REQUESTED),
                row("T61", Anytime.ReceiveCustomerData.class)
                        .from(OPEN)
                        .when(Guards.DATA_REQUESTED)
                        .by(ENGINEER, AGENT)
                        .guard(Guards.AFTER_DATA_REQUEST),
                row("T61", Anytime.ReceiveCustomerData.class)
                        .from(UNDER_REPAIR)
                        .by(ENGINEER, AGENT)
                        .guard(Guards.NOTHING_MISSING),
                row("H1", Intake.Import.class).by(AGENT, CHANNEL, DISPATCH_CENTRE),
                row("H2", Anytime.ChangeAttributes.class)
                        .from(ANY)
                        .by(AGENT, CHANNEL, DISPATCH_CENTRE, ENGINEER, PROJECT_MANAGER, TIMER),
                row("H3", Anytime.Redact.class)
                        .from(ANY)
                        .by(DISPATCH_CENTRE, PROJECT_MANAGER)
                        .guard(Guards.ENTRY_EXISTS));
    }

    private static Row<TicketState, Attempt> row(String id, Class<? extends TicketCommand> command) {
        return Row.row(id, command);
    }
}
