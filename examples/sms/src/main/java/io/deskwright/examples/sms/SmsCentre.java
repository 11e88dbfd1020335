package io.deskwright.examples.sms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.immutables.value.Value;

/**
 * The message centre that takes the texts, and how to speak with it. Immutable and thread-safe.
 *
 * @param host its name, as its certificate has it
 * @param port its port, 1 to 65535
 * @param systemId who speaks: at most 15 ASCII characters
 * @param password at most 8 ASCII characters
 * @param systemType what the provider calls this kind of client: at most 12 ASCII characters; mostly empty
 * @param sender what the receiver sees: a number, or a name of at most 11 letters, digits and spaces; empty if the centre
 *     decides
 * @param tls whom TLS trusts; empty if there is none, as on a line of one's own
 * @param connecting how long at most a connection may take
 * @param answering how long at most one answer may take
 * @param enquiring after how long a silence the centre is asked whether it is there
 */
@Value.Builder
public record SmsCentre(
        String host,
        int port,
        String systemId,
        String password,
        String systemType,
        String sender,
        Optional<SSLSocketFactory> tls,
        Duration connecting,
        Duration answering,
        Duration enquiring) {

    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int LONGEST_SYSTEM_TYPE = 12;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the port is none, a text is longer than SMPP has room for, the sender is neither
     *     number nor name, or a time is not between a millisecond and an hour
     */
    public SmsCentre {
        if (host.isEmpty()) {
            throw new IllegalArgumentException("the host is empty");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and " + LAST_PORT);
        }
        requireRoom("system id", systemId, LONGEST_SYSTEM_ID);
        requireRoom("password", password, LONGEST_PASSWORD);
        requireRoom("system type", systemType, LONGEST_SYSTEM_TYPE);
        PhoneAddress.ofSender(sender);
        for (Duration time : List.of(connecting, answering, enquiring)) {
            if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a time of " + time + " is not between PT0.001S and PT1H");
            }
        }
    }

    private static void requireRoom(String name, String text, int room) {
        if (text.length() > room || !text.chars().allMatch(c -> c > ' ' && c < '\u007f')) {
            throw new IllegalArgumentException("the " + name + " is not at most " + room + " ASCII characters");
        }
    }

    /** {@return all but the password} */
    @Override
    public String toString() {
        return "SmsCentre[host=" + host + ", port=" + port + ", systemId=" + systemId + ", sender=" + sender + "]";
    }

    /** Collects the parts. */
    public static final class Builder extends SmsCentreBuilder {

        private static final Duration PATIENCE = Duration.ofSeconds(10);
        private static final Duration ENQUIRING = Duration.ofSeconds(30);

        /** Begins without TLS, password, type and sender, with 10 seconds to connect and to answer, and 30 of silence. */
        public Builder() {
            password("");
            systemType("");
            sender("");
            connecting(PATIENCE);
            answering(PATIENCE);
            enquiring(ENQUIRING);
        }
    }
}
