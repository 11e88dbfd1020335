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
 * @param agreed the later due instant that was agreed, if any was
 */
record TargetClock(
        Limit limit,
        Limit.Frame frame,
        BusinessCalendar clock,
        Pauses pauses,
        List<Window> gaps,
        Optional<Instant> agreed) {

    static TargetClock of(Limit limit, Limit.Frame frame, Pauses pauses, Optional<Instant> agreed) {
        return new TargetClock(limit, frame, limit.clock(frame.working()), pauses, pauses.windows(), agreed);
    }

    boolean isPaused() {
        return !pauses.open().isEmpty();
    }

    /** When the limit is due: the later of what is computed and what was agreed; empty while an open pause moves it. */
    Optional<Instant> due() {
        Optional<Instant> due = computedDue();
        return due.isPresent() ? unlessMoved(Waivers.later(due.get(), agreed)) : due;
    }

    /** When the limit is due by itself; empty without limit, and while an open pause moves it. */
    Optional<Instant> computedDue() {
        if (gaps.isEmpty() && pauses.open().isEmpty()) {
            return limit.due(frame);
        }
        Optional<Duration> amount = limit.amount(frame);
        if (amount.isEmpty() || amount.get().isNegative()) {
            return limit.due(frame);
        }
        // a due instant that lies in closed time is never brought forward by a pause
        return reached(amount.get()).flatMap(reached -> unlessMoved(Waivers.later(reached, limit.due(frame))));
    }

    /** When the clock has counted a share of the limit, rounded up; empty if an open pause keeps it from it. */
    Optional<Instant> reachedShare(int percent) {
        return limit.amount(frame).map(amount -> share(amount, percent)).flatMap(this::reached);
    }

    /**
     * When the clock has counted an amount more than until it is due, or less where it is negative; empty if an open pause
     * keeps it from it.
     */
    Optional<Instant> reachedBeside(Duration more) {
        return limit.amount(frame)
                .map(amount -> agreed.map(this::spent)
                        .filter(later -> later.compareTo(amount) > 0)
                        .orElse(amount))
                .map(amount -> orZero(amount.plus(more)))
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
        return unlessMoved(clock.deadline(here, left));
    }

    private Optional<Instant> unlessMoved(Instant reached) {
        boolean moved = isPaused() && reached.isAfter(stillSince());
        return moved ? Optional.empty() : Optional.of(reached);
    }

    /** Since when a paused clock has been standing still: waits that overlap are one. */
    private Instant stillSince() {
        Instant since = pauses.openSince().orElseThrow();
        for (Window pause : gaps) {
            if (pause.opensAt().isBefore(since) && !pause.closesAt().isBefore(since)) {
                return pause.opensAt();
            }
        }
        return since;
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

    /** What a clock that waits, and is not late, may count until it is due if it goes on now; empty without limit. */
    Optional<Duration> leftWhilePaused(Instant until) {
        Duration byAgreement =
                orZero(agreed.map(due -> clock.worked(until, due)).orElse(Duration.ZERO));
        return limit.amount(frame)
                .map(amount -> amount.minus(spent(until)))
                .map(left -> left.compareTo(byAgreement) > 0 ? left : byAgreement);
    }

    /** The gaps before an instant, those that go on included. */
    private List<Window> gapsUntil(Instant until) {
        boolean allOver = !isPaused()
                && (gaps.isEmpty() || !gaps.get(gaps.size() - 1).closesAt().isAfter(until));
        return allOver ? gaps : pauses.endedAt(until).windows();
    }

    private static Duration share(Duration amount, int percent) {
        if (amount.isNegative()) {
            return Duration.ZERO;
        }
        // divided first, so that no product leaves the range of a duration
        Duration hundredth = amount.dividedBy(100);
        long restNanos = amount.minus(hundredth.multipliedBy(100)).toNanos();
        return hundredth.multipliedBy(percent).plusNanos((restNanos * percent + 99) / 100);
    }

    private static Duration orZero(Duration amount) {
        return amount.isNegative() ? Duration.ZERO : amount;
    }
}
