package io.deskwright.core.desk;

import static io.deskwright.core.desk.SetDesk.shanghai;
import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.TIMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.Visiting;
import io.deskwright.sla.clock.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What peer systems got wrong about tickets (PEER-BUGS C), told to the desk. */
class PeerDeskBugsTest {

    private static final Actor CHANNEL = new Actor("mail", Role.CHANNEL);

    /** Source 004: answered within 1 h, resolved within 8 h, day and night. */
    private final SetDesk desk = SetDesk.under("P004");

    private CaseId called(String wall) {
        CaseId id = desk.at(wall).begins(CHANNEL, Ways.REPORT);
        desk.does(id, AGENT, Ways.FAULT);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        return id;
    }

    private void solved(CaseId id, String wall) {
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.at(wall).does(id, ENGINEER, Ways.SOLVED);
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("MAIL"));
        desk.does(id, DISPATCHER, new Ending.Close());
    }

    private Deadlines deadlines(CaseId id) {
        return desk.desk().deadlines(id).orElseThrow();
    }

    /** 43: pauses belong to the case and survive a change of target. */
    @Test
    void glpi_6902_a_wait_survives_a_change_of_level() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, Intake.Classify.fault("SYSTEM_DOWN", "dark", "room 3", shanghai("2026-03-02T08:00")));
        matrix.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        matrix.at("2026-03-02T10:00").does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        matrix.at("2026-03-02T12:00").does(id, ENGINEER, new Anytime.ReceiveCustomerData());
        matrix.does(id, AGENT, Anytime.ChangeSeverity.to("SEVERE", "half of it runs"));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("RUNNING due 2026-03-02T15:00");
    }

    /** 44: leaving the wait resumes the clock, whatever state comes next. */
    @Test
    void glpi_14148_data_received_in_another_state_resume_the_clock() {
        CaseId id = called("2026-03-02T09:00");
        desk.at("2026-03-02T09:30").does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("PAUSED");
        desk.at("2026-03-02T15:00").does(id, AGENT, new Anytime.ReceiveCustomerData());
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-02T22:30");
    }

    /** 45: a paused clock does not breach. */
    @Test
    void glpi_24481_a_wait_over_the_due_instant_is_no_breach() {
        CaseId id = called("2026-03-02T09:00");
        desk.at("2026-03-02T16:30").does(id, ENGINEER, new Anytime.RequestCustomerData("logs"));
        desk.at("2026-03-02T20:00");
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("PAUSED");
        assertThat(desk.reading(id, "RESOLVE").left()).contains(Duration.ofMinutes(30));
        desk.does(id, ENGINEER, new Anytime.ReceiveCustomerData());
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-02T20:30");
    }

    /** 46: between the solution and the reopening nobody waits, and nothing counts. */
    @Test
    void glpi_23359_time_between_closing_and_reopening_is_no_wait_and_no_handling() {
        SetDesk measured = SetDesk.of001();
        CaseId id = measured.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        measured.does(id, AGENT, Ways.FAULT);
        measured.does(id, AGENT, Ways.CONFIRMED);
        measured.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        measured.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        measured.at("2026-03-02T11:00").does(id, ENGINEER, Ways.SOLVED);
        measured.does(id, CUSTOMER, new Resolution.AcceptReport("MAIL"));
        measured.does(id, DISPATCHER, new Ending.Close());
        measured.at("2026-03-03T11:00").does(id, CUSTOMER, new Ending.Reopen());
        measured.at("2026-03-03T12:00");
        Deadlines deadlines = measured.desk().deadlines(id).orElseThrow();
        assertThat(deadlines.at(measured.instant()).readings())
                .filteredOn(reading -> reading.target().equals(Deadlines.HANDLE))
                .extracting(Reading::spent)
                .containsExactly(Duration.ofHours(2), Duration.ofHours(1));
        assertThat(deadlines.handled(measured.instant())).contains(Duration.ofHours(3));
    }

    /** 54: the clock counts from the report, whoever has the ticket. */
    @Test
    void glpi_1911_a_take_over_or_a_return_resets_no_clock() {
        CaseId id = called("2026-03-02T09:00");
        desk.at("2026-03-02T10:30").does(id, new Actor("e2", Role.ENGINEER), new Anytime.TakeOver("e2"));
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.does(id, CUSTOMER, new Resolution.NotSolved());
        desk.does(id, ENGINEER, Resolution.TransferReview.transfer("not my field"));
        desk.does(id, DISPATCHER, new Intake.TransferCall("e3"));
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-02T17:00");
        assertThat(desk.told(id, "ACK")).isEqualTo("MET due 2026-03-02T10:00 at 2026-03-02T09:00");
    }

    /** 55: another level selects another target from the report. */
    @Test
    void breeze_6691_a_change_of_level_reselects_from_the_report() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, Intake.Classify.fault("SINGLE", "dark", "room 3", shanghai("2026-03-02T08:00")));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("NOT_APPLICABLE");
        matrix.at("2026-03-02T10:00").does(id, AGENT, Anytime.ChangeSeverity.to("SEVERE", "spreads"));
        assertThat(matrix.told(id, "RESTORE")).isEqualTo("RUNNING due 2026-03-02T13:00");
    }

    /** 57: a reopened ticket has a new due instant, not the expired one. */
    @Test
    void osticket_5206_a_reopening_restarts_the_clock() {
        CaseId id = called("2026-03-02T09:00");
        solved(id, "2026-03-02T10:00");
        desk.at("2026-03-03T10:00").does(id, CUSTOMER, new Ending.Reopen());
        assertThat(desk.told(id, "RESOLVE")).isEqualTo("RUNNING due 2026-03-03T18:00");
    }

    /** 58: reopening past the old due instant is no breach, and wakes nobody at once. */
    @Test
    void osticket_5955_a_reopening_alerts_nobody_at_once() {
        CaseId id = called("2026-03-02T09:00");
        solved(id, "2026-03-02T10:00");
        Answer reopened = desk.at("2026-03-03T10:00").does(id, DISPATCHER, new Ending.Reopen());
        assertThat(reopened.readings()).extracting(Reading::state).doesNotContain("BREACHED");
        assertThat(reopened.deadlines().at(desk.instant()).nextWakeUp())
                .as("half of the new eight hours")
                .contains(shanghai("2026-03-03T14:00"));
    }

    /** 58: and one that was late stays late in its own segment only. */
    @Test
    void osticket_5955_an_old_miss_stays_in_its_segment() {
        CaseId id = called("2026-03-02T09:00");
        solved(id, "2026-03-02T18:00");
        desk.at("2026-03-03T10:00").does(id, CUSTOMER, new Ending.Reopen());
        assertThat(deadlines(id).at(desk.instant()).readings())
                .filteredOn(reading -> reading.target().equals("RESOLVE"))
                .extracting(Reading::state)
                .containsExactly("BREACHED", "RUNNING");
    }

    /** 59: here a longer target does not undo a breach (21.6 ruling 4); one that is not late gets the longer one. */
    @Test
    void osticket_5160_a_longer_target_moves_what_is_not_late_and_forgives_nothing() {
        SetDesk matrix = SetDesk.under("P002");
        CaseId id = matrix.at("2026-03-02T09:00").begins(AGENT, Ways.REPORT);
        matrix.does(id, AGENT, Intake.Classify.fault("SYSTEM_DOWN", "dark", "room 3", shanghai("2026-03-02T08:00")));
        matrix.at("2026-03-02T10:00").does(id, AGENT, Anytime.ChangeSeverity.to("SEVERE", "half runs"));
        assertThat(matrix.told(id, "ARRIVE")).as("due is not late").isEqualTo("RUNNING due 2026-03-02T11:00");
        matrix.at("2026-03-02T11:00:01").does(id, AGENT, Anytime.ChangeSeverity.to("SYSTEM_DOWN", "dark again"));
        matrix.does(id, AGENT, Anytime.ChangeSeverity.to("ORDINARY", "all fine"));
        assertThat(matrix.told(id, "ARRIVE")).isEqualTo("BREACHED due 2026-03-02T11:00");
    }

    /** 64: the deed that meets a target answers with the new reading. */
    @Test
    void zammad_2082_the_answer_to_the_reply_shows_it_met() {
        CaseId id = desk.at("2026-03-02T09:00").begins(CHANNEL, Ways.REPORT);
        Answer answer = desk.at("2026-03-02T09:20").does(id, AGENT, Ways.FAULT);
        assertThat(answer.readings())
                .filteredOn(reading -> reading.target().equals("ACK"))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.state()).isEqualTo("MET");
                    assertThat(reading.stoppedAt()).contains(shanghai("2026-03-02T09:20"));
                    assertThat(reading.spent()).isEqualTo(Duration.ofMinutes(20));
                });
    }

    /** 66: nothing of a duplicate goes on. */
    @Test
    void zammad_904_a_duplicate_escalates_no_more() {
        CaseId other = called("2026-03-02T09:00");
        CaseId id = called("2026-03-02T09:30");
        desk.at("2026-03-02T10:00").does(id, DISPATCHER, Ending.MarkDuplicate.of(other));
        assertThat(desk.reading(id, "RESOLVE").state()).isEqualTo("CANCELLED");
        desk.at("2026-03-03T10:30");
        assertThat(desk.reading(id, "RESOLVE").state()).isEqualTo("CANCELLED");
        assertThat(deadlines(id).at(desk.instant()).nextWakeUp()).isEmpty();
        assertThat(desk.told(other, "RESOLVE")).isEqualTo("BREACHED due 2026-03-02T17:00");
    }

    /** 67: what is answered at once is answered, and owes nothing. */
    @Test
    void helpdesk_1607_a_request_that_is_resolved_owes_no_response() {
        CaseId id = desk.at("2026-03-02T09:00").begins(CHANNEL, Ways.REPORT);
        desk.at("2026-03-02T09:40").does(id, AGENT, new Intake.AnswerRequest("press the button"));
        assertThat(desk.told(id, "ACK")).isEqualTo("MET due 2026-03-02T10:00 at 2026-03-02T09:40");
        desk.at("2026-03-02T12:00");
        assertThat(deadlines(id).readings(desk.instant()))
                .extracting(Reading::state)
                .doesNotContain("RUNNING", "BREACHED", "WAITING");
    }

    /** 68: what the system does itself answers nobody, and the next rung still fires. */
    @Test
    void glpi_15870_an_escalation_by_the_timer_is_no_answer_and_the_next_rung_fires() {
        CaseId id = desk.at("2026-03-02T09:00").begins(CHANNEL, Ways.REPORT);
        desk.at("2026-03-02T09:30").does(id, TIMER, Anytime.Escalate.of("ACK", 1));
        assertThat(desk.told(id, "ACK")).isEqualTo("RUNNING due 2026-03-02T10:00");
        desk.at("2026-03-02T09:45").does(id, TIMER, Anytime.Escalate.of("ACK", 2));
        assertThat(desk.ticket(id).escalations().fired()).hasSize(2);
        desk.at("2026-03-02T10:00:01");
        assertThat(desk.told(id, "ACK")).isEqualTo("BREACHED due 2026-03-02T10:00");
    }

    /** 47: what was agreed with the customer is moved by no pause. */
    @Test
    void glpi_17186_an_agreed_visit_is_moved_by_no_pause() {
        CaseId id = called("2026-03-02T09:00");
        desk.does(id, ENGINEER, new Diagnosis.StartJudging());
        desk.does(
                id,
                ENGINEER,
                Visiting.BookVisit.toInspect(shanghai("2026-03-02T14:00"), shanghai("2026-03-02T15:00"), "Li Wei")
                        .atCustomersWish());
        desk.at("2026-03-02T10:00").does(id, ENGINEER, new Anytime.CustomerAccessMissing("locked"));
        desk.at("2026-03-02T10:05").does(id, ENGINEER, new Anytime.CustomerAccessRegained("open"));
        assertThat(desk.told(id, "ARRIVE")).isEqualTo("RUNNING due 2026-03-02T15:00");
    }
}
