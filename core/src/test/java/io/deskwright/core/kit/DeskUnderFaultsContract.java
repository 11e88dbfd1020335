package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.Answer;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.kit.FaultyJournals.Fault;
import io.deskwright.core.memory.CountingTicketNumbers;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.TicketNumbers;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a desk keeps on journals that break: clients who try again with the same key have each command recorded once, and
 * the tickets fold. The test class of an adapter implements this with the store of its {@link JournalsUnderFaultsContract},
 * which here keeps the events of tickets.
 */
public interface DeskUnderFaultsContract {

    /** {@return an empty store, another at each call} */
    Breakable store();

    /** {@return how often each test breaks it} */
    default int breaks() {
        return 50;
    }

    @Test
    default void many_clients_who_try_again_with_the_same_key_have_each_command_recorded_once() {
        Breakable store = store();
        ServiceDesk desk = Here.desk(store.journals());
        CaseId id = Here.done(desk, Here.report("report")).id();
        int each = breaks() / 2;
        AtOnce.play(4, client -> {
            Random random = new Random(client);
            for (int i = 0; i < each; i++) {
                if (random.nextBoolean()) {
                    store.breaksOnce(random);
                }
                Here.done(desk, Here.note(id, client + "/" + i));
            }
            return true;
        });
        store.mends();
        List<Entry> history = store.whole().history(id, 0);
        assertThat(Here.notes(history))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 4 * each)
                        .mapToObj(i -> i / each + "/" + i % each)
                        .toList());
        assertThat(Here.desk(store.whole()).ticket(id)).contains(Ticket.of(history));
        assertThat(desk.ticket(id)).contains(Ticket.of(history));
    }

    @Test
    default void a_report_that_is_tried_again_begins_one_ticket() {
        Breakable store = store();
        ServiceDesk desk = Here.desk(store.journals());
        Random random = new Random(1);
        List<CaseId> begun = new ArrayList<>();
        for (int i = 0; i < breaks(); i++) {
            store.breaksOnce(random);
            begun.add(Here.done(desk, Here.report("report " + i)).id());
            assertThat(store.whole().recordedBy(CommandKey.of("report " + i)))
                    .extracting(Entry::caseId)
                    .containsExactly(begun.get(i));
        }
        assertThat(store.whole().feed(0, Integer.MAX_VALUE).entries())
                .allMatch(entry -> entry.event() instanceof TicketEvent.Beginning)
                .extracting(Entry::caseId)
                .isEqualTo(begun);
    }

    @Test
    default void a_desk_that_is_opened_anew_after_each_break_leads_a_ticket_on() {
        Breakable store = store();
        Random random = new Random(2);
        TicketNumbers numbers = CountingTicketNumbers.of("SO-", 1);
        for (int i = 0; i < breaks() / 4; i++) {
            String key = "ticket " + i;
            CaseId id =
                    Here.doneByAnother(store, random, numbers, Here.report(key)).id();
            List<Deed> deeds = List.of(
                    Here.deed(id, Role.AGENT, Intake.Classify.fault("GENERAL", "no light", "room 3", Here.NOW)),
                    Here.deed(id, Role.DISPATCH_CENTRE, new Intake.TransferCall("e1")),
                    Here.deed(id, Role.ENGINEER, new Diagnosis.StartJudging()));
            for (Deed deed : deeds) {
                Here.doneByAnother(
                        store, random, numbers, deed.keyed(key + deed.command().getClass()));
            }
            List<Entry> history = store.whole().history(id, 0);
            assertThat(history).extracting(Entry::key).doesNotContainNull();
            assertThat(Ticket.of(history).state()).isEqualTo(TicketState.FAULT_JUDGING);
            assertThat(history.stream().map(Entry::key).distinct()).hasSize(4);
        }
    }

    @Test
    default void a_way_that_doubles_delays_and_contradicts_changes_nothing() {
        Breakable store = store();
        FaultyJournals way = FaultyJournals.over(store.journals());
        ServiceDesk desk = Here.desk(way);
        Random random = new Random(3);
        CaseId id = Here.done(desk, Here.report("report")).id();
        List<Fault> faults = List.of(Fault.values());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < breaks(); i++) {
            for (int more = random.nextInt(4); more > 0; more--) {
                way.next(faults.get(random.nextInt(faults.size())));
            }
            texts.add("note " + i);
            Here.done(desk, Here.note(id, "note " + i));
        }
        List<Entry> history = store.whole().history(id, 0);
        assertThat(Here.notes(history)).isEqualTo(texts);
        assertThat(desk.ticket(id)).contains(Ticket.of(history));
    }

    /** A desk, and what is done at it. */
    final class Here {

        private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
        private static final Agreement AGREEMENT = Agreement.of(
                "C-1",
                SourceTerms.of("P001"),
                WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                        .weekdays("09:00-18:00")
                        .build());

        private Here() {}

        private static ServiceDesk desk(Journals journals) {
            return ServiceDesk.on(InMemoryDesk.ports(InstantSource.fixed(NOW), journals, AGREEMENT));
        }

        private static Deed report(String key) {
            return Deed.begin(
                            new Actor("a1", Role.AGENT),
                            Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start"))
                    .keyed(key);
        }

        private static Deed note(CaseId id, String text) {
            return deed(id, Role.ENGINEER, Anytime.AddNote.of(text)).keyed(text);
        }

        private static Deed deed(CaseId id, Role role, TicketCommand command) {
            return Deed.on(id, new Actor("somebody", role), command);
        }

        private static Answer done(ServiceDesk desk, Deed deed) {
            return Stubborn.ask(() -> desk.handle(deed)).get();
        }

        /** Each attempt is made at a desk of its own, as after a crash. */
        private static Answer doneByAnother(Breakable store, Random random, TicketNumbers numbers, Deed deed) {
            store.breaksOnce(random);
            return Stubborn.ask(() -> ServiceDesk.on(
                                    InMemoryDesk.ports(InstantSource.fixed(NOW), store.journals(), AGREEMENT)
                                            .but()
                                            .numbers(numbers)
                                            .build())
                            .handle(deed))
                    .get();
        }

        private static List<String> notes(List<Entry> history) {
            return history.stream()
                    .map(Entry::event)
                    .filter(NoteAdded.class::isInstance)
                    .map(event -> ((NoteAdded) event).text().toString())
                    .toList();
        }
    }
}
