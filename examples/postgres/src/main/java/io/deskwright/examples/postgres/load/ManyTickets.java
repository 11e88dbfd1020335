package io.deskwright.examples.postgres.load;

import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.EndEvent.TicketClosed;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.examples.postgres.PostgresAudit;
import io.deskwright.examples.postgres.PostgresJournals;
import io.deskwright.examples.postgres.PostgresTickets;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A journal of many tickets, written by the adapter, and what is asked of it. */
final class ManyTickets {

    private static final String DATABASE = "many";
    private static final int AT_ONCE = 500;
    private static final int WRITERS = 4;
    private static final int ENGINEERS = 1_000;
    private static final int OPEN_ONE_IN = 20;
    private static final int QUESTIONS = 1_000;
    private static final int STRETCH = 100;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Actor AGENT = new Actor("a1", Role.AGENT);

    private final Server server;
    private final PrintStream out;
    private final int tickets;
    private final Random random = new Random(20260302);

    ManyTickets(Server server, PrintStream out, int tickets) {
        this.server = server;
        this.out = out;
        this.tickets = tickets;
    }

    void run() throws Exception {
        try (HikariDataSource source = server.database(DATABASE)) {
            PostgresJournals journals = PostgresJournals.in(source);
            long begin = System.nanoTime();
            write(journals);
            begin = told("written by the adapter, " + AT_ONCE + " tickets in one append", begin);
            PostgresTickets search = PostgresTickets.of(journals);
            long found = search.count(TicketQuery.ALL);
            begin = told("followed by the search: " + found + " tickets", begin);
            server.execute(DATABASE, "VACUUM ANALYZE");
            begin = told("vacuum and analyze, then " + size(), begin);
            PostgresAudit audit = PostgresAudit.of(source);
            out.println(audit.verify(audit.seal()));
            told("sealed and audited", begin);
            measure(source);
            explain(source);
        }
    }

    private void write(PostgresJournals journals) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int from = 0; from < tickets; from += AT_ONCE) {
                int first = from;
                int end = Math.min(tickets, from + AT_ONCE);
                all.add(writers.submit(() -> journals.append(
                        IntStream.range(first, end).mapToObj(this::ticket).toList())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static CaseId id(int number) {
        return CaseId.of("T-" + number);
    }

    private Batch ticket(int number) {
        Instant at = FIRST.plusSeconds(number);
        Origin origin = new Origin(
                at,
                Here.AGREEMENT.contract(),
                Here.AGREEMENT.version(),
                "",
                "",
                "INC-" + number,
                Optional.empty(),
                Optional.empty());
        List<Event> events = new ArrayList<>();
        events.add(new TicketReceived(
                origin,
                Personal.of(Caller.of("Li Wei", "+86 759 1234567")),
                Personal.of("server " + number + " does not start"),
                Attributes.NONE,
                Map.of()));
        events.add(new EngineerAssigned("engineer-" + number % ENGINEERS));
        if (number / ENGINEERS % OPEN_ONE_IN != 0) {
            events.add(new TicketClosed(CloseReason.ANSWERED));
        }
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Entry(id(number), entries.size() + 1L, at, at, AGENT, Optional.empty(), event));
        }
        return new Batch(id(number), 0, entries);
    }

    private void measure(DataSource source) throws Exception {
        ServiceDesk desk = Here.desk(source);
        PostgresJournals journals = PostgresJournals.in(source);
        PostgresTickets search = PostgresTickets.of(journals);
        long end = endOf(journals);
        out.println(times(() -> desk.ticket(id(random.nextInt(tickets))).orElseThrow())
                .half("open a ticket"));
        out.println(times(() -> search.find(openOf(random.nextInt(ENGINEERS)), Page.first(50)))
                .half("an engineer's open tickets, 50"));
        out.println(times(() -> search.count(openOf(random.nextInt(ENGINEERS)))).half("how many these are"));
        out.println(times(() -> search.find(TicketQuery.ALL, Page.first(50).after(someTicket(desk))))
                .half("open a ticket, list 50 after it"));
        out.println(
                times(() -> journals.feed(random.nextLong(end), STRETCH)).half("the feed from a position, " + STRETCH));
    }

    private Ticket someTicket(ServiceDesk desk) {
        return desk.ticket(id(random.nextInt(tickets))).orElseThrow();
    }

    private static long endOf(PostgresJournals journals) {
        long position = 0;
        // entries of one append stand close together, so a few long leaps lead to the end
        for (long leap = Long.MAX_VALUE / 4; leap > 0; leap /= 2) {
            if (!journals.feed(position + leap, 1).entries().isEmpty()) {
                position += leap;
            }
        }
        return position;
    }

    private static TicketQuery openOf(int engineer) {
        return new TicketQuery.Builder().open().assignee("engineer-" + engineer).build();
    }

    private Times times(Supplier<Object> question) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 2 * QUESTIONS; i++) {
            long before = System.nanoTime();
            Objects.requireNonNull(question.get(), "no answer");
            // the first half is for warming up
            if (i >= QUESTIONS) {
                taken.add(System.nanoTime() - before);
            }
        }
        return new Times(taken, 0);
    }

    private void explain(DataSource source) {
        PostgresJournals quiet = PostgresJournals.in(source);
        long middle = endOf(quiet) / 2;
        Explaining explaining = new Explaining(source, out);
        PostgresJournals journals = PostgresJournals.in(explaining);
        out.println("--- open a ticket");
        out.println(journals.history(id(tickets / 2), 0).size() + " entries");
        out.println("--- an engineer's open tickets");
        out.println(PostgresTickets.of(journals).find(openOf(7), Page.first(50)).size() + " tickets");
        out.println("--- the feed from a position");
        out.println(journals.feed(middle, STRETCH).entries().size() + " entries");
    }

    private String size() throws SQLException {
        return server.asked(DATABASE, "SELECT pg_size_pretty(pg_database_size('" + DATABASE + "'))");
    }

    private long told(String what, long begin) {
        long now = System.nanoTime();
        out.println(tickets + " tickets: " + what + ", "
                + Duration.ofNanos(now - begin).toSeconds() + " s");
        return now;
    }
}
