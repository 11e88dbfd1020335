package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.STOREKEEPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.Visiting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an engineer finds on site (T18), and how a ticket ends without a report to the customer (T30). */
class FindingsTest {

    private final SetDesk desk = SetDesk.of001();

    private CaseId inspecting() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, Ways.FAULT);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(id, ENGINEER, Visiting.BookVisit.toInspect(desk.instant(), desk.instant(), "Li Wei"));
        desk.does(id, ENGINEER, new Visiting.Arrive("gate log"));
        return id;
    }

    private static Diagnosis.ReportFinding outOfWarranty() {
        return new Diagnosis.ReportFinding(
                "burnt",
                Optional.of(FaultKind.HARDWARE),
                SetDesk.DEVICE,
                Optional.of(CoverageOverride.of(Coverage.OUT, "misuse")));
    }

    @Test
    void hardware_in_warranty_goes_to_the_maker() {
        CaseId id = inspecting();
        desk.does(id, ENGINEER, Diagnosis.ReportFinding.hardware("fan stands", SetDesk.DEVICE));
        Ticket ticket = desk.ticket(id);
        assertThat(ticket.state()).isEqualTo(TicketState.VENDOR_SUPPORT);
        assertThat(ticket.devices().current()).contains(SetDesk.DEVICE);
        assertThat(ticket.devices().manufacturer()).isEqualTo("Maker");
        assertThat(ticket.visit()).isEmpty();
    }

    @Test
    void hardware_out_of_warranty_is_quoted_and_another_fault_assisted() {
        CaseId out = inspecting();
        desk.does(out, ENGINEER, outOfWarranty());
        assertThat(desk.ticket(out).state()).isEqualTo(TicketState.QUOTE_PREPARING);
        CaseId other = inspecting();
        desk.does(other, ENGINEER, Diagnosis.ReportFinding.other("loose cable"));
        assertThat(desk.ticket(other).state()).isEqualTo(TicketState.ASSISTING);
        assertThat(desk.ticket(other).devices().current()).isEmpty();
    }

    @Test
    void a_finding_on_a_device_that_nobody_knows_needs_an_override_with_a_reason() {
        CaseId id = inspecting();
        assertThat(desk.refuses(id, ENGINEER, Diagnosis.ReportFinding.hardware("dark", "SN-WHAT"))
                        .code())
                .isEqualTo(Code.COVERAGE_REQUIRED);
        Diagnosis.ReportFinding unfounded = new Diagnosis.ReportFinding(
                "dark",
                Optional.of(FaultKind.HARDWARE),
                "SN-WHAT",
                Optional.of(CoverageOverride.of(Coverage.OUT, " ")));
        assertThat(desk.refuses(id, ENGINEER, unfounded).fields()).containsExactly("override.reason");
    }

    @Test
    void parts_are_neither_swapped_nor_rejected_on_a_visit_to_inspect() {
        CaseId id = inspecting();
        assertThat(desk.refuses(id, ENGINEER, new Repair.RejectPart("dead")).code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(desk.refuses(id, ENGINEER, new Repair.SwapPart("PT-1", "PT-2"))
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void a_finding_is_no_answer_on_a_visit_to_swap_whatever_it_is() {
        CaseId id = inspecting();
        desk.does(id, ENGINEER, Diagnosis.ReportFinding.hardware("fan stands", SetDesk.DEVICE));
        desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        desk.does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        desk.does(id, ENGINEER, Visiting.BookVisit.toSwap(desk.instant(), desk.instant(), "Li Wei"));
        desk.does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(desk.refuses(id, ENGINEER, Diagnosis.ReportFinding.hardware("fan", SetDesk.DEVICE))
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(desk.refuses(id, ENGINEER, outOfWarranty()).code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, ENGINEER, new Repair.SwapPart("PT-NEW", TestDesk.OLD_PART));
        assertThat(desk.journals().history(id, 0))
                .extracting(entry -> entry.event().getClass().getSimpleName())
                .endsWith("PartSwapped", "CiSerialReplaced", "OldPartDue");
    }

    @Test
    void without_a_reply_a_solved_ticket_is_resolved_at_once_and_its_report_is_due_unless_waived() {
        for (boolean isDue : new boolean[] {true, false}) {
            SetDesk plain = new SetDesk(SetDesk.under(
                    "P001", TestDesk.HOURS, rules -> rules.replyRequired(false).analysisReportRequired(isDue)));
            CaseId id = plain.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
            plain.does(id, AGENT, Ways.FAULT);
            plain.does(id, AGENT, Ways.CONFIRMED);
            plain.does(id, DISPATCHER, new Intake.TransferCall("e1"));
            plain.does(id, ENGINEER, new Diagnosis.SolveByPhone());
            plain.at("2026-03-02T12:00").does(id, ENGINEER, Resolution.ConfirmSolved.withoutReply());
            assertThat(plain.ticket(id).closeReason()).contains(CloseReason.RESOLVED);
            assertThat(plain.ticket(id).analysisReportDue()).isEqualTo(isDue);
            assertThat(plain.told(id, "HANDLE")).isEqualTo("MET at 2026-03-02T12:00");
            assertThat(plain.reading(id, "HANDLE").proposed()).isFalse();
        }
    }

    @Test
    void attributes_are_changed_by_name_and_checked_wherever_they_are_said() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, new Anytime.ChangeAttributes(Attributes.of("floor", "2")));
        assertThat(desk.ticket(id).attributes()).isEqualTo(Attributes.of("floor", "2"));
        Attributes wrong = Attributes.of("a\nb", "x");
        assertThat(SetDesk.refused(desk.desk()
                                .report(
                                        AGENT,
                                        Ways.REPORT.but().attributes(wrong).build()))
                        .fields())
                .containsExactly("attributes");
        Intake.Import taken = Intake.Import.of(
                        Caller.of("", ""),
                        "x",
                        desk.instant(),
                        Snapshot.in(TicketState.RECEIVED).build())
                .but()
                .attributes(wrong)
                .build();
        assertThat(SetDesk.refused(desk.desk().handle(Deed.begin(AGENT, taken))).fields())
                .containsExactly("caller.name", "caller.contact", "attributes");
    }

    @Test
    void an_internal_note_keeps_its_kind() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        Answer plain = desk.does(id, AGENT, Anytime.AddNote.of("x"));
        Answer call = desk.does(id, AGENT, new Anytime.AddNote("x", "CALL", false));
        assertThat(plain.entries().get(0).event().toString()).contains("kind=NOTE");
        assertThat(call.entries().get(0).event().toString()).contains("kind=CALL");
        assertThat(desk.desk().history(id, CUSTOMER)).hasSize(3);
    }
}
