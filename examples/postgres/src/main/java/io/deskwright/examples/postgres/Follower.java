package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the table that is searched up to what the feed has now. */
final class Follower {

    private static final int STRETCH = 5_000;

    private static final String POSITION = "SELECT position FROM deskwright_search.progress";
    private static final String POSITION_FOR_ME = POSITION + " FOR UPDATE";
    private static final String MOVED = """
            SELECT position, case_id FROM deskwright.entry
             WHERE position > ? AND position <= ? ORDER BY position LIMIT ?""";
    private static final String KEEP = """
            INSERT INTO deskwright_search.ticket
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET
                   version = excluded.version, closed = excluded.closed, is_open = excluded.is_open,
                   state = excluded.state, type = excluded.type, manufacturer = excluded.manufacturer,
                   severity = excluded.severity, assignee = excluded.assignee, contract = excluded.contract,
                   party = excluded.party, region = excluded.region, host_reference = excluded.host_reference,
                   attributes = excluded.attributes, attribute_names = excluded.attribute_names""";
    private static final String ADVANCE = "UPDATE deskwright_search.progress SET position = ?";

    private record Moved(long position, String caseId) {}

    private final PostgresJournals journals;
    private final Database database;

    Follower(PostgresJournals journals) {
        this.journals = journals;
        this.database = journals.database();
    }

    void catchUp() {
        long end = journals.end();
        while (position() < end) {
            database.together(Connection.TRANSACTION_READ_COMMITTED, connection -> followed(connection, end));
        }
    }

    private long position() {
        return database.line(POSITION, Database.Parameters.NONE, line -> line.getLong(1));
    }

    /** Follows a stretch; another node may have done so while this one waited for its turn. */
    private boolean followed(Connection connection, long end) throws SQLException {
        long after = Database.lines(connection, POSITION_FOR_ME, Database.Parameters.NONE, line -> line.getLong(1))
                .get(0);
        if (after >= end) {
            return false;
        }
        List<Moved> stretch = Database.lines(
                connection,
                MOVED,
                statement -> {
                    statement.setLong(1, after);
                    statement.setLong(2, end);
                    statement.setInt(3, STRETCH);
                },
                line -> new Moved(line.getLong("position"), line.getString("case_id")));
        Set<String> cases = new HashSet<>();
        stretch.forEach(moved -> cases.add(moved.caseId()));
        // whole histories, which may be ahead of the stretch: a stretch may end in the middle of an append
        keep(connection, journals.histories(connection, cases));
        long reached =
                stretch.size() < STRETCH ? end : stretch.get(stretch.size() - 1).position();
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, reached);
            advance.executeUpdate();
        }
        return true;
    }

    private static void keep(Connection connection, Map<String, List<Entry>> histories) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (List<Entry> history : histories.values()) {
                if (history.get(0).event() instanceof TicketEvent.Beginning) {
                    keep(statement, folded(history));
                }
            }
            statement.executeBatch();
        }
    }

    /** {@return the ticket of a history, in which there may be what a host has added of its own} */
    static Ticket folded(List<Entry> history) {
        return Ticket.of(history.stream()
                .filter(entry -> entry.event() instanceof TicketEvent)
                .toList());
    }

    private static void keep(PreparedStatement statement, Ticket ticket) throws SQLException {
        Columns columns = new Columns(statement);
        columns.text(ticket.id().value());
        columns.number(ticket.version());
        columns.bytes(Facet.sortable(ticket.id().value()));
        columns.instant(Optional.of(ticket.origin().reportedAt()));
        columns.instant(ticket.closedAt());
        columns.flag(ticket.isOpen());
        columns.text(ticket.state().name());
        columns.text(ticket.type().map(Enum::name));
        columns.text(Facet.of(ticket.devices().manufacturer()));
        columns.text(Facet.of(ticket.severity()));
        columns.text(Facet.of(ticket.assignee().orElse("")));
        columns.text(Facet.of(ticket.origin().contract()));
        columns.text(Facet.of(ticket.origin().party().orElse("")));
        columns.text(Facet.of(ticket.origin().region()));
        columns.text(Facet.of(ticket.origin().hostReference()));
        Map<String, String> said = ticket.attributes().values();
        columns.texts(said.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> Facet.of(one.getKey(), one.getValue())));
        columns.texts(said.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> Facet.of(one.getKey())));
        statement.addBatch();
    }
}
