package io.deskwright.examples.postgres;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills in the parameters of a statement one after the other. */
final class Columns {

    private final PreparedStatement statement;
    private int place;

    Columns(PreparedStatement statement) {
        this.statement = statement;
    }

    void text(String value) throws SQLException {
        statement.setString(++place, value);
    }

    void text(Optional<String> value) throws SQLException {
        place++;
        if (value.isPresent()) {
            statement.setString(place, value.get());
        } else {
            statement.setNull(place, Types.VARCHAR);
        }
    }

    void number(long value) throws SQLException {
        statement.setLong(++place, value);
    }

    void flag(boolean value) throws SQLException {
        statement.setBoolean(++place, value);
    }

    void bytes(byte[] value) throws SQLException {
        statement.setBytes(++place, value);
    }

    void instant(Optional<Instant> value) throws SQLException {
        place++;
        if (value.isPresent()) {
            BigDecimal seconds = Facet.of(value.get());
            statement.setBigDecimal(place, seconds);
        } else {
            statement.setNull(place, Types.NUMERIC);
        }
    }

    void texts(Stream<String> values) throws SQLException {
        statement.setArray(++place, statement.getConnection().createArrayOf("text", values.toArray(String[]::new)));
    }
}
