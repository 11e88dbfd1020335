package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.Ports;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.core.ticket.command.TicketCommand;
import io.deskwright.escalation.watch.WatchEvent.Answered;
import io.deskwright.escalation.watch.WatchEvent.Snoozed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a watch sees of a ticket, says of it, and does to it. */
class TicketsUnderWatchTest {

    private static final Actor AGENT = new Actor("a1", Role.AGENT);
    private static final Actor ENGINEER = new Actor("e1", Role.ENGINEER);
    private static final Actor DISPATCHER = new Actor("d1", Role.DISPATCH_CENTRE);
    private static final FiringKey HALF = new FiringKey("half", Cases.FIX, 1, 1);

    private final Journals journals = new InMemoryJournals();
    private Instant now = utc("2026-03-07T08:00");
    private final ServiceDesk desk = ServiceDesk.on(ports());
    private final Hands hands = TicketHands.at(
            desk, Levels.of(new Level("GENERAL", "general", "一般"), new Level("SEVERE", "severe", "重大")), "watch");

    private Ports ports() {
        Agreement agreement = Agreement.of("C-1", Cases.within(Duration.ofHours(4)), Cases.ALWAYS)
                .with(Rules.DEFAULTS.but().addLevels("GENERAL", "SEVERE").build());
        return InMemoryDesk.ports(() -> now, journals, agreement);
    }

    private CaseId received() {
        return desk.handle(Deed.begin(
                        AGENT, Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start")))
                .get()
                .id();
    }

    private CaseId classified() {
        CaseId id = received();
        does(id, AGENT, Intake.Classify.fault("GENERAL", "no light", "machine room 3", now));
        return id;
    }

    private void does(CaseId id, Actor actor, TicketCommand command) {
        assertThat(desk.tell(id, actor, command).isRight()).as("%s", command).isTrue();
    }

    @Test
    void what_happened_is_seen_with_its_instant() {
        CaseId id = classified();
        now = now.plusSeconds(60);
        does(id, ENGINEER, new Anytime.TakeOver("e1"));
        now = now.plusSeconds(60);
        does(id, DISPATCHER, Anytime.ChangeSeverity.to("SEVERE", "all users"));
        Subject seen = subjects().find(id).orElseThrow();
        assertThat(seen.moments())
                .contains(
                        new Moment(Moment.Kind.LEVEL, "GENERAL", utc("2026-03-07T08:00")),
                        Moment.of(Moment.Kind.HANDED_OVER, utc("2026-03-07T08:01")),
                        Moment.of(Moment.Kind.ACTIVITY, utc("2026-03-07T08:01")),
                        new Moment(Moment.Kind.LEVEL, "SEVERE", utc("2026-03-07T08:02")));
        assertThat(seen.level()).isEqualTo("SEVERE");
        assertThat(seen.owner()).isEqualTo("e1");
        assertThat(seen.facts())
                .contains(
                        entry("case", id.value()),
                        entry("contract", "C-1"),
                        entry("level", "SEVERE"),
                        entry("owner", "e1"));
    }

    @Test
    void a_ticket_whose_contract_version_is_gone_is_an_error_and_no_ticket_is_none() {
        CaseId id = received();
        Agreement other = Agreement.of("C-2", Cases.within(Duration.ofHours(4)), Cases.ALWAYS);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        TicketSubjects.of(journals, InMemoryContracts.of(other)).find(id))
                .withMessageContaining("contract C-1 has no version");
        assertThat(subjects().find(CaseId.of("SO-9"))).isEmpty();
    }

    @Test
    void its_words_are_of_the_report_until_the_fault_is_known() {
        CaseId id = received();
        assertThat(TicketWords.of(journals).apply(id))
                .containsOnly(entry("customer", "Li Wei"), entry("summary", "server does not start"));
        does(id, AGENT, Intake.Classify.fault("GENERAL", "no light", "machine room 3", now));
        assertThat(TicketWords.of(journals).apply(id))
                .containsOnly(
                        entry("customer", "Li Wei"), entry("summary", "no light"), entry("place", "machine room 3"));
    }

    @Test
    void hands_do_each_thing_once_and_nothing_that_is_so_already() {
        CaseId id = classified();
        assertThat(hands.raise(act(id, 0), "GENERAL")).isEmpty();
        assertThat(version(id)).isEqualTo(desk.ticket(id).orElseThrow().version());
        assertThat(hands.raise(act(id, 1), "SEVERE")).isEmpty();
        long raised = version(id);
        assertThat(hands.raise(act(id, 1), "SEVERE")).isEmpty();
        assertThat(hands.raise(act(id, 2), "GENERAL")).isEmpty();
        assertThat(version(id)).isEqualTo(raised);
        assertThat(hands.reassign(act(id, 3), List.of("e1", "e2"))).isEmpty();
        assertThat(desk.ticket(id).orElseThrow().assignee()).contains("e1");
        assertThat(hands.record(act(id, 4), 1)).isEmpty();
        long recorded = version(id);
        assertThat(hands.record(act(id, 5), 1)).isEmpty();
        assertThat(version(id)).isEqualTo(recorded);
    }

    @Test
    void hands_say_why_they_could_not() {
        CaseId none = CaseId.of("SO-9");
        assertThat(hands.raise(act(none, 0), "SEVERE"))
                .hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(hands.reassign(act(none, 1), List.of("e1")))
                .hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(hands.record(act(none, 2), 1))
                .hasValueSatisfying(why -> assertThat(why).isNotBlank());
        assertThat(hands.reassign(act(none, 3), List.of())).contains("nobody is on duty");
    }

    @Test
    void what_is_said_of_a_person_can_be_taken_out_and_only_the_provider_sees_it() {
        Snoozed snoozed = new Snoozed(now, Personal.of("Li Wei is away"));
        Answered answered = new Answered(HALF, Personal.of("call Wang"));
        assertThat(snoozed.redacted()).isEqualTo(new Snoozed(now, Personal.removed()));
        assertThat(answered.redacted()).isEqualTo(new Answered(HALF, Personal.removed()));
        assertThat(snoozed.audience()).isEqualTo(Audience.PROVIDER);
    }

    private TicketSubjects subjects() {
        return TicketSubjects.of(journals, ports().contracts());
    }

    private long version(CaseId id) {
        return journals.history(id, 0).size();
    }

    private static Hands.Act act(CaseId id, int number) {
        return new Hands.Act(id, HALF, TicketHands.KEYS + id + "/" + HALF + "/" + number);
    }
}
