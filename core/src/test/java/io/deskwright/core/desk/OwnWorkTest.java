package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.people.Separation;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.JointRecord;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Repair;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody confirms or approves the own work, in whatever role. */
class OwnWorkTest {

    private static final JointRecord TOGETHER = new JointRecord("Zhao Min", "Li Wei");

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);

    private void breaks(Separation rule, CaseId id, Role role, String who, TicketCommand command) {
        Refusal refusal = desk.isRefused(id, new Actor(who, role), command);

        assertThat(refusal.code()).isEqualTo(Code.SEPARATION);
        assertThat(refusal.facts()).containsEntry("rule", rule.name());
        String name = command.getClass().getSimpleName();
        assertThat(refusal.english())
                .isEqualTo(name + " would be own work: actor '" + who + "' breaks the rule: " + rule.english());
        assertThat(refusal.chinese()).isEqualTo(name + " 属于本人工作：actor '" + who + "' 违反规则：" + rule.chinese());
        assertThat(desk.history(id)).hasSize(Math.toIntExact(desk.ticket(id).version()));
    }

    @Test
    void a_report_is_accepted_by_who_did_not_work_on_the_fault() {
        CaseId id = desk.in(TicketState.REPLY_SENT);

        breaks(Separation.ACCEPTS_REPORT, id, Role.CUSTOMER, ENGINEER.id(), new Resolution.AcceptReport("MAIL"));
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("MAIL"));
    }

    @Test
    void a_rejection_is_confirmed_by_who_neither_worked_nor_rejected() {
        CaseId id = desk.in(TicketState.REPLY_SENT);
        desk.does(id, CUSTOMER, new Resolution.RejectReport("still dark"));
        var confirms = new Resolution.ConfirmRejection("Li Wei");

        breaks(Separation.CONFIRMS_REJECTION, id, Role.PROJECT_MANAGER, ENGINEER.id(), confirms);
        breaks(Separation.CONFIRMS_REJECTION, id, Role.DISPATCH_CENTRE, CUSTOMER.id(), confirms);
        desk.does(id, MANAGER, confirms);
    }

    @Test
    void a_ticket_is_closed_by_who_did_not_work_on_it() {
        CaseId id = desk.in(TicketState.RESOLVED);

        breaks(Separation.CLOSES, id, Role.DISPATCH_CENTRE, ENGINEER.id(), new Ending.Close());
        desk.does(id, DISPATCHER, new Ending.Close());
    }

    @Test
    void every_engineer_who_had_it_or_did_something_has_worked() {
        CaseId id = desk.in(TicketState.PHONE_SUPPORT);
        desk.does(id, new Actor("e2", Role.ENGINEER), new Anytime.TakeOver("e2"));
        desk.does(id, new Actor("e3", Role.ENGINEER), new Anytime.ReportServiceRestored(false));
        desk.does(id, new Actor("e4", Role.ENGINEER), Anytime.AddNote.of("heard of it"));

        assertThat(desk.ticket(id).doneBy().workers()).containsExactly("e1", "e2", "e3");
    }

    @ParameterizedTest
    @EnumSource(value = Resolution.DecideCause.Finding.class)
    void a_cause_is_decided_by_who_did_not_work_on_the_fault(Resolution.DecideCause.Finding finding) {
        CaseId id = desk.in(TicketState.JOINT_ANALYSIS);
        var decides = new Resolution.DecideCause(Optional.of(finding), TOGETHER);

        breaks(Separation.DECIDES_CAUSE, id, Role.PROJECT_MANAGER, ENGINEER.id(), decides);
        desk.does(id, MANAGER, decides);
    }

    @Test
    void a_quote_is_accepted_by_who_did_not_send_it() {
        CaseId id = desk.in(TicketState.QUOTE_SENT);

        breaks(Separation.ACCEPTS_QUOTE, id, Role.CUSTOMER, DISPATCHER.id(), new Quotation.AcceptQuote());
        desk.does(id, CUSTOMER, new Quotation.AcceptQuote());
    }

    @Test
    void a_part_is_issued_by_who_did_not_ask_for_it() {
        CaseId id = desk.in(TicketState.PART_REQUESTED);

        breaks(Separation.APPROVES_SPARES, id, Role.STOREKEEPER, ENGINEER.id(), Repair.ReceivePart.of("M-1", "PT-NEW"));
        desk.does(id, TestDesk.STOREKEEPER, Repair.ReceivePart.of("M-1", "PT-NEW"));
    }

    @Test
    void who_had_a_ticket_at_another_desk_does_not_close_it_here() {
        Snapshot stood = Snapshot.in(TicketState.PHONE_SUPPORT)
                .type(OrderType.AFTER_SALES)
                .severity("GENERAL")
                .assignee("e9")
                .build();
        CaseId id = desk.begins(
                        AGENT,
                        Intake.Import.of(
                                Caller.of("Li Wei", "+86 759 1234567"), "server does not start", desk.instant(), stood))
                .id();

        assertThat(desk.ticket(id).doneBy().workers()).containsExactly("e9");
    }

    @Test
    void a_machine_is_nobody() {
        CaseId id = desk.in(TicketState.REPLY_SENT);
        desk.does(id, new Actor("timer", Role.ENGINEER), new Anytime.TakeOver("timer"));
        desk.passes(Duration.ofDays(6));

        desk.does(id, new Actor("timer", Role.TIMER), new Resolution.AutoAccept());
    }
}
