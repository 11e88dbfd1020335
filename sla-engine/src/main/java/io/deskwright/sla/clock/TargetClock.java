package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The own clock of a limit, from a start, less pauses.
 *
 * @param limit the limit that it belongs to
 * @param frame where it begins and what it is measured on
 * @param clock what it counts, pauses not taken out
 * @param pauses what is taken out
 */
record TargetClock(Limit limit, Limit.Frame frame, BusinessCalendar clock, Pauses pauses) {

    static TargetClock of(Limit limit, Limit.Frame frame, Pauses pauses) {
        return new TargetClock(limit, frame, limit.clock(frame.working()), pauses);
    }

    /** What the clock counts from the start to the unpaused due instant; empty without limit. */
    Optional<Duration> amount() {
        return limit.due(frame).map(due -> clock.worked(frame.start(), due));
    }

    /** When the limit is due; empty without limit, and while an open pause moves it. */
    Optional<Instant> due() {
        if (pauses.over().isEmpty() && pauses.open().isEmpty()) {
            return limit.due(frame);
        }
        Optional<Duration> amount = amount();
        if (amount.isPresent() && amount.get().isNegative()) {
            return limit.due(frame);
        }
        return amount.flatMap(this::reached);
    }

    /** When the clock has counted a share of the limit, rounded up; empty if an open pause keeps it from it. */
    Optional<Instant> reachedShare(int percent) {
        return amount().map(amount -> share(amount, percent)).flatMap(this::reached);
    }

    /** When the clock has counted all but an amount of the limit; empty if an open pause keeps it from it. */
    Optional<Instant> reachedBefore(Duration before) {
        return amount().map(amount -> amount.compareTo(before) > 0 ? amount.minus(before) : Duration.ZERO)
                .flatMap(this::reached);
    }

    private Optional<Instant> reached(Duration amount) {
        Instant reached = clock.minus(pauses.windows()).deadline(frame.start(), amount);
        return Optional.of(reached)
                .filter(at ->
                        pauses.openSince().filter(since -> at.isAfter(since)).isEmpty());
    }

    /** What the clock has counted by an instant. */
    Duration spent(Instant until) {
        return clock.minus(pauses.windowsUntil(until)).worked(frame.start(), until);
    }

    private static Duration share(Duration amount, int percent) {
        Duration hundredfold = amount.multipliedBy(percent);
        Duration roundedDown = hundredfold.dividedBy(100);
        boolean exact = roundedDown.multipliedBy(100).equals(hundredfold);
        return exact ? roundedDown : roundedDown.plusNanos(1);
    }
}
