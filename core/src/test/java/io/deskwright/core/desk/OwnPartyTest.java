package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.lifecycle.Code;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.memory.InMemoryPeople;
import io.deskwright.core.memory.InMemoryTickets;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Party;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Region;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.ticket.JointRecord;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.Quotation;
import io.deskwright.core.ticket.command.Resolution;
import io.deskwright.core.ticket.command.TicketCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is on the customer's side knows of the tickets of the own party, and of no other even that it exists. */
class OwnPartyTest {

    private static final Actor OWN = new Actor("li", Role.CUSTOMER);
    private static final Actor COLLEAGUE = new Actor("wu", Role.BUSINESS_DEPARTMENT);
    private static final Actor FOREIGN = new Actor("zhou", Role.CUSTOMER);
    private static final Actor FOREIGN_AUTHORITY = new Actor("zhu", Role.HIGHER_AUTHORITY);
    private static final Actor NOBODY_KNOWN = new Actor("who", Role.CUSTOMER);
    private static final Actor LEAD = new Actor("lead", Role.REGIONAL_LEAD);
    private static final CaseId NONE = CaseId.of("SO-999999");

    private static final Organisation PEOPLE = new Organisation(
            List.of(
                    new Party("telecom", "Telecom", Party.Kind.CUSTOMER),
                    new Party("police", "Police", Party.Kind.CUSTOMER)),
            List.of(Region.of("Guangdong"), Region.of("Guangdong").part("Zhanjiang"), Region.of("Sichuan")),
            List.of(
                    person("li", "telecom", "", Role.CUSTOMER),
                    person("wu", "telecom", "", Role.BUSINESS_DEPARTMENT),
                    person("zhou", "police", "", Role.CUSTOMER),
                    person("zhu", "police", "", Role.HIGHER_AUTHORITY),
                    person("lead", "", "Guangdong", Role.REGIONAL_LEAD),
                    person("e1", "", "Zhanjiang", Role.ENGINEER)
                            .but()
                            .skills(Set.of("IBM", "Linux"))
                            .build(),
                    person("e2", "", "Zhanjiang", Role.ENGINEER)));

    private static Person person(String id, String party, String region, Role role) {
        return new Person.Builder()
                .id(id)
                .party(party)
                .region(region)
                .addRoles(role)
                .build();
    }

    private final InMemoryJournals journals = new InMemoryJournals();
    private final TestDesk desk = desk(journals, Set.of());
    private final CaseId id = reported("telecom", "Zhanjiang");

    private static TestDesk desk(Journals journals, Set<String> skills) {
        return new TestDesk(TestDesk.EVERYTHING_ON.but().skills(skills).build(), journals, new InMemoryPeople(PEOPLE));
    }

    private CaseId reported(String party, String region) {
        return desk.begins(AGENT, Ways.REPORT.but().party(party).region(region).build())
                .id();
    }

    @Test
    void the_own_party_reads_and_acts() {
        assertThat(desk.desk().ticket(id, OWN)).contains(desk.ticket(id));
        assertThat(desk.desk().history(id, COLLEAGUE)).hasSize(1);
        assertThat(desk.desk().deadlines(id, OWN)).isPresent();
        desk.does(id, OWN, Anytime.AddNote.of("we are waiting"));
    }

    static Stream<Actor> strangers() {
        return Stream.of(FOREIGN, FOREIGN_AUTHORITY, NOBODY_KNOWN);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void for_another_party_there_is_nothing(Actor stranger) {
        assertThat(desk.desk().ticket(id, stranger)).isEmpty();
        assertThat(desk.desk().history(id, stranger)).isEmpty();
        assertThat(desk.desk().deadlines(id, stranger)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void another_party_is_answered_as_if_there_were_no_such_ticket(Actor stranger) {
        for (TicketCommand command : List.of(Anytime.AddNote.of("let me in"), new Quotation.AcceptQuote())) {
            Deed there = Deed.on(id, stranger, command);
            Deed nowhere = Deed.on(NONE, stranger, command);

            for (Deed deed : List.of(there, there.expecting(1), there.expecting(7), there.keyed("guess"))) {
                assertThat(desk.desk().handle(deed).getLeft())
                        .isEqualTo(desk.desk().handle(nowhere).getLeft());
            }
        }
        assertThat(desk.history(id)).hasSize(1);
    }

    @Test
    void who_knows_the_name_of_a_delivery_learns_nothing_of_its_ticket() {
        Deed noted = Deed.on(id, OWN, Anytime.AddNote.of("we are waiting")).keyed("mail-7");
        assertThat(desk.desk().handle(noted).isRight()).isTrue();

        Deed guessed = Deed.on(id, FOREIGN, Anytime.AddNote.of("?")).keyed("mail-7");
        Deed nowhere = Deed.on(NONE, FOREIGN, Anytime.AddNote.of("?"));
        assertThat(desk.desk().handle(guessed).getLeft())
                .isEqualTo(desk.desk().handle(nowhere).getLeft());
        assertThat(desk.desk().handle(nowhere.keyed("mail-7")).getLeft())
                .isEqualTo(desk.desk().handle(nowhere).getLeft());
        Deed reporting = Deed.begin(FOREIGN, Ways.REPORT);
        assertThat(desk.desk().handle(reporting.keyed("mail-7")).getLeft())
                .isEqualTo(desk.desk().handle(reporting).getLeft());
    }

    @Test
    void who_reports_without_the_right_to_hears_of_no_contract() {
        Deed unknown = Deed.begin(FOREIGN, Ways.REPORT.but().contract("C-9").build());
        Deed known = Deed.begin(FOREIGN, Ways.REPORT.but().contract("C-1").build());

        assertThat(desk.desk().handle(unknown).getLeft())
                .isEqualTo(desk.desk().handle(known).getLeft());
    }

    @Test
    void the_provider_knows_of_all_tickets_and_those_from_outside_read_what_is_for_them() {
        for (Actor reader : List.of(AGENT, LEAD, new Actor("v", Role.VENDOR))) {
            assertThat(desk.desk().ticket(id, reader)).isPresent();
        }
        assertThat(desk.desk().history(id, new Actor("v", Role.VENDOR))).isEmpty();
        assertThat(desk.desk().history(id, new Actor("i", Role.INTEGRATOR))).isEmpty();
    }

    @Test
    void a_ticket_of_nobody_is_that_of_who_belongs_to_no_party() {
        CaseId nobodys = desk.begins(AGENT, Ways.REPORT).id();

        assertThat(desk.desk().ticket(nobodys, NOBODY_KNOWN)).isPresent();
        assertThat(desk.desk().ticket(nobodys, OWN)).isEmpty();
    }

    @Test
    void lists_for_a_customer_name_the_party() {
        CaseId theirs = reported("police", "Sichuan");
        InMemoryTickets tickets = InMemoryTickets.of(journals);

        assertThat(tickets.find(new TicketQuery.Builder().party("telecom").build()))
                .extracting(Ticket::id)
                .containsExactly(id);
        assertThat(tickets.find(new TicketQuery.Builder().party("police").build()))
                .extracting(Ticket::id)
                .containsExactly(theirs);
    }

    @Test
    void the_successor_of_a_ticket_is_the_same_partys() {
        desk.does(id, AGENT, Ways.FAULT);
        desk.does(id, TestDesk.DISPATCHER, new Intake.TransferCall("e1"));
        desk.does(id, TestDesk.ENGINEER, new Diagnosis.SolveByPhone());
        desk.does(id, TestDesk.ENGINEER, new Resolution.NotSolved());
        desk.does(id, TestDesk.ENGINEER, Resolution.TransferReview.analyse());
        CaseId successor = desk.does(
                        id,
                        TestDesk.MANAGER,
                        new Resolution.DecideCause(
                                Optional.of(Resolution.DecideCause.Finding.NEW_CAUSE),
                                new JointRecord("Zhao Min", "Li Wei")))
                .successor()
                .orElseThrow();

        assertThat(desk.desk().ticket(successor, OWN)).isPresent();
        assertThat(desk.desk().ticket(successor, FOREIGN)).isEmpty();
    }

    @Test
    void a_regional_lead_dispatches_at_home_only() {
        CaseId far = reported("police", "Sichuan");
        CaseId unknown = reported("police", "");
        for (CaseId each : List.of(id, far, unknown)) {
            desk.does(each, AGENT, Ways.FAULT);
        }

        desk.does(id, LEAD, new Intake.TransferCall("e1"));
        Refusal refusal = desk.isRefused(far, LEAD, new Intake.TransferCall("e1"));
        assertThat(refusal.code()).isEqualTo(Code.OTHER_REGION);
        assertThat(refusal.english()).isEqualTo("TransferCall: region Sichuan is not that of lead");
        assertThat(desk.isRefused(unknown, LEAD, new Intake.TransferCall("e1")).code())
                .isEqualTo(Code.OTHER_REGION);
        Actor lostLead = new Actor("nobody", Role.REGIONAL_LEAD);
        assertThat(desk.isRefused(far, lostLead, new Intake.TransferCall("e1")).code())
                .isEqualTo(Code.OTHER_REGION);
    }

    @Test
    void an_engineer_who_lacks_a_skill_that_the_contract_demands_gets_no_ticket() {
        TestDesk strict = desk(new InMemoryJournals(), Set.of("IBM", "Linux"));
        CaseId fault = strict.in(TicketState.DISPATCHING);

        Refusal refusal = strict.isRefused(fault, TestDesk.DISPATCHER, new Intake.TransferCall("e2"));
        assertThat(refusal.code()).isEqualTo(Code.UNQUALIFIED);
        assertThat(refusal.english()).isEqualTo("engineer e2 lacks IBM, Linux");
        strict.does(fault, TestDesk.DISPATCHER, new Intake.TransferCall("e1"));
        assertThat(strict.isRefused(fault, new Actor("e2", Role.ENGINEER), new Anytime.TakeOver("e2"))
                        .code())
                .isEqualTo(Code.UNQUALIFIED);
    }

    @Test
    void where_the_contract_demands_no_skill_any_engineer_may_take_over() {
        desk.does(id, AGENT, Ways.FAULT);

        desk.does(id, new Actor("e2", Role.ENGINEER), new Anytime.TakeOver("e2"));

        assertThat(desk.ticket(id).assignee()).isEqualTo(Optional.of("e2"));
    }
}
