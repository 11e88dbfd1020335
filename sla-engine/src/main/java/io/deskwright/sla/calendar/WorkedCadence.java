package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A tick every so much working time: at the start, and whenever a multiple has been worked since. Immutable and
 * thread-safe.
 *
 * @param startsAt the first tick
 * @param every working time between ticks, positive
 * @param calendar what it is measured on
 */
public record WorkedCadence(Instant startsAt, Duration every, BusinessCalendar calendar) implements Cadence {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if {@code every} is not positive
     */
    public WorkedCadence {
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(calendar, "calendar");
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("a cadence repeats a positive amount, but " + every);
        }
    }

    @Override
    public Instant next(Instant after) {
        return after.isBefore(startsAt) ? startsAt : tick(ticksBy(after) + 1);
    }

    @Override
    public Optional<Instant> last(Instant at) {
        return at.isBefore(startsAt) ? Optional.empty() : Optional.of(tick(ticksBy(at)));
    }

    private long ticksBy(Instant at) {
        return calendar.worked(startsAt, at).dividedBy(every);
    }

    private Instant tick(long number) {
        return calendar.deadline(startsAt, every.multipliedBy(number));
    }
}
