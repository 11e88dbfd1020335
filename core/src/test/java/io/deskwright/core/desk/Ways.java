package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.IN_WARRANTY;
import static io.deskwright.core.desk.TestDesk.MON_2026_03_02_0900;
import static io.deskwright.core.desk.TestDesk.OUT_OF_WARRANTY;
import static io.deskwright.core.desk.TestDesk.STOREKEEPER;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Installation;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.core.ticket.command.Visiting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shortest way into every state. */
final class Ways {

    static final Intake.Receive REPORT =
            Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start");
    static final Intake.Classify FAULT =
            Intake.Classify.fault("GENERAL", "no light", "machine room 3", MON_2026_03_02_0900);
    static final Intake.ConfirmRequest CONFIRMED =
            new Intake.ConfirmRequest(new Contact("Wang Gang", "+86 138 00000001"), "PHONE");
    static final Appointment AFTERNOON =
            new Appointment(MON_2026_03_02_0900.plusSeconds(18_000), MON_2026_03_02_0900.plusSeconds(25_200));
    static final Quotation.SendQuote QUOTE = new Quotation.SendQuote(
            List.of(new QuoteLine("main board", new BigDecimal("1200.00"), Optional.of(new BigDecimal("1500.00")))),
            false);
    static final Resolution.ConfirmSolved SOLVED = new Resolution.ConfirmSolved(
            new Reply("remote", "restarted", "Wang Gang, +86 138 00000001", "PT1H", "found, tested", "10:40", "dust"));

    private record Step(TicketState from, Actor actor, TicketCommand command) {}

    private static final Map<TicketState, Step> LAST_STEP = new EnumMap<>(TicketState.class);

    static {
        way(TicketState.DISPATCHING, TicketState.RECEIVED, AGENT, FAULT);
        way(TicketState.PHONE_SUPPORT, TicketState.DISPATCHING, DISPATCHER, new Intake.TransferCall("e1"));
        way(TicketState.FAULT_JUDGING, TicketState.PHONE_SUPPORT, ENGINEER, new Diagnosis.StartJudging());
        way(TicketState.VENDOR_SUPPORT, TicketState.FAULT_JUDGING, ENGINEER, Diagnosis.JudgeHardware.of(IN_WARRANTY));
        way(TicketState.PART_REQUESTED, TicketState.VENDOR_SUPPORT, ENGINEER, Repair.RequestPart.of("main board"));
        way(
                TicketState.PART_AVAILABLE,
                TicketState.PART_REQUESTED,
                STOREKEEPER,
                Repair.ReceivePart.of("M-1", "PT-NEW"));
        way(
                TicketState.VISIT_BOOKED,
                TicketState.PART_AVAILABLE,
                ENGINEER,
                Visiting.BookVisit.toSwap(AFTERNOON.from(), AFTERNOON.to(), "Li Wei"));
        way(TicketState.ON_SITE, TicketState.VISIT_BOOKED, ENGINEER, new Visiting.Arrive("gate log"));
        way(
                TicketState.QUOTE_PREPARING,
                TicketState.FAULT_JUDGING,
                ENGINEER,
                Diagnosis.JudgeHardware.of(OUT_OF_WARRANTY));
        way(TicketState.QUOTE_SENT, TicketState.QUOTE_PREPARING, DISPATCHER, QUOTE);
        way(TicketState.ASSISTING, TicketState.FAULT_JUDGING, ENGINEER, new Diagnosis.JudgeOther("wrong setting"));
        way(TicketState.VERIFYING, TicketState.PHONE_SUPPORT, ENGINEER, new Diagnosis.SolveByPhone());
        way(TicketState.TRANSFER_REVIEW, TicketState.VERIFYING, ENGINEER, new Resolution.NotSolved());
        way(TicketState.REPLY_SENT, TicketState.VERIFYING, ENGINEER, SOLVED);
        way(TicketState.JOINT_ANALYSIS, TicketState.TRANSFER_REVIEW, ENGINEER, Resolution.TransferReview.analyse());
        way(
                TicketState.AWAIT_RECURRENCE,
                TicketState.PHONE_SUPPORT,
                ENGINEER,
                Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        way(TicketState.RESOLVED, TicketState.REPLY_SENT, CUSTOMER, new Resolution.AcceptReport("MAIL"));
        way(TicketState.CLOSED, TicketState.RESOLVED, DISPATCHER, new Ending.Close());
        way(TicketState.INSTALL_WORK, TicketState.DISPATCHING, DISPATCHER, new Intake.AssignInstall("e1"));
        way(
                TicketState.INSTALL_REVIEW,
                TicketState.INSTALL_WORK,
                ENGINEER,
                new Installation.ReportIncomplete("no rack"));
    }

    private Ways() {}

    private static void way(TicketState to, TicketState from, Actor actor, TicketCommand command) {
        LAST_STEP.put(to, new Step(from, actor, command));
    }

    /** Leads a new ticket into a state; on the way, the request is confirmed. */
    static CaseId to(TicketState state, TestDesk desk) {
        List<Step> steps = new ArrayList<>();
        for (Step step = LAST_STEP.get(state); step != null; step = LAST_STEP.get(step.from())) {
            steps.add(0, step);
        }
        boolean installs = steps.stream().anyMatch(step -> step.command() instanceof Intake.AssignInstall);
        CaseId id = desk.begins(AGENT, REPORT).id();
        for (Step step : steps) {
            boolean classifies = step.command() instanceof Intake.Classify;
            desk.does(id, step.actor(), classifies && installs ? Intake.Classify.install() : step.command());
            if (classifies) {
                desk.does(id, AGENT, CONFIRMED);
            }
        }
        return id;
    }
}
