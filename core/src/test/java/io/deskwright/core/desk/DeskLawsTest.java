package io.deskwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.Coverage;
import io.deskwright.core.contract.Rules;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.lifecycle.Row;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.PartEvent.OldPartDue;
import io.deskwright.core.ticket.PartEvent.PartReceived;
import io.deskwright.core.ticket.PartEvent.PartSwapped;
import io.deskwright.core.ticket.ResolutionEvent.TicketSuperseded;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.command.Attempt;
import io.deskwright.core.ticket.command.Circumstances;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Ending;
import io.deskwright.core.ticket.command.ServiceOrder;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** The invariants of REQUIREMENTS §21.4 and laws 1, 6 and 7, on random walks through the desk. */
class DeskLawsTest {

    private static final int COMMANDS = 100;
    /** Reading all clocks of a ticket that was reopened ten times takes longer than all else. */
    private static final int READ_EVERY = 5;

    private static final Set<String> ROWS_DONE = new HashSet<>();
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    /** §21.4 no. 1 to 9 and law 7, 1,000 walks of 100 commands. */
    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_random_walk_keeps_every_invariant(@ForAll Random random) {
        Walk walk = new Walk(random);
        for (int i = 0; i < COMMANDS; i++) {
            walk.step();
        }
        walk.historyKeepsItsLaws();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_ticket_reaches_closed_from_wherever_a_walk_left_it(@ForAll Random random) {
        Walk walk = new Walk(random);
        for (int i = random.nextInt(40); i > 0; i--) {
            walk.step();
        }
        for (int i = 0; i < 20_000 && walk.ticket().isOpen(); i++) {
            walk.step();
        }
        assertThat(walk.ticket().state()).isEqualTo(TicketState.CLOSED);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void the_same_journal_gives_the_same_ticket_readings_and_proofs_wherever_it_is_read(@ForAll Random random) {
        Walk walk = new Walk(random);
        for (int i = 0; i < COMMANDS; i++) {
            walk.step();
        }
        String here = walk.told();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(walk.told()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void taking_out_personal_data_changes_neither_ticket_nor_readings(@ForAll Random random) {
        Walk walk = new Walk(random);
        for (int i = 0; i < COMMANDS; i++) {
            walk.step();
        }
        List<Entry> history = walk.history();
        List<Entry> redacted = history.stream().map(Entry::redacted).toList();
        assertThat(Ticket.of(redacted)).isEqualTo(Ticket.of(history));
        assertThat(walk.readings(redacted)).isEqualTo(walk.readings(history));
    }

    /** Law 7: the same command key twice changes nothing and answers with what was recorded the first time. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void every_delivery_twice_does_no_harm(@ForAll Random random) {
        Walk walk = new Walk(random);
        for (int i = 0; i < 40; i++) {
            walk.stepDeliveredTwice("delivery " + i);
        }
    }

    @AfterContainer
    static void nearly_all_rows_were_done() {
        List<String> rows = ServiceOrder.TABLE.rows().stream()
                .filter(row -> !row.begins())
                .map(Row::toString)
                .toList();
        List<String> undone =
                rows.stream().filter(row -> !ROWS_DONE.contains(row)).sorted().toList();
        System.out.println("random walks: " + SEEN + ", rows done " + (rows.size() - undone.size()) + " of "
                + rows.size() + ", not done: " + undone);
        assertThat(undone.size() * 100).as("rows not done: %s", undone).isLessThanOrEqualTo(rows.size() * 5);
    }

    /** One ticket, and the one that goes on from it, under random deeds. */
    private static final class Walk {

        private final Random random;
        private final TestDesk desk;
        private final RandomDeeds deeds;
        private final Rules rules;
        private CaseId id;
        private Duration handled = Duration.ZERO;
        private boolean hasLateEntries;
        private Optional<Instant> confirmed = Optional.empty();

        Walk(Random random) {
            this.random = random;
            rules = TestDesk.EVERYTHING_ON
                    .but()
                    .replyRequired(random.nextInt(4) > 0)
                    .build();
            desk = new TestDesk(rules);
            TicketState[] states = TicketState.values();
            id = desk.in(rules.replyRequired() ? states[random.nextInt(states.length)] : TicketState.VERIFYING);
            deeds = new RandomDeeds(random, ticket());
        }

        Ticket ticket() {
            return desk.ticket(id);
        }

        List<Entry> history() {
            return desk.history(id);
        }

        void step() {
            waits();
            Ticket before = ticket();
            List<Entry> told = desk.history(id);
            Deed deed = deeds.next(before, desk.instant());
            Either<Refusal, Answer> answer = desk.desk().handle(deed);
            if (answer.isLeft()) {
                isRefusedWithoutTrace(before, told, answer.getLeft());
            } else {
                isDone(before, told, deed, answer.get());
            }
        }

        /** Mostly minutes; sometimes long enough for a window to run out. */
        private void waits() {
            desk.passes(Duration.ofMinutes(
                    switch (random.nextInt(40)) {
                        case 0 -> 60 * 24 * 95L;
                        case 1 -> 60 * 24 * 31L;
                        case 2 -> 60 * 24 * 6L;
                        default -> random.nextInt(90);
                    }));
        }

        private void isRefusedWithoutTrace(Ticket before, List<Entry> told, Refusal refusal) {
            count("refused");
            assertThat(ticket()).isEqualTo(before);
            assertThat(desk.history(id)).isEqualTo(told);
            assertThat(refusal.english()).doesNotContain("{").isNotBlank();
            assertThat(refusal.chinese()).doesNotContain("{").isNotBlank();
        }

        private void isDone(Ticket before, List<Entry> told, Deed deed, Answer answer) {
            count("done");
            Ticket after = answer.ticket();
            List<Entry> now = desk.history(id);
            assertThat(answer.entries()).isNotEmpty();
            assertThat(now).hasSize(told.size() + answer.entries().size());
            assertThat(after).isEqualTo(Ticket.of(now)).isEqualTo(ticket());
            followsTheTable(before, deed, after);
            onlyTheDispatchCentreCloses(before, deed, after);
            hardwareIsCoveredOrPaid(before, after);
            answer.entries().stream()
                    .map(Entry::event)
                    .filter(PartSwapped.class::isInstance)
                    .forEach(event -> deeds.sawSwap(((PartSwapped) event).newSerial()));
            if (deed.occurredAt().isEmpty()) {
                if (random.nextInt(READ_EVERY) == 0) {
                    handlingNeverFalls(after);
                }
            } else {
                handled = Duration.ZERO;
                hasLateEntries = true;
            }
            answer.successor().ifPresent(next -> isSuperseded(next));
        }

        private void followsTheTable(Ticket before, Deed deed, Ticket after) {
            List<Row<TicketState, Attempt>> rows = ServiceOrder.TABLE.rows().stream()
                    .filter(row -> row.command().equals(deed.command().getClass()))
                    .filter(row -> row.from().contains(before.state()))
                    .filter(row -> row.roles().contains(deed.actor().role()))
                    .filter(row -> isMeant(row, before, deed))
                    .filter(row -> row.to().map(after.state()::equals).orElse(after.state() == before.state()))
                    .toList();
            assertThat(rows)
                    .as("%s from %s to %s", deed, before.state(), after.state())
                    .isNotEmpty();
            ROWS_DONE.add(rows.get(0).toString());
            count(after.state().name());
        }

        /** Of hardware the state afterwards tells which row was meant. */
        private boolean isMeant(Row<TicketState, Attempt> row, Ticket before, Deed deed) {
            if (deed.command() instanceof Diagnosis.OnHardware) {
                return true;
            }
            Agreement agreement = TestDesk.agreement(rules);
            Circumstances world = Circumstances.of(deed.actor(), desk.instant(), desk.instant(), agreement)
                    .build();
            Attempt attempt = new Attempt(Optional.of(before), deed.command(), world);
            return row.when().map(meant -> meant.holds().test(attempt)).orElse(true);
        }

        private void onlyTheDispatchCentreCloses(Ticket before, Deed deed, Ticket after) {
            if (before.isOpen() && !after.isOpen()) {
                assertThat(deed.command()).isInstanceOf(Ending.Close.class);
                assertThat(deed.actor().role()).isEqualTo(Role.DISPATCH_CENTRE);
            }
        }

        private void hardwareIsCoveredOrPaid(Ticket before, Ticket after) {
            if (after.state() == TicketState.VENDOR_SUPPORT && before.state() != TicketState.VENDOR_SUPPORT) {
                assertThat(after.devices().coverage()).isPresent();
            }
            if (after.state() == TicketState.PART_REQUESTED) {
                assertThat(after.devices().coverage().orElseThrow()).isNotEqualTo(Coverage.OUT);
            }
            if (after.state() == TicketState.RESOLVED || after.state() == TicketState.CLOSED) {
                assertThat(after.visit()).isEmpty();
                assertThat(after.quote()).isEmpty();
                assertThat(after.closeReason()).isPresent();
            }
        }

        /** §21.4 no. 5, 7 and 8: what was handled grows, is no more than the time since; the end ends every pause. */
        private void handlingNeverFalls(Ticket after) {
            Deadlines deadlines = desk.desk().deadlines(id).orElseThrow();
            Optional<Duration> now = deadlines.handled(desk.instant());
            if (!hasLateEntries) {
                assertThat(now.isPresent())
                        .as("%s", summary(deadlines))
                        .isEqualTo(after.confirmedAt().isPresent());
            }
            now.ifPresent(spent -> {
                assertThat(spent).isGreaterThanOrEqualTo(handled);
                assertThat(spent)
                        .isLessThanOrEqualTo(
                                Duration.between(after.confirmedAt().orElseThrow(), desk.instant()));
                handled = spent;
            });
            confirmed.ifPresent(first -> assertThat(after.confirmedAt()).contains(first));
            confirmed = after.confirmedAt();
            if (!after.isOpen()) {
                nothingGoesOn(deadlines);
            }
        }

        /** §21.4 no. 9: exactly two linked tickets, and no clock runs on the old one. */
        private void isSuperseded(CaseId next) {
            count("superseded");
            Ticket old = ticket();
            assertThat(old.closeReason()).contains(CloseReason.SUPERSEDED);
            assertThat(desk.history(id))
                    .filteredOn(entry -> entry.event().equals(new TicketSuperseded(next)))
                    .hasSize(1);
            assertThat(desk.ticket(next).origin().linkedTo()).contains(id);
            assertThat(desk.ticket(next).state()).isEqualTo(TicketState.RECEIVED);
            nothingGoesOn(desk.desk().deadlines(id).orElseThrow());
        }

        /** Obligations do, beyond the end. */
        private void nothingGoesOn(Deadlines deadlines) {
            assertThat(deadlines.at(desk.instant()).readings())
                    .filteredOn(reading -> !reading.target().equals("ANALYSIS_REPORT"))
                    .extracting(Reading::progress)
                    .doesNotContain(Progress.RUNNING, Progress.PAUSED, Progress.WAITING);
        }

        /** §21.4 no. 4, over the whole history; entries are numbered without a gap. */
        void historyKeepsItsLaws() {
            List<String> received = new ArrayList<>();
            int owed = 0;
            int sequence = 0;
            for (Entry entry : desk.history(id)) {
                sequence++;
                assertThat(entry.sequence()).isEqualTo(sequence);
                assertThat(entry.occurredAt()).isBeforeOrEqualTo(entry.recordedAt());
                if (entry.event() instanceof PartReceived part) {
                    received.add(part.serial());
                } else if (entry.event() instanceof PartSwapped swap) {
                    assertThat(received.remove(swap.newSerial()))
                            .as("swapped in without being received: %s", swap)
                            .isTrue();
                } else if (entry.event() instanceof OldPartDue) {
                    owed++;
                }
            }
            count("old parts due", owed);
        }

        void stepDeliveredTwice(String key) {
            waits();
            Deed deed = deeds.next(ticket(), desk.instant()).keyed(key);
            Either<Refusal, Answer> first = desk.desk().handle(deed);
            List<Entry> told = desk.history(id);
            desk.passes(Duration.ofMinutes(5));
            Either<Refusal, Answer> second = desk.desk().handle(deed);
            if (first.isRight()) {
                assertThat(desk.history(id)).isEqualTo(told);
                assertThat(second.get().entries()).isEqualTo(first.get().entries());
                assertThat(second.get().ticket()).isEqualTo(first.get().ticket());
                assertThat(second.get().successor()).isEqualTo(first.get().successor());
            }
        }

        String told() {
            return Ticket.of(history())
                    + readings(history())
                    + desk.desk().deadlines(id).orElseThrow().proofs(desk.instant());
        }

        String readings(List<Entry> history) {
            return Deadlines.of(history, TestDesk.agreement(rules)).at(desk.instant()).readings().stream()
                    .sorted(Comparator.comparing(Reading::target))
                    .map(Reading::toString)
                    .collect(Collectors.joining("\n"));
        }

        private String summary(Deadlines deadlines) {
            return deadlines.at(desk.instant()).readings() + "\n"
                    + history().stream()
                            .map(entry -> entry.occurredAt() + " "
                                    + entry.event().getClass().getSimpleName())
                            .collect(Collectors.joining("; "));
        }

        private static void count(String what) {
            count(what, 1);
        }

        private static void count(String what, int by) {
            SEEN.merge(what, by, Integer::sum);
        }
    }
}
