package io.deskwright.examples.postgres.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long things took.
 *
 * @param nanos each of them, in nanoseconds, in order
 * @param whole all of them together, in nanoseconds
 */
record Times(List<Long> nanos, long whole) {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    Times {
        nanos = nanos.stream().sorted().toList();
    }

    static Times none() {
        return new Times(List.of(), 0);
    }

    Times and(Times more) {
        List<Long> all = new ArrayList<>(nanos);
        all.addAll(more.nanos);
        return new Times(all, whole + more.whole);
    }

    double perSecond() {
        return nanos.size() / (whole / NANOS);
    }

    private double millis(int percent) {
        return nanos.isEmpty() ? 0 : nanos.get(nanos.size() * percent / 100) / MILLI;
    }

    String told(String what) {
        return String.format(
                Locale.ROOT,
                "%-34s %,9.0f /s   p50 %7.2f ms   p99 %7.2f ms",
                what,
                perSecond(),
                millis(50),
                millis(99));
    }

    String half(String what) {
        return String.format(Locale.ROOT, "%-34s p50 %7.3f ms   p99 %7.3f ms", what, millis(50), millis(99));
    }
}
