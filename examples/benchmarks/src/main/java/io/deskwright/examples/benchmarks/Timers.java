package io.deskwright.examples.benchmarks;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A million wake-ups of a million handles, in whatever keeps them; subclasses say what that is. */
@State(Scope.Thread)
public abstract class Timers {

    static final int COUNT = 1_000_000;
    private static final long SEED = 20_261_121;
    private static final long YEAR_NANOS = 365L * 86_400 * 1_000_000_000;

    private final Supplier<Kept> empty;
    private Kept kept;
    private long[] instants = {};
    private int[] shuffled = {};
    private int turn;

    /** What keeps wake-ups. */
    interface Kept {

        /** Inserts the wake-up of a handle, or moves it. */
        void schedule(int handle, long at);

        void cancel(int handle);

        /** Takes the first wake-up out and returns its handle. */
        int pop();
    }

    Timers(Supplier<Kept> empty) {
        this.empty = empty;
        this.kept = empty.get();
    }

    /** Draws the instants, shuffles the handles, and fills what keeps them. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(SEED);
        instants = random.longs(COUNT, 0, YEAR_NANOS).toArray();
        shuffled = new int[COUNT];
        for (int i = 1; i < COUNT; i++) {
            int other = random.nextInt(i + 1);
            shuffled[i] = shuffled[other];
            shuffled[other] = i;
        }
        fill(kept);
    }

    private Kept fill(Kept some) {
        for (int handle = 0; handle < COUNT; handle++) {
            some.schedule(handle, instants[handle]);
        }
        return some;
    }

    /** {@return a million wake-ups, inserted one by one} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object insert() {
        return fill(empty.get());
    }

    /** Moves every wake-up to another instant, in random order. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void reschedule() {
        turn++;
        for (int handle : shuffled) {
            kept.schedule(handle, instants[(handle + turn) % COUNT]);
        }
    }

    /** Cancels every wake-up, in random order, and inserts them again. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void cancelAndInsert() {
        for (int handle : shuffled) {
            kept.cancel(handle);
        }
        fill(kept);
    }

    /** {@return the sum of the handles of all wake-ups, which are taken in order and inserted again} */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long popAndInsert() {
        long sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += kept.pop();
        }
        fill(kept);
        return sum;
    }
}
