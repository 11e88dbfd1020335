package io.deskwright.examples.postgres.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.examples.postgres.PostgresSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** A real server on a new folder, as it comes: every commit is on the disk before it is answered. */
final class Server implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String APPLICATION = "desk";
    private static final int CONNECTIONS = 16;

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server started() throws IOException, SQLException {
        // the starter would turn both off
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Server server = new Server(postgres);
        server.execute(OWNER, "CREATE ROLE " + APPLICATION + " LOGIN");
        return server;
    }

    String described() throws SQLException {
        return "PostgreSQL " + asked("SHOW server_version") + ", fsync " + asked("SHOW fsync") + ", synchronous_commit "
                + asked("SHOW synchronous_commit") + ", shared_buffers " + asked("SHOW shared_buffers");
    }

    private String asked(String sql) throws SQLException {
        return asked(OWNER, sql);
    }

    String asked(String database, String sql) throws SQLException {
        try (Connection connection = asOwner(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = asOwner(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Creates a database with the schema in it. */
    HikariDataSource database(String name) throws SQLException {
        execute(OWNER, "CREATE DATABASE " + name);
        PostgresSchema.install(asOwner(name));
        execute(name, "GRANT deskwright_app TO " + APPLICATION);
        HikariConfig config = new HikariConfig();
        // many lines in one statement, where the search catches up
        config.setDataSource(postgres.getDatabase(APPLICATION, name, Map.of("reWriteBatchedInserts", "true")));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private DataSource asOwner(String database) {
        return postgres.getDatabase(OWNER, database);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
