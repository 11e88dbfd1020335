package io.deskwright.sla.watch;

import java.time.Instant;

/** Instants as nanoseconds since 1970-01-01T00:00Z. */
final class Nanos {

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final Instant FIRST = instant(Long.MIN_VALUE);
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private Nanos() {}

    /** {@return the number of an instant, or of the nearest that has one} */
    static long nearest(Instant at) {
        if (at.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        // where the product alone overflows the sum comes back into the range
        return at.isAfter(LAST) ? Long.MAX_VALUE : at.getEpochSecond() * NANOS_A_SECOND + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
