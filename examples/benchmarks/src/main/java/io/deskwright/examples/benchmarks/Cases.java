package io.deskwright.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/** Random questions from a fixed seed, as numbers and as objects. */
final class Cases {

    private static final long SEED = 20_261_002;
    private static final Instant EARLIEST = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2031-01-01T00:00:00Z");
    /** The hours of a week for each working hour in it, in tenths. */
    private static final int SPREAD = 42;

    final Instant[] starts;
    final Duration[] amounts;
    /** As long after the start as the amount takes on average. */
    final Instant[] ends;

    final long[] startNanos;
    final long[] amountNanos;
    final long[] endNanos;

    Cases(int count, Amounts lengths) {
        Random random = new Random(SEED);
        starts = new Instant[count];
        amounts = new Duration[count];
        ends = new Instant[count];
        long range = Duration.between(EARLIEST, LATEST).toMillis();
        for (int i = 0; i < count; i++) {
            starts[i] = EARLIEST.plusMillis((long) (random.nextDouble() * range));
            amounts[i] = lengths.at(random.nextDouble());
            ends[i] = starts[i].plus(amounts[i].multipliedBy(SPREAD).dividedBy(10));
        }
        startNanos = Arrays.stream(starts).mapToLong(Cases::nanos).toArray();
        amountNanos = Arrays.stream(amounts).mapToLong(Duration::toNanos).toArray();
        endNanos = Arrays.stream(ends).mapToLong(Cases::nanos).toArray();
    }

    private static long nanos(Instant at) {
        return Duration.between(Instant.EPOCH, at).toNanos();
    }
}
