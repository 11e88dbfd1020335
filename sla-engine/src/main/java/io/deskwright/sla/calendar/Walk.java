package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A walk over a calendar, forward or backward, that ends at the answer or gives up in time. */
final class Walk {

    private static final Duration FARTHEST = Duration.ofDays(BusinessCalendar.FARTHEST_DAYS);
    private static final Duration FIRST_STRIDE = Duration.ofDays(1);
    private static final Duration LONGEST_STRIDE = Duration.ofDays(64);
    private static final int GROWTH = 4;

    private final BusinessCalendar calendar;
    private final Instant start;
    private final boolean forward;
    private Instant here;
    private Duration length = FIRST_STRIDE;

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
        Instant idleSince = start;
        while (!left.isZero()) {
            for (Window piece : stride(forward ? Instant.MAX : Instant.MIN)) {
                if (piece.length().compareTo(left) >= 0) {
                    return forward
                            ? piece.opensAt().plus(left)
                            : piece.closesAt().minus(left);
                }
                left = left.minus(piece.length());
                idleSince = forward ? piece.closesAt() : piece.opensAt();
            }
            giveUpIf(isBeyondPatience(idleSince), () -> "is not open " + whither());
            giveUpIf(
                    isTooFar() || left.compareTo(FARTHEST) > 0, () -> "does not yield " + amount + " within 400 years");
        }
        return here;
    }

    /** Walks forward to an instant and returns the open time on the way. */
    Duration countUntil(Instant end) {
        Duration sum = Duration.ZERO;
        while (here.isBefore(end)) {
            for (Window piece : stride(end)) {
                sum = sum.plus(piece.length());
            }
            giveUpIf(isTooFar() && here.isBefore(end), () -> "does not count farther than 400 years, to " + end);
        }
        return sum;
    }

    /** Goes one stride on, each longer than the one before, and returns what is open on it, nearest first. */
    private List<Window> stride(Instant limit) {
        if (here.equals(limit)) {
            throw unreachable("has no answer " + whither());
        }
        // in seconds, for the ends of time lie farther off than nanoseconds count
        boolean whole = Math.abs(limit.getEpochSecond() - here.getEpochSecond()) > length.toSeconds();
        Instant from = here;
        here = !whole ? limit : forward ? from.plus(length) : from.minus(length);
        length = length.compareTo(LONGEST_STRIDE) < 0 ? length.multipliedBy(GROWTH) : length;
        if (forward) {
            return calendar.openIn(from, here);
        }
        List<Window> nearestFirst = new ArrayList<>(calendar.openIn(here, from));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    /** Walks to the edge of the first stretch that is open, or closed, as asked. */
    Instant to(boolean open) {
        Stretch stretch = next();
        while (stretch.open() != open) {
            here = end(stretch);
            giveUpIf(isTooFar() || isBeyondPatience(start), () -> "is not " + (open ? "open " : "closed ") + whither());
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

    private boolean isBeyondPatience(Instant unchangedSince) {
        return forward
                ? Patience.endsForward(calendar, unchangedSince, here)
                : Patience.endsBackward(calendar, unchangedSince, here);
    }

    private boolean isTooFar() {
        return Duration.between(start, here).abs().compareTo(FARTHEST) > 0;
    }

    private void giveUpIf(boolean hopeless, Supplier<String> reason) {
        if (hopeless) {
            throw unreachable(reason.get());
        }
    }

    private Unreachable unreachable(String reason) {
        return new Unreachable("calendar '" + calendar.name() + "' " + reason);
    }

    private String whither() {
        return forward ? "after " + start : "before " + start;
    }
}
