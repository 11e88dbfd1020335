package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.DiagnosisEvent.FaultJudged;
import io.deskwright.core.ticket.EndEvent.TicketClosed;
import io.deskwright.core.ticket.EndEvent.TicketReopened;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.SideEvent.AttributesChanged;
import io.deskwright.core.ticket.SideEvent.EngineerChanged;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every search of tickets keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurTicketsTest implements TicketsContract {
 *     public Journals journals() {
 *         return OurJournals.in(anEmptyDatabase());
 *     }
 *
 *     public Tickets tickets(Journals journals) {
 *         return OurTickets.of((OurJournals) journals);
 *     }
 * }
 * }</pre>
 *
 * <p>An adapter that may be behind its journals catches up before each answer here. The journals must know how to keep
 * {@link Said}, as a case that is no ticket.
 */
public interface TicketsContract {

    /** When the first ticket was reported. */
    Instant REPORTED = Instant.parse("2026-03-02T01:00:00Z");

    /** {@return empty journals, others at each call} */
    Journals journals();

    /**
     * Searches.
     *
     * @param journals what {@link #journals} gave
     * @return the tickets that these journals tell of, as they tell of them when it is asked
     */
    Tickets tickets(Journals journals);

    @Test
    default void who_says_nothing_finds_all_the_newest_report_first() {
        Desk desk = new Desk(this);
        desk.begins("SO-2", 0);
        desk.begins("SO-1", 2);
        desk.begins("SO-3", 1);
        assertThat(desk.finds(TicketQuery.ALL)).containsExactly("SO-1", "SO-3", "SO-2");
    }

    @Test
    default void of_one_instant_the_smaller_name_comes_first() {
        Desk desk = new Desk(this);
        Stream.of("SO-2", "SO-10", "SO-1").forEach(id -> desk.begins(id, 0));
        assertThat(desk.finds(TicketQuery.ALL)).containsExactly("SO-1", "SO-10", "SO-2");
    }

    @Test
    default void a_ticket_is_found_as_it_stands() {
        Desk desk = new Desk(this);
        CaseId id = desk.begins("SO-1", 0);
        desk.tells(id, 5, determined(OrderType.AFTER_SALES), new EngineerAssigned("wang"));
        assertThat(desk.tickets.find(TicketQuery.ALL))
                .containsExactly(Ticket.of(desk.journals.history(id, 0)))
                .first()
                .extracting(Ticket::assignee)
                .isEqualTo(Optional.of("wang"));
    }

    @Test
    default void a_case_that_is_no_ticket_is_none() {
        Desk desk = new Desk(this);
        desk.tells(CaseId.of("CO-1"), 0, new Said(Personal.of("a complaint")));
        desk.begins("SO-1", 0);
        assertThat(desk.finds(TicketQuery.ALL)).containsExactly("SO-1");
        assertThat(desk.tickets.count(TicketQuery.ALL)).isEqualTo(1);
    }

    @Test
    default void a_ticket_is_found_by_where_it_stands() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, determined(OrderType.INSTALL));
        desk.tells(desk.begins("SO-3", 2), 5, answered());
        assertThat(desk.finds(query(of -> of.addStates(TicketState.RECEIVED)))).containsExactly("SO-1");
        assertThat(desk.finds(query(of -> of.addStates(TicketState.RECEIVED, TicketState.RESOLVED))))
                .containsExactly("SO-3", "SO-1");
    }

    @Test
    default void open_is_what_is_not_closed_also_after_a_reopening() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        CaseId second = desk.begins("SO-2", 1);
        CaseId third = desk.begins("SO-3", 2);
        desk.tells(second, 5, answered(), closed());
        desk.tells(third, 5, answered(), closed());
        assertThat(desk.finds(query(TicketQuery.Builder::open))).containsExactly("SO-1");
        assertThat(desk.finds(query(TicketQuery.Builder::closed))).containsExactly("SO-3", "SO-2");
        desk.tells(third, 9, new TicketReopened(true));
        assertThat(desk.finds(query(TicketQuery.Builder::open))).containsExactly("SO-3", "SO-1");
        assertThat(desk.finds(query(TicketQuery.Builder::closed))).containsExactly("SO-2");
    }

    @Test
    default void a_ticket_is_found_by_manufacturer() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, judged("Huawei"));
        desk.tells(desk.begins("SO-3", 2), 5, judged("Inspur"));
        desk.tells(desk.begins("SO-4", 3), 5, judged("Inspur"), judged("Huawei"));
        assertThat(desk.finds(query(of -> of.manufacturer("Huawei")))).containsExactly("SO-4", "SO-2");
        assertThat(desk.finds(query(of -> of.manufacturer("")))).containsExactly("SO-1");
        assertThat(desk.finds(query(of -> of.manufacturer("huawei")))).isEmpty();
    }

    @Test
    default void a_ticket_is_found_by_its_type() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, determined(OrderType.INSTALL));
        desk.tells(desk.begins("SO-3", 2), 5, determined(OrderType.AFTER_SALES));
        assertThat(desk.finds(query(of -> of.type(OrderType.INSTALL)))).containsExactly("SO-2");
        assertThat(desk.finds(query(of -> of.type(OrderType.AFTER_SALES)))).containsExactly("SO-3");
    }

    @Test
    default void a_range_of_reports_begins_with_its_first_instant_and_ends_before_its_last() {
        Desk desk = new Desk(this);
        desk.begins("SO-0", 0);
        desk.begins("SO-1", 1);
        desk.begins("SO-2", 2);
        assertThat(desk.finds(query(of -> of.reportedFrom(at(1))))).containsExactly("SO-2", "SO-1");
        assertThat(desk.finds(query(of -> of.reportedBefore(at(1))))).containsExactly("SO-0");
        assertThat(desk.finds(query(of -> of.reportedFrom(at(1)).reportedBefore(at(2)))))
                .containsExactly("SO-1");
        assertThat(desk.finds(query(of -> of.reportedFrom(at(1).plusNanos(1))))).containsExactly("SO-2");
        assertThat(desk.finds(query(of -> of.reportedFrom(at(2)).reportedBefore(at(1)))))
                .isEmpty();
    }

    @Test
    default void a_range_of_closings_leaves_out_what_is_open() {
        Desk desk = new Desk(this);
        desk.begins("SO-0", 0);
        desk.tells(desk.begins("SO-1", 1), 11, answered(), closed());
        desk.tells(desk.begins("SO-2", 2), 12, answered(), closed());
        CaseId third = desk.begins("SO-3", 3);
        desk.tells(third, 12, answered(), closed());
        desk.tells(third, 13, new TicketReopened(false));
        assertThat(desk.finds(query(of -> of.closedFrom(at(11))))).containsExactly("SO-2", "SO-1");
        assertThat(desk.finds(query(of -> of.closedBefore(at(12))))).containsExactly("SO-1");
        assertThat(desk.finds(query(of -> of.closedFrom(at(12)).closedBefore(at(13)))))
                .containsExactly("SO-2");
    }

    @Test
    default void a_ticket_is_found_by_its_fault_level_as_it_is_now() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, new SeverityChanged("SEVERE", Personal.of("outage")));
        desk.tells(
                desk.begins("SO-3", 2),
                5,
                new SeverityChanged("SEVERE", Personal.of("outage")),
                new SeverityChanged("GENERAL", Personal.of("runs")));
        assertThat(desk.finds(query(of -> of.severity("SEVERE")))).containsExactly("SO-2");
        assertThat(desk.finds(query(of -> of.severity("")))).containsExactly("SO-1");
    }

    @Test
    default void an_engineer_finds_his_open_tickets() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, new EngineerAssigned("wang"));
        desk.tells(desk.begins("SO-3", 2), 5, new EngineerAssigned("wang"), new EngineerChanged("li"));
        desk.tells(desk.begins("SO-4", 3), 5, new EngineerAssigned("wang"), answered(), closed());
        assertThat(desk.finds(query(of -> of.open().assignee("wang")))).containsExactly("SO-2");
        assertThat(desk.finds(query(of -> of.assignee("wang")))).containsExactly("SO-4", "SO-2");
        assertThat(desk.finds(query(of -> of.assignee("")))).containsExactly("SO-1");
    }

    @Test
    default void a_ticket_is_found_by_how_it_came_about() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", origin(0).but().contract("C-1").build());
        desk.begins("SO-2", origin(1).but().region("Zhanjiang").build());
        desk.begins("SO-3", origin(2).but().hostReference("INC-7").build());
        desk.begins(
                "SO-4", origin(3).but().hostReference("INC-7").contract("C-1").build());
        assertThat(desk.finds(query(of -> of.contract("C-1")))).containsExactly("SO-4", "SO-1");
        assertThat(desk.finds(query(of -> of.region("Zhanjiang")))).containsExactly("SO-2");
        desk.begins("SO-5", origin(4).but().party("telecom").build());
        assertThat(desk.finds(query(of -> of.party("telecom")))).containsExactly("SO-5");
        assertThat(desk.finds(query(of -> of.party("")))).doesNotContain("SO-5").contains("SO-2");
        assertThat(desk.finds(query(of -> of.hostReference("INC-7")))).containsExactly("SO-4", "SO-3");
        assertThat(desk.finds(query(of -> of.hostReference("")))).containsExactly("SO-5", "SO-2", "SO-1");
        assertThat(desk.finds(query(of -> of.hostReference("INC-8")))).isEmpty();
    }

    @Test
    default void a_ticket_is_found_by_what_the_host_keeps_with_it() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        desk.tells(desk.begins("SO-2", 1), 5, attribute("room", "3"));
        desk.tells(desk.begins("SO-3", 2), 5, attribute("room", "3"), attribute("rack", "A"));
        desk.tells(desk.begins("SO-4", 3), 5, attribute("room", "3"), attribute("room", ""));
        assertThat(desk.finds(query(of -> of.putAttributes("room", "3")))).containsExactly("SO-3", "SO-2");
        assertThat(desk.finds(query(of -> of.attributes(Map.of("room", "3", "rack", "A")))))
                .containsExactly("SO-3");
        assertThat(desk.finds(query(of -> of.putAttributes("room", "")))).containsExactly("SO-4", "SO-1");
    }

    @Test
    default void what_is_said_must_all_fit() {
        Desk desk = new Desk(this);
        desk.tells(desk.begins("SO-1", 0), 5, new EngineerAssigned("wang"), judged("Huawei"));
        desk.tells(desk.begins("SO-2", 1), 5, new EngineerAssigned("li"), judged("Huawei"));
        desk.tells(desk.begins("SO-3", 2), 5, new EngineerAssigned("wang"), judged("Inspur"));
        assertThat(desk.finds(query(of -> of.assignee("wang").manufacturer("Huawei"))))
                .containsExactly("SO-1");
    }

    @Test
    default void pages_go_through_all_while_new_tickets_come_in() {
        Desk desk = new Desk(this);
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // pairs of one instant, so that a page ends between them
            first.add(desk.begins("SO-0" + i, i / 2).value());
        }
        List<String> seen = new ArrayList<>();
        Page page = Page.first(3);
        List<Ticket> found = desk.tickets.find(TicketQuery.ALL, page);
        for (int i = 0; i < 10 && !found.isEmpty(); i++) {
            assertThat(found).hasSizeLessThanOrEqualTo(3);
            found.forEach(ticket -> seen.add(ticket.id().value()));
            desk.begins("SO-1" + i, 20 + i);
            desk.tells(CaseId.of("SO-0" + i), 30, new SeverityChanged("SEVERE", Personal.of("outage")));
            page = page.after(found.get(found.size() - 1));
            found = desk.tickets.find(TicketQuery.ALL, page);
        }
        assertThat(seen).hasSize(10).containsExactlyInAnyOrderElementsOf(first);
        assertThat(desk.finds(TicketQuery.ALL)).endsWith(seen.toArray(String[]::new));
    }

    @Test
    default void a_page_goes_on_after_a_ticket_that_does_not_fit_any_more() {
        Desk desk = new Desk(this);
        Stream.of(1, 2, 3).forEach(i -> desk.begins("SO-" + i, i));
        TicketQuery open = query(TicketQuery.Builder::open);
        List<Ticket> first = desk.tickets.find(open, Page.first(1));
        assertThat(first).extracting(ticket -> ticket.id().value()).containsExactly("SO-3");
        desk.tells(CaseId.of("SO-3"), 5, answered(), closed());
        assertThat(desk.tickets.find(open, Page.first(1).after(first.get(0))))
                .extracting(ticket -> ticket.id().value())
                .containsExactly("SO-2");
    }

    @Test
    default void it_counts_what_it_finds() {
        Desk desk = new Desk(this);
        for (int i = 0; i < 5; i++) {
            desk.begins("SO-" + i, i);
        }
        desk.tells(CaseId.of("SO-0"), 9, answered(), closed());
        assertThat(desk.tickets.count(TicketQuery.ALL)).isEqualTo(5);
        assertThat(desk.tickets.count(query(TicketQuery.Builder::open))).isEqualTo(4);
        assertThat(desk.tickets.count(query(of -> of.region("nowhere")))).isZero();
    }

    @Test
    default void what_was_found_stays_as_it_was_and_cannot_be_changed() {
        Desk desk = new Desk(this);
        CaseId id = desk.begins("SO-1", 0);
        List<Ticket> found = desk.tickets.find(TicketQuery.ALL);
        Ticket then = Ticket.of(desk.journals.history(id, 0));
        desk.tells(id, 5, answered(), closed());
        desk.begins("SO-2", 1);
        assertThat(found).containsExactly(then);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> found.set(0, then));
    }

    @Test
    default void who_begins_to_search_later_finds_the_same() {
        Desk desk = new Desk(this);
        desk.begins("SO-1", 0);
        assertThat(desk.finds(TicketQuery.ALL)).containsExactly("SO-1");
        desk.tells(desk.begins("SO-2", 1), 5, new EngineerAssigned("wang"), answered(), closed());
        assertThat(tickets(desk.journals).find(TicketQuery.ALL))
                .hasSize(2)
                .isEqualTo(desk.tickets.find(TicketQuery.ALL));
    }

    @Test
    default void whoever_searches_while_others_write_sees_whole_tickets_in_order() throws Exception {
        Desk desk = new Desk(this);
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            Callable<Boolean> reader = () -> {
                for (int i = 0; i < 200; i++) {
                    List<Ticket> found = desk.tickets.find(TicketQuery.ALL);
                    assertThat(found).isSortedAccordingTo(Comparator.comparing(Page.Place::of));
                    // what else is told of a ticket is told in one append
                    assertThat(found).allMatch(ticket -> ticket.version() == 1 || ticket.version() == 4);
                }
                return true;
            };
            Future<Boolean> one = hands.submit(reader);
            Future<Boolean> other = hands.submit(reader);
            for (int i = 100; i < 200; i++) {
                desk.tells(desk.begins("SO-" + i, i), 500, new EngineerAssigned("wang"), answered(), closed());
            }
            assertThat(one.get()).isTrue();
            assertThat(other.get()).isTrue();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            hands.shutdownNow();
        }
        assertThat(desk.tickets.count(query(TicketQuery.Builder::closed))).isEqualTo(100);
    }

    @Test
    default void over_many_tickets_it_finds_what_going_through_all_of_them_finds() {
        Desk desk = new Desk(this);
        Random random = new Random(20260302);
        List<CaseId> ids = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            if (ids.isEmpty() || random.nextInt(4) == 0) {
                Origin origin = origin(random.nextInt(40))
                        .but()
                        .contract("C-" + random.nextInt(2))
                        .region(random.nextBoolean() ? "" : "Zhanjiang")
                        .party(random.nextBoolean() ? Optional.empty() : Optional.of("telecom"))
                        .hostReference(random.nextBoolean() ? "" : "INC-" + random.nextInt(9))
                        .build();
                ids.add(desk.begins("SO-" + random.nextInt(1_000) + "-" + step, origin));
            } else {
                CaseId id = ids.get(random.nextInt(ids.size()));
                boolean open = Ticket.of(desk.journals.history(id, 0)).isOpen();
                desk.tells(id, 50 + random.nextInt(50), open ? any(random) : reopened());
            }
            if (step % 5 == 0) {
                assertSame(desk, random, ids);
            }
        }
        assertThat(desk.tickets.count(TicketQuery.ALL)).isEqualTo(ids.size()).isGreaterThan(100);
    }

    private static Event[] any(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Event[] {determined(random.nextBoolean() ? OrderType.INSTALL : OrderType.AFTER_SALES)};
            case 1 -> new Event[] {new EngineerAssigned("e" + random.nextInt(3))};
            case 2 -> new Event[] {judged(random.nextBoolean() ? "Huawei" : "")};
            case 3 ->
                new Event[] {new SeverityChanged(random.nextBoolean() ? "SEVERE" : "GENERAL", Personal.of("why"))};
            case 4 -> new Event[] {attribute("room", random.nextBoolean() ? "3" : "")};
            default -> new Event[] {answered(), closed()};
        };
    }

    private static Event[] reopened() {
        return new Event[] {new TicketReopened(true)};
    }

    /** Each facet is asked now and then, and checked here in words of its own. */
    private static void assertSame(Desk desk, Random random, List<CaseId> ids) {
        List<Predicate<Ticket>> facets = new ArrayList<>();
        TicketQuery.Builder query = new TicketQuery.Builder();
        if (random.nextBoolean()) {
            String engineer = random.nextInt(4) == 0 ? "" : "e" + random.nextInt(3);
            query.assignee(engineer);
            facets.add(ticket -> ticket.assignee().orElse("").equals(engineer));
        }
        if (random.nextBoolean()) {
            boolean open = random.nextBoolean();
            query.states(open ? EnumSet.complementOf(EnumSet.of(TicketState.CLOSED)) : Set.of(TicketState.CLOSED));
            facets.add(ticket -> ticket.isOpen() == open);
        }
        if (random.nextInt(4) == 0) {
            query.hostReference("INC-3");
            facets.add(ticket -> ticket.origin().hostReference().equals("INC-3"));
        }
        if (random.nextInt(4) == 0) {
            query.type(OrderType.INSTALL).manufacturer("Huawei");
            facets.add(ticket -> ticket.type().equals(Optional.of(OrderType.INSTALL)));
            facets.add(ticket -> ticket.devices().manufacturer().equals("Huawei"));
        }
        if (random.nextInt(4) == 0) {
            query.reportedFrom(at(10)).reportedBefore(at(30));
            facets.add(ticket -> !ticket.origin().reportedAt().isBefore(at(10)));
            facets.add(ticket -> ticket.origin().reportedAt().isBefore(at(30)));
        }
        if (random.nextInt(4) == 0) {
            query.closedBefore(at(75));
            facets.add(ticket ->
                    !ticket.isOpen() && ticket.closedAt().orElseThrow().isBefore(at(75)));
        }
        if (random.nextInt(4) == 0) {
            query.severity("SEVERE").region("").contract("C-1").putAttributes("room", "3");
            facets.add(ticket -> ticket.severity().equals("SEVERE"));
            facets.add(ticket -> ticket.origin().region().isEmpty());
            facets.add(ticket -> ticket.origin().contract().equals("C-1"));
            facets.add(ticket -> Attributes.of("room", "3").equals(ticket.attributes()));
        }
        List<Ticket> expected = ids.stream()
                .map(id -> Ticket.of(desk.journals.history(id, 0)))
                .filter(facets.stream().reduce(ticket -> true, Predicate::and))
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.origin().reportedAt(), Comparator.reverseOrder())
                        .thenComparing(ticket -> ticket.id().value()))
                .toList();
        assertThat(desk.tickets.find(query.build())).isEqualTo(expected);
        assertThat(desk.tickets.count(query.build())).isEqualTo(expected.size());
        if (expected.size() > 1) {
            int seen = random.nextInt(expected.size() - 1);
            Page page = Page.first(2).after(expected.get(seen));
            assertThat(desk.tickets.find(query.build(), page))
                    .isEqualTo(expected.subList(seen + 1, Math.min(expected.size(), seen + 3)));
        }
    }

    private static TicketQuery query(UnaryOperator<TicketQuery.Builder> of) {
        return of.apply(new TicketQuery.Builder()).build();
    }

    private static Instant at(long minutes) {
        return REPORTED.plus(Duration.ofMinutes(minutes));
    }

    private static Origin origin(long minutes) {
        return new Origin(at(minutes), "", "1", "", "", "", Optional.empty(), Optional.empty());
    }

    private static Event determined(OrderType type) {
        return new TypeDetermined(type, Personal.removed());
    }

    private static Event judged(String manufacturer) {
        return new FaultJudged(FaultKind.HARDWARE, Optional.of("SN-1"), manufacturer, Personal.removed());
    }

    private static Event attribute(String name, String value) {
        return new AttributesChanged(new Attributes(Map.of(name, value)));
    }

    private static Event answered() {
        return new RequestAnswered(Personal.removed());
    }

    private static Event closed() {
        return new TicketClosed(CloseReason.ANSWERED);
    }

    /** Journals, and who searches them. */
    final class Desk {

        private final Journals journals;
        private final Tickets tickets;

        private Desk(TicketsContract adapter) {
            journals = adapter.journals();
            tickets = adapter.tickets(journals);
        }

        private CaseId begins(String id, long minutes) {
            return begins(id, origin(minutes));
        }

        private CaseId begins(String id, Origin origin) {
            CaseId caseId = CaseId.of(id);
            append(Batches.at(
                    origin.reportedAt(),
                    caseId,
                    0,
                    new TicketReceived(origin, Personal.removed(), Personal.removed(), Attributes.NONE, Map.of())));
            return caseId;
        }

        private void tells(CaseId id, long minutes, Event... events) {
            append(Batches.at(at(minutes), id, journals.history(id, 0).size(), events));
        }

        private void append(Batch batch) {
            assertThat(journals.append(List.of(batch))).isEqualTo(new Appended.Done());
        }

        private List<String> finds(TicketQuery query) {
            return tickets.find(query).stream()
                    .map(ticket -> ticket.id().value())
                    .toList();
        }
    }
}
