package io.deskwright.examples.postgres;

import java.sql.SQLException;

/**
 * The database failed or could not be reached. What was asked was then done wholly or not at all; asking again with the
 * same key tells which.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
