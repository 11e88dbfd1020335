package io.deskwright.examples.benchmarks;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.watch.ClockTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A million clocks read at once, a fifth of them late; the cost of one in nanoseconds is that of all in milliseconds.
 */
@State(Scope.Thread)
public class Sweeps {

    static final int COUNT = 1_000_000;
    private static final long SEED = 20_261_121;
    private static final int CALENDARS = 100;
    private static final int ONE_PAUSED_OF = 5;
    private static final long DAY = 86_400;
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private final ClockTable shared = new ClockTable(COUNT);
    private final ClockTable mixed = new ClockTable(COUNT);
    private final Instant[] due = new Instant[COUNT];
    private final long[] leftNanos = new long[COUNT];
    private Instant now = NOW;

    /**
     * Writes the clocks: on one calendar, and on a hundred with every fifth paused.
     *
     * @param work the calendar
     */
    @Setup
    public void prepare(Workload work) {
        SplittableRandom random = new SplittableRandom(SEED);
        CompiledCalendar[] calendars = new CompiledCalendar[CALENDARS];
        Arrays.setAll(calendars, i -> work.compile());
        for (int row = 0; row < COUNT; row++) {
            due[row] = NOW.plusSeconds(random.nextLong(-10 * DAY, 40 * DAY));
            shared.run(row, work.compiled, due[row]);
            if (row % ONE_PAUSED_OF == 0) {
                mixed.pause(row, Duration.ofSeconds(random.nextLong(DAY)));
            } else {
                mixed.run(row, calendars[random.nextInt(CALENDARS)], due[row]);
            }
        }
    }

    private Instant next() {
        now = now.plusNanos(1);
        return now;
    }

    /** {@return how many of the clocks on one calendar are late, and what is left to each} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int sweep() {
        return shared.sweep(next(), leftNanos);
    }

    /** {@return how many of the clocks are late} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int late() {
        return shared.late(next());
    }

    /** {@return how many of the clocks on a hundred calendars are late, and what is left to each} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int hundredCalendars() {
        return mixed.sweep(next(), leftNanos);
    }

    /** {@return the same as a sweep of one calendar, by a question to it for each clock} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int oneByOne(Workload work) {
        Instant at = next();
        int late = 0;
        for (int row = 0; row < COUNT; row++) {
            boolean isLate = due[row].isBefore(at);
            leftNanos[row] = isLate
                    ? Duration.between(at, due[row]).toNanos()
                    : work.compiled.worked(at, due[row]).toNanos();
            late += isLate ? 1 : 0;
        }
        return late;
    }
}
