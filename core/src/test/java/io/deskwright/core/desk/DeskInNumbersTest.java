package io.deskwright.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.memory.InMemoryTickets;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.report.Facet;
import io.deskwright.core.report.Spread;
import io.deskwright.core.report.Statistics;
import io.deskwright.core.report.TicketFigures;
import io.deskwright.core.report.Verdicts;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** After random walks of several tickets, searching and counting agree with going through all histories (TRK-21, 29). */
class DeskInNumbersTest {

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_is_found_is_what_going_through_all_histories_finds(@ForAll Random random) {
        Walks walks = new Walks(random);
        Tickets tickets = InMemoryTickets.of(walks.desk.journals());
        for (int round = 0; round < 10; round++) {
            walks.go(30);
            Ticket like = walks.any();
            Instant from = walks.any().origin().reportedAt();
            Instant closedBefore = walks.any().closedAt().orElse(walks.desk.instant());
            Map<TicketQuery, Predicate<Ticket>> asked = Map.of(
                    TicketQuery.ALL,
                    ticket -> true,
                    TicketQuery.ALL.but().open().build(),
                    ticket -> ticket.state() != TicketState.CLOSED,
                    TicketQuery.ALL.but().addStates(like.state()).build(),
                    ticket -> ticket.state() == like.state(),
                    TicketQuery.ALL
                            .but()
                            .assignee(like.assignee().orElse(""))
                            .open()
                            .build(),
                    ticket -> ticket.isOpen() && ticket.assignee().equals(like.assignee()),
                    TicketQuery.ALL
                            .but()
                            .hostReference(like.origin().hostReference())
                            .build(),
                    ticket ->
                            ticket.origin().hostReference().equals(like.origin().hostReference()),
                    TicketQuery.ALL
                            .but()
                            .region(like.origin().region())
                            .severity(like.severity())
                            .build(),
                    ticket -> ticket.origin().region().equals(like.origin().region())
                            && ticket.severity().equals(like.severity()),
                    TicketQuery.ALL
                            .but()
                            .type(OrderType.INSTALL)
                            .manufacturer("")
                            .build(),
                    ticket -> ticket.type().equals(Optional.of(OrderType.INSTALL))
                            && ticket.devices().manufacturer().isEmpty(),
                    TicketQuery.ALL.but().manufacturer("Maker").contract("C-1").build(),
                    ticket -> ticket.devices().manufacturer().equals("Maker"),
                    TicketQuery.ALL
                            .but()
                            .reportedFrom(from)
                            .putAttributes("key1", "value")
                            .build(),
                    ticket -> !ticket.origin().reportedAt().isBefore(from)
                            && "value".equals(ticket.attributes().values().get("key1")),
                    TicketQuery.ALL.but().closedBefore(closedBefore).build(),
                    ticket -> ticket.closedAt()
                            .filter(at -> at.isBefore(closedBefore))
                            .isPresent());
            asked.forEach((query, fits) -> assertFinds(tickets, query, walks.fitting(fits), random));
        }
    }

    private static void assertFinds(Tickets tickets, TicketQuery query, List<Ticket> expected, Random random) {
        assertThat(tickets.find(query)).as("%s", query).isEqualTo(expected);
        assertThat(tickets.count(query)).as("%s", query).isEqualTo(expected.size());
        List<Ticket> paged = new ArrayList<>();
        Page page = Page.first(1 + random.nextInt(3));
        List<Ticket> found = tickets.find(query, page);
        while (!found.isEmpty() && paged.size() <= expected.size()) {
            paged.addAll(found);
            page = page.after(found.get(found.size() - 1));
            found = tickets.find(query, page);
        }
        assertThat(paged).as("%s", query).isEqualTo(expected);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void statistics_say_what_counting_by_hand_says(@ForAll Random random) {
        Walks walks = new Walks(random);
        walks.go(200);
        List<Ticket> tickets = walks.fitting(ticket -> true);
        Statistics all = Statistics.of(walks.figures());
        assertThat(all.reported()).isEqualTo(tickets.size());
        assertThat(all.open()).isEqualTo(count(tickets, Ticket::isOpen));
        assertThat(all.reopened())
                .isEqualTo(count(tickets, ticket -> ticket.counts().reopenings() > 0));
        for (TicketState state : TicketState.values()) {
            assertThat(all.byState().getOrDefault(state, 0L))
                    .isEqualTo(count(tickets, ticket -> ticket.state() == state));
        }
        assertSpread(
                all.toClosing(),
                tickets.stream()
                        .flatMap(ticket -> ticket.closedAt().stream()
                                .map(closed -> Duration.between(ticket.origin().reportedAt(), closed)))
                        .toList());
        assertSpread(
                all.handled(),
                tickets.stream()
                        .flatMap(ticket -> walks.deadlines(ticket).handled(walks.desk.instant()).stream())
                        .toList());
        for (String target : List.of("PHONE", "CONFIRM", "ARRIVE", "ANALYSIS_REPORT")) {
            assertThat(all.verdicts(target))
                    .isEqualTo(new Verdicts(walks.judged(target, Verdict.MET), walks.judged(target, Verdict.BREACHED)));
        }
        assertThat(all.byTarget()).doesNotContainKeys("HANDLE", "RECURRENCE");
    }

    private static void assertSpread(Optional<Spread> spread, List<Duration> durations) {
        assertThat(spread.map(Spread::count).orElse(0L)).isEqualTo(durations.size());
        spread.ifPresent(some -> {
            assertThat(durations).contains(some.shortest(), some.median(), some.longest());
            assertThat(durations).allMatch(one -> one.compareTo(some.shortest()) >= 0);
            assertThat(durations).allMatch(one -> one.compareTo(some.longest()) <= 0);
            long shorter = count(durations, one -> one.compareTo(some.median()) < 0);
            long longer = count(durations, one -> one.compareTo(some.median()) > 0);
            assertThat(shorter * 2).isLessThan(durations.size());
            assertThat(longer * 2).isLessThanOrEqualTo(durations.size());
            assertThat(some.total()).isEqualTo(durations.stream().reduce(Duration.ZERO, Duration::plus));
        });
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void groups_add_up_to_the_whole_in_whatever_order_tickets_come(@ForAll Random random) {
        Walks walks = new Walks(random);
        walks.go(200);
        List<TicketFigures> figures = walks.figures();
        Statistics all = Statistics.of(figures);
        List<TicketFigures> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, random);
        assertThat(Statistics.of(shuffled)).isEqualTo(all);
        for (Facet facet : Facet.values()) {
            Map<String, Statistics> groups = Statistics.by(facet, figures);
            assertThat(Statistics.by(facet, shuffled)).isEqualTo(groups);
            assertThat(List.copyOf(groups.keySet())).isSorted();
            assertThat(groups.values()).allMatch(group -> group.reported() > 0);
            assertThat(total(groups.values(), Statistics::reported)).isEqualTo(all.reported());
            assertThat(total(groups.values(), Statistics::open)).isEqualTo(all.open());
            assertThat(total(groups.values(), Statistics::closed)).isEqualTo(all.closed());
            assertThat(total(groups.values(), Statistics::reopened)).isEqualTo(all.reopened());
            assertThat(summed(groups.values(), Statistics::byState)).isEqualTo(all.byState());
            assertThat(summed(groups.values(), Statistics::byCloseReason)).isEqualTo(all.byCloseReason());
            assertThat(total(groups.values(), group -> met(group))).isEqualTo(met(all));
            assertThat(total(groups.values(), group -> breached(group))).isEqualTo(breached(all));
            assertThat(total(
                            groups.values(),
                            group -> group.handled().map(Spread::count).orElse(0L)))
                    .isEqualTo(all.handled().map(Spread::count).orElse(0L));
        }
    }

    private static long met(Statistics of) {
        return total(of.byTarget().values(), Verdicts::met);
    }

    private static long breached(Statistics of) {
        return total(of.byTarget().values(), Verdicts::breached);
    }

    private static <T> long total(Collection<T> of, Function<T, Long> number) {
        return of.stream().mapToLong(number::apply).sum();
    }

    private static <K> Map<K, Long> summed(Collection<Statistics> of, Function<Statistics, Map<K, Long>> counts) {
        Map<K, Long> sum = new TreeMap<>();
        of.forEach(group -> counts.apply(group).forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        return sum;
    }

    private static <T> long count(List<T> of, Predicate<T> condition) {
        return of.stream().filter(condition).count();
    }

    /** Several tickets of one desk, under random deeds. */
    private static final class Walks {

        private static final Comparator<Ticket> NEWEST_FIRST = Comparator.comparing(
                        (Ticket ticket) -> ticket.origin().reportedAt())
                .reversed()
                .thenComparing(Ticket::id);

        private final Random random;
        private final TestDesk desk = new TestDesk(TestDesk.EVERYTHING_ON);
        private final Map<CaseId, RandomDeeds> deeds = new TreeMap<>();

        Walks(Random random) {
            this.random = random;
            begins();
        }

        void go(int steps) {
            for (int i = 0; i < steps; i++) {
                if (random.nextInt(20) == 0) {
                    begins();
                }
                desk.passes(Duration.ofMinutes(random.nextInt(20) == 0 ? 3_000 : random.nextInt(60)));
                Ticket ticket = any();
                desk.desk().handle(deeds(ticket).next(ticket, desk.instant()));
            }
        }

        private void begins() {
            TicketState[] states = TicketState.values();
            CaseId id = random.nextBoolean()
                    ? desk.in(states[random.nextInt(states.length)])
                    : desk.begins(
                                    random.nextBoolean() ? TestDesk.AGENT : TestDesk.ENGINEER,
                                    Ways.REPORT
                                            .but()
                                            .region("region " + random.nextInt(3))
                                            .hostReference("INC-" + random.nextInt(4))
                                            .build())
                            .id();
            deeds(desk.ticket(id));
        }

        private RandomDeeds deeds(Ticket ticket) {
            return deeds.computeIfAbsent(ticket.id(), id -> new RandomDeeds(random, ticket));
        }

        Ticket any() {
            List<Ticket> all = fitting(ticket -> true);
            return all.get(random.nextInt(all.size()));
        }

        /** The names are taken from the journals, for a ticket may begin another one. */
        List<Ticket> fitting(Predicate<Ticket> condition) {
            return desk.journals().feed(0, Integer.MAX_VALUE).entries().stream()
                    .collect(Collectors.groupingBy(Entry::caseId))
                    .values()
                    .stream()
                    .map(Ticket::of)
                    .filter(condition)
                    .sorted(NEWEST_FIRST)
                    .toList();
        }

        Deadlines deadlines(Ticket ticket) {
            return desk.desk().deadlines(ticket.id()).orElseThrow();
        }

        List<TicketFigures> figures() {
            return fitting(ticket -> true).stream()
                    .map(ticket -> TicketFigures.of(ticket, deadlines(ticket), desk.instant()))
                    .toList();
        }

        long judged(String target, Verdict verdict) {
            return fitting(ticket -> true).stream()
                    .flatMap(ticket -> deadlines(ticket).at(desk.instant()).readings().stream())
                    .filter(reading -> reading.target().equals(target))
                    .map(Reading::verdict)
                    .filter(verdict::equals)
                    .count();
        }
    }
}
