package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Contracts;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.terms.Terms;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The front door: deliveries, versions, and answers. */
class ServiceDeskTest {

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);

    private static final TicketCommand NEW_CAUSE =
            Resolution.DecideCause.of(Resolution.DecideCause.Finding.NEW_CAUSE, "p1", "Li Wei");

    private Answer handled(Deed deed) {
        return SetDesk.done(desk.desk().handle(deed));
    }

    private Refusal refused(Deed deed) {
        return SetDesk.refused(desk.desk().handle(deed));
    }

    @Test
    void a_report_that_is_delivered_twice_is_one_ticket() {
        Deed report = Deed.begin(AGENT, Ways.REPORT).keyed("mail-1");
        Answer first = handled(report);
        desk.passes(java.time.Duration.ofHours(1));
        Answer second = handled(report);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.entries()).isEqualTo(first.entries());
        assertThat(second.recordedAt()).isEqualTo(first.recordedAt());
        assertThat(second.readings()).isEqualTo(first.readings());
        assertThat(desk.journals().feed(0, 100).entries()).hasSize(1);
    }

    @Test
    void a_redelivery_shows_the_ticket_as_it_was_then() {
        CaseId id = desk.in(TicketState.RECEIVED);
        Deed classifies = Deed.on(id, AGENT, Ways.FAULT).keyed("form-1");
        Answer first = handled(classifies);
        desk.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        Answer second = handled(classifies);
        assertThat(second.ticket()).isEqualTo(first.ticket());
        assertThat(second.ticket().state()).isEqualTo(TicketState.DISPATCHING);
        assertThat(second.ticket().version()).isEqualTo(3);
        assertThat(second.entries()).hasSize(2);
        assertThat(second.readings()).isEqualTo(first.readings());
        assertThat(desk.ticket(id).state()).isEqualTo(TicketState.PHONE_SUPPORT);
    }

    @Test
    void a_delivery_that_was_refused_is_not_remembered() {
        CaseId id = desk.in(TicketState.RECEIVED);
        Deed call = Deed.on(id, DISPATCHER, new Intake.TransferCall("e1")).keyed("form-1");
        assertThat(refused(call).code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        desk.does(id, AGENT, Ways.FAULT);
        assertThat(handled(call).ticket().state()).isEqualTo(TicketState.PHONE_SUPPORT);
    }

    @Test
    void a_successor_that_is_delivered_twice_is_one_successor() {
        CaseId id = desk.in(TicketState.JOINT_ANALYSIS);
        Deed decides = Deed.on(id, MANAGER, NEW_CAUSE).keyed("form-1");
        Answer first = handled(decides);
        int written = desk.journals().feed(0, 1_000).entries().size();
        Answer second = handled(decides);
        assertThat(second.successor()).isPresent().isEqualTo(first.successor());
        assertThat(second.id()).isEqualTo(id);
        assertThat(second.entries()).isEqualTo(first.entries()).hasSize(2);
        assertThat(desk.journals().feed(0, 1_000).entries()).hasSize(written);
    }

    @Test
    void a_key_of_one_ticket_is_refused_for_another() {
        CaseId one = desk.in(TicketState.RECEIVED);
        CaseId other = desk.in(TicketState.RECEIVED);
        handled(Deed.on(one, AGENT, Anytime.AddNote.of("seen")).keyed("k"));
        Refusal refusal =
                refused(Deed.on(other, AGENT, Anytime.AddNote.of("seen")).keyed("k"));
        assertThat(refusal.code()).isEqualTo(Code.KEY_REUSED);
        assertThat(refusal.english()).isEqualTo("key k was used for something else");
        assertThat(refusal.chinese()).isEqualTo("幂等键 k 已用于其他操作");
    }

    @Test
    void a_key_of_a_note_is_refused_for_a_new_report_so_that_none_is_lost() {
        CaseId one = desk.in(TicketState.RECEIVED);
        handled(Deed.on(one, AGENT, Anytime.AddNote.of("seen")).keyed("k"));
        assertThat(refused(Deed.begin(AGENT, Ways.REPORT).keyed("k")).code()).isEqualTo(Code.KEY_REUSED);
    }

    @Test
    void a_key_that_made_a_successor_is_refused_for_the_successor() {
        CaseId id = desk.in(TicketState.JOINT_ANALYSIS);
        CaseId next =
                handled(Deed.on(id, MANAGER, NEW_CAUSE).keyed("k")).successor().orElseThrow();
        assertThat(refused(Deed.on(next, AGENT, Anytime.AddNote.of("seen")).keyed("k"))
                        .code())
                .isEqualTo(Code.KEY_REUSED);
    }

    @Test
    void a_deed_that_expects_a_version_is_refused_when_the_ticket_has_moved_on() {
        CaseId id = desk.in(TicketState.RECEIVED);
        handled(Deed.on(id, AGENT, Anytime.AddNote.of("one")).expecting(1));
        Refusal refusal = refused(Deed.on(id, AGENT, Anytime.AddNote.of("two")).expecting(1));
        assertThat(refusal.code()).isEqualTo(Code.STALE_VERSION);
        assertThat(refusal.english()).isEqualTo("the case is at version 2, no longer at 1");
        assertThat(refusal.facts()).containsEntry("command", "AddNote");
    }

    @Test
    void who_retries_looks_again_until_nobody_was_faster() {
        CaseId id = desk.in(TicketState.RECEIVED);
        List<Long> seen = new ArrayList<>();
        Either<Refusal, Answer> answer = desk.desk().retrying(id, ticket -> {
            seen.add(ticket.version());
            if (seen.size() < 3) {
                desk.does(id, AGENT, Anytime.AddNote.of("faster " + seen.size()));
            }
            return Deed.on(id, AGENT, Anytime.AddNote.of("after version " + ticket.version()));
        });
        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(answer.get().ticket().version()).isEqualTo(4);
    }

    @Test
    void who_retries_is_told_any_other_refusal_at_once_and_of_no_ticket_that_there_is_none() {
        CaseId id = desk.in(TicketState.RECEIVED);
        assertThat(desk.desk()
                        .retrying(id, ticket -> Deed.on(id, AGENT, Anytime.AddNote.of("")))
                        .getLeft()
                        .code())
                .isEqualTo(Code.MISSING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.desk().retrying(CaseId.of("SO-9"), ticket -> Deed.begin(AGENT, Ways.REPORT)))
                .withMessageContaining("SO-9");
    }

    @Test
    void a_ticket_that_does_not_exist_knows_no_command() {
        CaseId none = CaseId.of("SO-9");
        Refusal refusal = refused(Deed.on(none, AGENT, Anytime.AddNote.of("hello")));
        assertThat(refusal.code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(refusal.facts()).containsEntry("state", "NONE");
        assertThat(refused(Deed.begin(DISPATCHER, new Ending.Close())).code()).isEqualTo(Code.ILLEGAL_IN_STATE);
        Refusal named = refused(Deed.on(none, AGENT, Ways.REPORT));
        assertThat(named.code()).isEqualTo(Code.INVALID);
        assertThat(named.fields()).containsExactly("ticket");
        assertThat(desk.desk().ticket(none)).isEmpty();
        assertThat(desk.desk().deadlines(none)).isEmpty();
        assertThat(desk.desk().history(none, AGENT)).isEmpty();
        assertThat(desk.journals().feed(0, 10).entries()).isEmpty();
    }

    @Test
    void a_ticket_that_does_not_exist_knows_no_command_even_where_no_contract_is_in_force() {
        Contracts none = new Contracts() {
            @Override
            public Optional<Agreement> inForce(String contract, Instant at) {
                return Optional.empty();
            }

            @Override
            public Optional<Agreement> version(String contract, String version) {
                return Optional.empty();
            }
        };
        ServiceDesk closed = ServiceDesk.on(InMemoryDesk.ports(desk, TestDesk.agreement(TestDesk.EVERYTHING_ON))
                .but()
                .contracts(none)
                .build());
        assertThat(closed.tell(CaseId.of("SO-9"), AGENT, Anytime.AddNote.of("x"))
                        .getLeft()
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(closed.report(AGENT, Ways.REPORT).getLeft().code()).isEqualTo(Code.UNKNOWN_CONTRACT);
    }

    @Test
    void an_unknown_contract_is_told_by_name() {
        Refusal refusal = refused(Deed.begin(AGENT, Intake.Receive.of(Caller.of("Li Wei", "1"), "dark", "C-9")));
        assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_CONTRACT);
        assertThat(refusal.english()).isEqualTo("no contract C-9 is in force at 2026-03-02T01:00:00Z");
        assertThat(handled(Deed.begin(AGENT, Intake.Receive.of(Caller.of("Li Wei", "1"), "dark", "C-1")))
                        .ticket()
                        .origin()
                        .contract())
                .isEqualTo("C-1");
    }

    @Test
    void a_contract_version_that_is_gone_is_no_refusal_but_an_error() {
        Agreement first = TestDesk.agreement(TestDesk.EVERYTHING_ON);
        List<Agreement> known = new ArrayList<>(List.of(first));
        Contracts contracts = new Contracts() {
            @Override
            public Optional<Agreement> inForce(String contract, Instant at) {
                return InMemoryContracts.of(first).inForce(contract, at);
            }

            @Override
            public Optional<Agreement> version(String contract, String version) {
                return known.stream().findFirst();
            }
        };
        ServiceDesk forgetful = ServiceDesk.on(
                InMemoryDesk.ports(desk, first).but().contracts(contracts).build());
        CaseId id = forgetful.report(AGENT, Ways.REPORT).get().id();
        known.clear();
        assertThatIllegalStateException()
                .isThrownBy(() -> forgetful.tell(id, AGENT, Anytime.AddNote.of("seen")))
                .withMessageContaining("C-1")
                .withMessageContaining(id.value());
        assertThatIllegalStateException().isThrownBy(() -> forgetful.deadlines(id));
    }

    @Test
    void a_customer_reads_neither_internal_notes_nor_escalations() {
        CaseId id = desk.in(TicketState.RECEIVED);
        desk.does(id, AGENT, Anytime.AddNote.of("for all"));
        desk.does(id, AGENT, Anytime.AddNote.internal("for us"));
        desk.does(id, ENGINEER, Anytime.Escalate.of("PHONE", 1));
        assertThat(desk.desk().history(id, CUSTOMER))
                .extracting(Entry::sequence)
                .containsExactly(1L, 2L);
        assertThat(desk.desk().history(id, new Actor("v", Role.VENDOR))).isEmpty();
        assertThat(desk.desk().history(id, AGENT)).hasSize(6);
    }

    @Test
    void a_successor_is_reported_as_the_first_one_was_under_the_contract_in_force_now() {
        Agreement old = SetDesk.under("P001", TestDesk.HOURS, rules -> rules);
        Terms terms = old.terms();
        Agreement newer = old.but()
                .version("2")
                .terms(new Terms(
                        terms.name(), "2", SetDesk.shanghai("2026-03-02T12:00"), terms.source(), terms.targets()))
                .build();
        SetDesk both = new SetDesk(old, newer);
        Intake.Receive report = Ways.REPORT
                .but()
                .hostReference("HOST-7")
                .region("GD")
                .channel("HOTLINE")
                .attributes(Attributes.of("floor", "2"))
                .build();
        CaseId id = both.at("2026-03-02T09:00").begins(AGENT, report);
        both.does(id, AGENT, Ways.FAULT);
        both.does(id, DISPATCHER, new Intake.TransferCall("e1"));
        both.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        both.does(id, CUSTOMER, new Resolution.NotSolved());
        both.does(id, ENGINEER, Resolution.TransferReview.analyse());
        both.at("2026-03-02T12:00");
        CaseId next = both.does(id, MANAGER, NEW_CAUSE).successor().orElseThrow();
        Ticket successor = both.ticket(next);
        assertThat(both.ticket(id).origin().contractVersion()).isEqualTo("1");
        assertThat(both.ticket(id).closeReason()).contains(CloseReason.SUPERSEDED);
        assertThat(successor.origin().contractVersion()).isEqualTo("2");
        assertThat(successor.origin().hostReference()).isEmpty();
        assertThat(successor.origin().region()).isEqualTo("GD");
        assertThat(successor.origin().linkedTo()).contains(id);
        assertThat(successor.origin().reportedAt()).isEqualTo(SetDesk.shanghai("2026-03-02T12:00"));
        assertThat(successor.attributes()).isEqualTo(Attributes.of("floor", "2"));
        TicketReceived received =
                (TicketReceived) both.journals().history(next, 0).get(0).event();
        assertThat(received.caller().value()).contains(report.caller());
        assertThat(received.description().value()).contains(report.description());
        assertThat(both.told(next, "PHONE")).isEqualTo("RUNNING due 2026-03-02T12:01");
        assertThat(both.desk().deadlines(id).orElseThrow().at(both.instant()).nextWakeUp())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void the_customer_is_asked_after_every_end_but_three(CloseReason reason) {
        boolean isAsked = !List.of("SUPERSEDED", "CANCELLED", "DUPLICATE").contains(reason.name());
        assertThat(reason.isSurveyed()).isEqualTo(isAsked);
        assertThat(reason.isDone())
                .isEqualTo(List.of("RESOLVED", "INSTALL_DONE").contains(reason.name()));
    }

    @Test
    void a_reopened_ticket_is_asked_for_anew_when_it_is_closed_again() {
        CaseId id = desk.in(TicketState.CLOSED);
        desk.does(id, CUSTOMER, new Ending.Reopen());
        desk.does(id, ENGINEER, new Diagnosis.SolveByPhone());
        desk.does(id, ENGINEER, Ways.SOLVED);
        desk.does(id, CUSTOMER, new Resolution.AcceptReport("FAX"));
        Answer closed = desk.does(id, DISPATCHER, new Ending.Close());
        assertThat(closed.ticket().counts().surveyInvitations()).isEqualTo(2);
        assertThat(closed.entries().get(1).event().toString()).contains("episode=2");
    }
}
