package io.deskwright.examples.postgres.load;

import com.zaxxer.hikari.HikariDataSource;
import io.deskwright.core.journal.CaseId;
import io.deskwright.escalation.watch.WakeUps;
import io.deskwright.escalation.watch.WakeUps.Claim;
import io.deskwright.examples.postgres.PostgresWakeUps;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** As many cases as there are tickets, each with a wake-up within a thousand hours, and what watchers ask of them. */
final class ManyWakeUps {

    private static final String DATABASE = "watched";
    private static final int AT_ONCE = 10_000;
    private static final int TIMES = 1_000;
    private static final int CLAIMS = 64;
    /** As many cases are needed: each is done once only. */
    static final int LEAST = 4 * TIMES;

    private static final int HOURS = 1_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    /** Longer than the time that passes in here, so that no claim is lost. */
    private static final Duration LEASE = Duration.ofHours(2 * HOURS);

    private final Server server;
    private final PrintStream out;
    private final int cases;
    private final Random random = new Random(20260302);

    ManyWakeUps(Server server, PrintStream out, int cases) {
        this.server = server;
        this.out = out;
        this.cases = cases;
    }

    void run() throws Exception {
        try (HikariDataSource source = server.database(DATABASE)) {
            WakeUps wakeUps = PostgresWakeUps.in(source);
            long begin = System.nanoTime();
            fill(wakeUps);
            out.println(cases + " wake-ups: followed, " + AT_ONCE + " cases at once, "
                    + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
            server.execute(DATABASE, "VACUUM ANALYZE");
            measure(wakeUps);
            explain(PostgresWakeUps.in(new Explaining(source, out)));
        }
    }

    private static CaseId id(int number) {
        return CaseId.of("T-" + number);
    }

    private Instant some() {
        return FIRST.plus(Duration.ofMillis(random.nextInt(HOURS * 3_600) * 1_000L));
    }

    /** As a watch does, but that each stretch comes up in another hour. */
    private void fill(WakeUps wakeUps) {
        for (int from = 0; from < cases; from += AT_ONCE) {
            List<CaseId> stretch = IntStream.range(from, Math.min(cases, from + AT_ONCE))
                    .mapToObj(ManyWakeUps::id)
                    .toList();
            wakeUps.follow(from, from + AT_ONCE, stretch, FIRST.plus(Duration.ofHours(random.nextInt(HOURS))));
        }
    }

    private void measure(WakeUps wakeUps) {
        Instant[] now = {FIRST};
        List<Claim> claims = new ArrayList<>();
        out.println(times(i -> wakeUps.put(id(random.nextInt(cases)), FIRST.minusSeconds(i)))
                .half("put in a case"));
        out.println(times(i -> wakeUps.next()).half("the next wake-up"));
        out.println(times(i -> {
                    now[0] = now[0].plus(Duration.ofMinutes(1));
                    claims.addAll(wakeUps.claim(now[0], CLAIMS, LEASE));
                })
                .half("claim up to " + CLAIMS));
        // of few cases few have come up by now
        while (claims.size() < LEAST) {
            now[0] = now[0].plus(Duration.ofHours(1));
            claims.addAll(wakeUps.claim(now[0], CLAIMS, LEASE));
        }
        out.println(times(i -> wakeUps.done(claims.get(i), Optional.of(some()))).half("done, again later"));
        List<Claim> more = claims.subList(2 * TIMES, claims.size());
        out.println(times(i -> wakeUps.done(more.get(i), Optional.empty())).half("done, never again"));
        out.println(claims.size() + " claims");
    }

    private static Times times(IntConsumer work) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 2 * TIMES; i++) {
            long before = System.nanoTime();
            work.accept(i);
            // the first half is for warming up
            if (i >= TIMES) {
                taken.add(System.nanoTime() - before);
            }
        }
        return new Times(taken, 0);
    }

    private void explain(WakeUps wakeUps) {
        Instant now = FIRST.plus(Duration.ofHours(HOURS / 2));
        out.println("--- put in a case");
        wakeUps.put(id(cases / 2), FIRST);
        out.println("--- claim");
        List<Claim> claims = wakeUps.claim(now, CLAIMS, LEASE);
        out.println("--- done, again later");
        wakeUps.done(claims.get(0), Optional.of(now));
        out.println("--- done, never again");
        wakeUps.done(claims.get(1), Optional.empty());
        out.println("--- the next wake-up: " + wakeUps.next());
    }
}
