package io.deskwright.core.desk;

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

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.AnalysisReport;
import io.deskwright.core.ticket.Appointment;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.Side;
import io.deskwright.core.ticket.SignOff;
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
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.proof.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which event reaches which milestone, and what every clock then says (REQUIREMENTS §21.2, §21.6); hours by hand. */
class DeadlinesOfTicketTest {

    private static final Actor CHANNEL = new Actor("mail", Role.CHANNEL);
    private static final Resolution.DeliverAnalysisReport REPORT = new Resolution.DeliverAnalysisReport(
            new AnalysisReport("outage", "1 h", "40", "restart", "fan", "dust", "clean"));

    private final SetDesk desk = SetDesk.of001();

    private CaseId reported(SetDesk on) {
        return on.at("2026-03-02T09:00").begins(CHANNEL, Ways.REPORT);
    }

    /** Reported at 09:00, confirmed at 10:00, with an engineer. */
    private CaseId confirmed(SetDesk on) {
        CaseId id = reported(on);
        on.does(id, AGENT, Ways.FAULT);
        on.at("2026-03-02T10:00").does(id, AGENT, Ways.CONFIRMED);
        on.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        return id;
    }

    private CaseId solvedAt(String wall) {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.at(wall).does(id, ENGINEER, Ways.SOLVED);
        return id;
    }

    private Optional<Duration> handled(CaseId id) {
        return desk.desk().deadlines(id).orElseThrow().handled(desk.instant());
    }

    // ---- K1: the first human answer

    @Test
    void a_mail_robot_receives_and_an_agents_word_answers() {
        CaseId id = reported(desk);
        assertThat(desk.told(id, "PHONE")).isEqualTo("RUNNING due 2026-03-02T09:01");
        desk.at("2026-03-02T09:01").does(id, AGENT, Ways.FAULT);
        assertThat(desk.told(id, "PHONE")).isEqualTo("MET due 2026-03-02T09:01 at 2026-03-02T09:01");
    }

    @Test
    void a_note_an_escalation_and_a_change_of_level_answer_nobody() {
        CaseId id = reported(desk);
        desk.does(id, TIMER, Anytime.Escalate.of("PHONE", 1));
        desk.does(id, AGENT, Anytime.AddNote.of("seen"));
        desk.does(id, AGENT, Anytime.ChangeSeverity.to("SEVERE", "whole floor"));
        assertThat(desk.told(id, "PHONE")).isEqualTo("RUNNING due 2026-03-02T09:01");
    }

    @Test
    void T53_answers_before_the_kind_is_determined() {
        CaseId id = reported(desk);
        desk.at("2026-03-02T09:00:30").does(id, AGENT, new Anytime.RecordMilestone("ACKNOWLEDGED", "called back"));
        desk.at("2026-03-02T09:30").does(id, AGENT, Ways.FAULT);
        assertThat(desk.told(id, "PHONE")).isEqualTo("MET due 2026-03-02T09:01 at 2026-03-02T09:00:30");
    }

    @Test
    void an_answer_at_once_ends_every_clock() {
        CaseId id = reported(desk);
        desk.at("2026-03-02T09:00:30").does(id, AGENT, new Intake.AnswerRequest("press the button"));
        assertThat(desk.told(id, "PHONE")).isEqualTo("MET due 2026-03-02T09:01 at 2026-03-02T09:00:30");
        assertThat(desk.reading(id, "CONFIRM").state()).isEqualTo("NOT_APPLICABLE");
        assertThat(desk.desk().deadlines(id).orElseThrow().at(desk.instant()).nextWakeUp())
                .isEmpty();
    }

    @Test
    void a_late_hand_over_is_a_late_answer() {
        CaseId id = reported(desk);
        desk.at("2026-03-02T09:02").does(id, AGENT, new Intake.HandOver("COMPLAINT", Optional.empty()));
        assertThat(desk.told(id, "PHONE")).isEqualTo("BREACHED due 2026-03-02T09:01 at 2026-03-02T09:02");
        assertThat(desk.reading(id, "CONFIRM").state()).isEqualTo("NOT_APPLICABLE");
    }

    // ---- K2: by the end of the working day

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 2026-03-02T18:00",
        "2026-03-02T12:30, 2026-03-02T18:00",
        "2026-03-02T18:00, 2026-03-03T18:00",
        "2026-03-06T18:30, 2026-03-09T18:00"
    })
    void a_request_is_confirmed_by_the_end_of_its_working_day(String reported, String due) {
        CaseId id = desk.at(reported).begins(AGENT, Ways.REPORT);
        assertThat(desk.told(id, "CONFIRM")).isEqualTo("RUNNING due " + due);
        desk.does(id, AGENT, Ways.FAULT);
        desk.at(due).does(id, AGENT, Ways.CONFIRMED);
        assertThat(desk.told(id, "CONFIRM")).isEqualTo("MET due " + due + " at " + due);
    }

    // ---- K3: only once a visit is needed

    @Test
    void the_arrival_counts_from_the_report_once_a_visit_is_booked() {
        CaseId id = confirmed(desk);
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("NOT_APPLICABLE");
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(id, ENGINEER, visit("2026-03-02T11:00"));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T10:00");
        desk.at("2026-03-02T10:20").does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("BREACHED due 2026-03-02T10:00 at 2026-03-02T10:20");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59, 2026-03-02T12:59:59",
        "2026-03-02T12:00, 2026-03-02T14:00",
        "2026-03-02T17:59, 2026-03-02T18:59",
        "2026-03-02T18:00, 2026-03-02T20:00",
        "2026-03-07T10:00, 2026-03-07T12:00"
    })
    void the_arrival_has_one_hour_in_working_time_and_two_outside(String reported, String due) {
        CaseId id = desk.at(reported).begins(AGENT, Ways.REPORT);
        desk.does(id, AGENT, new Anytime.RecordMilestone("VISIT_NEEDED", "smoke"));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("RUNNING due " + due);
    }

    @Test
    void where_every_fault_is_visited_the_arrival_counts_from_the_report_but_not_of_an_installation() {
        SetDesk visiting = new SetDesk(SetDesk.under("P001", TestDesk.HOURS, rules -> rules.everyFaultIsVisited(true)));
        CaseId id = reported(visiting);
        assertThat(visiting.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T10:00");
        visiting.does(id, AGENT, Intake.Classify.install());
        assertThat(visiting.told(id, "ARRIVE")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void what_the_customer_wants_later_is_a_waiver_until_the_end_of_the_agreed_window() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(id, ENGINEER, visit("2026-03-02T15:00").atCustomersWish());
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T15:00");
        desk.at("2026-03-02T14:00").does(id, DISPATCHER, rebooked("2026-03-02T17:00", Side.PROVIDER));
        assertThat(desk.told(id, "ARRIVE")).as("the provider's wish").isEqualTo("RUNNING due 2026-03-02T15:00");
        desk.does(id, CUSTOMER, rebooked("2026-03-02T14:30", Side.CUSTOMER));
        assertThat(desk.told(id, "ARRIVE")).as("earlier is no waiver").isEqualTo("RUNNING due 2026-03-02T15:00");
        desk.does(id, CUSTOMER, rebooked("2026-03-02T17:30", Side.CUSTOMER));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T17:30");
        assertThat(handled(id)).as("it pauses nothing").contains(Duration.ofHours(4));
        desk.at("2026-03-02T17:30").does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("MET due 2026-03-02T17:30 at 2026-03-02T17:30");
    }

    @Test
    void a_waiver_after_the_breach_changes_nothing() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(id, ENGINEER, visit("2026-03-02T10:30"));
        desk.at("2026-03-02T10:01").does(id, CUSTOMER, rebooked("2026-03-02T17:00", Side.CUSTOMER));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("BREACHED due 2026-03-02T10:00");
    }

    private static Visiting.BookVisit visit(String wall) {
        return Visiting.BookVisit.toInspect(shanghai(wall).minusSeconds(1_800), shanghai(wall), "Li Wei");
    }

    private static Visiting.Rebook rebooked(String wall, Side by) {
        return Visiting.Rebook.of(
                new Appointment(shanghai(wall).minusSeconds(1_800), shanghai(wall)), "other plans", by);
    }

    // ---- K4: pauses

    @Test
    void the_customers_waits_are_taken_off_the_handling_overlaps_once_and_the_providers_are_not() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(
                id,
                ENGINEER,
                new Diagnosis.JudgeHardware(SetDesk.DEVICE, Optional.of(CoverageOverride.of(Coverage.OUT, "misuse"))));
        desk.at("2026-03-02T11:00").does(id, DISPATCHER, Ways.QUOTE);
        assertThat(desk.told(id, "HANDLE")).isEqualTo("PAUSED");
        desk.at("2026-03-02T12:00").does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        desk.at("2026-03-02T13:00").does(id, CUSTOMER, new Quotation.AcceptQuote());
        assertThat(desk.told(id, "HANDLE")).as("data still missing").isEqualTo("PAUSED");
        desk.at("2026-03-02T14:00").does(id, AGENT, new Anytime.ReceiveCustomerData());
        assertThat(handled(id)).contains(Duration.ofHours(1));
        desk.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        desk.at("2026-03-02T16:00").does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        assertThat(handled(id)).as("a part pauses nothing").contains(Duration.ofHours(3));
        desk.does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        desk.at("2026-03-02T18:00").does(id, ENGINEER, new Anytime.CustomerAccessRegained("open"));
        desk.at("2026-03-03T18:00");
        assertThat(handled(id)).as("nights count").contains(Duration.ofHours(27));
    }

    @Test
    void a_withdrawn_quote_ends_the_wait_for_the_customer() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(
                id,
                ENGINEER,
                new Diagnosis.JudgeHardware(SetDesk.DEVICE, Optional.of(CoverageOverride.of(Coverage.OUT, "misuse"))));
        desk.does(id, DISPATCHER, Ways.QUOTE);
        desk.at("2026-03-02T12:00").does(id, DISPATCHER, new Quotation.WithdrawQuote("typo"));
        desk.at("2026-03-02T13:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("RUNNING");
        assertThat(handled(id)).contains(Duration.ofHours(1));
        desk.does(id, DISPATCHER, Ways.QUOTE);
        desk.at("2026-03-02T14:00").does(id, CUSTOMER, new Quotation.DeclineQuote());
        assertThat(desk.told(id, "HANDLE")).isEqualTo("CANCELLED");
        desk.at("2026-03-02T20:00");
        assertThat(handled(id)).contains(Duration.ofHours(1));
        assertThat(desk.told(id, "ANALYSIS_REPORT")).as("no O1").isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void waiting_for_recurrence_is_taken_off_if_the_fault_recurs() {
        CaseId id = confirmed(desk);
        desk.at("2026-03-02T11:00")
                .does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        assertThat(desk.told(id, "HANDLE")).isEqualTo("PAUSED");
        assertThat(desk.told(id, "RECURRENCE")).isEqualTo("RUNNING due 2026-06-03T00:00");
        desk.at("2026-04-02T11:00").does(id, CUSTOMER, Diagnosis.ReportRecurrence.ofSameKind("Li Wei"));
        desk.at("2026-04-02T12:00");
        assertThat(desk.told(id, "RECURRENCE")).isEqualTo("MET due 2026-06-03T00:00 at 2026-04-02T11:00");
        assertThat(handled(id)).contains(Duration.ofHours(2));
    }

    @Test
    void a_wait_that_runs_out_ends_the_handling() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, Diagnosis.DeclareNotReproducible.because(NotReproducible.NO_DETAILS));
        desk.at("2026-06-03T00:00:01").does(id, TIMER, new Diagnosis.ExpireRecurrenceWindow());
        assertThat(desk.told(id, "HANDLE")).isEqualTo("CANCELLED");
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("NOT_APPLICABLE");
    }

    // ---- the provisional stop

    @Test
    void a_proposal_stops_the_handling_and_acceptance_makes_that_final() {
        CaseId id = solvedAt("2026-03-02T12:00");
        desk.at("2026-03-04T12:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("MET at 2026-03-02T12:00");
        assertThat(desk.reading(id, "HANDLE").proposed()).isTrue();
        desk.does(id, CUSTOMER, new Resolution.RejectReport("still dark"));
        assertThat(desk.told(id, "HANDLE"))
                .as("a rejection alone revokes nothing")
                .isEqualTo("MET at 2026-03-02T12:00");
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        assertThat(desk.told(id, "HANDLE")).isEqualTo("MET at 2026-03-02T12:00");
        assertThat(desk.reading(id, "HANDLE").proposed()).isFalse();
        assertThat(handled(id)).contains(Duration.ofHours(2));
    }

    @Test
    void a_confirmed_rejection_makes_the_handling_run_on_as_if_it_had_never_stopped() {
        CaseId id = solvedAt("2026-03-02T12:00");
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("RUNNING due 2026-03-06T00:00");
        desk.at("2026-03-03T12:00").does(id, CUSTOMER, new Resolution.RejectReport("still dark"));
        desk.does(id, MANAGER, new Resolution.ConfirmRejection("Li Wei"));
        assertThat(handled(id)).contains(Duration.ofHours(26));
        assertThat(desk.told(id, "HANDLE")).isEqualTo("RUNNING");
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("WAITING");
        assertThat(desk.ticket(id).analysisReportDue()).isFalse();
        desk.does(id, MANAGER, decides(Resolution.DecideCause.Finding.UNCHANGED));
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.at("2026-03-03T14:00").does(id, ENGINEER, Ways.SOLVED);
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("RUNNING due 2026-03-07T00:00");
        assertThat(handled(id)).as("from its first start").contains(Duration.ofHours(28));
    }

    private static TicketCommand decides(Resolution.DecideCause.Finding finding) {
        return Resolution.DecideCause.of(finding, "p1", "Li Wei");
    }

    // ---- O1 and O2

    @Test
    void the_analysis_report_is_due_three_days_after_the_solution_and_outlives_the_case() {
        CaseId id = solvedAt("2026-03-02T12:00");
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.does(id, DISPATCHER, new Ending.Close());
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("RUNNING due 2026-03-06T00:00");
        desk.at("2026-03-06T00:00").does(id, ENGINEER, REPORT);
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("MET due 2026-03-06T00:00 at 2026-03-06T00:00");
        assertThat(desk.ticket(id).analysisReportDue()).isFalse();
    }

    @Test
    void the_old_part_is_due_from_the_swap_until_it_is_returned() {
        SetDesk spare = SetDesk.under("S001");
        CaseId id = confirmed(spare);
        spare.does(id, ENGINEER, new Diagnosis.StartJudging());
        spare.does(id, ENGINEER, Diagnosis.JudgeHardware.of(SetDesk.DEVICE));
        spare.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        spare.does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        spare.does(id, ENGINEER, Visiting.BookVisit.toSwap(spare.instant(), spare.instant(), "Li Wei"));
        spare.does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(spare.told(id, "OLD_PART_RETURN")).isEqualTo("WAITING");
        spare.at("2026-03-02T12:00").does(id, ENGINEER, new Repair.SwapPart("PT-NEW", OLD_PART));
        assertThat(spare.told(id, "OLD_PART_RETURN")).isEqualTo("RUNNING");
        spare.at("2026-03-02T15:00").does(id, STOREKEEPER, new Repair.ReturnOldPart(OLD_PART));
        assertThat(spare.told(id, "OLD_PART_RETURN")).isEqualTo("MET at 2026-03-02T15:00");
        assertThat(spare.reading(id, "OLD_PART_RETURN").spent()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void the_arrival_under_P003_waits_for_the_part_on_site() {
        SetDesk spare = SetDesk.under("P003");
        CaseId id = confirmed(spare);
        spare.does(id, ENGINEER, new Diagnosis.StartJudging());
        spare.does(id, ENGINEER, Diagnosis.JudgeHardware.of(SetDesk.DEVICE));
        spare.does(id, ENGINEER, Repair.RequestPart.of("fan"));
        spare.at("2026-03-02T11:00").does(id, STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
        assertThat(spare.told(id, "ARRIVE")).as("it is in the store").isEqualTo("WAITING");
        spare.at("2026-03-02T12:00").does(id, ENGINEER, new Anytime.RecordMilestone("PART_ON_SITE", "courier"));
        assertThat(spare.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T13:00");

        CaseId direct = confirmed(spare);
        spare.does(direct, ENGINEER, new Diagnosis.StartJudging());
        spare.does(direct, ENGINEER, Diagnosis.JudgeHardware.of(SetDesk.DEVICE));
        spare.does(direct, ENGINEER, Repair.RequestPart.of("fan"));
        spare.at("2026-03-02T11:00").does(direct, STOREKEEPER, new Repair.ReceivePart("M-2", "PT-N2", true));
        assertThat(spare.told(direct, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T12:00");
    }

    // ---- P002 and P004

    @Test
    void the_level_selects_the_targets_of_P002_and_each_command_reaches_its_milestone() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, classified("SYSTEM_DOWN"));
        matrix.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        matrix.does(id, ENGINEER, new Diagnosis.StartJudging());
        matrix.does(id, ENGINEER, visit("2026-03-02T09:40"));
        assertThat(matrix.told(id, "ACK")).isEqualTo("MET due 2026-03-02T09:01 at 2026-03-02T09:00");
        assertThat(matrix.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T10:00");
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("WAITING");
        matrix.at("2026-03-02T09:40").does(id, ENGINEER, new Visiting.Arrive("gate log"));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("RUNNING due 2026-03-02T11:40");
        assertThat(matrix.told(id, "NORMAL")).isEqualTo("RUNNING due 2026-03-02T15:40");
        matrix.at("2026-03-02T10:40").does(id, ENGINEER, new Anytime.CustomerAccessMissing("alarm"));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("PAUSED");
        matrix.at("2026-03-02T11:10").does(id, ENGINEER, new Anytime.CustomerAccessRegained("open"));
        matrix.at("2026-03-02T12:10").does(id, ENGINEER, new Anytime.ReportServiceRestored(true));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("MET due 2026-03-02T12:10 at 2026-03-02T12:10");
        matrix.at("2026-03-02T17:00").does(id, ENGINEER, new Anytime.RecordMilestone("INDICATORS_NORMAL", "graphs"));
        assertThat(matrix.told(id, "NORMAL")).isEqualTo("BREACHED due 2026-03-02T16:10 at 2026-03-02T17:00");
        assertThat(matrix.told(id, "PLAN")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void a_single_fault_under_P002_has_a_plan_and_two_working_days() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-05T16:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, classified("SINGLE"));
        matrix.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        assertThat(matrix.told(id, "RESOLVE")).as("Thursday to Monday").isEqualTo("RUNNING due 2026-03-09T18:00");
        matrix.at("2026-03-05T20:00").does(id, ENGINEER, new Anytime.RecordMilestone("REPAIR_PLAN_SENT", "mail"));
        assertThat(matrix.told(id, "PLAN")).isEqualTo("MET due 2026-03-05T22:00 at 2026-03-05T20:00");
        matrix.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        matrix.at("2026-03-09T18:00").does(id, ENGINEER, Ways.SOLVED);
        assertThat(matrix.told(id, "RESOLVE")).isEqualTo("MET due 2026-03-09T18:00 at 2026-03-09T18:00");
    }

    @Test
    void a_major_emergency_under_P004_has_its_plan_activated_at_once() {
        SetDesk emergency = SetDesk.under("P004");
        CaseId id = emergency.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        emergency.does(id, AGENT, classified("MAJOR"));
        assertThat(emergency.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-03T18:00");
        emergency
                .at("2026-03-02T09:01")
                .does(id, AGENT, new Anytime.RecordMilestone("CONTINUITY_PLAN_ACTIVATED", "order 7"));
        assertThat(emergency.told(id, "PLAN_ACTIVATED")).isEqualTo("MET due 2026-03-02T09:01 at 2026-03-02T09:01");
    }

    private static Intake.Classify classified(String level) {
        return Intake.Classify.fault(level, "no light", "room 3", shanghai("2026-03-02T08:00"));
    }

    @Test
    void P000_looks_up_and_dispatches_by_T53() {
        SetDesk general = SetDesk.under("P000");
        CaseId id = general.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        assertThat(general.told(id, "EXPERT_REPLY")).isEqualTo("NOT_APPLICABLE");
        general.does(id, AGENT, new Anytime.RecordMilestone("LOOKUP_NEEDED", "rare"));
        assertThat(general.told(id, "EXPERT_REPLY")).isEqualTo("RUNNING due 2026-03-02T09:30");
        general.at("2026-03-02T09:10").does(id, ENGINEER, new Anytime.RecordMilestone("HANDLING_STARTED", "at it"));
        assertThat(general.told(id, "START_HANDLING")).isEqualTo("MET due 2026-03-02T09:10 at 2026-03-02T09:10");
        general.at("2026-03-02T09:31").does(id, ENGINEER, new Anytime.RecordMilestone("EXPERT_REPLIED", "mail"));
        assertThat(general.told(id, "EXPERT_REPLY")).isEqualTo("BREACHED due 2026-03-02T09:30 at 2026-03-02T09:31");
    }

    // ---- ends

    @Test
    void an_installation_ends_with_closing_and_is_handled_until_it_is_done() {
        CaseId id = reported(desk);
        desk.does(id, AGENT, Intake.Classify.install());
        desk.at("2026-03-02T10:00").does(id, AGENT, Ways.CONFIRMED);
        desk.does(id, DISPATCHER, new Intake.AssignInstall("e1"));
        desk.at("2026-03-02T16:00").does(id, ENGINEER, Installation.CompleteInstall.of("WR-1", SignOff.by("Li Wei")));
        assertThat(desk.told(id, "HANDLE")).isEqualTo("MET at 2026-03-02T16:00");
        assertThat(desk.reading(id, "HANDLE").proposed()).isFalse();
        desk.at("2026-03-03T16:00").does(id, DISPATCHER, new Ending.Close());
        assertThat(handled(id)).contains(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "DUPLICATE", "SUPERSEDED", "NOT_REPAIRABLE"})
    void every_other_end_stops_all_clocks_before_the_ticket_is_closed(String end) {
        CaseId id = confirmed(desk);
        switch (end) {
            case "CANCELLED" -> desk.does(id, CUSTOMER, new Ending.Cancel("no need"));
            case "DUPLICATE" -> desk.does(id, DISPATCHER, Ending.MarkDuplicate.of(CaseId.of("SO-9")));
            case "SUPERSEDED" -> {
                desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
                desk.does(id, CUSTOMER, new Resolution.NotSolved());
                desk.does(id, ENGINEER, Resolution.TransferReview.analyse());
                desk.does(id, MANAGER, decides(Resolution.DecideCause.Finding.NEW_CAUSE));
            }
            default -> {
                desk.does(id, ENGINEER, new Diagnosis.StartJudging());
                desk.does(id, ENGINEER, Diagnosis.JudgeHardware.of(SetDesk.DEVICE));
                desk.does(id, ENGINEER, new Repair.DeclareNotRepairable("scrap"));
            }
        }
        desk.at("2026-03-05T10:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("CANCELLED");
        assertThat(desk.told(id, "ANALYSIS_REPORT")).isEqualTo("NOT_APPLICABLE");
        assertThat(handled(id)).contains(Duration.ZERO);
        assertThat(desk.ticket(id).closeReason().orElseThrow().name()).isEqualTo(end);
        assertThat(desk.desk().deadlines(id).orElseThrow().at(desk.instant()).nextWakeUp())
                .isEmpty();
    }

    // ---- reopening

    @Test
    void reopening_breaches_nothing_at_once_and_adds_a_segment_to_the_handling() {
        CaseId id = solvedAt("2026-03-02T12:00");
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.does(id, DISPATCHER, new Ending.Close());
        desk.at("2026-03-05T10:00").does(id, CUSTOMER, new Ending.Reopen());
        assertThat(desk.desk().deadlines(id).orElseThrow().readings(desk.instant()))
                .filteredOn(reading -> reading.segment() > 1)
                .extracting(Reading::state)
                .doesNotContain("BREACHED");
        assertThat(desk.told(id, "PHONE")).isEqualTo("RUNNING due 2026-03-05T10:01");
        assertThat(desk.told(id, "CONFIRM")).as("the confirmation holds on").startsWith("MET");
        assertThat(handled(id)).contains(Duration.ofHours(2));
        desk.at("2026-03-05T13:00");
        assertThat(handled(id)).contains(Duration.ofHours(5));
    }

    @Test
    void a_dispatch_centre_that_reopens_has_answered() {
        CaseId id = solvedAt("2026-03-02T12:00");
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.does(id, DISPATCHER, new Ending.Close());
        desk.at("2026-03-05T10:00").does(id, DISPATCHER, new Ending.Reopen());
        assertThat(desk.told(id, "PHONE")).isEqualTo("MET due 2026-03-05T10:01 at 2026-03-05T10:00");
    }

    @Test
    void a_wait_that_an_end_closed_is_not_open_after_a_reopening() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        desk.does(id, CUSTOMER, new Ending.Cancel("no need"));
        assertThat(desk.ticket(id).waits().dataRequestedAt()).isEmpty();
        desk.does(id, DISPATCHER, new Ending.Close());
        desk.at("2026-03-02T12:00").does(id, CUSTOMER, new Ending.Reopen());
        desk.at("2026-03-02T13:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("RUNNING");
        assertThat(handled(id)).contains(Duration.ofHours(1));
    }

    @Test
    void a_wait_that_acceptance_closed_is_not_open_after_a_reopening() {
        CaseId id = confirmed(desk);
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        desk.does(id, ENGINEER, Ways.SOLVED);
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.does(id, DISPATCHER, new Ending.Close());
        desk.at("2026-03-02T12:00").does(id, CUSTOMER, new Ending.Reopen());
        desk.at("2026-03-02T13:00");
        assertThat(desk.told(id, "HANDLE")).isEqualTo("RUNNING");
    }

    @Test
    void a_confirmation_that_is_entered_after_a_reopening_holds_of_both_segments() {
        CaseId id = reported(desk);
        desk.does(id, AGENT, Ways.FAULT);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.at("2026-03-02T12:00").does(id, ENGINEER, Ways.SOLVED);
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        desk.does(id, DISPATCHER, new Ending.Close());
        desk.at("2026-03-03T10:00").does(id, CUSTOMER, new Ending.Reopen());
        assertThat(handled(id)).isEmpty();
        desk.at("2026-03-03T11:00");
        SetDesk.done(desk.desk().handle(Deed.on(id, AGENT, Ways.CONFIRMED).at(shanghai("2026-03-02T11:00"))));
        assertThat(handled(id)).contains(Duration.ofHours(2));
        assertThat(desk.ticket(id).confirmedAt()).contains(shanghai("2026-03-02T11:00"));
    }

    // ---- then and now

    @Test
    void a_late_entry_is_judged_then_as_it_was_known_and_now_as_it_is() {
        CaseId id = reported(desk);
        desk.at("2026-03-02T09:30");
        Deadlines before = desk.desk().deadlines(id).orElseThrow();
        assertThat(before.at(desk.instant()).reading("PHONE").state()).isEqualTo("BREACHED");
        desk.at("2026-03-02T10:00");
        Answer late =
                SetDesk.done(desk.desk().handle(Deed.on(id, AGENT, Ways.FAULT).at(shanghai("2026-03-02T09:00:20"))));
        assertThat(late.deadlines().at(desk.instant()).reading("PHONE").state()).isEqualTo("MET");
        assertThat(late.deadlines()
                        .asJudgedThen(shanghai("2026-03-02T09:30"), shanghai("2026-03-02T09:30"))
                        .reading("PHONE")
                        .state())
                .isEqualTo("BREACHED");
        assertThat(late.deadlines()
                        .asJudgedThen(shanghai("2026-03-02T09:30"), shanghai("2026-03-02T10:00"))
                        .reading("PHONE")
                        .state())
                .as("recorded by then, inclusive")
                .isEqualTo("MET");
    }

    @Test
    void an_answer_tells_readings_and_proofs_as_of_when_it_was_recorded() {
        CaseId id = reported(desk);
        Answer answer = desk.at("2026-03-02T09:01:01").does(id, AGENT, Anytime.AddNote.of("seen"));
        desk.at("2026-03-02T19:00");
        assertThat(answer.recordedAt()).isEqualTo(shanghai("2026-03-02T09:01:01"));
        assertThat(answer.readings())
                .extracting(reading -> reading.target() + " " + reading.state())
                .startsWith("PHONE BREACHED", "CONFIRM RUNNING");
        assertThat(answer.proofs())
                .hasSameSizeAs(answer.readings())
                .allSatisfy(proof -> assertThat(proof).isInstanceOf(Proof.class));
    }

    @Test
    void under_other_terms_nothing_is_handled_and_an_unknown_target_has_one_episode_only() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        Deadlines deadlines = matrix.desk().deadlines(id).orElseThrow();
        assertThat(deadlines.handled(matrix.instant())).isEmpty();
        assertThat(deadlines.episode("ARRIVE", matrix.instant())).isEqualTo(1);
        assertThat(List.copyOf(deadlines.agreement().terms().targetNames())).contains("ARRIVE");
    }

    @Test
    void an_episode_grows_by_reselection_to_a_later_due_and_not_to_an_earlier_one() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, classified("SYSTEM_DOWN"));
        Deadlines first = matrix.desk().deadlines(id).orElseThrow();
        assertThat(first.episode("ARRIVE", matrix.instant())).isEqualTo(1);
        matrix.does(id, AGENT, Anytime.ChangeSeverity.to("SEVERE", "half of it runs"));
        assertThat(matrix.desk().deadlines(id).orElseThrow().episode("ARRIVE", matrix.instant()))
                .isEqualTo(2);
        matrix.does(id, AGENT, Anytime.ChangeSeverity.to("SYSTEM_DOWN", "no it does not"));
        assertThat(matrix.desk().deadlines(id).orElseThrow().episode("ARRIVE", matrix.instant()))
                .isEqualTo(2);
    }
}
