package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Searches the tickets of journals in PostgreSQL by a table that follows their feed, in the same database.
 *
 * <p>It catches up before each answer: who has done something finds it. The table holds what a ticket is found by, and up
 * to which entry; the ticket itself is folded from its history up to there, in the same statement, so that what is found
 * fits. Personal data are neither kept in the table nor read.
 *
 * <p>All nodes share the table; one of them catches up while the others wait. Thread-safe if the data source is.
 */
public final class PostgresTickets implements Tickets {

    private static final String FOUND = """
            WITH found AS MATERIALIZED (
                SELECT case_id, version, reported, name FROM deskwright_search.ticket
                 WHERE %s
                 ORDER BY reported DESC, name LIMIT ?)
            SELECT f.case_id, e.lasting, e.left_over
              FROM found f JOIN deskwright.entry e ON e.case_id = f.case_id AND e.sequence <= f.version
             ORDER BY f.reported DESC, f.name, e.sequence""";
    private static final String COUNT = """
            SELECT count(*) FROM deskwright_search.ticket
             WHERE %s""";

    private final PostgresJournals journals;
    private final Follower follower;

    private PostgresTickets(PostgresJournals journals) {
        this.journals = journals;
        this.follower = new Follower(journals);
    }

    /**
     * Searches the tickets of some journals.
     *
     * @param journals where their histories are kept; may also keep cases that are no tickets
     * @return the tickets
     */
    public static PostgresTickets of(PostgresJournals journals) {
        return new PostgresTickets(journals);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreFailure if the database fails
     */
    @Override
    public List<Ticket> find(TicketQuery query, Page page) {
        follower.catchUp();
        Condition wanted = Condition.all(
                Stream.concat(page.after().map(Condition::after).stream(), Stream.of(Condition.of(query))));
        Map<String, List<Entry>> histories = new LinkedHashMap<>();
        journals.database()
                .lines(
                        with(FOUND, wanted),
                        statement -> statement.setInt(wanted.into(statement), page.limit()),
                        line -> histories
                                .computeIfAbsent(line.getString("case_id"), found -> new ArrayList<>())
                                .add(journals.withoutPersonal(line)));
        return histories.values().stream().map(Follower::folded).toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreFailure if the database fails
     */
    @Override
    public long count(TicketQuery query) {
        follower.catchUp();
        Condition wanted = Condition.of(query);
        return journals.database().line(with(COUNT, wanted), wanted::into, line -> line.getLong(1));
    }

    private static String with(String sql, Condition wanted) {
        return sql.replace("%s", wanted.sql());
    }
}
