package io.deskwright.examples.postgres.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Measures commands through a desk against plain inserts, a journal of many tickets, and the wake-ups of as many cases.
 *
 * <p>Two optional arguments: how many tickets there are to be (1,000,000, not less than 4,000), and how long a round takes in
 * seconds (5).
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
        Optional<Integer> tickets = number(arguments, 0, TICKETS, ManyWakeUps.LEAST);
        Optional<Integer> seconds = number(arguments, 1, SECONDS, 1);
        if (tickets.isEmpty() || seconds.isEmpty()) {
            System.err.println("usage: postgres.jar [TICKETS [SECONDS]], whole numbers, at least " + ManyWakeUps.LEAST
                    + " and 1, but " + String.join(" ", arguments));
            System.exit(2);
        }
        measure(tickets.orElseThrow(), Duration.ofSeconds(seconds.orElseThrow()));
    }

    /** What is said, or else what is usual; empty if it is no number or too small. */
    private static Optional<Integer> number(String[] arguments, int index, int usual, int least) {
        try {
            int number = arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
            return Optional.of(number).filter(one -> one >= least);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static void measure(int tickets, Duration round) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Server server = Server.started()) {
            out.println(server.described());
            new CommandLoad(server, out).run(round);
            new ManyTickets(server, out, tickets).run();
            new ManyWakeUps(server, out, tickets).run();
        }
    }
}
