package io.deskwright.examples.postgres.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Measures commands through a desk against plain inserts, a journal of many tickets, and the wake-ups of as many cases.
 *
 * <p>Two optional arguments: how many tickets there are to be (1,000,000), and how long a round takes in seconds (5).
 */
public final class Load {

    private static final int TICKETS = 1_000_000;
    private static final int SECONDS = 5;

    private Load() {}

    /**
     * Runs it; what it finds goes to standard output.
     *
     * @param arguments the number of tickets and the seconds of a round
     * @throws Exception if the server cannot be started or fails
     */
    public static void main(String... arguments) throws Exception {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TICKETS;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Server server = Server.started()) {
            out.println(server.described());
            new CommandLoad(server, out).run(Duration.ofSeconds(seconds));
            new ManyTickets(server, out, tickets).run();
            new ManyWakeUps(server, out, tickets).run();
        }
    }
}
