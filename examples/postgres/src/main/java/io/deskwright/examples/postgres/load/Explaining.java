package io.deskwright.examples.postgres.load;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Prints the plan of each statement, with the values it is given, and then does it; what changes something is done twice,
 * since a plan that was measured was carried out.
 */
final class Explaining implements DataSource {

    private static final String EXPLAIN = "EXPLAIN (ANALYZE, COSTS OFF) ";

    private final DataSource source;
    private final PrintStream out;

    Explaining(DataSource source, PrintStream out) {
        this.source = source;
        this.out = out;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = invoke(connection, method, arguments);
            return answer instanceof PreparedStatement asked
                    ? explained(asked, connection.prepareStatement(EXPLAIN + arguments[0]))
                    : answer;
        });
    }

    private PreparedStatement explained(PreparedStatement asked, PreparedStatement explanation) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && !method.getName().equals("setFetchSize")) {
                invoke(explanation, method, arguments);
            } else if (method.getName().equals("executeQuery")
                    || method.getName().equals("executeUpdate")) {
                print(explanation);
            }
            return invoke(asked, method, arguments);
        });
    }

    private void print(PreparedStatement explanation) throws SQLException {
        try (ResultSet plan = explanation.executeQuery()) {
            while (plan.next()) {
                out.println("    " + plan.getString(1));
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Explaining.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        source.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
