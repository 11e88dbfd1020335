package io.deskwright.examples.postgres;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Gives one connection again and again, in whose transaction the test has a hand. */
class OneConnection implements DataSource {

    private final Optional<Connection> connection;

    /** For who gives others. */
    OneConnection() {
        connection = Optional.empty();
    }

    OneConnection(Connection connection) {
        this.connection = Optional.of(connection);
    }

    /** {@return the connection that is given now} */
    Connection actual() throws SQLException {
        return connection.orElseThrow();
    }

    /** What the connection says of itself; that of a test keeps its transaction open all the same. */
    boolean isCommittingByItself() {
        return true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = actual();
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (method.getName().equals("getAutoCommit")) {
                        return isCommittingByItself();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
