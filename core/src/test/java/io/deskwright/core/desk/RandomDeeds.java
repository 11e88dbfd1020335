package io.deskwright.core.desk;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.AnalysisReport;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.SignOff;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Attempt;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Installation;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.ServiceOrder;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.core.ticket.command.Visiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Deeds at random: mostly such as the table has in the state, sometimes any. */
final class RandomDeeds {

    private final Random random;
    private final Map<Class<?>, Supplier<TicketCommand>> commands = new HashMap<>();
    private Ticket ticket;
    private Instant now = Instant.EPOCH;

    RandomDeeds(Random random, Ticket begun) {
        this.random = random;
        this.ticket = begun;
        intake();
        work();
        beside();
    }

    /** All types of commands that it can give. */
    List<Class<?>> types() {
        return List.copyOf(commands.keySet());
    }

    /** What somebody does next to a ticket. */
    Deed next(Ticket before, Instant at) {
        ticket = before;
        now = at;
        List<Row<TicketState, Attempt>> rows = ServiceOrder.TABLE.rows();
        List<Row<TicketState, Attempt>> fitting =
                rows.stream().filter(row -> row.from().contains(before.state())).toList();
        // rows that move are few among those that hold everywhere
        List<Row<TicketState, Attempt>> moving =
                fitting.stream().filter(row -> row.to().isPresent()).toList();
        int kind = random.nextInt(10);
        Row<TicketState, Attempt> row = one(kind == 0 ? rows : kind < 7 && !moving.isEmpty() ? moving : fitting);
        if (ends(row) && random.nextInt(5) > 0) {
            row = one(fitting);
        }
        Role role = random.nextInt(12) == 0 ? one(List.of(Role.values())) : one(List.copyOf(row.roles()));
        TicketCommand command = Objects.requireNonNull(commands.get(row.command()), row::commandName)
                .get();
        String who = command instanceof Anytime.TakeOver taken ? taken.engineer() : role.name() + random.nextInt(2);
        Deed deed = Deed.on(before.id(), new Actor(who, role), command);
        return random.nextInt(15) == 0 ? deed.at(at.minusSeconds(random.nextInt(7_200))) : deed;
    }

    /** A walk that is called off at every turn sees little. */
    private static boolean ends(Row<TicketState, Attempt> row) {
        return row.id().equals("T52") || row.id().equals("T59");
    }

    private void intake() {
        gives(Intake.Receive.class, () -> Ways.REPORT);
        gives(
                Intake.Import.class,
                () -> Intake.Import.of(
                        Ways.REPORT.caller(),
                        "from elsewhere",
                        now,
                        Snapshot.in(TicketState.RECEIVED).build()));
        gives(Intake.Classify.class, () -> random.nextInt(4) > 0 ? Ways.FAULT : Intake.Classify.install());
        gives(Intake.ConfirmRequest.class, () -> Ways.CONFIRMED);
        gives(Intake.TransferCall.class, () -> new Intake.TransferCall(engineer()));
        gives(Intake.AssignInstall.class, () -> new Intake.AssignInstall(engineer()));
        gives(Intake.AnswerRequest.class, () -> new Intake.AnswerRequest(text()));
        gives(Intake.HandOver.class, () -> new Intake.HandOver("COMPLAINT", Optional.empty()));
        gives(
                Installation.CompleteInstall.class,
                () -> Installation.CompleteInstall.of(
                        text(), coin() ? SignOff.by("Li Wei") : SignOff.refused(text(), "Zhao Min")));
        gives(Installation.ReportIncomplete.class, () -> new Installation.ReportIncomplete(text()));
        gives(Installation.ContinueInstall.class, () -> new Installation.ContinueInstall(text()));
        gives(Installation.ReturnForReassign.class, () -> new Installation.ReturnForReassign(text()));
    }

    private void work() {
        gives(Diagnosis.SolveByPhone.class, Diagnosis.SolveByPhone::new);
        gives(Diagnosis.StartJudging.class, Diagnosis.StartJudging::new);
        gives(Diagnosis.JudgeHardware.class, () -> new Diagnosis.JudgeHardware(device(), override()));
        gives(Diagnosis.JudgeOther.class, () -> new Diagnosis.JudgeOther(text()));
        gives(
                Diagnosis.ReportFinding.class,
                () -> coin()
                        ? Diagnosis.ReportFinding.hardware(text(), device())
                        : Diagnosis.ReportFinding.other(text()));
        gives(Diagnosis.Reconsider.class, () -> new Diagnosis.Reconsider(text()));
        gives(
                Diagnosis.DeclareNotReproducible.class,
                () -> Diagnosis.DeclareNotReproducible.because(one(List.of(NotReproducible.values()))));
        gives(Diagnosis.ReportRecurrence.class, () -> Diagnosis.ReportRecurrence.ofSameKind("Li Wei"));
        gives(Diagnosis.ExpireRecurrenceWindow.class, Diagnosis.ExpireRecurrenceWindow::new);
        gives(Visiting.BookVisit.class, () -> {
            Visiting.BookVisit visit = coin()
                    ? Visiting.BookVisit.toInspect(now, now.plusSeconds(random.nextInt(360_000)), "Li Wei")
                    : Visiting.BookVisit.toSwap(now, now.plusSeconds(random.nextInt(360_000)), "Li Wei");
            return coin() ? visit : visit.atCustomersWish();
        });
        gives(Visiting.Rebook.class, () -> Visiting.Rebook.of(appointment(), text(), one(List.of(Side.values()))));
        gives(Visiting.CancelVisit.class, () -> Visiting.CancelVisit.of(text(), one(List.of(Side.values()))));
        gives(Visiting.Arrive.class, () -> new Visiting.Arrive(text()));
        gives(Repair.VendorSolved.class, Repair.VendorSolved::new);
        gives(
                Repair.RequestPart.class,
                () -> coin()
                        ? Repair.RequestPart.of("main board")
                        : new Repair.RequestPart("fan", Optional.of(text())));
        gives(Repair.ReceivePart.class, () -> new Repair.ReceivePart("M-1", "PT-" + random.nextInt(1_000), coin()));
        gives(Repair.RefusePart.class, () -> new Repair.RefusePart(text()));
        gives(Repair.RejectPart.class, () -> new Repair.RejectPart(text()));
        gives(
                Repair.SwapPart.class,
                () -> new Repair.SwapPart(
                        ticket.parts().received().stream().findFirst().orElse("PT-NONE"), oldPart()));
        gives(
                Repair.ReturnOldPart.class,
                () -> new Repair.ReturnOldPart(
                        ticket.parts().oldDue().stream().findFirst().orElse("PT-NONE")));
        gives(Repair.DeclareNotRepairable.class, () -> new Repair.DeclareNotRepairable(text()));
        gives(Quotation.SendQuote.class, () -> new Quotation.SendQuote(Ways.QUOTE.lines(), coin()));
        gives(Quotation.AcceptQuote.class, Quotation.AcceptQuote::new);
        gives(Quotation.DeclineQuote.class, Quotation.DeclineQuote::new);
        gives(Quotation.WithdrawQuote.class, () -> new Quotation.WithdrawQuote(text()));
        gives(Resolution.FinishAssist.class, Resolution.FinishAssist::new);
        gives(Resolution.ConfirmSolved.class, () -> Ways.SOLVED);
        gives(Resolution.NotSolved.class, Resolution.NotSolved::new);
        gives(
                Resolution.TransferReview.class,
                () -> one(List.of(
                        Resolution.TransferReview.transfer(text()),
                        Resolution.TransferReview.keep(text()),
                        Resolution.TransferReview.analyse())));
        gives(Resolution.AcceptReport.class, () -> new Resolution.AcceptReport("FAX"));
        gives(Resolution.AutoAccept.class, Resolution.AutoAccept::new);
        gives(Resolution.RejectReport.class, () -> new Resolution.RejectReport(text()));
        gives(Resolution.ConfirmRejection.class, () -> new Resolution.ConfirmRejection("Li Wei"));
        gives(
                Resolution.DecideCause.class,
                () -> Resolution.DecideCause.of(one(List.of(Resolution.DecideCause.Finding.values())), "p1", "Li Wei"));
        gives(
                Resolution.DeliverAnalysisReport.class,
                () -> new Resolution.DeliverAnalysisReport(
                        new AnalysisReport("outage", "1 h", "40", "restart", "fan", "dust", coin() ? "clean" : "")));
        gives(Ending.Close.class, Ending.Close::new);
        gives(Ending.Reopen.class, Ending.Reopen::new);
        gives(Ending.Cancel.class, () -> new Ending.Cancel(text()));
        gives(Ending.MarkDuplicate.class, () -> Ending.MarkDuplicate.of(CaseId.of("SO-000099")));
    }

    private void beside() {
        gives(Anytime.TakeOver.class, () -> new Anytime.TakeOver(engineer()));
        gives(Anytime.AddNote.class, () -> coin() ? Anytime.AddNote.of(text()) : Anytime.AddNote.internal(text()));
        gives(Anytime.ChangeSeverity.class, () -> Anytime.ChangeSeverity.to(coin() ? "SEVERE" : "GENERAL", text()));
        gives(Anytime.Escalate.class, () -> Anytime.Escalate.of("ARRIVE", 1 + random.nextInt(3)));
        gives(Anytime.ReportServiceRestored.class, () -> new Anytime.ReportServiceRestored(coin()));
        gives(Anytime.CustomerAccessMissing.class, () -> new Anytime.CustomerAccessMissing(text()));
        gives(Anytime.CustomerAccessRegained.class, () -> new Anytime.CustomerAccessRegained(text()));
        gives(Anytime.RequestCustomerData.class, () -> new Anytime.RequestCustomerData(text()));
        gives(Anytime.ReceiveCustomerData.class, Anytime.ReceiveCustomerData::new);
        gives(
                Anytime.RecordMilestone.class,
                () -> new Anytime.RecordMilestone(
                        one(List.of("HANDLING_STARTED", "VISIT_NEEDED", "ACKNOWLEDGED", "OUR_OWN")), text()));
        gives(
                Anytime.ChangeAttributes.class,
                () -> new Anytime.ChangeAttributes(Attributes.of("key" + random.nextInt(3), coin() ? "value" : "")));
        gives(Anytime.Redact.class, () -> Anytime.Redact.of(1 + random.nextInt((int) ticket.version() + 1), text()));
    }

    private void gives(Class<? extends TicketCommand> type, Supplier<TicketCommand> maker) {
        commands.put(type, maker);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private String text() {
        return random.nextInt(20) == 0 ? " " : "because " + random.nextInt(100);
    }

    private String engineer() {
        return random.nextInt(10) == 0 ? "off" : "e" + random.nextInt(3);
    }

    private String device() {
        return one(List.of(
                TestDesk.IN_WARRANTY,
                TestDesk.OUT_OF_WARRANTY,
                TestDesk.IN_WARRANTY,
                TestDesk.WITHOUT_SUPPLY,
                "SN-WHAT"));
    }

    /** The old part of a device is what the last swap of this ticket put in, else the first one. */
    private String oldPart() {
        List<String> candidates = new ArrayList<>(List.of(TestDesk.OLD_PART));
        candidates.addAll(swappedIn);
        return candidates.get(candidates.size() - 1);
    }

    private final List<String> swappedIn = new ArrayList<>();

    void sawSwap(String newSerial) {
        swappedIn.add(newSerial);
    }

    private Optional<CoverageOverride> override() {
        return random.nextInt(8) == 0
                ? Optional.of(CoverageOverride.of(coin() ? Coverage.IN_WARRANTY : Coverage.OUT, text()))
                : Optional.empty();
    }

    private Appointment appointment() {
        Instant from = now.plus(Duration.ofMinutes(random.nextInt(6_000)));
        return new Appointment(from, from.plus(Duration.ofHours(2)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
