package io.deskwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.AnalysisReport;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.Basis;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.Contact;
import io.deskwright.core.ticket.JointRecord;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.Reply;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.SignOff;
import io.deskwright.core.ticket.Symptom;
import io.deskwright.core.ticket.TicketState;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command requires, and what text may look like. */
class FormTest {

    private static final Instant NOW = TestDesk.MON_2026_03_02_0900;

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);

    /** A command in which nothing is said, where and by whom it may be given, and what it lacks. */
    static Stream<Arguments> empty() {
        return Stream.of(
                lacks(TicketState.RECEIVED, Role.AGENT, classify(""), "type"),
                lacks(TicketState.RECEIVED, Role.AGENT, classify("AFTER_SALES"), "severity symptom place faultTime"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Intake.AnswerRequest(" "), "answer"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Intake.HandOver("", Optional.empty()), "kind"),
                lacks(
                        TicketState.DISPATCHING,
                        Role.AGENT,
                        new Intake.ConfirmRequest(new Contact("", "\t"), ""),
                        "engineer.name engineer.contact channel"),
                lacks(TicketState.DISPATCHING, Role.DISPATCH_CENTRE, new Intake.TransferCall(""), "engineer"),
                lacks(
                        TicketState.INSTALL_WORK,
                        Role.ENGINEER,
                        new Installation.CompleteInstall("", Optional.empty()),
                        "workRecord signOff"),
                lacks(
                        TicketState.INSTALL_WORK,
                        Role.ENGINEER,
                        Installation.CompleteInstall.of("WR-1", SignOff.by(" ")),
                        "signOff"),
                lacks(
                        TicketState.INSTALL_WORK,
                        Role.ENGINEER,
                        Installation.CompleteInstall.of("WR-1", SignOff.refused("", "Zhao Min")),
                        "signOffRefused.reason"),
                lacks(
                        TicketState.INSTALL_WORK,
                        Role.ENGINEER,
                        Installation.CompleteInstall.of("WR-1", SignOff.refused("angry", "")),
                        "signOffRefused.witness"),
                lacks(TicketState.INSTALL_WORK, Role.ENGINEER, new Installation.ReportIncomplete(""), "reason"),
                lacks(TicketState.INSTALL_REVIEW, Role.ENGINEER, new Installation.ContinueInstall(""), "method"),
                lacks(TicketState.INSTALL_REVIEW, Role.ENGINEER, new Installation.ReturnForReassign(""), "reason"),
                lacks(TicketState.FAULT_JUDGING, Role.ENGINEER, Diagnosis.JudgeHardware.of(""), "serial"),
                lacks(
                        TicketState.FAULT_JUDGING,
                        Role.ENGINEER,
                        new Diagnosis.JudgeHardware("", Optional.of(new CoverageOverride(Optional.empty(), ""))),
                        "serial override.coverage override.reason"),
                lacks(TicketState.FAULT_JUDGING, Role.ENGINEER, new Diagnosis.JudgeOther(""), "fault"),
                lacks(
                        TicketState.FAULT_JUDGING,
                        Role.ENGINEER,
                        new Visiting.BookVisit(Optional.of(VisitPurpose.INSPECT), Optional.empty(), "", false, false),
                        "agreedBy appointment customerTold"),
                lacks(
                        TicketState.RECEIVED,
                        Role.ENGINEER,
                        new Visiting.BookVisit(Optional.empty(), Optional.empty(), "Li Wei", true, false),
                        "purpose appointment"),
                lacks(
                        TicketState.VISIT_BOOKED,
                        Role.DISPATCH_CENTRE,
                        new Visiting.Rebook(Optional.empty(), "", Optional.empty()),
                        "appointment reason causedBy"),
                lacks(
                        TicketState.VISIT_BOOKED,
                        Role.CUSTOMER,
                        new Visiting.CancelVisit("", Optional.empty()),
                        "reason causedBy"),
                lacks(TicketState.VISIT_BOOKED, Role.ENGINEER, new Visiting.Arrive(""), "evidence"),
                lacks(
                        TicketState.ON_SITE,
                        Role.ENGINEER,
                        new Diagnosis.ReportFinding("", Optional.empty(), "", Optional.empty()),
                        "finding kind"),
                lacks(TicketState.ON_SITE, Role.ENGINEER, Diagnosis.ReportFinding.hardware("", ""), "finding serial"),
                lacks(TicketState.ON_SITE, Role.ENGINEER, new Repair.SwapPart("", ""), "newSerial oldSerial"),
                lacks(TicketState.ON_SITE, Role.ENGINEER, new Repair.RejectPart(""), "reason"),
                lacks(TicketState.VENDOR_SUPPORT, Role.ENGINEER, Repair.RequestPart.of(""), "part"),
                lacks(
                        TicketState.VENDOR_SUPPORT,
                        Role.ENGINEER,
                        new Repair.RequestPart("fan", Optional.of(" ")),
                        "override.reason"),
                lacks(TicketState.VENDOR_SUPPORT, Role.ENGINEER, new Diagnosis.Reconsider(""), "reason"),
                lacks(TicketState.VENDOR_SUPPORT, Role.PROJECT_MANAGER, new Repair.DeclareNotRepairable(""), "reason"),
                lacks(TicketState.PART_REQUESTED, Role.STOREKEEPER, Repair.ReceivePart.of("", ""), "movement serial"),
                lacks(TicketState.PART_REQUESTED, Role.VENDOR, new Repair.RefusePart(""), "reason"),
                lacks(
                        TicketState.QUOTE_PREPARING,
                        Role.DISPATCH_CENTRE,
                        new Quotation.SendQuote(List.of(), false),
                        "lines"),
                lacks(
                        TicketState.QUOTE_PREPARING,
                        Role.DISPATCH_CENTRE,
                        new Quotation.SendQuote(List.of(new QuoteLine("", BigDecimal.ONE, Optional.empty())), false),
                        "lines[0].text"),
                lacks(TicketState.QUOTE_SENT, Role.DISPATCH_CENTRE, new Quotation.WithdrawQuote(""), "reason"),
                lacks(
                        TicketState.VERIFYING,
                        Role.ENGINEER,
                        new Resolution.ConfirmSolved(Reply.NONE),
                        "reply.handling reply.operations reply.handler reply.handlingTime reply.course"
                                + " reply.finishTime reply.lessons"),
                lacks(
                        TicketState.TRANSFER_REVIEW,
                        Role.ENGINEER,
                        new Resolution.TransferReview(Optional.empty(), "", ""),
                        "decision"),
                lacks(TicketState.TRANSFER_REVIEW, Role.ENGINEER, Resolution.TransferReview.keep(""), "method"),
                lacks(TicketState.REPLY_SENT, Role.CUSTOMER, new Resolution.AcceptReport(""), "channel"),
                lacks(TicketState.REPLY_SENT, Role.CUSTOMER, new Resolution.RejectReport(""), "reason"),
                lacks(TicketState.REPLY_SENT, Role.DISPATCH_CENTRE, new Resolution.ConfirmRejection(""), "customer"),
                lacks(
                        TicketState.JOINT_ANALYSIS,
                        Role.PROJECT_MANAGER,
                        new Resolution.DecideCause(Optional.empty(), new JointRecord("", "")),
                        "decision record.provider record.customer"),
                lacks(
                        TicketState.PHONE_SUPPORT,
                        Role.ENGINEER,
                        new Diagnosis.DeclareNotReproducible(Optional.empty()),
                        "cause"),
                lacks(
                        TicketState.AWAIT_RECURRENCE,
                        Role.AGENT,
                        new Diagnosis.ReportRecurrence(Optional.empty(), ""),
                        "sameKind decidedBy"),
                lacks(
                        TicketState.CLOSED,
                        Role.ENGINEER,
                        new Resolution.DeliverAnalysisReport(AnalysisReport.NONE),
                        "report.content report.timeAffected report.usersAffected report.handling report.analysis"
                                + " report.summary report.prevention"),
                lacks(TicketState.CLOSED, Role.STOREKEEPER, new Repair.ReturnOldPart(""), "serial"),
                lacks(TicketState.CLOSED, Role.VENDOR, Anytime.AddNote.of("\n"), "text"),
                lacks(TicketState.RECEIVED, Role.AGENT, Anytime.ChangeSeverity.to("", ""), "severity reason"),
                lacks(TicketState.RECEIVED, Role.TIMER, new Anytime.Escalate("", Optional.empty()), "leg rung"),
                lacks(TicketState.RECEIVED, Role.ENGINEER, new Anytime.TakeOver(""), "engineer"),
                lacks(TicketState.VERIFYING, Role.ENGINEER, new Anytime.CustomerAccessMissing(""), "reason"),
                lacks(TicketState.VERIFYING, Role.ENGINEER, new Anytime.CustomerAccessRegained(""), "reason"),
                lacks(TicketState.VERIFYING, Role.AGENT, new Anytime.RequestCustomerData(""), "what"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Anytime.RecordMilestone("", ""), "milestone evidence"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Anytime.ChangeAttributes(Attributes.NONE), "changes"),
                lacks(
                        TicketState.RECEIVED,
                        Role.DISPATCH_CENTRE,
                        new Anytime.Redact(Optional.empty(), ""),
                        "entry reason"),
                lacks(TicketState.RECEIVED, Role.CUSTOMER, new Ending.Cancel(""), "reason"),
                lacks(
                        TicketState.RECEIVED,
                        Role.DISPATCH_CENTRE,
                        new Ending.MarkDuplicate(Optional.empty(), ""),
                        "target"));
    }

    private static Arguments lacks(TicketState state, Role role, TicketCommand command, String fields) {
        return Arguments.of(state, role, command, fields);
    }

    private static Intake.Classify classify(String type) {
        return new Intake.Classify(
                type.isEmpty() ? Optional.empty() : Optional.of(OrderType.valueOf(type)),
                "",
                Optional.empty(),
                "",
                Symptom.NONE,
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("empty")
    void all_that_is_missing_is_told_together(TicketState state, Role role, TicketCommand command, String fields) {
        CaseId id = desk.in(state);
        Refusal refusal = desk.isRefused(id, new Actor("x", role), command);
        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(String.join(" ", refusal.fields())).isEqualTo(fields);
        String name = command.getClass().getSimpleName();
        assertThat(refusal.english()).isEqualTo(name + " lacks " + fields.replace(" ", ", "));
        assertThat(refusal.chinese()).isEqualTo(name + " 缺少 " + fields.replace(" ", "、"));
    }

    @Test
    void a_report_needs_a_caller_a_contact_and_words() {
        Refusal refusal =
                SetDesk.refused(desk.desk().report(TestDesk.AGENT, Intake.Receive.of(Caller.of("", " "), "\n")));
        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(refusal.fields()).containsExactly("caller.name", "caller.contact", "description");
    }

    @Test
    void an_override_of_the_level_needs_a_reason() {
        Intake.Classify command = new Intake.Classify(
                Optional.of(OrderType.AFTER_SALES),
                "SEVERE",
                Optional.of(Basis.OVERRIDE),
                "",
                new Symptom("no light", "room 3", Optional.of(NOW)),
                Optional.empty());
        CaseId id = desk.in(TicketState.RECEIVED);
        assertThat(desk.isRefused(id, TestDesk.AGENT, command).fields()).containsExactly("reason");
    }

    @Test
    void missing_is_told_before_invalid_and_both_together() {
        CaseId id = desk.in(TicketState.DISPATCHING);
        Refusal refusal =
                desk.isRefused(id, TestDesk.AGENT, new Intake.ConfirmRequest(new Contact("", "a\nb"), "PIGEON"));
        assertThat(refusal.code()).isEqualTo(Code.MISSING);
        assertThat(refusal.fields()).containsExactly("engineer.name", "engineer.contact", "channel");
        assertThat(refusal.english())
                .isEqualTo("ConfirmRequest lacks engineer.name; engineer.contact 'a b' has a control character or"
                        + " line break; channel 'PIGEON' is none of FAX, MAIL, PHONE");
        assertThat(refusal.chinese())
                .isEqualTo("ConfirmRequest 缺少 engineer.name；engineer.contact 'a b' 含控制字符或换行；channel 'PIGEON' 不在"
                        + " FAX, MAIL, PHONE 之中");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void a_line_has_no_control_character_and_no_line_break_and_its_refusal_is_one_line(String engineer) {
        CaseId id = desk.in(TicketState.DISPATCHING);
        Refusal refusal = desk.isRefused(id, TestDesk.DISPATCHER, new Intake.TransferCall(engineer));
        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.fields()).containsExactly("engineer");
        assertThat(refusal.english()).isEqualTo("TransferCall: engineer 'a b' has a control character or line break");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b"})
    void a_text_has_no_control_character(String text) {
        CaseId id = desk.in(TicketState.RECEIVED);
        Refusal refusal = desk.isRefused(id, TestDesk.AGENT, Anytime.AddNote.of(text));
        assertThat(refusal.english()).isEqualTo("AddNote: text 'a b' has a control character");
        assertThat(refusal.chinese()).isEqualTo("AddNote：text 'a b' 含控制字符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b", "故障😀"})
    void a_text_has_lines_and_tabulators(String text) {
        CaseId id = desk.in(TicketState.RECEIVED);
        desk.does(id, TestDesk.AGENT, Anytime.AddNote.of(text));
    }

    @Test
    void a_line_has_500_characters_and_a_text_20_000() {
        assertThat(Form.LONGEST_LINE).isEqualTo(500);
        assertThat(Form.LONGEST_TEXT).isEqualTo(20_000);
        CaseId id = desk.in(TicketState.DISPATCHING);
        desk.does(id, TestDesk.AGENT, Anytime.AddNote.of("x".repeat(20_000)));
        Refusal text = desk.isRefused(id, TestDesk.AGENT, Anytime.AddNote.of("x".repeat(20_001)));
        assertThat(text.english()).isEqualTo("AddNote: text '" + "x".repeat(60) + "…' is longer than 20000 characters");
        Refusal line = desk.isRefused(id, TestDesk.DISPATCHER, new Intake.TransferCall("x".repeat(501)));
        assertThat(line.chinese()).isEqualTo("TransferCall：engineer '" + "x".repeat(60) + "…' 超过 500 个字符");
        desk.does(id, TestDesk.DISPATCHER, new Intake.TransferCall("x".repeat(500)));
    }

    @Test
    void sixty_characters_are_shown_whole_and_one_more_is_not() {
        CaseId id = desk.in(TicketState.DISPATCHING);
        String sixty = "😀".repeat(59) + "\n";
        assertThat(desk.isRefused(id, TestDesk.DISPATCHER, new Intake.TransferCall(sixty))
                        .english())
                .contains("'" + "😀".repeat(59) + " '");
        assertThat(desk.isRefused(id, TestDesk.DISPATCHER, new Intake.TransferCall(sixty + "😀"))
                        .english())
                .contains("'" + "😀".repeat(59) + " …'");
    }

    /** What is said but not allowed. */
    static Stream<Arguments> forbidden() {
        return Stream.of(
                lacks(TicketState.RECEIVED, Role.AGENT, Intake.Classify.fault("TERRIBLE", "x", "y", NOW), "severity"),
                lacks(TicketState.RECEIVED, Role.AGENT, Anytime.ChangeSeverity.to("TERRIBLE", "x"), "severity"),
                lacks(TicketState.RECEIVED, Role.CUSTOMER, Anytime.AddNote.internal("x"), "internal"),
                lacks(TicketState.RECEIVED, Role.VENDOR, Anytime.AddNote.internal("x"), "internal"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Anytime.AddNote("x", "a\nb", false), "kind"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Anytime.RecordMilestone("ARRIVED", "x"), "milestone"),
                lacks(TicketState.RECEIVED, Role.AGENT, new Anytime.RecordMilestone("REPORTED", "x"), "milestone"),
                lacks(
                        TicketState.RECEIVED,
                        Role.AGENT,
                        new Anytime.RecordMilestone("SERVICE_RESTORED", "x"),
                        "milestone"),
                lacks(TicketState.REPLY_SENT, Role.CUSTOMER, new Resolution.AcceptReport("PHONE"), "channel"),
                lacks(
                        TicketState.AWAIT_RECURRENCE,
                        Role.CUSTOMER,
                        new Diagnosis.ReportRecurrence(Optional.of(false), "Li Wei"),
                        "sameKind"),
                lacks(
                        TicketState.FAULT_JUDGING,
                        Role.ENGINEER,
                        new Diagnosis.JudgeHardware(
                                TestDesk.IN_WARRANTY, Optional.of(CoverageOverride.of(Coverage.PAID, "he says so"))),
                        "override.coverage"),
                lacks(
                        TicketState.FAULT_JUDGING,
                        Role.ENGINEER,
                        Visiting.BookVisit.toInspect(NOW, NOW.minusNanos(1), "Li Wei"),
                        "appointment.to"),
                lacks(
                        TicketState.VISIT_BOOKED,
                        Role.CUSTOMER,
                        Visiting.Rebook.of(new Appointment(NOW, NOW.minusNanos(1)), "later", Side.CUSTOMER),
                        "appointment.to"),
                lacks(
                        TicketState.QUOTE_PREPARING,
                        Role.DISPATCH_CENTRE,
                        new Quotation.SendQuote(
                                List.of(new QuoteLine("fan", new BigDecimal("-0.01"), Optional.empty())), false),
                        "lines[0].amount"),
                lacks(
                        TicketState.RECEIVED,
                        Role.AGENT,
                        new Anytime.ChangeAttributes(Attributes.of(" ", "x")),
                        "attributes"),
                lacks(
                        TicketState.RECEIVED,
                        Role.AGENT,
                        new Anytime.ChangeAttributes(Attributes.of("a\nb", "x")),
                        "attributes"),
                lacks(
                        TicketState.RECEIVED,
                        Role.AGENT,
                        new Anytime.ChangeAttributes(Attributes.of("x".repeat(501), "x")),
                        "attributes"),
                lacks(
                        TicketState.RECEIVED,
                        Role.AGENT,
                        new Anytime.ChangeAttributes(Attributes.of("a", "\u0000")),
                        "attributes.a"));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_is_not_allowed_is_invalid(TicketState state, Role role, TicketCommand command, String fields) {
        CaseId id = desk.in(state);
        Refusal refusal = desk.isRefused(id, new Actor("x", role), command);
        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(String.join(" ", refusal.fields())).isEqualTo(fields);
        assertThat(refusal.facts())
                .isEqualTo(Map.of("command", command.getClass().getSimpleName()));
        assertThat(refusal.chinese()).doesNotContain("{");
    }

    @Test
    void who_asks_what_nobody_can_place_is_told_what_is_missing_but_not_against_the_role() {
        CaseId id = desk.in(TicketState.CLOSED);
        Visiting.BookVisit unclear = new Visiting.BookVisit(Optional.empty(), Optional.empty(), "Li Wei", true, false);
        assertThat(desk.isRefused(id, TestDesk.ENGINEER, unclear).code()).isEqualTo(Code.MISSING);
        CaseId judging = desk.in(TicketState.FAULT_JUDGING);
        assertThat(desk.isRefused(judging, TestDesk.CUSTOMER, unclear).code()).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void a_request_is_confirmed_by_phone_mail_or_fax() {
        for (String channel : List.of("PHONE", "MAIL", "FAX")) {
            CaseId id = desk.begins(TestDesk.AGENT, Ways.REPORT).id();
            desk.does(id, TestDesk.AGENT, Ways.FAULT);
            desk.does(id, TestDesk.AGENT, new Intake.ConfirmRequest(new Contact("Wang", "138"), channel));
        }
    }
}
