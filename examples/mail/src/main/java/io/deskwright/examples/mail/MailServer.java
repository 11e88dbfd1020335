package io.deskwright.examples.mail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.immutables.value.Value;

/**
 * The mail server that takes the messages, and how to speak with it. Immutable and thread-safe.
 *
 * @param host its name, as its certificate has it
 * @param port its port, 1 to 65535
 * @param protection how what is said is kept secret
 * @param login who says it; empty if the server does not ask
 * @param trust whom TLS trusts
 * @param connecting how long at most a connection may take
 * @param reading how long at most one answer may take
 * @param writing how long at most one piece of text may take to leave
 */
@Value.Builder
public record MailServer(
        String host,
        int port,
        Protection protection,
        Optional<Login> login,
        SSLSocketFactory trust,
        Duration connecting,
        Duration reading,
        Duration writing) {

    private static final int LAST_PORT = 65_535;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** How what is said is kept secret. Where it is TLS, nothing is ever sent without, and the server shows who it is. */
    public enum Protection {
        /** TLS from the first byte. */
        TLS,
        /** Plain at first; then the server must offer TLS. */
        STARTTLS,
        /** None. */
        NONE
    }

    /**
     * Who says it.
     *
     * @param user the name
     * @param password the password
     */
    public record Login(String user, String password) {

        /** Checks that both are there. */
        public Login {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        /** {@return the name alone} */
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the port is none, a time is not between a millisecond and an hour, or a password
     *     would be said without protection
     */
    public MailServer {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(protection, "protection");
        Objects.requireNonNull(trust, "trust");
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and " + LAST_PORT);
        }
        for (Duration time : List.of(connecting, reading, writing)) {
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a time of " + time + " is not between PT0.001S and PT1H");
            }
        }
        if (protection == Protection.NONE && login.isPresent()) {
            throw new IllegalArgumentException("a password is not said without TLS");
        }
    }

    /** Collects the parts. */
    public static final class Builder extends MailServerBuilder {

        private static final Duration CONNECTING = Duration.ofSeconds(10);
        private static final Duration TALKING = Duration.ofSeconds(30);

        /** Begins with TLS, the trust of the JVM, no login, 10 seconds to connect, and 30 to read and to write. */
        public Builder() {
            protection(Protection.TLS);
            trust((SSLSocketFactory) SSLSocketFactory.getDefault());
            connecting(CONNECTING);
            reading(TALKING);
            writing(TALKING);
        }
    }
}
