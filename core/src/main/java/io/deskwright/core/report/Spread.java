package io.deskwright.core.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How some durations are spread; exact, for none of them is rounded and no mean is taken.
 *
 * @param count how many there are; at least 1
 * @param total all together
 * @param shortest the shortest
 * @param longest the longest
 * @param median the middle one; of an even number the shorter of the two in the middle, so that it is one that was
 */
public record Spread(long count, Duration total, Duration shortest, Duration longest, Duration median) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public Spread {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(shortest, "shortest");
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(median, "median");
        if (count < 1) {
            throw new IllegalArgumentException("a spread is of at least 1 duration, not " + count);
        }
    }

    /**
     * Spreads durations; their order does not matter.
     *
     * @param durations the durations
     * @return their spread; empty if there are none
     */
    public static Optional<Spread> of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        int last = sorted.size() - 1;
        Duration total = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        return Optional.of(new Spread(sorted.size(), total, sorted.get(0), sorted.get(last), sorted.get(last / 2)));
    }
}
