package io.deskwright.examples.conformance;

import static java.util.Map.entry;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.ticket.AnalysisReport;
import io.deskwright.core.ticket.Basis;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.JointRecord;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.SignOff;
import io.deskwright.core.ticket.Symptom;
import io.deskwright.core.ticket.VisitPurpose;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Installation;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.core.ticket.command.Visiting;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The commands by the names that journeys give them; arguments that no rule asks for are not read. */
final class JourneyCommands {

    private static final Map<String, Function<Arguments, TicketCommand>> TABLE = Map.ofEntries(
            entry("Receive", JourneyCommands::receive),
            entry("Classify", JourneyCommands::classify),
            entry(
                    "ConfirmRequest",
                    args -> new Intake.ConfirmRequest(
                            new Contact(args.text("engineer.name"), args.text("engineer.contact")),
                            args.text("channel"))),
            entry("TransferCall", args -> new Intake.TransferCall(args.text("engineer"))),
            entry("AssignInstall", args -> new Intake.AssignInstall(args.text("engineer"))),
            entry("CompleteInstall", args -> new Installation.CompleteInstall(args.text("workRecord"), signOff(args))),
            entry("ReportIncomplete", args -> new Installation.ReportIncomplete(args.text("reason"))),
            entry("ContinueInstall", args -> new Installation.ContinueInstall(args.text("method"))),
            entry("ReturnForReassign", args -> new Installation.ReturnForReassign(args.text("reason"))),
            entry("SolveByPhone", args -> new Diagnosis.SolveByPhone()),
            entry("StartJudging", args -> new Diagnosis.StartJudging()),
            entry("JudgeHardware", args -> new Diagnosis.JudgeHardware(args.text("serial"), coverageOverride(args))),
            entry("JudgeOther", args -> new Diagnosis.JudgeOther(args.text("fault"))),
            entry(
                    "ReportFinding",
                    args -> new Diagnosis.ReportFinding(
                            args.text("finding"),
                            args.choice("kind", FaultKind.class),
                            args.text("serial"),
                            Optional.empty())),
            entry(
                    "DeclareNotReproducible",
                    args -> new Diagnosis.DeclareNotReproducible(args.choice("cause", NotReproducible.class))),
            entry(
                    "ReportRecurrence",
                    args -> new Diagnosis.ReportRecurrence(args.optionalFlag("sameKind"), args.text("decidedBy"))),
            entry("RecurrenceWindowExpired", args -> new Diagnosis.ExpireRecurrenceWindow()),
            entry("BookVisit", JourneyCommands::bookVisit),
            entry(
                    "Rebook",
                    args -> new Visiting.Rebook(
                            args.appointment("appointment"), args.text("reason"), args.choice("causedBy", Side.class))),
            entry(
                    "CancelVisit",
                    args -> new Visiting.CancelVisit(args.text("reason"), args.choice("causedBy", Side.class))),
            entry("Arrive", args -> new Visiting.Arrive(args.text("evidence"))),
            entry("VendorSolved", args -> new Repair.VendorSolved()),
            entry(
                    "RequestPart",
                    args -> new Repair.RequestPart(
                            args.text("part"),
                            args.has("override") ? Optional.of(args.text("override.reason")) : Optional.empty())),
            entry("ReceivePart", args -> Repair.ReceivePart.of(args.text("movement"), args.text("serial"))),
            entry("PartRefused", args -> new Repair.RefusePart(args.text("reason"))),
            entry("SwapPart", args -> new Repair.SwapPart(args.text("newSerial"), args.text("oldSerial"))),
            entry("ReturnOldPart", args -> new Repair.ReturnOldPart(args.text("serial"))),
            entry("SendQuote", args -> new Quotation.SendQuote(args.quoteLines("lines"), args.flag("exchangePrice"))),
            entry("AcceptQuote", args -> new Quotation.AcceptQuote()),
            entry("DeclineQuote", args -> new Quotation.DeclineQuote()),
            entry("FinishAssist", args -> new Resolution.FinishAssist()),
            entry("ConfirmSolved", args -> new Resolution.ConfirmSolved(reply(args))),
            entry("NotSolved", args -> new Resolution.NotSolved()),
            entry(
                    "TransferReview",
                    args -> new Resolution.TransferReview(
                            args.choice("decision", Resolution.TransferReview.Way.class),
                            args.text("method"),
                            args.text("reason"))),
            entry("AcceptReport", args -> new Resolution.AcceptReport(args.text("channel"))),
            entry("RejectReport", args -> new Resolution.RejectReport(args.text("reason"))),
            entry("ConfirmRejection", args -> new Resolution.ConfirmRejection(args.text("customer"))),
            entry(
                    "DecideCause",
                    args -> new Resolution.DecideCause(
                            args.choice("decision", Resolution.DecideCause.Finding.class),
                            new JointRecord(args.text("record.provider"), args.text("record.customer")))),
            entry("DeliverAnalysisReport", args -> new Resolution.DeliverAnalysisReport(analysisReport(args))),
            entry("TakeOver", args -> new Anytime.TakeOver(args.text("engineer"))),
            entry("AddNote", args -> Anytime.AddNote.of(args.text("text"))),
            entry("ChangeSeverity", args -> Anytime.ChangeSeverity.to(args.text("severity"), args.text("reason"))),
            entry("Escalate", args -> new Anytime.Escalate(args.text("leg"), args.number("rung"))),
            entry("ReportServiceRestored", args -> new Anytime.ReportServiceRestored(args.flag("workaround"))),
            entry("CustomerAccessMissing", args -> new Anytime.CustomerAccessMissing(args.text("reason"))),
            entry("CustomerAccessRegained", args -> new Anytime.CustomerAccessRegained(args.text("reason"))),
            entry("Close", args -> new Ending.Close()),
            entry("Reopen", args -> new Ending.Reopen()),
            entry("Cancel", args -> new Ending.Cancel(args.text("reason"))),
            entry("MarkDuplicate", args -> new Ending.MarkDuplicate(args.order("target"), args.text("reason"))));

    private JourneyCommands() {}

    static TicketCommand read(String name, Arguments args) {
        Function<Arguments, TicketCommand> command = TABLE.get(name);
        if (command == null) {
            throw new UnreadableCase("command '" + name + "' is unknown");
        }
        return command.apply(args);
    }

    private static TicketCommand receive(Arguments args) {
        Caller caller = Caller.of(args.text("caller.name"), args.text("caller.contact"));
        return Intake.Receive.of(caller, args.text("description"))
                .but()
                .channel(args.text("channel"))
                .linkedTo(args.order("linkedTo"))
                .build();
    }

    private static TicketCommand classify(Arguments args) {
        return new Intake.Classify(
                args.choice("type", OrderType.class),
                args.text("severity"),
                args.choice("basis", Basis.class),
                args.text("reason"),
                new Symptom(args.text("symptom"), args.text("place"), args.instant("faultTime")),
                Optional.empty());
    }

    private static TicketCommand bookVisit(Arguments args) {
        return new Visiting.BookVisit(
                args.choice("purpose", VisitPurpose.class),
                args.appointment("appointment"),
                args.text("agreedBy"),
                args.flag("customerTold"),
                args.flag("customerChoseLater"));
    }

    private static Optional<SignOff> signOff(Arguments args) {
        if (args.has("signOffRefused")) {
            return Optional.of(
                    SignOff.refused(args.text("signOffRefused.reason"), args.text("signOffRefused.witness")));
        }
        if (!args.has("signOff")) {
            return Optional.empty();
        }
        return Optional.of(SignOff.by(args.text(args.isText("signOff") ? "signOff" : "signOff.by")));
    }

    private static Optional<CoverageOverride> coverageOverride(Arguments args) {
        return args.has("override")
                ? Optional.of(new CoverageOverride(
                        args.choice("override.coverage", Coverage.class), args.text("override.reason")))
                : Optional.empty();
    }

    private static Reply reply(Arguments args) {
        return new Reply(
                args.text("reply.handling"),
                args.text("reply.operations"),
                args.text("reply.handler"),
                args.text("reply.handlingTime"),
                args.text("reply.course"),
                args.text("reply.finishTime"),
                args.text("reply.lessons"));
    }

    private static AnalysisReport analysisReport(Arguments args) {
        return new AnalysisReport(
                args.text("report.content"),
                args.text("report.timeAffected"),
                args.text("report.usersAffected"),
                args.text("report.handling"),
                args.text("report.analysis"),
                args.text("report.summary"),
                args.text("report.prevention"));
    }
}
