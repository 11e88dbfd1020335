package io.deskwright.examples.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Keeps a connection for each thread until it breaks, and does not look at it before: it breaks in somebody's hands. */
final class KeptConnections extends OneConnection {

    private final DataSource source;
    private final Map<Thread, Connection> kept = new ConcurrentHashMap<>();

    KeptConnections(DataSource source) {
        this.source = source;
    }

    @Override
    Connection actual() throws SQLException {
        Connection own = kept.get(Thread.currentThread());
        if (own == null || own.isClosed()) {
            own = source.getConnection();
            kept.put(Thread.currentThread(), own);
        }
        return own;
    }
}
