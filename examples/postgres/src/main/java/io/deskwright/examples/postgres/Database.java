package io.deskwright.examples.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** Borrows a connection for each question, and turns failures into one unchecked exception. */
final class Database {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /** Fills in the parameters of a statement. */
    @FunctionalInterface
    interface Parameters {

        /** For a statement without any. */
        Parameters NONE = statement -> {};

        void into(PreparedStatement statement) throws SQLException;
    }

    /** Reads one line of an answer. */
    @FunctionalInterface
    interface Line<T> {

        T from(ResultSet line) throws SQLException;
    }

    private static final int AT_ONCE = 1_000;

    private final DataSource source;

    Database(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** {@return what comes of work on a connection that commits each statement by itself} */
    <T> T alone(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "the data source must give connections that commit by themselves: an append is a transaction");
            }
            return work.with(connection);
        } catch (SQLException failure) {
            throw new StoreFailure(failure);
        }
    }

    /** {@return what comes of work that is one transaction} */
    <T> T together(int isolation, Work<T> work) {
        return alone(connection -> {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    connection.setTransactionIsolation(before);
                }
            }
        });
    }

    /** {@return the lines of an answer} */
    <T> List<T> lines(String sql, Parameters parameters, Line<T> line) {
        return alone(connection -> lines(connection, sql, parameters, line));
    }

    /** {@return the one line of an answer} */
    <T> T line(String sql, Parameters parameters, Line<T> line) {
        return lines(sql, parameters, line).get(0);
    }

    static <T> List<T> lines(Connection connection, String sql, Parameters parameters, Line<T> line)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.into(statement);
            try (ResultSet answer = statement.executeQuery()) {
                List<T> lines = new ArrayList<>();
                while (answer.next()) {
                    lines.add(line.from(answer));
                }
                return lines;
            }
        }
    }

    /** {@return how many lines a statement has changed} */
    static int changed(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.into(statement);
            return statement.executeUpdate();
        }
    }

    /** Goes through an answer of any length; only in a transaction does the driver not hold all of it at once. */
    static void each(Connection connection, String sql, Parameters parameters, Line<?> line) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            parameters.into(statement);
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    line.from(answer);
                }
            }
        }
    }
}
