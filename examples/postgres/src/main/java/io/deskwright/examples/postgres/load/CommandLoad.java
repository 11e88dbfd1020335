package io.deskwright.examples.postgres.load;

import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.desk.Answer;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.Caller;
import io.deskwright.core.ticket.command.Anytime;
import io.deskwright.core.ticket.command.Diagnosis;
import io.deskwright.core.ticket.command.Intake;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Commands through a desk, against a transaction of two inserts that checks nothing; in turn, so that both have the same luck. */
final class CommandLoad {

    private static final int ROUNDS = 4;
    private static final String TABLES = """
            CREATE TABLE public.plain_entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL);
            CREATE TABLE public.plain_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL);
            GRANT INSERT ON public.plain_entry, public.plain_outbox TO deskwright_app""";
    private static final String ENTRY = "INSERT INTO public.plain_entry (body) VALUES (?)";
    private static final String OUTBOX = "INSERT INTO public.plain_outbox (body) VALUES (?)";
    private static final String BODY = "x".repeat(250);

    private final Server server;
    private final PrintStream out;
    private final AtomicLong deliveries = new AtomicLong();

    CommandLoad(Server server, PrintStream out) {
        this.server = server;
        this.out = out;
    }

    void run(Duration round) throws Exception {
        try (HikariDataSource source = server.database("commands")) {
            server.execute("commands", TABLES);
            ServiceDesk desk = Here.desk(source);
            List<Story> named = stories(desk, true);
            List<Story> nameless = stories(desk, false);
            Times inserts = Times.none();
            Times commands = Times.none();
            Times keyed = Times.none();
            for (int i = 0; i <= ROUNDS; i++) {
                Times plain = Clients.run(round, client -> twoInserts(source));
                Times unkeyed =
                        Clients.run(round, client -> nameless.get(client).goOn());
                Times delivered = Clients.run(round, client -> named.get(client).goOn());
                // the first round is for warming up
                if (i > 0) {
                    inserts = inserts.and(plain);
                    commands = commands.and(unkeyed);
                    keyed = keyed.and(delivered);
                }
            }
            out.println(Clients.COUNT + " clients");
            out.println(inserts.told("transactions of two inserts"));
            out.println(commands.told("commands"));
            out.println(keyed.told("commands, each with a key"));
            out.println(String.format(
                    Locale.ROOT,
                    "ratio of commands to transactions  %.2f; with a key %.2f",
                    commands.perSecond() / inserts.perSecond(),
                    keyed.perSecond() / inserts.perSecond()));
        }
    }

    private static void twoInserts(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String sql : List.of(ENTRY, OUTBOX)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, BODY);
                    statement.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private List<Story> stories(ServiceDesk desk, boolean isNamed) {
        return IntStream.range(0, Clients.COUNT)
                .mapToObj(client -> new Story(desk, isNamed))
                .toList();
    }

    /** What one client does with its tickets: report, classify, transfer, judge, four notes, and the next one. */
    private final class Story {

        private static final int STEPS = 8;

        private final ServiceDesk desk;
        private final boolean isNamed;
        private CaseId ticket = CaseId.of("none yet");
        private int step;

        private Story(ServiceDesk desk, boolean isNamed) {
            this.desk = desk;
            this.isNamed = isNamed;
        }

        private void goOn() {
            Deed deed = next();
            Answer answer = desk.handle(isNamed ? deed.keyed("delivery-" + deliveries.incrementAndGet()) : deed)
                    .get();
            ticket = answer.id();
            step = (step + 1) % STEPS;
        }

        private Deed next() {
            return switch (step) {
                case 0 ->
                    Deed.begin(
                            new Actor("a1", Role.AGENT),
                            Intake.Receive.of(Caller.of("Li Wei", "+86 759 1234567"), "server does not start"));
                case 1 ->
                    Deed.on(
                            ticket,
                            new Actor("a1", Role.AGENT),
                            Intake.Classify.fault("GENERAL", "no light", "room 3", Instant.EPOCH));
                case 2 -> Deed.on(ticket, new Actor("d1", Role.DISPATCH_CENTRE), new Intake.TransferCall("e1"));
                case 3 -> Deed.on(ticket, new Actor("e1", Role.ENGINEER), new Diagnosis.StartJudging());
                default -> Deed.on(ticket, new Actor("e1", Role.ENGINEER), Anytime.AddNote.of("looked at the fan"));
            };
        }
    }
}
