package io.deskwright.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.command.Intake;
import io.deskwright.escalation.notice.MailboxEvent.MessageDelivered;
import io.deskwright.escalation.notice.MailboxEvent.NoticeQueued;
import io.deskwright.escalation.notice.MailboxEvent.NoticesDropped;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.Outcome;
import io.deskwright.escalation.watch.EscalationWatch;
import io.deskwright.escalation.watch.FiringKey;
import io.deskwright.escalation.watch.InMemoryWakeUps;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reconciliation is tested: it proves something only if it finds what does not fit. */
class ReconciliationTest {

    private static final Actor AGENT = new Actor("a1", Role.AGENT);
    private static final CaseId OPEN = CaseId.of("SO-000001");
    private static final CaseId ANSWERED = CaseId.of("SO-000002");

    private final List<String> arrived = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Histories all = new Histories(Map.of(), Map.of(), Map.of());

    /** What is done to histories that fit. */
    @FunctionalInterface
    interface Wound {

        void to(Histories all, List<String> arrived);
    }

    @BeforeEach
    void one_ticket_goes_up_and_one_is_answered() {
        InMemoryJournals journals = new InMemoryJournals();
        ServiceDesk desk = ServiceDesk.on(InMemoryDesk.ports(() -> now, journals, Scene.AGREEMENT));
        Notifier notifier = message -> {
            arrived.add(message.key());
            return new Outcome.Delivered("");
        };
        EscalationWatch watch = EscalationWatch.on(Node.ports(journals, desk, new InMemoryWakeUps(), notifier, "one")
                .but()
                .clock(() -> now)
                .build());
        for (CaseId expected : List.of(OPEN, ANSWERED)) {
            assertThat(desk.report(AGENT, Intake.Receive.of(Caller.of("Li Wei", "+86 138"), "does not start"))
                            .get()
                            .id())
                    .isEqualTo(expected);
        }
        desk.tell(ANSWERED, AGENT, new Intake.AnswerRequest("Press the button."))
                .get();
        for (int i = 0; i < 8; i++) {
            now = now.plus(Duration.ofSeconds(1));
            watch.tick();
        }
        all = Histories.in(journals);
    }

    private List<String> flaws() {
        Flaws flaws = new Flaws();
        new Firings(all, flaws).reconcile();
        new Mails(all, arrived, flaws).reconcile();
        return flaws.all();
    }

    @Test
    void what_went_well_fits() {
        Flaws flaws = new Flaws();
        Firings firings = new Firings(all, flaws);
        firings.reconcile();
        Mails mails = new Mails(all, arrived, flaws);
        mails.reconcile();
        assertThat(flaws.all()).isEmpty();
        assertThat(List.of(firings.must(), firings.fired(), mails.delivered(), mails.dropped(), mails.duplicates()))
                .containsExactly(3, 3, 8, 0, 0);
        arrived.add(arrived.get(3));
        assertThat(mails.duplicates()).isZero();
        assertThat(new Mails(all, arrived, flaws).duplicates()).isOne();
    }

    static Stream<Arguments> wounds() {
        return Stream.of(
                wound("late/FIX/1/1 was lost", (all, arrived) -> without(log(all), RungFired.class, 1)),
                wound("late/FIX/1/1 fired 2 times", (all, arrived) -> twice(log(all), RungFired.class, 1)),
                wound(
                        "half/FIX/1/1 fired after the answer",
                        (all, arrived) -> all.logs().put(ANSWERED, new ArrayList<>(log(all)))),
                wound(
                        "half/FIX/1/1 fired too early",
                        (all, arrived) -> all.tickets().put(OPEN, later(ticket(all)))),
                wound("1 fired that nobody expects", (all, arrived) -> log(all).add(unexpected(all))),
                wound(
                        "has a log and no history",
                        (all, arrived) -> all.tickets().remove(OPEN)),
                wound("was told to [ENGINEER]", (all, arrived) -> without(log(all), NoticePosted.class, 2)),
                wound("later/FIX/1/1 was done 0 times", (all, arrived) -> without(log(all), ActEnded.class, 2)),
                wound("later/FIX/1/1 was done 2 times", (all, arrived) -> twice(log(all), ActEnded.class, 2)),
                wound("half/FIX/1/1 stands there 0", (all, arrived) -> without(ticket(all), Escalated.class, 0)),
                wound("half/FIX/1/1 stands there 2", (all, arrived) -> twice(ticket(all), Escalated.class, 0)),
                wound("mailboxes: hold 7 of 8", (all, arrived) -> without(some(all), NoticeQueued.class, 0)),
                wound("is without an outcome", (all, arrived) -> without(some(all), MessageDelivered.class, 0)),
                wound("was delivered 2 times", (all, arrived) -> twice(some(all), MessageDelivered.class, 0)),
                wound(
                        "was dropped",
                        (all, arrived) -> some(all)
                                .add(again(
                                        some(all).get(0),
                                        new NoticesDropped(List.of("SO-000001/half/FIX/1/1/0"), "no longer wanted")))),
                wound("and never arrived", (all, arrived) -> arrived.remove(0)),
                wound("arrived 2 times and was taken 1 times", (all, arrived) -> arrived.add(arrived.get(0))),
                wound("arrived and was never taken", (all, arrived) -> arrived.add("mailbox/EMAIL/nobody#1")));
    }

    @ParameterizedTest
    @MethodSource("wounds")
    void what_does_not_fit_is_found(String told, Wound wound) {
        wound.to(all, arrived);
        assertThat(flaws()).anySatisfy(flaw -> assertThat(flaw).contains(told));
    }

    private static Arguments wound(String told, Wound wound) {
        return arguments(told, wound);
    }

    private static List<Entry> log(Histories all) {
        return Objects.requireNonNull(all.logs().get(OPEN));
    }

    private static List<Entry> ticket(Histories all) {
        return Objects.requireNonNull(all.tickets().get(OPEN));
    }

    private static List<Entry> some(Histories all) {
        return all.mailboxes().values().iterator().next();
    }

    private static void without(List<Entry> history, Class<? extends Event> kind, int which) {
        history.remove(find(history, kind, which));
    }

    private static void twice(List<Entry> history, Class<? extends Event> kind, int which) {
        history.add(find(history, kind, which));
    }

    private static Entry find(List<Entry> history, Class<? extends Event> kind, int which) {
        return history.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList()
                .get(which);
    }

    private static List<Entry> later(List<Entry> history) {
        List<Entry> moved = new ArrayList<>(history);
        Entry first = moved.get(0);
        Instant at = first.recordedAt().plus(Duration.ofDays(1));
        moved.set(0, new Entry(first.caseId(), 1, at, at, first.actor(), first.key(), first.event()));
        return moved;
    }

    private static Entry unexpected(Histories all) {
        Entry entry = find(log(all), RungFired.class, 0);
        RungFired fired = (RungFired) entry.event();
        return again(
                entry,
                new RungFired(
                        new FiringKey(Scene.HALF, Scene.TARGET, 1, 2),
                        fired.plan(),
                        fired.planVersion(),
                        fired.number(),
                        fired.dueAt(),
                        fired.late(),
                        fired.missed(),
                        fired.level(),
                        fired.actions()));
    }

    private static Entry again(Entry entry, Event event) {
        return new Entry(
                entry.caseId(),
                entry.sequence(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                Optional.empty(),
                event);
    }
}
