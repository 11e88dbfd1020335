package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Window;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The own clock of a limit, from a start, less pauses.
 *
 * @param limit the limit that it belongs to
 * @param frame where it begins and what it is measured on
 * @param clock what it counts, pauses not taken out
 * @param pauses what is taken out
 * @param gaps the pauses that are over, in order, apart from each other
 */
record TargetClock(Limit limit, Limit.Frame frame, BusinessCalendar clock, Pauses pauses, List<Window> gaps) {

    static TargetClock of(Limit limit, Limit.Frame frame, Pauses pauses) {
        return new TargetClock(limit, frame, limit.clock(frame.working()), pauses, pauses.windows());
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

    /** Counts from pause to pause: the same as on a calendar less the pauses, without walking over that calendar. */
    private Optional<Instant> reached(Duration amount) {
        Duration left = amount;
        Instant here = frame.start();
        for (Window pause : gaps) {
            if (pause.closesAt().isAfter(here)) {
                Duration worked = here.isBefore(pause.opensAt()) ? clock.worked(here, pause.opensAt()) : Duration.ZERO;
                if (worked.compareTo(left) >= 0) {
                    break;
                }
                left = left.minus(worked);
                here = pause.closesAt();
            }
        }
        Instant reached = clock.deadline(here, left);
        boolean moved = pauses.openSince().filter(reached::isAfter).isPresent();
        return moved ? Optional.empty() : Optional.of(reached);
    }

    /** What the clock has counted by an instant. */
    Duration spent(Instant until) {
        Duration spent = clock.worked(frame.start(), until);
        for (Window pause : gapsUntil(until)) {
            if (pause.closesAt().isAfter(frame.start())) {
                Instant from = pause.opensAt().isBefore(frame.start()) ? frame.start() : pause.opensAt();
                spent = spent.minus(clock.worked(from, pause.closesAt()));
            }
        }
        return spent;
    }

    /** The gaps before an instant, those that go on included. */
    private List<Window> gapsUntil(Instant until) {
        boolean allOver = pauses.open().isEmpty()
                && (gaps.isEmpty() || !gaps.get(gaps.size() - 1).closesAt().isAfter(until));
        return allOver ? gaps : pauses.endedAt(until).windows();
    }

    private static Duration share(Duration amount, int percent) {
        Duration hundredfold = amount.multipliedBy(percent);
        Duration roundedDown = hundredfold.dividedBy(100);
        boolean exact = roundedDown.multipliedBy(100).equals(hundredfold);
        return exact ? roundedDown : roundedDown.plusNanos(1);
    }
}
