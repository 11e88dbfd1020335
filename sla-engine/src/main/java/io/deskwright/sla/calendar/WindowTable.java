package io.deskwright.sla.calendar;

import java.util.List;

/**
 * The windows of a horizon as a piecewise linear map between real time and worked time, both in nanoseconds.
 *
 * <p>A window is named by its place in the table: {@link #FIRST} is empty and stands at the beginning of the horizon,
 * {@link #next} leads from one to the next, {@link #end} stands at the end of the horizon. An index for each direction
 * holds, by buckets of a power of two, the last window at the beginning of the bucket. Immutable and thread-safe.
 */
final class WindowTable {

    static final int FIRST = 0;

    /** The entries of a window: where it opens, and what has been worked before it. */
    private static final int ENTRIES = 2;

    private final long begins;
    private final long ends;
    private final long worked;
    private final long[] table;
    private final int end;
    private final int timeShift;
    private final int[] byTime;
    private final int workShift;
    private final int[] byWork;

    WindowTable(long begins, List<Window> windows, long ends) {
        this.begins = begins;
        this.ends = ends;
        end = ENTRIES * (windows.size() + 1);
        // the end stands there twice, so that two entries can be looked at from every window
        table = new long[end + 2 * ENTRIES];
        table[FIRST] = begins;
        long sum = 0;
        int place = FIRST;
        for (Window window : windows) {
            place = next(place);
            table[place] = CompiledCalendar.nanos(window.opensAt());
            table[place + 1] = sum;
            sum += CompiledCalendar.nanos(window.closesAt()) - table[place];
        }
        for (place = end; place < table.length; place = next(place)) {
            table[place] = ends;
            table[place + 1] = sum;
        }
        worked = sum;
        timeShift = bitsOf((ends - begins) / (windows.size() + 1));
        byTime = index(timeShift, 0);
        workShift = bitsOf(sum / (windows.size() + 1) / 2);
        byWork = index(workShift, 1);
    }

    private static int bitsOf(long length) {
        return Long.SIZE - Long.numberOfLeadingZeros(length);
    }

    private int[] index(int shift, int column) {
        long least = table[column];
        int[] lastBefore = new int[(int) ((table[end + column] - least) >>> shift) + 1];
        int window = FIRST;
        for (int bucket = 0; bucket < lastBefore.length; bucket++) {
            long bucketBegins = least + ((long) bucket << shift);
            while (next(window) < end && table[next(window) + column] <= bucketBegins) {
                window = next(window);
            }
            lastBefore[bucket] = window;
        }
        return lastBefore;
    }

    boolean covers(long at) {
        return at >= begins && at < ends;
    }

    /** {@return the last window that opens by an instant of the horizon} */
    int lastOpened(long at) {
        int window = byTime[(int) ((at - begins) >>> timeShift)];
        window += stepOver(window + ENTRIES, at) + stepOver(window + 2 * ENTRIES, at);
        while (opensAt(next(window)) <= at) {
            window = next(window);
        }
        return window;
    }

    /** {@return the last window before which no more has been worked than this, which is less than all} */
    int lastBegun(long amount) {
        int window = byWork[(int) (amount >>> workShift)];
        window += stepOver(window + ENTRIES + 1, amount);
        while (workedBefore(next(window)) <= amount) {
            window = next(window);
        }
        return window;
    }

    /** A step if the entry is not greater, else none: without a branch, because none could predict it. */
    private int stepOver(int entry, long value) {
        return (int) ~((value - table[entry]) >> (Long.SIZE - 1)) & ENTRIES;
    }

    /** {@return what has been worked from the beginning of the horizon until an instant of it} */
    long workedBy(long at) {
        int window = lastOpened(at);
        return Math.min(workedBefore(window) + at - opensAt(window), workedBefore(next(window)));
    }

    /** {@return what is worked in the horizon} */
    long worked() {
        return worked;
    }

    int next(int window) {
        return window + ENTRIES;
    }

    int end() {
        return end;
    }

    long opensAt(int window) {
        return table[window];
    }

    long closesAt(int window) {
        return opensAt(window) + workedBefore(next(window)) - workedBefore(window);
    }

    long workedBefore(int window) {
        return table[window + 1];
    }
}
