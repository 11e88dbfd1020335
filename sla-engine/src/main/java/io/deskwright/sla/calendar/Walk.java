package io.deskwright.sla.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A walk over the stretches of a calendar, forward or backward, that ends at the answer or gives up in time. */
final class Walk {

    private static final Duration PATIENCE = Duration.ofDays(7L * BusinessCalendar.PATIENCE_WEEKS);
    private static final Duration FARTHEST = Duration.ofDays(BusinessCalendar.FARTHEST_DAYS);

    private final BusinessCalendar calendar;
    private final Instant start;
    private final boolean forward;
    private Instant here;

    private Walk(BusinessCalendar calendar, Instant start, boolean forward) {
        this.calendar = calendar;
        this.start = start;
        this.forward = forward;
        this.here = start;
    }

    static Walk forward(BusinessCalendar calendar, Instant start) {
        return new Walk(calendar, start, true);
    }

    static Walk backward(BusinessCalendar calendar, Instant start) {
        return new Walk(calendar, start, false);
    }

    /** Walks until an amount of open time lies behind. */
    Instant count(Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an amount of working time is not negative, but " + amount);
        }
        Duration left = amount;
        Instant idleSince = here;
        while (!left.isZero()) {
            Stretch stretch = next();
            if (stretch.open()) {
                Duration length = Duration.between(here, end(stretch)).abs();
                if (length.compareTo(left) >= 0) {
                    return shifted(here, left);
                }
                left = left.minus(length);
                idleSince = end(stretch);
            }
            here = end(stretch);
            giveUpIf(isBeyondPatience(idleSince), "is not open " + whither());
            giveUpIf(isTooFar(), "does not yield " + amount + " within 400 years");
        }
        return here;
    }

    /** Walks to an instant and returns the open time on the way. */
    Duration countUntil(Instant end) {
        Duration sum = Duration.ZERO;
        while (here.isBefore(end)) {
            Stretch stretch = next();
            Instant to = stretch.until().isBefore(end) ? stretch.until() : end;
            if (stretch.open()) {
                sum = sum.plus(Duration.between(here, to));
            }
            here = to;
            giveUpIf(isTooFar() && here.isBefore(end), "does not count farther than 400 years, to " + end);
        }
        return sum;
    }

    /** Walks to the edge of the first stretch that is open, or closed, as asked. */
    Instant to(boolean open) {
        Stretch stretch = next();
        while (stretch.open() != open) {
            here = end(stretch);
            giveUpIf(isBeyondPatience(start), "is not " + (open ? "open " : "closed ") + whither());
            stretch = next();
        }
        return here;
    }

    private Stretch next() {
        if (here.equals(forward ? Instant.MAX : Instant.MIN)) {
            throw unreachable("has no answer " + whither());
        }
        return calendar.stretchAt(forward ? here : here.minusNanos(1));
    }

    private Instant end(Stretch stretch) {
        return forward ? stretch.until() : stretch.since();
    }

    private Instant shifted(Instant from, Duration by) {
        try {
            return forward ? from.plus(by) : from.minus(by);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw unreachable("has no instant " + by + " from " + from);
        }
    }

    /** Nothing changed for the weeks of patience, and no exceptional date is ahead that could still change it. */
    private boolean isBeyondPatience(Instant unchangedSince) {
        LocalDate edge = forward ? calendar.lastException() : calendar.firstException();
        LocalDate none = forward ? LocalDate.MIN : LocalDate.MAX;
        Instant from = unchangedSince;
        if (!edge.equals(none)) {
            // a date begins and ends within a day of the same date in UTC
            Instant exception =
                    edge.plusDays(forward ? 2 : -1).atStartOfDay(ZoneOffset.UTC).toInstant();
            from = isAhead(exception, from) ? exception : from;
        }
        return Duration.between(from, here).abs().compareTo(PATIENCE) > 0 && isAhead(here, from);
    }

    private boolean isAhead(Instant one, Instant other) {
        return forward ? one.isAfter(other) : one.isBefore(other);
    }

    private boolean isTooFar() {
        return Duration.between(start, here).abs().compareTo(FARTHEST) > 0;
    }

    private void giveUpIf(boolean hopeless, String reason) {
        if (hopeless) {
            throw unreachable(reason);
        }
    }

    private Unreachable unreachable(String reason) {
        return new Unreachable("calendar '" + calendar.name() + "' " + reason);
    }

    private String whither() {
        return forward ? "after " + start : "before " + start;
    }
}
