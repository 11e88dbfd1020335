package io.deskwright.examples.postgres;

import io.deskwright.core.journal.CaseId;
import io.deskwright.escalation.watch.WakeUps;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Keeps wake-ups in PostgreSQL, for all nodes together: a claim locks its lines and passes over those that others lock, so
 * that nobody waits for anybody who claims.
 *
 * <p>A claim only spares work; what fires is decided by the journals. So a lease that ends too early does no harm.
 *
 * <p>Thread-safe if the data source is; of that it asks connections that commit by themselves. Every method throws {@link
 * StoreFailure} if the database fails, and then it is as if it had not been called, or had been called and not answered.
 */
public final class PostgresWakeUps implements WakeUps {

    private static final String POSITION = "SELECT position FROM deskwright_watch.progress";
    private static final String ADVANCE = "UPDATE deskwright_watch.progress SET position = ? WHERE position = ?";
    private static final String PUT = """
            INSERT INTO deskwright_watch.wake_up AS known (case_id, at)
            SELECT case_id, ?::numeric FROM unnest(?::text[]) AS case_id
            ON CONFLICT (case_id) DO UPDATE SET
                   at = CASE WHEN known.token IS NULL THEN excluded.at ELSE known.at END,
                   put_at = CASE WHEN known.token IS NULL THEN NULL ELSE excluded.at END
             WHERE excluded.at < CASE WHEN known.token IS NULL THEN known.at ELSE coalesce(known.put_at, 'Infinity') END""";
    // the number of lines stands in the text: a planner that does not know it may read the whole table
    private static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT case_id, at FROM deskwright_watch.wake_up
                 WHERE at <= ? ORDER BY at, case_id LIMIT %s FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE deskwright_watch.wake_up w
                   SET at = ?, token = nextval('deskwright_watch.token'), put_at = NULL
                  FROM due WHERE w.case_id = due.case_id
                RETURNING w.case_id, w.token, due.at AS was_at)
            SELECT case_id, token FROM taken ORDER BY was_at, case_id""";
    private static final String AGAIN = """
            UPDATE deskwright_watch.wake_up SET at = least(put_at, ?::numeric), token = NULL, put_at = NULL
             WHERE case_id = ? AND token = ?""";
    private static final String OVER = """
            DELETE FROM deskwright_watch.wake_up WHERE case_id = ? AND token = ? AND put_at IS NULL""";
    private static final String AS_PUT = """
            UPDATE deskwright_watch.wake_up SET at = put_at, token = NULL, put_at = NULL
             WHERE case_id = ? AND token = ? AND put_at IS NOT NULL""";
    private static final String NEXT = "SELECT at FROM deskwright_watch.wake_up ORDER BY at, case_id LIMIT 1";

    private final Database database;

    private PostgresWakeUps(DataSource source) {
        this.database = new Database(source);
    }

    /**
     * Keeps wake-ups in the tables of {@link PostgresSchema}.
     *
     * @param source gives connections of a user that has the role {@code deskwright_app}
     * @return the wake-ups
     */
    public static PostgresWakeUps in(DataSource source) {
        return new PostgresWakeUps(source);
    }

    @Override
    public long position() {
        return database.line(POSITION, Database.Parameters.NONE, line -> line.getLong(1));
    }

    @Override
    public void follow(long from, long to, Collection<CaseId> touched, Instant at) {
        database.together(Connection.TRANSACTION_READ_COMMITTED, connection -> {
            boolean isMine = Database.changed(connection, ADVANCE, statement -> {
                        statement.setLong(1, to);
                        statement.setLong(2, from);
                    })
                    > 0;
            return isMine && put(connection, touched, at);
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name has half a character
     */
    @Override
    public void put(CaseId id, Instant at) {
        database.alone(connection -> put(connection, List.of(id), at));
    }

    /** In one order, so that of two who put in the same cases one waits and none for ever. */
    private static boolean put(Connection connection, Collection<CaseId> ids, Instant at) throws SQLException {
        ids.forEach(id -> Utf8.bytes(id.value()));
        int changed = Database.changed(connection, PUT, statement -> {
            Columns columns = new Columns(statement);
            columns.instant(Optional.of(at));
            columns.texts(new TreeSet<>(ids).stream().map(CaseId::value));
        });
        return changed > 0;
    }

    @Override
    public List<Claim> claim(Instant now, int most, Duration lease) {
        WakeUps.check(most, lease);
        return database.lines(
                CLAIM.replace("%s", Integer.toString(most)),
                statement -> {
                    Columns columns = new Columns(statement);
                    columns.instant(Optional.of(now));
                    columns.instant(Optional.of(now.plus(lease)));
                },
                line -> new Claim(CaseId.of(line.getString("case_id")), line.getLong("token")));
    }

    @Override
    public void done(Claim claim, Optional<Instant> next) {
        database.alone(connection -> next.isPresent()
                ? ended(connection, AGAIN, claim, next)
                // what was put in stays so while the claim is out, so that the second finds what kept the first away
                : ended(connection, OVER, claim, next) || ended(connection, AS_PUT, claim, next));
    }

    private static boolean ended(Connection connection, String sql, Claim claim, Optional<Instant> next)
            throws SQLException {
        int changed = Database.changed(connection, sql, statement -> {
            Columns columns = new Columns(statement);
            if (next.isPresent()) {
                columns.instant(next);
            }
            columns.text(claim.id().value());
            columns.number(claim.token());
        });
        return changed > 0;
    }

    @Override
    public Optional<Instant> next() {
        List<BigDecimal> first = database.lines(NEXT, Database.Parameters.NONE, line -> line.getBigDecimal(1));
        return first.stream().map(Facet::instant).findFirst();
    }
}
