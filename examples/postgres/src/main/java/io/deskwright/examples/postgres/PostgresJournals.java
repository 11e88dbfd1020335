package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Keeps histories in PostgreSQL, in the tables of {@link PostgresSchema}.
 *
 * <p>One append is one statement, one transaction and one round trip; writers of different cases do not wait for one
 * another, so that the database may commit many at once. Positions of the feed are drawn before the commit and become
 * visible out of order; therefore a reader at the end of what it knows waits, for as long as a commit takes, until all who
 * are just writing have finished, and then knows that nothing will follow before that end.
 *
 * <p>A redaction removes the personal part from the row. The bytes go from the files of the database when it vacuums the
 * table and no longer needs its log, and from backups when the host removes these.
 *
 * <p>Thread-safe if the data source is; of that it asks connections that commit by themselves. Every method throws {@link
 * StoreFailure} if the database fails, and then it is as if it had not been called, or had been called and not answered.
 */
public final class PostgresJournals implements Journals {

    /** Of an append up to this many entries can be told apart by their positions. */
    static final long PLACES = 1 << 20;

    private static final Appended DONE = new Appended.Done();

    private static final String APPEND = """
            SELECT outcome, stale_case, stale_expected, stale_actual FROM deskwright.append(?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HISTORY = """
            SELECT position, lasting, left_over, personal FROM deskwright.entry
             WHERE case_id = ? AND sequence > ? ORDER BY sequence""";
    private static final String HISTORIES = """
            SELECT case_id, lasting, left_over FROM deskwright.entry
             WHERE case_id = ANY (?) ORDER BY case_id, sequence""";
    private static final String RECORDED_BY = """
            SELECT e.position, e.lasting, e.left_over, e.personal FROM deskwright.append a
              JOIN deskwright.entry e ON e.position >= a.id * 1048576 AND e.position < (a.id + 1) * 1048576
             WHERE a.key = ? ORDER BY e.position""";
    private static final String HORIZON = "SELECT deskwright.horizon(?)";
    private static final String FEED = """
            SELECT position, lasting, left_over, personal FROM deskwright.entry
             WHERE position > ? AND position < ? ORDER BY position LIMIT ?""";

    private record Placed(long position, Entry entry) {}

    private final Database database;
    private final EntryCodec codec;
    private final LeftOvers leftOvers;

    /** Up to this append all have come to their end: once that is so, it is so for ever. */
    private final AtomicLong horizon = new AtomicLong();

    private PostgresJournals(DataSource source, EntryCodec codec) {
        this.database = new Database(source);
        this.codec = codec;
        this.leftOvers = new LeftOvers(codec);
    }

    /**
     * Keeps the histories of all cases of Deskwright.
     *
     * @param source gives connections of a user that has the role {@code deskwright_app}
     * @return the journals
     */
    public static PostgresJournals in(DataSource source) {
        return in(source, EntryCodec.JSON);
    }

    /**
     * Keeps histories of any kind of case.
     *
     * @param source gives connections of a user that has the role {@code deskwright_app}
     * @param codec how entries are written
     * @return the journals
     */
    public static PostgresJournals in(DataSource source, EntryCodec codec) {
        return new PostgresJournals(source, codec);
    }

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        requireNotNegative(after);
        if (!Utf8.has(caseId.value())) {
            return List.of();
        }
        return entries(database.lines(
                HISTORY,
                statement -> {
                    statement.setString(1, caseId.value());
                    statement.setLong(2, after);
                },
                this::placed));
    }

    /** {@return the whole histories of some cases, without personal data, as they were at one moment} */
    Map<String, List<Entry>> histories(Connection connection, Collection<String> cases) throws SQLException {
        Map<String, List<Entry>> histories = new HashMap<>();
        Database.lines(
                connection,
                HISTORIES,
                statement -> statement.setArray(1, connection.createArrayOf("text", cases.toArray(String[]::new))),
                line -> histories
                        .computeIfAbsent(line.getString("case_id"), found -> new ArrayList<>())
                        .add(withoutPersonal(line)));
        return histories;
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        return Utf8.has(key.value())
                ? entries(database.lines(RECORDED_BY, statement -> statement.setString(1, key.value()), this::placed))
                : List.of();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if an entry cannot be written, or a text has half a character
     */
    @Override
    public Appended append(List<Batch> batches) {
        Append append = Append.of(batches, codec, leftOvers);
        Optional<Appended> answer = database.line(APPEND, append::into, PostgresJournals::appended);
        return answer.orElseGet(
                () -> new Appended.Repeated(append.key().map(this::recordedBy).orElse(List.of())));
    }

    /** Empty for a repeated one, of which the entries are not known yet. */
    private static Optional<Appended> appended(ResultSet line) throws SQLException {
        return switch (line.getString("outcome")) {
            case "DONE" -> Optional.of(DONE);
            case "STALE" ->
                Optional.of(new Appended.Stale(
                        CaseId.of(line.getString("stale_case")),
                        line.getLong("stale_expected"),
                        line.getLong("stale_actual")));
            default -> Optional.empty();
        };
    }

    @Override
    public Feed feed(long after, int limit) {
        requireNotNegative(after);
        if (limit < 1) {
            throw new IllegalArgumentException("a stretch has a limit of at least 1, not " + limit);
        }
        long known = horizon.get();
        List<Placed> stretch = between(after, known, limit);
        if (stretch.size() < limit) {
            long now = advancedFrom(known);
            stretch = now > known ? between(after, now, limit) : stretch;
        }
        return new Feed(
                entries(stretch),
                stretch.isEmpty() ? after : stretch.get(stretch.size() - 1).position());
    }

    /** {@return the last position that any entry can have that was written by now} */
    long end() {
        return (advancedFrom(horizon.get()) + 1) * PLACES - 1;
    }

    private long advancedFrom(long known) {
        long now = database.line(HORIZON, statement -> statement.setLong(1, known), line -> line.getLong(1));
        return horizon.accumulateAndGet(now, Math::max);
    }

    private List<Placed> between(long after, long lastAppend, int limit) {
        long end = (lastAppend + 1) * PLACES;
        if (after >= end - 1) {
            return List.of();
        }
        return database.lines(
                FEED,
                statement -> {
                    statement.setLong(1, after);
                    statement.setLong(2, end);
                    statement.setInt(3, limit);
                },
                this::placed);
    }

    Database database() {
        return database;
    }

    private Placed placed(ResultSet line) throws SQLException {
        Line stored = Line.of(
                line.getBytes("lasting"),
                Optional.ofNullable(line.getBytes("left_over")),
                Optional.ofNullable(line.getBytes("personal")));
        return new Placed(line.getLong("position"), stored.read(codec));
    }

    /** {@return the entry of a line as if it had been redacted} */
    Entry withoutPersonal(ResultSet line) throws SQLException {
        return Line.of(line.getBytes("lasting"), Optional.ofNullable(line.getBytes("left_over")), Optional.empty())
                .read(codec);
    }

    private static List<Entry> entries(List<Placed> placed) {
        return placed.stream().map(Placed::entry).toList();
    }

    private static void requireNotNegative(long after) {
        if (after < 0) {
            throw new IllegalArgumentException("nothing stands before the beginning, at " + after);
        }
    }
}
