package io.deskwright.core.desk;

import static io.deskwright.core.desk.SetDesk.DEVICE;
import static io.deskwright.core.desk.SetDesk.shanghai;
import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.MANAGER;
import static io.deskwright.core.desk.TestDesk.OLD_PART;
import static io.deskwright.core.desk.TestDesk.STOREKEEPER;
import static io.deskwright.core.desk.TestDesk.TIMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Coverage;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.CoverageOverride;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.core.ticket.command.Visiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every guard on both sides of its boundary, at the desk. */
class GuardsTest {

    private final SetDesk desk = SetDesk.of001();

    private CaseId inPhoneSupport(SetDesk on) {
        CaseId id = on.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        on.does(id, AGENT, Ways.FAULT);
        on.at("2026-03-02T09:30").does(id, AGENT, Ways.CONFIRMED);
        on.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        return id;
    }

    private CaseId judging(SetDesk on) {
        CaseId id = inPhoneSupport(on);
        on.does(id, ENGINEER, new Diagnosis.StartJudging());
        return id;
    }

    /** The quote goes out on 2 March: it ends with the 30th day after, 1 April. */
    private CaseId quoted() {
        CaseId id = judging(desk);
        desk.does(
                id,
                ENGINEER,
                new Diagnosis.JudgeHardware(DEVICE, Optional.of(CoverageOverride.of(Coverage.OUT, "misuse"))));
        desk.does(id, DISPATCHER, Ways.QUOTE);
        return id;
    }

    private CaseId waitingForRecurrence() {
        CaseId id = inPhoneSupport(desk);
        desk.does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        return id;
    }

    private CaseId verifying(SetDesk on) {
        CaseId id = inPhoneSupport(on);
        on.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        return id;
    }

    private static Code codeOf(SetDesk on, CaseId id, Actor actor, TicketCommand command) {
        return on.refuses(id, actor, command).code();
    }

    @Test
    void a_quote_is_valid_until_24_00_of_its_30th_day_inclusive() {
        CaseId id = quoted();
        assertThat(desk.ticket(id).quote().orElseThrow().validUntil()).isEqualTo(shanghai("2026-04-02T00:00"));
        desk.at(shanghai("2026-04-02T00:00").plusNanos(1));
        Refusal refusal = desk.refuses(id, CUSTOMER, new Quotation.AcceptQuote());
        assertThat(refusal.code()).isEqualTo(Code.OUT_OF_WINDOW);
        assertThat(refusal.english()).endsWith("lies after its end 2026-04-01T16:00:00Z");
        desk.at("2026-04-02T00:00").does(id, CUSTOMER, new Quotation.AcceptQuote());
        assertThat(desk.ticket(id).devices().coverage()).contains(Coverage.PAID);
    }

    @Test
    void an_expired_quote_can_still_be_declined() {
        CaseId id = quoted();
        desk.at("2026-05-02T00:00").does(id, CUSTOMER, new Quotation.DeclineQuote());
        assertThat(desk.ticket(id).closeReason()).contains(CloseReason.QUOTE_DECLINED);
    }

    @Test
    void a_timer_withdraws_a_quote_only_when_it_has_expired_the_dispatch_centre_at_any_time() {
        CaseId id = quoted();
        Quotation.WithdrawQuote withdraws = new Quotation.WithdrawQuote("price list changed");
        assertThat(codeOf(desk.at("2026-04-02T00:00"), id, TIMER, withdraws)).isEqualTo(Code.OUT_OF_WINDOW);
        desk.does(id, DISPATCHER, withdraws);
        desk.does(id, DISPATCHER, Ways.QUOTE);
        Instant end = desk.ticket(id).quote().orElseThrow().validUntil();
        desk.at(end.plusNanos(1)).does(id, TIMER, withdraws);
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.QUOTE_PREPARING);
        assertThat(desk.ticket(id).quote()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1500.00, true", "1500.0, true", "1500.000, true", "1500.01, false", "0, true"})
    void a_price_may_equal_its_cap_and_not_exceed_it(BigDecimal amount, boolean passes) {
        CaseId id = judging(desk);
        desk.does(
                id,
                ENGINEER,
                new Diagnosis.JudgeHardware(DEVICE, Optional.of(CoverageOverride.of(Coverage.OUT, "misuse"))));
        Quotation.SendQuote quote = new Quotation.SendQuote(
                List.of(
                        new QuoteLine("labour", new BigDecimal("99999"), Optional.empty()),
                        new QuoteLine("board", amount, Optional.of(new BigDecimal("1500.00")))),
                false);
        if (passes) {
            desk.does(id, DISPATCHER, quote);
        } else {
            Refusal refusal = desk.refuses(id, DISPATCHER, quote);
            assertThat(refusal.code()).isEqualTo(Code.PRICE_CAP);
            assertThat(refusal.fields()).containsExactly("lines[1].amount");
            assertThat(refusal.english()).isEqualTo("lines[1].amount '1500.01' is above its cap of 1500.00");
            assertThat(refusal.chinese()).isEqualTo("lines[1].amount '1500.01' 超过限价 1500.00");
        }
    }

    @Test
    void a_fault_recurs_until_24_00_of_the_day_three_months_after_its_confirmation() {
        CaseId id = waitingForRecurrence();
        Instant end = shanghai("2026-06-03T00:00");
        assertThat(desk.ticket(id).recurrenceUntil()).contains(end);
        assertThat(codeOf(desk.at(end), id, TIMER, new Diagnosis.ExpireRecurrenceWindow()))
                .isEqualTo(Code.OUT_OF_WINDOW);
        assertThat(codeOf(desk.at(end.plusNanos(1)), id, CUSTOMER, Diagnosis.ReportRecurrence.ofSameKind("Li Wei")))
                .isEqualTo(Code.OUT_OF_WINDOW);
        desk.at(end).does(id, CUSTOMER, Diagnosis.ReportRecurrence.ofSameKind("Li Wei"));
        assertThat(desk.ticket(id).recurrenceUntil()).isEmpty();
        desk.does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NOT_REPRODUCIBLE));
        assertThat(desk.ticket(id).recurrenceUntil()).as("the end never moves").contains(end);
        desk.at(end.plusNanos(1)).does(id, TIMER, new Diagnosis.ExpireRecurrenceWindow());
        assertThat(desk.ticket(id).closeReason()).contains(CloseReason.NO_RECURRENCE);
    }

    @Test
    void a_ticket_is_reopened_within_its_window_inclusive() {
        CaseId id = verifying(desk);
        desk.does(id, ENGINEER, Ways.SOLVED);
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.at("2026-03-02T12:00").does(id, DISPATCHER, new Ending.Close());
        desk.at(shanghai("2026-03-09T12:00").plusNanos(1));
        assertThat(codeOf(desk, id, CUSTOMER, new Ending.Reopen())).isEqualTo(Code.OUT_OF_WINDOW);
        desk.at("2026-03-09T12:00").does(id, CUSTOMER, new Ending.Reopen());
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.PHONE_SUPPORT);
        assertThat(desk.ticket(id).counts().reopenings()).isEqualTo(1);
    }

    @Test
    void a_report_is_accepted_automatically_only_after_its_time_and_never_when_rejected() {
        CaseId id = verifying(desk);
        desk.at("2026-03-02T12:00").does(id, ENGINEER, Ways.SOLVED);
        Resolution.AutoAccept accepts = new Resolution.AutoAccept();
        assertThat(codeOf(desk.at("2026-03-07T12:00"), id, TIMER, accepts)).isEqualTo(Code.OUT_OF_WINDOW);
        desk.at(shanghai("2026-03-07T12:00").plusNanos(1)).does(id, TIMER, accepts);
        assertThat(desk.ticket(id).closeReason()).contains(CloseReason.RESOLVED);

        CaseId rejected = verifying(desk);
        desk.at("2026-03-02T12:00").does(rejected, ENGINEER, Ways.SOLVED);
        desk.does(rejected, CUSTOMER, new Resolution.RejectReport("still dark"));
        desk.at("2026-04-07T12:00").refuses(rejected, TIMER, accepts);
        assertThat(desk.ticket(rejected).state()).isEqualTo(TicketState.REPLY_SENT);
    }

    @Test
    void what_is_off_by_default_is_switched_off() {
        Agreement defaults = SetDesk.under("P001", TestDesk.HOURS, rules -> Rules.DEFAULTS.but());
        SetDesk off = new SetDesk(defaults);
        CaseId id = verifying(off);
        assertThat(codeOf(off, id, CUSTOMER, new Ending.Cancel("no need"))).isEqualTo(Code.SWITCHED_OFF);
        assertThat(codeOf(off, id, DISPATCHER, Ending.MarkDuplicate.of(CaseId.of("SO-9"))))
                .isEqualTo(Code.SWITCHED_OFF);
        off.does(id, ENGINEER, Ways.SOLVED);
        assertThat(codeOf(off.at("2027-03-02T12:00"), id, TIMER, new Resolution.AutoAccept()))
                .isEqualTo(Code.SWITCHED_OFF);
        off.does(id, CUSTOMER, new Resolution.AcceptReport("MAIL"));
        off.does(id, DISPATCHER, new Ending.Close());
        Refusal refusal = off.refuses(id, CUSTOMER, new Ending.Reopen());
        assertThat(refusal.code()).isEqualTo(Code.SWITCHED_OFF);
        assertThat(refusal.english()).isEqualTo("Reopen is switched off in contract C-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-31T23:59:59.999999999 | OUT         | the eve of the first day, in Shanghai
            2026-01-01T00:00              | IN_WARRANTY | the first day begins, although in London it has not
            2026-12-31T23:59:59.999999999 | IN_WARRANTY | the last day counts wholly
            2027-01-01T00:00              | OUT         | the day after, although in London it is still the last one
            """)
    void coverage_is_that_of_the_local_date_of_the_report(String reported, Coverage coverage, String why) {
        CaseId id = desk.at(reported).begins(AGENT, Ways.REPORT);
        desk.at("2027-06-01T00:00").does(id, AGENT, Ways.FAULT);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        assertThat(desk.ticket(id).devices().coverage()).as(why).contains(coverage);
        assertThat(desk.ticket(id).state())
                .isEqualTo(coverage == Coverage.OUT ? TicketState.QUOTE_PREPARING : TicketState.VENDOR_SUPPORT);
    }

    @Test
    void a_device_that_nobody_knows_needs_an_override() {
        CaseId id = judging(desk);
        assertThat(codeOf(desk, id, ENGINEER, Diagnosis.JudgeHardware.of("SN-WHAT")))
                .isEqualTo(Code.COVERAGE_REQUIRED);
        desk.does(
                id,
                ENGINEER,
                new Diagnosis.JudgeHardware(
                        "SN-WHAT", Optional.of(CoverageOverride.of(Coverage.IN_WARRANTY, "bought last week"))));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.VENDOR_SUPPORT);
        desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59.999999999, true", "2027-01-01T00:00, false"})
    void parts_are_supplied_on_the_last_day_in_the_zone_of_the_contract(String at, boolean passes) {
        CaseId id = judging(desk);
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        desk.at(at);
        if (passes) {
            desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        } else {
            Refusal refusal = desk.refuses(id, ENGINEER, Repair.RequestPart.of("fan"));
            assertThat(refusal.code()).isEqualTo(Code.SUPPLY_ENDED);
            assertThat(refusal.english()).isEqualTo("spare parts for device SN-1 were supplied until 2026-12-31");
            desk.does(id, ENGINEER, new Repair.RequestPart("fan", Optional.of("one left in the store")));
        }
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.PART_REQUESTED);
    }

    @Test
    void a_part_is_swapped_if_it_came_for_the_ticket_and_the_old_one_is_in_the_device() {
        CaseId id = judging(desk);
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        desk.does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        desk.does(id, ENGINEER, Visiting.BookVisit.toSwap(desk.instant(), desk.instant(), "Li Wei"));
        desk.does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(codeOf(desk, id, ENGINEER, new Repair.SwapPart("PT-OTHER", OLD_PART)))
                .isEqualTo(Code.PART_NOT_ISSUED);
        Refusal alien = desk.refuses(id, ENGINEER, new Repair.SwapPart("PT-NEW", "PT-ALIEN"));
        assertThat(alien.code()).isEqualTo(Code.INVALID);
        assertThat(alien.fields()).containsExactly("oldSerial");
        assertThat(desk.refuses(id, ENGINEER, new Repair.SwapPart("PT-NEW", "PT-NEW"))
                        .fields())
                .containsExactly("newSerial");
        assertThat(codeOf(desk, id, ENGINEER, Diagnosis.ReportFinding.other("no, it is the cable")))
                .as("T18 is for a visit to inspect")
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, ENGINEER, new Repair.SwapPart("PT-NEW", OLD_PART));
        assertThat(desk.ticket(id).parts().received()).isEmpty();
        assertThat(codeOf(desk, id, STOREKEEPER, new Repair.ReturnOldPart("PT-NEW")))
                .isEqualTo(Code.NOT_DUE);
        desk.does(id, STOREKEEPER, new Repair.ReturnOldPart(OLD_PART));
        assertThat(codeOf(desk, id, STOREKEEPER, new Repair.ReturnOldPart(OLD_PART)))
                .isEqualTo(Code.NOT_DUE);
    }

    @Test
    void an_engineer_off_duty_gets_neither_calls_nor_installations() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, Ways.FAULT);
        Refusal refusal = desk.refuses(id, DISPATCHER, new Intake.TransferCall("off"));
        assertThat(refusal.code()).isEqualTo(Code.NOT_AVAILABLE);
        assertThat(refusal.english()).isEqualTo("engineer off is not on duty at 2026-03-02T01:00:00Z");
        assertThat(refusal.chinese()).contains("off", "2026-03-02T01:00:00Z");
        assertThat(codeOf(desk, id, DISPATCHER, new Intake.AssignInstall("e1"))).isEqualTo(Code.ILLEGAL_IN_STATE);

        CaseId install = desk.begins(AGENT, Ways.REPORT);
        desk.does(install, AGENT, Intake.Classify.install());
        assertThat(codeOf(desk, install, DISPATCHER, new Intake.AssignInstall("off")))
                .isEqualTo(Code.NOT_AVAILABLE);
        assertThat(codeOf(desk, install, DISPATCHER, new Intake.TransferCall("e1")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(install, DISPATCHER, new Intake.AssignInstall("e1"));
    }

    @Test
    void a_request_is_confirmed_once_and_before_a_wait_for_recurrence() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, Ways.FAULT);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        Diagnosis.DeclareNotReproducible waits = Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS);
        assertThat(codeOf(desk, id, ENGINEER, waits)).isEqualTo(Code.CONFIRMATION_REQUIRED);
        desk.does(id, AGENT, Ways.CONFIRMED);
        assertThat(codeOf(desk, id, AGENT, Ways.CONFIRMED)).isEqualTo(Code.ALREADY_DONE);
        desk.does(id, ENGINEER, waits);
    }

    @Test
    void only_another_engineer_takes_a_ticket_over_and_only_for_himself() {
        CaseId id = inPhoneSupport(desk);
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.TakeOver("e1"))).isEqualTo(Code.ALREADY_DONE);
        Refusal refusal = desk.refuses(id, ENGINEER, new Anytime.TakeOver("e2"));
        assertThat(refusal.code()).isEqualTo(Code.INVALID);
        assertThat(refusal.fields()).containsExactly("engineer");
        desk.does(id, new Actor("e2", Role.ENGINEER), new Anytime.TakeOver("e2"));
        assertThat(desk.ticket(id).assignee()).contains("e2");
        assertThat(desk.ticket(id).counts().handOvers()).isEqualTo(1);
    }

    @Test
    void access_goes_missing_once_and_is_regained_after_that() {
        CaseId id = verifying(desk);
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.CustomerAccessRegained("door")))
                .isEqualTo(Code.NOT_DUE);
        desk.at("2026-03-02T10:00").does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.CustomerAccessMissing("locked")))
                .isEqualTo(Code.ALREADY_DONE);
        desk.at("2026-03-02T11:00");
        Deed early = Deed.on(id, ENGINEER, new Anytime.CustomerAccessRegained("key"));
        assertThat(SetDesk.refused(desk.desk().handle(early.at(shanghai("2026-03-02T09:59:59.999999999"))))
                        .code())
                .isEqualTo(Code.OUT_OF_ORDER);
        SetDesk.done(desk.desk().handle(early.at(shanghai("2026-03-02T10:00"))));
        assertThat(desk.ticket(id).waits().accessMissingSince()).isEmpty();
    }

    @Test
    void data_are_asked_for_once_and_received_after_that_in_any_open_state() {
        CaseId id = inPhoneSupport(desk);
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.ReceiveCustomerData()))
                .isEqualTo(Code.NOT_DUE);
        desk.at("2026-03-02T10:00").does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        assertThat(codeOf(desk, id, AGENT, new Anytime.RequestCustomerData("logs")))
                .isEqualTo(Code.ALREADY_DONE);
        desk.does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        desk.at("2026-03-02T11:00");
        Deed received = Deed.on(id, AGENT, new Anytime.ReceiveCustomerData());
        assertThat(SetDesk.refused(desk.desk().handle(received.at(shanghai("2026-03-02T09:59"))))
                        .code())
                .isEqualTo(Code.OUT_OF_ORDER);
        desk.does(id, AGENT, new Anytime.ReceiveCustomerData());
        assertThat(codeOf(desk, id, AGENT, new Anytime.ReceiveCustomerData())).isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void access_is_regained_in_any_open_state_but_goes_missing_only_where_it_is_needed() {
        CaseId id = verifying(desk);
        desk.at("2026-03-02T10:00").does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        desk.does(id, ENGINEER, Ways.SOLVED);
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.CustomerAccessMissing("locked")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, ENGINEER, new Anytime.CustomerAccessRegained("key"));
        assertThat(codeOf(desk, id, ENGINEER, new Anytime.CustomerAccessRegained("key")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void late_entries_lie_between_the_report_the_last_step_and_now() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        desk.at("2026-03-02T10:00").does(id, AGENT, Ways.FAULT);
        desk.at("2026-03-02T11:00");
        Deed note = Deed.on(id, AGENT, Anytime.AddNote.of("called back"));
        Deed call = Deed.on(id, DISPATCHER, new Intake.TransferCall("e1"));
        assertOutOfOrder(note.at(shanghai("2026-03-02T08:59:59.999999999")), "before the report");
        assertOutOfOrder(note.at(shanghai("2026-03-02T11:00:00.000000001")), "after now");
        assertOutOfOrder(call.at(shanghai("2026-03-02T09:59:59.999999999")), "before the last step");
        SetDesk.done(desk.desk().handle(note.at(shanghai("2026-03-02T09:00"))));
        assertThat(desk.ticket(id).movedAt()).as("a note is no step").isEqualTo(shanghai("2026-03-02T10:00"));
        SetDesk.done(desk.desk().handle(call.at(shanghai("2026-03-02T10:00"))));
        assertThat(desk.ticket(id).movedAt()).isEqualTo(shanghai("2026-03-02T10:00"));
    }

    private void assertOutOfOrder(Deed deed, String why) {
        Refusal refusal = SetDesk.refused(desk.desk().handle(deed));
        assertThat(refusal.code()).as(why).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(refusal.fields()).containsExactly("occurredAt");
        assertThat(refusal.facts())
                .containsEntry("command", deed.command().getClass().getSimpleName());
    }

    @Test
    void a_rejection_is_confirmed_only_after_a_rejection() {
        CaseId id = verifying(desk);
        desk.does(id, ENGINEER, Ways.SOLVED);
        assertThat(codeOf(desk, id, MANAGER, new Resolution.ConfirmRejection("Li Wei")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, CUSTOMER, new Resolution.RejectReport("still dark"));
        desk.does(id, CUSTOMER, new Resolution.RejectReport("and now it smokes"));
        desk.does(id, MANAGER, new Resolution.ConfirmRejection("Li Wei"));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.JOINT_ANALYSIS);
    }

    @Test
    void a_visit_is_called_off_back_to_where_it_was_booked() {
        CaseId id = judging(desk);
        desk.does(id, ENGINEER, Visiting.BookVisit.toInspect(desk.instant(), desk.instant(), "Li Wei"));
        desk.does(id, DISPATCHER, Visiting.CancelVisit.of("ill", Side.PROVIDER));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.FAULT_JUDGING);
        assertThat(codeOf(desk, id, ENGINEER, Visiting.BookVisit.toSwap(desk.instant(), desk.instant(), "Li Wei")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        desk.does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        desk.does(id, ENGINEER, Visiting.BookVisit.toSwap(desk.instant(), desk.instant(), "Li Wei"));
        desk.does(id, CUSTOMER, Visiting.CancelVisit.of("inventory", Side.CUSTOMER));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.PART_AVAILABLE);
    }

    @Test
    void a_rung_fires_once_in_an_episode_which_grows_by_a_waiver_and_not_by_a_pause() {
        CaseId id = judging(desk);
        Anytime.Escalate first = Anytime.Escalate.of("ARRIVE", 1);
        Visiting.BookVisit visit =
                Visiting.BookVisit.toInspect(shanghai("2026-03-02T10:00"), shanghai("2026-03-02T10:00"), "Li Wei");
        desk.does(id, ENGINEER, visit);
        desk.at("2026-03-02T09:40").does(id, TIMER, first);
        assertThat(codeOf(desk, id, MANAGER, first)).isEqualTo(Code.ALREADY_DONE);
        desk.does(id, TIMER, Anytime.Escalate.of("ARRIVE", 2));
        desk.at("2026-03-02T09:45").does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        assertThat(codeOf(desk, id, TIMER, first)).as("a pause").isEqualTo(Code.ALREADY_DONE);
        desk.at("2026-03-02T09:50").does(id, ENGINEER, new Anytime.CustomerAccessRegained("open"));
        assertThat(codeOf(desk, id, TIMER, first)).as("a resume").isEqualTo(Code.ALREADY_DONE);
        desk.does(id, CUSTOMER, rebooked("2026-03-02T15:00"));
        desk.does(id, TIMER, first);
        assertThat(codeOf(desk, id, TIMER, first)).as("once in the new one").isEqualTo(Code.ALREADY_DONE);
        assertThat(desk.ticket(id).escalations().fired())
                .extracting(rung -> rung.rung() + "/" + rung.episode())
                .containsExactly("1/1", "2/1", "1/2");
    }

    private static Visiting.Rebook rebooked(String wall) {
        return Visiting.Rebook.of(
                new io.deskwright.core.ticket.Appointment(shanghai(wall), shanghai(wall)), "later", Side.CUSTOMER);
    }

    @Test
    void a_pause_of_the_target_itself_is_no_new_episode_and_a_reopening_is() {
        SetDesk plain = SetDesk.under("P004");
        CaseId id = inPhoneSupport(plain);
        Anytime.Escalate first = Anytime.Escalate.of("RESOLVE", 1);
        plain.at("2026-03-02T10:00").does(id, TIMER, first);
        plain.does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        plain.at("2026-03-02T11:00").does(id, ENGINEER, new Anytime.ReceiveCustomerData());
        assertThat(plain.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-02T18:00");
        assertThat(codeOf(plain, id, TIMER, first)).isEqualTo(Code.ALREADY_DONE);
        plain.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        plain.does(id, ENGINEER, Ways.SOLVED);
        plain.does(id, CUSTOMER, new Resolution.AcceptReport("MAIL"));
        plain.does(id, DISPATCHER, new Ending.Close());
        plain.at("2026-03-03T10:00").does(id, CUSTOMER, new Ending.Reopen());
        plain.does(id, TIMER, first);
        assertThat(plain.ticket(id).escalations().fired())
                .extracting(rung -> rung.episode())
                .containsExactly(1, 2);
    }

    @Test
    void a_rung_is_of_a_target_of_the_terms_and_counted_from_one() {
        CaseId id = inPhoneSupport(desk);
        assertThat(desk.refuses(id, TIMER, Anytime.Escalate.of("RESTORE", 1)).fields())
                .containsExactly("leg");
        assertThat(desk.refuses(id, TIMER, Anytime.Escalate.of("ARRIVE", 0)).fields())
                .containsExactly("rung");
        desk.does(id, TIMER, Anytime.Escalate.of("ARRIVE", 1));
    }

    @Test
    void an_entry_is_redacted_if_it_is_there() {
        CaseId id = desk.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        assertThat(desk.refuses(id, DISPATCHER, Anytime.Redact.of(0, "erasure")).fields())
                .containsExactly("entry");
        assertThat(desk.refuses(id, DISPATCHER, Anytime.Redact.of(2, "erasure")).code())
                .isEqualTo(Code.INVALID);
        desk.does(id, DISPATCHER, Anytime.Redact.of(1, "erasure"));
        assertThat(Objects.toString(desk.journals().history(id, 0).get(0).event()))
                .contains("(removed)")
                .doesNotContain("Li Wei");
    }

    @Test
    void after_an_accepted_quote_the_device_stays_paid_when_it_is_judged_again() {
        CaseId id = quoted();
        desk.does(id, CUSTOMER, new Quotation.AcceptQuote());
        desk.does(id, ENGINEER, new Diagnosis.Reconsider("it is something else"));
        assertThat(desk.ticket(id).devices().coverage()).isEmpty();
        desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(DEVICE));
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.VENDOR_SUPPORT);
        assertThat(desk.ticket(id).devices().coverage()).contains(Coverage.PAID);
    }

    @Test
    void under_a_paid_quote_the_old_part_is_the_customers_unless_the_price_was_for_exchange() {
        for (boolean exchange : new boolean[] {false, true}) {
            SetDesk on = SetDesk.of001();
            CaseId id = judging(on);
            on.does(
                    id,
                    ENGINEER,
                    new Diagnosis.JudgeHardware(DEVICE, Optional.of(CoverageOverride.of(Coverage.OUT, "misuse"))));
            on.does(id, DISPATCHER, new Quotation.SendQuote(Ways.QUOTE.lines(), exchange));
            on.does(id, CUSTOMER, new Quotation.AcceptQuote());
            on.does(id, ENGINEER, Repair.RequestPart.of("fan"));
            on.does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
            on.does(id, ENGINEER, Visiting.BookVisit.toSwap(on.instant(), on.instant(), "Li Wei"));
            on.does(id, ENGINEER, new Visiting.Arrive("gate log"));
            on.does(id, ENGINEER, new Repair.SwapPart("PT-NEW", OLD_PART));
            assertThat(on.ticket(id).parts().oldDue())
                    .as("exchange price %s", exchange)
                    .isEqualTo(exchange ? List.of(OLD_PART) : List.of());
        }
    }

    @Test
    void the_recurrence_window_and_the_quote_end_in_the_zone_of_the_contract() {
        SetDesk london = new SetDesk(SetDesk.under(
                "P001",
                io.deskwright.sla.calendar.WeeklyHours.in(java.time.ZoneId.of("Europe/London"))
                        .weekdays("09:00-17:00")
                        .build(),
                rules -> rules));
        CaseId id = inPhoneSupport(london);
        london.does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        assertThat(london.ticket(id).recurrenceUntil())
                .as("confirmed 2 March 01:30 in London; 24:00 of 2 June in summer time")
                .contains(Instant.parse("2026-06-02T23:00:00Z"));
    }
}
