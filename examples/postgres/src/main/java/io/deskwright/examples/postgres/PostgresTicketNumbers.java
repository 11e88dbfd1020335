package io.deskwright.examples.postgres;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.TicketNumbers;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Counts in the database: {@code SO-000001}, {@code SO-000002} and so on, for all nodes together. A number that was drawn
 * for a ticket that was not written is missing. Thread-safe if the data source is.
 */
public final class PostgresTicketNumbers implements TicketNumbers {

    private static final int DIGITS = 6;
    private static final String NEXT = "SELECT nextval('deskwright.ticket_number')";

    private final Database database;
    private final String prefix;

    private PostgresTicketNumbers(DataSource source, String prefix) {
        this.database = new Database(source);
        this.prefix = Objects.requireNonNull(prefix, "prefix");
    }

    /**
     * Counts on; the owner may set the sequence {@code deskwright.ticket_number} to begin elsewhere.
     *
     * @param source gives connections of a user that has the role {@code deskwright_app}
     * @param prefix what each name begins with
     * @return the numbers, in six digits, or more when they need them
     */
    public static PostgresTicketNumbers in(DataSource source, String prefix) {
        return new PostgresTicketNumbers(source, prefix);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreFailure if the database fails
     */
    @Override
    public CaseId next() {
        String number = Long.toString(database.line(NEXT, Database.Parameters.NONE, line -> line.getLong(1)));
        return CaseId.of(prefix + "0".repeat(Math.max(0, DIGITS - number.length())) + number);
    }
}
