package io.deskwright.examples.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * Tells whether the journals in a database are what the adapter wrote.
 *
 * <p>Every entry has a digest of all that is stored of it and of the entry before it in its case; of its personal part it
 * has a salted digest, which stays when a redaction removes that part and the salt. Every append has a digest of its
 * entries. So the audit finds any change of any byte, and any line that was removed, added or put in another's place, as
 * long as who did it has not also rewritten all that leans on it: the later entries of the case and their appends.
 *
 * <p>Who has all rights can do that, too; he or she can also take away the last append of a case with all its entries,
 * or a whole case with its appends, without a trace. Against that there are seals: each covers all appends up to its
 * moment and the seal before it. Seal now and then, for instance each hour, and keep the answer where who administers
 * the database cannot write: {@link #verify(Seal)} then finds whatever was done to what it covers. What was written after
 * the last seal that was kept elsewhere has the digests alone.
 *
 * <p>What {@link PostgresTickets} keeps to search by is not looked at: it follows from the journals, and can be dropped.
 *
 * <p>Thread-safe if the data source is.
 */
public final class PostgresAudit {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(1146311764, 0)";
    private static final String HORIZON = "SELECT deskwright.horizon(0)";
    private static final String INSERT = "INSERT INTO deskwright.seal (up_to, appends, digest) VALUES (?, ?, ?)";

    private final Database database;

    private PostgresAudit(DataSource source) {
        this.database = new Database(source);
    }

    /**
     * Audits the journals of a database.
     *
     * @param source gives connections of a user that has the role {@code deskwright_app}
     * @return the audit
     */
    public static PostgresAudit of(DataSource source) {
        return new PostgresAudit(source);
    }

    /**
     * Seals all that is written by now; if nothing was written since the last seal, that is answered again.
     *
     * @return the seal, to be kept elsewhere
     * @throws StoreFailure if the database fails
     */
    public Seal seal() {
        long upTo = database.line(HORIZON, Database.Parameters.NONE, line -> line.getLong(1));
        return database.together(Connection.TRANSACTION_READ_COMMITTED, connection -> sealed(connection, upTo));
    }

    private static Seal sealed(Connection connection, long upTo) throws SQLException {
        Database.lines(connection, ONE_AT_A_TIME, Database.Parameters.NONE, line -> true);
        List<SealLines.Line> seals = SealLines.all(connection);
        SealLines.Line last = seals.isEmpty() ? SealLines.Line.OF_NOTHING : seals.get(seals.size() - 1);
        if (last.upTo() >= upTo) {
            return last.told();
        }
        SealLines.Line next = SealLines.following(connection, last, upTo);
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, next.upTo());
            statement.setLong(2, next.appends());
            statement.setBytes(3, HexFormat.of().parseHex(next.digest()));
            statement.executeUpdate();
        }
        return next.told();
    }

    /**
     * Reads everything and recomputes every digest, as all of it was at one moment; writers go on meanwhile.
     *
     * @return what it found
     * @throws StoreFailure if the database fails
     */
    public Verdict verify() {
        return verify(Seal.OF_NOTHING);
    }

    /**
     * Does the same, and looks whether the journals are still those that were sealed.
     *
     * @param kept a seal that was kept elsewhere
     * @return what it found
     * @throws StoreFailure if the database fails
     */
    public Verdict verify(Seal kept) {
        return database.together(Connection.TRANSACTION_REPEATABLE_READ, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION READ ONLY");
            }
            return verified(connection, kept);
        });
    }

    private static Verdict verified(Connection connection, Seal kept) throws SQLException {
        Wounds wounds = new Wounds();
        CaseChains chains = new CaseChains(wounds);
        Database.each(connection, CaseChains.ENTRIES, Database.Parameters.NONE, chains::look);
        chains.end();
        AppendLines appends = new AppendLines(wounds);
        Database.each(connection, AppendLines.APPENDS, Database.Parameters.NONE, appends::look);
        appends.end();
        SealLines.check(connection, kept, wounds);
        return new Verdict(chains.entries(), wounds.all());
    }
}
