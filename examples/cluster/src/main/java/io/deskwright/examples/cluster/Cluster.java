package io.deskwright.examples.cluster;

import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.examples.postgres.PostgresAudit;
import io.deskwright.examples.postgres.PostgresJournals;
import io.deskwright.examples.postgres.PostgresSchema;
import io.deskwright.examples.postgres.PostgresWakeUps;
import io.deskwright.examples.postgres.Verdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts a PostgreSQL and three nodes, reports tickets all the time, kills a node again and again, lets everything come to
 * rest, and holds journals, fired rungs and arrived messages against one another.
 */
public final class Cluster {

    private static final String OWNER = "postgres";
    private static final String APPLICATION = "desk";
    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    private static final int KILLS = 100;
    private static final int SHORTEST = 300;
    private static final int LONGEST = 2_200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Trial trial;
    private final Random random;
    private int kills;

    private Cluster(Trial trial) {
        this.trial = trial;
        this.random = new Random(trial.seed());
    }

    /**
     * Runs a trial; what came of it goes to standard output.
     *
     * @param arguments how often a node is killed (100), and a number that decides which one and when (1)
     * @throws Exception if the server cannot be started or fails
     */
    public static void main(String... arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path logs = Files.createTempDirectory("cluster");
        out.println("the nodes write to " + logs);
        Result result = of(new Trial(kills, seed, logs));
        out.println(result.told());
        System.exit(result.isSound() ? 0 : 1);
    }

    static Result of(Trial trial) throws IOException, SQLException, InterruptedException, ExecutionException {
        return new Cluster(trial).result();
    }

    private Result result() throws IOException, SQLException, InterruptedException, ExecutionException {
        Instant begin = Scene.CLOCK.instant();
        try (EmbeddedPostgres server = started();
                Receiver receiver = Receiver.started()) {
            PostgresSchema.install(server.getPostgresDatabase());
            execute(server, "CREATE ROLE " + APPLICATION + " LOGIN IN ROLE deskwright_app");
            try (HikariDataSource source = Scene.source(server.getPort(), APPLICATION, OWNER)) {
                List<String> arguments = List.of(
                        Integer.toString(server.getPort()), APPLICATION, OWNER, Integer.toString(receiver.port()));
                PostgresJournals journals = PostgresJournals.in(source);
                boolean rested;
                try (Nodes nodes = new Nodes(trial.logs(), arguments)) {
                    nodes.start();
                    disturb(nodes, receiver, Scene.desk(source, journals));
                    rested = rested(journals, PostgresWakeUps.in(source));
                }
                return reconciled(source, journals, receiver, begin, rested);
            }
        }
    }

    /** The starter itself would refuse a class path that names the server twice, as it does where tests run on jars. */
    private static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(
                        (system, hardware) -> Optional.ofNullable(Cluster.class.getResourceAsStream(BINARIES))
                                .orElseThrow(() -> new IOException("there is no " + BINARIES + " on the class path")))
                .start();
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first kill waits until something has arrived, so that it finds nodes at work. */
    private void disturb(Nodes nodes, Receiver receiver, ServiceDesk desk)
            throws IOException, InterruptedException, ExecutionException {
        Traffic traffic = new Traffic(desk);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> reporting = thread.submit(traffic);
        try {
            Instant latest = Scene.CLOCK.instant().plus(PATIENCE);
            while (receiver.arrived().isEmpty() && Scene.CLOCK.instant().isBefore(latest)) {
                Thread.sleep(LOOK.toMillis());
            }
            while (kills < trial.kills()) {
                Thread.sleep(SHORTEST + random.nextInt(LONGEST - SHORTEST));
                kills += nodes.kill(random.nextInt(Nodes.COUNT)) ? 1 : 0;
            }
        } finally {
            traffic.end();
            reporting.get();
            thread.shutdown();
        }
    }

    /** Nothing is to come, and nobody writes any more: asked twice, since who is at work has taken his wake-up with him. */
    private static boolean rested(PostgresJournals journals, PostgresWakeUps wakeUps) throws InterruptedException {
        Instant last = Scene.CLOCK.instant().plus(Scene.LIMIT).plus(Scene.AFTERWARDS);
        Instant end = last.plus(PATIENCE);
        long before = -1;
        while (Scene.CLOCK.instant().isBefore(end)) {
            long position = wakeUps.position();
            boolean isQuiet = Scene.CLOCK.instant().isAfter(last)
                    && wakeUps.next().isEmpty()
                    && journals.feed(position, 1).entries().isEmpty();
            if (isQuiet && before == position) {
                return true;
            }
            before = isQuiet ? position : -1;
            Thread.sleep(LOOK.toMillis());
        }
        return false;
    }

    private Result reconciled(
            HikariDataSource source, PostgresJournals journals, Receiver receiver, Instant begin, boolean rested) {
        Flaws flaws = new Flaws();
        flaws.unless(rested, "cluster", "did not come to rest");
        Verdict verdict = PostgresAudit.of(source).verify();
        verdict.wounds().forEach(wound -> flaws.add(wound.table(), wound.toString()));
        Histories all = Histories.in(journals);
        Firings firings = new Firings(all, flaws);
        firings.reconcile();
        List<String> arrived = receiver.arrived();
        Mails mails = new Mails(all, arrived, flaws);
        mails.reconcile();
        flaws.unless(
                mails.duplicates() <= kills, "receiver", mails.duplicates() + " twice, but only " + kills + " kills");
        flaws.unless(verdict.entries() == all.entries(), "audit", "saw " + verdict.entries() + " entries");
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("kills", (long) kills);
        figures.put("tickets", (long) all.tickets().size());
        figures.put("entries, audited", verdict.entries());
        figures.put("rungs that had to fire", (long) firings.must());
        figures.put("rungs that fired", (long) firings.fired());
        figures.put("messages delivered", (long) mails.delivered());
        figures.put("notices dropped, since answered", (long) mails.dropped());
        figures.put("arrivals", (long) arrived.size());
        figures.put("arrivals beside the first", (long) mails.duplicates());
        figures.put("seconds", Duration.between(begin, Scene.CLOCK.instant()).toSeconds());
        return new Result(figures, flaws.all());
    }
}
