package io.deskwright.core.desk;

import static io.deskwright.core.desk.TestDesk.AGENT;
import static io.deskwright.core.desk.TestDesk.CUSTOMER;
import static io.deskwright.core.desk.TestDesk.DISPATCHER;
import static io.deskwright.core.desk.TestDesk.ENGINEER;
import static io.deskwright.core.desk.TestDesk.MANAGER;
import static io.deskwright.core.desk.TestDesk.STOREKEEPER;
import static io.deskwright.core.desk.TestDesk.TIMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.SideEvent.EntryRedacted;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import io.deskwright.core.ticket.SideEvent.NotificationRequested;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Anytime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read what of the history of a ticket (TRK-15, AMB-63), and what a redaction leaves of it (AMB-48). */
class CaseHistoryTest {

    private static final Actor VENDOR = new Actor("v1", Role.VENDOR);

    private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);
    private CaseId id = CaseId.of("not yet");

    @BeforeEach
    void a_ticket_with_something_to_hide() {
        id = desk.in(TicketState.PHONE_SUPPORT);
        desk.does(id, ENGINEER, Anytime.AddNote.of("restarted it"));
        desk.does(id, ENGINEER, Anytime.AddNote.internal("he pulled the plug himself"));
        desk.does(id, TIMER, Anytime.Escalate.of("ARRIVE", 1));
    }

    @Test
    void a_customer_reads_the_history_without_what_is_internal() {
        assertThat(read(CUSTOMER))
                .hasSameSizeAs(desk.history(id).subList(0, desk.history(id).size() - 4))
                .doesNotHaveAnyElementsOfTypes(Escalated.class, NotificationRequested.class);
        assertThat(notesReadBy(CUSTOMER)).containsExactly("restarted it");
    }

    @Test
    void a_vendor_reads_what_concerns_parts_and_what_vendors_wrote() {
        assertThat(desk.desk().history(id, VENDOR)).isEmpty();
        desk.does(id, VENDOR, Anytime.AddNote.of("the board is on its way"));
        assertThat(desk.desk().history(id, VENDOR))
                .hasSize(1)
                .isSubsetOf(desk.desk().history(id, CUSTOMER));
    }

    @Test
    void the_providers_people_read_everything() {
        for (Actor reader : List.of(AGENT, DISPATCHER, ENGINEER, MANAGER, STOREKEEPER, TIMER)) {
            assertThat(desk.desk().history(id, reader)).as("%s", reader).isEqualTo(desk.history(id));
        }
        assertThat(notesReadBy(ENGINEER)).containsExactly("restarted it", "he pulled the plug himself");
    }

    @Test
    void entries_keep_their_numbers_and_their_order() {
        List<Entry> all = desk.history(id);
        assertThat(desk.desk().history(id, CUSTOMER))
                .isSubsetOf(all)
                .isSortedAccordingTo((one, other) -> Long.compare(one.sequence(), other.sequence()));
    }

    @Test
    void of_a_ticket_that_does_not_exist_there_is_nothing() {
        assertThat(desk.desk().history(CaseId.of("SO-999999"), ENGINEER)).isEmpty();
    }

    @Test
    void redacted_personal_data_are_gone_for_every_reader() {
        assertThat(everythingReadBy(CUSTOMER)).contains("Li Wei", "+86 759 1234567", "server does not start");
        desk.does(id, DISPATCHER, Anytime.Redact.of(1, "asked for by the person"));
        for (Actor reader : List.of(CUSTOMER, ENGINEER, MANAGER)) {
            assertThat(everythingReadBy(reader))
                    .doesNotContain("Li Wei", "+86 759 1234567", "server does not start")
                    .contains("(removed)");
        }
    }

    @Test
    void a_redaction_takes_out_one_entry_and_says_so() {
        List<Entry> before = desk.history(id);
        desk.does(id, DISPATCHER, Anytime.Redact.of(1, "asked for by the person"));
        List<Entry> after = desk.history(id);
        assertThat(after.get(0)).isEqualTo(before.get(0).redacted());
        assertThat(after.get(0).event()).isInstanceOf(TicketReceived.class);
        assertThat(after.subList(1, before.size())).isEqualTo(before.subList(1, before.size()));
        assertThat(read(CUSTOMER)).endsWith(new EntryRedacted(1, "asked for by the person"));
    }

    @Test
    void a_redacted_internal_note_stays_internal() {
        Entry note = desk.history(id).stream()
                .filter(entry -> entry.event() instanceof NoteAdded)
                .reduce((first, last) -> last)
                .orElseThrow();
        desk.does(id, DISPATCHER, Anytime.Redact.of(note.sequence(), "an insult"));
        assertThat(notesReadBy(ENGINEER)).containsExactly("restarted it", "(removed)");
        assertThat(notesReadBy(CUSTOMER)).containsExactly("restarted it");
    }

    private List<Object> read(Actor reader) {
        return desk.desk().history(id, reader).stream()
                .<Object>map(Entry::event)
                .toList();
    }

    private String everythingReadBy(Actor reader) {
        return desk.desk().history(id, reader).toString();
    }

    private List<String> notesReadBy(Actor reader) {
        return desk.desk().history(id, reader).stream()
                .map(Entry::event)
                .filter(NoteAdded.class::isInstance)
                .map(event -> ((NoteAdded) event).text().toString())
                .toList();
    }
}
