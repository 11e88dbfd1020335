package io.deskwright.sla.watch;

import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Many clocks in columns, to be read all at once.
 *
 * <p>A row holds when its clock is due and what its calendar has worked by then. So a sweep asks each calendar once what
 * it has worked by now, and for a row nothing is left but a subtraction. The law: a sweep shows of a row what folding the
 * case would show, to the nanosecond, until something new happens to the case; then its row is written anew.
 *
 * <p>A row is the caller's own number of a clock, from 0. Instants lie in the 146 years on either side of 1970. A sweep
 * allocates nothing if now lies in the horizon of the calendars. Mutable, and for one thread at a time.
 */
public final class ClockTable {

    /** What a sweep shows of a row without a clock. */
    public static final long NO_CLOCK = Long.MAX_VALUE;

    private static final Duration MOST_LEFT = Duration.ofDays(200 * 365);

    /** When a clock is due that does not run; instants of a table are nearer to 1970, so that no difference overflows. */
    private static final long NEVER = 1L << (Long.SIZE - 2);
    /** The calendar of clocks that do not run: it has worked nothing by any instant. */
    private static final int STANDING = 0;

    private final long[] due;
    /** What the calendar of a row has worked by the due instant; of a clock that waits, what is left. */
    private final long[] worked;

    private final int[] calendar;

    private final IdentityHashMap<CompiledCalendar, Integer> numbers = new IdentityHashMap<>();
    private final List<Work> works = new ArrayList<>();
    private long[] workedByNow = {0};
    private int running;
    private int paused;

    /** What a calendar works from some instant on. */
    private record Work(CompiledCalendar calendar, long origin) {

        long by(long at) {
            return calendar.workedNanos(origin, at);
        }
    }

    /**
     * Begins without any clock.
     *
     * @param rows how many there are to be
     */
    public ClockTable(int rows) {
        due = new long[rows];
        worked = new long[rows];
        calendar = new int[rows];
        Arrays.fill(due, NEVER);
        Arrays.fill(worked, NO_CLOCK);
    }

    /**
     * Writes a clock that runs, or that is late.
     *
     * @param row its row
     * @param clock the calendar on which it counts; rows that share the object share the question
     * @param dueAt when it is due
     * @throws IllegalArgumentException if {@code dueAt} is too far from 1970
     */
    public void run(int row, CompiledCalendar clock, Instant dueAt) {
        long at = nanos(dueAt);
        int number = numbers.computeIfAbsent(clock, added -> add(new Work(added, at)));
        set(row, at, works.get(number - 1).by(at), number);
    }

    private int add(Work work) {
        works.add(work);
        workedByNow = new long[works.size() + 1];
        return works.size();
    }

    /**
     * Writes a clock that waits.
     *
     * @param row its row
     * @param left what it may still count
     * @throws IllegalArgumentException if {@code left} is negative or more than 200 years
     */
    public void pause(int row, Duration left) {
        if (left.isNegative() || left.compareTo(MOST_LEFT) > 0) {
            throw new IllegalArgumentException(
                    "what is left to a clock that waits lies between nothing and 200 years, but " + left);
        }
        set(row, NEVER, left.toNanos(), STANDING);
    }

    /**
     * Takes out the clock of a row.
     *
     * @param row the row
     */
    public void clear(int row) {
        set(row, NEVER, NO_CLOCK, STANDING);
    }

    /**
     * Writes what a promise reads: a clock if it runs or waits and has a limit, else none. A window is no promise and is
     * never late: write none. Compile each calendar once: the table tells calendars apart as objects.
     *
     * @param row its row
     * @param clock the calendar on which its limit counts: {@link io.deskwright.sla.terms.Limit#clock}
     * @param reading what it reads
     * @throws IllegalArgumentException if it is due before 1823 or after 2116, or if more than 200 years are left
     */
    public void write(int row, CompiledCalendar clock, Reading reading) {
        boolean open = reading.progress() == Progress.RUNNING || reading.progress() == Progress.PAUSED;
        boolean judged = reading.isDecided() || reading.left().isPresent();
        if (open && judged && reading.due().isPresent()) {
            run(row, clock, reading.due().get());
        } else if (open && judged) {
            Duration left = reading.left().orElseThrow();
            // one that was waived may have counted more than its limit before it waits
            pause(row, left.isNegative() ? Duration.ZERO : left);
        } else {
            clear(row);
        }
    }

    private void set(int row, long dueAt, long workedByDue, int number) {
        count(row, -1);
        due[row] = dueAt;
        worked[row] = workedByDue;
        calendar[row] = number;
        count(row, 1);
    }

    private void count(int row, int step) {
        if (due[row] != NEVER) {
            running += step;
        } else if (worked[row] != NO_CLOCK) {
            paused += step;
        }
    }

    /** {@return how many rows there are, with a clock or without} */
    public int rows() {
        return due.length;
    }

    /** {@return how many clocks run, those that are late included} */
    public int running() {
        return running;
    }

    /** {@return how many clocks wait} */
    public int paused() {
        return paused;
    }

    /**
     * Counts the clocks that are late.
     *
     * @param now the instant of the question
     * @return how many are due before it
     * @throws IllegalArgumentException if {@code now} is too far from 1970
     */
    public int late(Instant now) {
        long at = nanos(now);
        long late = 0;
        for (long dueAt : due) {
            late += signOf(dueAt - at);
        }
        return (int) late;
    }

    /**
     * Reads all clocks.
     *
     * @param now the instant of the question
     * @param leftNanos takes for each row what its clock may still count, in nanoseconds; below zero, for how long it has
     *     been late, in elapsed time; {@link #NO_CLOCK} if it has none
     * @return how many clocks are late
     * @throws IllegalArgumentException if {@code now} is too far from 1970, or the array has less than a place for each row
     */
    public int sweep(Instant now, long[] leftNanos) {
        if (leftNanos.length < due.length) {
            throw new IllegalArgumentException(
                    "a sweep of " + due.length + " rows needs as many places, but there are " + leftNanos.length);
        }
        long at = nanos(now);
        for (int number = 1; number < workedByNow.length; number++) {
            workedByNow[number] = works.get(number - 1).by(at);
        }
        long late = 0;
        for (int row = 0; row < due.length; row++) {
            long ahead = due[row] - at;
            long left = worked[row] - workedByNow[calendar[row]];
            leftNanos[row] = ahead < 0 ? ahead : left;
            late += signOf(ahead);
        }
        return (int) late;
    }

    /** One below zero, else none: without a branch, because none could predict it. */
    private static long signOf(long number) {
        return number >>> (Long.SIZE - 1);
    }

    private static long nanos(Instant at) {
        long nanos = Nanos.nearest(at);
        if (nanos <= -NEVER || nanos >= NEVER) {
            throw new IllegalArgumentException("an instant of a clock table lies between " + Nanos.instant(-NEVER)
                    + " and " + Nanos.instant(NEVER) + ", but " + at);
        }
        return nanos;
    }
}
