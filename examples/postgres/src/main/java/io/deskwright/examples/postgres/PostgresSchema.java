package io.deskwright.examples.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables, functions and rights that the adapters need, in the schemas {@code deskwright}, {@code deskwright_search} and
 * {@code deskwright_watch}.
 */
public final class PostgresSchema {

    private static final List<String> RESOURCES = List.of("schema.sql", "search.sql", "watch.sql");

    private PostgresSchema() {}

    /**
     * Creates what is not there yet; what is there stays, with all that is in it.
     *
     * <p>It also creates the role {@code deskwright_app}, which can read, append and seal, and nothing else: grant it to the
     * user of the application, which should not be the owner.
     *
     * @param owner gives connections of a user that may create schemas and roles, in a database whose encoding is UTF8
     * @throws StoreFailure if the database fails or refuses; then nothing was created
     */
    public static void install(DataSource owner) {
        new Database(owner).together(Connection.TRANSACTION_READ_COMMITTED, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String resource : RESOURCES) {
                    statement.execute(text(resource));
                }
            }
            return true;
        });
    }

    private static String text(String resource) {
        try (InputStream file = PostgresSchema.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not beside its class");
            }
            return Utf8.text(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
