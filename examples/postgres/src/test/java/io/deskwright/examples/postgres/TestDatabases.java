package io.deskwright.examples.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases with the schema and nothing in it, in one server that all tests of a run share. */
final class TestDatabases implements AutoCloseable {

    static final String OWNER = "postgres";
    static final String APPLICATION = "desk";

    private static final String TEMPLATE = "template_desk";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = started();

    private final List<HikariDataSource> pools = new ArrayList<>();

    /**
     * One database.
     *
     * @param name its name
     */
    record Database(String name) {

        DataSource asOwner() {
            return as(OWNER, port());
        }

        DataSource asApplication(int port) {
            return as(APPLICATION, port);
        }

        private DataSource as(String user, int port) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"localhost"});
            source.setPortNumbers(new int[] {port});
            source.setDatabaseName(name);
            source.setUser(user);
            return source;
        }
    }

    /** It does not wait for the disk: what a disk does when it loses power is not asked here. */
    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            execute(server.getPostgresDatabase(), "CREATE DATABASE " + TEMPLATE);
            PostgresSchema.install(server.getDatabase(OWNER, TEMPLATE));
            execute(server.getPostgresDatabase(), "CREATE ROLE " + APPLICATION + " LOGIN IN ROLE deskwright_app");
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    static int port() {
        return SERVER.getPort();
    }

    Database fresh() {
        String name = "desk_" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return new Database(name);
    }

    DataSource asApplication(Database database) {
        return as(APPLICATION, database);
    }

    DataSource as(String user, Database database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.as(user, port()));
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        pools.clear();
    }
}
