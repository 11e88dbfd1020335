package io.deskwright.examples.replay.desk;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.examples.replay.log.WallClock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One command, by whom it is given, and how it is made from a row; what the log does not tell is said so. */
record Step(Actor actor, String name, BiFunction<AuditRow, WallClock, TicketCommand> command) {

    private static final String UNTOLD = "not told by the log";
    private static final Actor AGENT = new Actor("agent", Role.AGENT);
    private static final Actor DISPATCHER = new Actor("dispatcher", Role.DISPATCH_CENTRE);
    private static final Actor CUSTOMER = new Actor("customer", Role.CUSTOMER);
    private static final Actor MANAGER = new Actor("manager", Role.PROJECT_MANAGER);
    private static final Actor ENGINEER = new Actor("engineer", Role.ENGINEER);

    static final Step RECEIVE = new Step(AGENT, "Receive", (row, clock) -> received(row));
    static final Step CLASSIFY = new Step(AGENT, "Classify", Step::classified);
    static final Step TRANSFER_CALL = by(DISPATCHER, new Intake.TransferCall(ENGINEER.id()));
    static final Step REQUEST_DATA = by(ENGINEER, new Anytime.RequestCustomerData(UNTOLD));
    static final Step RECEIVE_DATA = by(ENGINEER, new Anytime.ReceiveCustomerData());
    static final Step SOLVE_BY_PHONE = by(ENGINEER, new Diagnosis.SolveByPhone());
    static final Step START_JUDGING = by(ENGINEER, new Diagnosis.StartJudging());
    static final Step JUDGE_HARDWARE = by(
            ENGINEER,
            new Diagnosis.JudgeHardware(
                    UNTOLD, Optional.of(CoverageOverride.of(Coverage.IN_WARRANTY, "the vendor is awaited"))));
    static final Step JUDGE_OTHER = by(ENGINEER, new Diagnosis.JudgeOther("a known problem"));
    static final Step RECONSIDER = by(ENGINEER, new Diagnosis.Reconsider(UNTOLD));
    static final Step VENDOR_SOLVED = by(ENGINEER, new Repair.VendorSolved());
    static final Step FINISH_ASSIST = by(ENGINEER, new Resolution.FinishAssist());
    static final Step NOT_SOLVED = by(ENGINEER, new Resolution.NotSolved());
    static final Step KEEP = by(ENGINEER, Resolution.TransferReview.keep(UNTOLD));
    static final Step CONFIRM_SOLVED = by(
            ENGINEER, new Resolution.ConfirmSolved(new Reply(UNTOLD, UNTOLD, UNTOLD, UNTOLD, UNTOLD, UNTOLD, UNTOLD)));
    static final Step ACCEPT_REPORT = by(CUSTOMER, new Resolution.AcceptReport("MAIL"));
    static final Step REJECT_REPORT = by(CUSTOMER, new Resolution.RejectReport(UNTOLD));
    static final Step CONFIRM_REJECTION = by(DISPATCHER, new Resolution.ConfirmRejection(UNTOLD));
    static final Step CAUSE_UNCHANGED =
            by(MANAGER, Resolution.DecideCause.of(Resolution.DecideCause.Finding.UNCHANGED, UNTOLD, UNTOLD));
    static final Step CLOSE = by(DISPATCHER, new Ending.Close());
    static final Step REOPEN = by(DISPATCHER, new Ending.Reopen());

    private static Step by(Actor actor, TicketCommand command) {
        return new Step(actor, command.getClass().getSimpleName(), (row, clock) -> command);
    }

    private static TicketCommand received(AuditRow row) {
        Map<String, String> known = row.priority()
                .map(priority -> Map.of(Priority.FACT, priority.label()))
                .orElse(Map.of());
        return Intake.Receive.of(Caller.of(UNTOLD, UNTOLD), UNTOLD)
                .but()
                .hostReference(row.incident())
                .attributes(new Attributes(known))
                .build();
    }

    /** The level is the number of the priority; a row without one lacks it, and the desk says so. */
    private static TicketCommand classified(AuditRow row, WallClock clock) {
        String level = row.priority()
                .map(priority -> String.valueOf(priority.number()))
                .orElse("");
        return Intake.Classify.fault(
                level, UNTOLD, UNTOLD, clock.instant(row.openedAt().orElse(row.updatedAt())));
    }

    @Override
    public String toString() {
        return name;
    }
}
