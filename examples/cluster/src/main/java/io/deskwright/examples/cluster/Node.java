package io.deskwright.examples.cluster;

import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.memory.InMemoryContracts;
import io.deskwright.core.port.Journals;
import io.deskwright.escalation.notice.BackOff;
import io.deskwright.escalation.notice.DeliveryRules;
import io.deskwright.escalation.notice.Notifier;
import io.deskwright.escalation.notice.RateLimit;
import io.deskwright.escalation.watch.EscalationWatch;
import io.deskwright.escalation.watch.Plans;
import io.deskwright.escalation.watch.TicketHands;
import io.deskwright.escalation.watch.TicketSubjects;
import io.deskwright.escalation.watch.WakeUps;
import io.deskwright.escalation.watch.WatchPorts;
import io.deskwright.examples.postgres.PostgresJournals;
import io.deskwright.examples.postgres.PostgresWakeUps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node: a loop that lets a watch tick. It ends when its standard input does, with whoever started it. */
public final class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    /** What others have written is looked for so often. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final DeliveryRules RULES = new DeliveryRules.Builder()
            .rate(new RateLimit(RateLimit.MOST, Duration.ofSeconds(1)))
            .attempts(20)
            .backOff(new BackOff(Duration.ofMillis(200), 2, Duration.ofSeconds(1)))
            .lease(Duration.ofSeconds(5))
            .build();
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private Node() {}

    /**
     * Runs a node.
     *
     * @param arguments the port, user and database of the server, the port of the receiver, and a name like no other
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        String name = arguments[4];
        CountDownLatch end = new CountDownLatch(1);
        Thread input = new Thread(() -> waitForTheEnd(end), "input");
        input.setDaemon(true);
        input.start();
        try (HikariDataSource source = Scene.source(Integer.parseInt(arguments[0]), arguments[1], arguments[2])) {
            EscalationWatch watch = watch(source, new LineNotifier(Integer.parseInt(arguments[3])), name);
            LOG.warn("{} begins", name);
            Duration pause = Duration.ZERO;
            while (!end.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = ticked(watch);
            }
        }
        LOG.warn("{} ends", name);
    }

    private static EscalationWatch watch(HikariDataSource source, Notifier notifier, String name) {
        Journals journals = PostgresJournals.in(source);
        return EscalationWatch.on(
                ports(journals, Scene.desk(source, journals), PostgresWakeUps.in(source), notifier, name));
    }

    static WatchPorts ports(Journals journals, ServiceDesk desk, WakeUps wakeUps, Notifier notifier, String name) {
        Levels levels = Levels.of(new Level("NORMAL", "normal", "一般"));
        return new WatchPorts.Builder()
                .journals(journals)
                .subjects(TicketSubjects.of(journals, InMemoryContracts.of(Scene.AGREEMENT)))
                .plans(Plans.always(Scene.PLAN))
                .roster(Scene.ROSTER)
                .hands(TicketHands.at(desk, levels, "watch"))
                .wakeUps(wakeUps)
                .notifier(notifier)
                .rules(RULES)
                .clock(Scene.CLOCK)
                .node(name)
                .tolerance(TOLERANCE)
                .lease(LEASE)
                .build();
    }

    /** A store that is away for a moment ends no node. */
    private static Duration ticked(EscalationWatch watch) {
        try {
            Optional<Instant> next = watch.tick();
            Duration until = next.map(at -> Duration.between(Scene.CLOCK.instant(), at))
                    .filter(soon -> soon.compareTo(LOOK) < 0)
                    .orElse(LOOK);
            return until.isNegative() ? Duration.ZERO : until;
        } catch (RuntimeException failure) {
            LOG.warn("a tick failed", failure);
            return LOOK;
        }
    }

    private static void waitForTheEnd(CountDownLatch end) {
        try {
            while (System.in.read() >= 0) {
                LOG.warn("nothing is read here");
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } finally {
            end.countDown();
        }
    }
}
