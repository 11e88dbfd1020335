package io.deskwright.escalation.plan.lint;

import io.deskwright.escalation.plan.Trigger;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** When triggers fire, as far as it can be told without a case. */
final class Moment {

    private static final int WHOLE = 100;

    /** Where a moment lies: how far from the due instant cannot always be told, on which side of it can. */
    private enum Side {
        BEFORE_DUE,
        DUE,
        BREACH,
        AFTER_BREACH
    }

    private Moment() {}

    /** Compares two triggers on the same target or of the same kind; empty if it cannot be told which is earlier. */
    static OptionalInt compare(Trigger one, Trigger other) {
        if (one instanceof Trigger.Silent first && other instanceof Trigger.Silent second) {
            return OptionalInt.of(first.amount().compareTo(second.amount()));
        }
        if (one instanceof Trigger.HandedOver first && other instanceof Trigger.HandedOver second) {
            return OptionalInt.of(Integer.compare(first.times(), second.times()));
        }
        if (one instanceof Trigger.Reopened first && other instanceof Trigger.Reopened second) {
            return OptionalInt.of(Integer.compare(first.times(), second.times()));
        }
        Optional<Side> side = side(one);
        Optional<Side> otherSide = side(other);
        if (side.isEmpty() || otherSide.isEmpty()) {
            return one.equals(other) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        int sides = side.get().compareTo(otherSide.get());
        boolean isAtOne = side.get() == Side.DUE || side.get() == Side.BREACH;
        return sides != 0 || isAtOne ? OptionalInt.of(sides) : compare(threshold(one), threshold(other));
    }

    private static Optional<Side> side(Trigger trigger) {
        if (trigger instanceof Trigger.Breached) {
            return Optional.of(Side.BREACH);
        }
        return threshold(trigger).map(Moment::side);
    }

    private static Side side(Threshold threshold) {
        int side;
        if (threshold instanceof Threshold.Percent share) {
            side = Integer.compare(share.percent(), WHOLE);
        } else if (threshold instanceof Threshold.Before before) {
            side = before.amount().isZero() ? 0 : -1;
        } else {
            side = ((Threshold.After) threshold).amount().isZero() ? 0 : 1;
        }
        return side < 0 ? Side.BEFORE_DUE : side == 0 ? Side.DUE : Side.AFTER_BREACH;
    }

    private static Optional<Threshold> threshold(Trigger trigger) {
        return trigger instanceof Trigger.Reaches reaches ? Optional.of(reaches.threshold()) : Optional.empty();
    }

    private static OptionalInt compare(Optional<Threshold> one, Optional<Threshold> other) {
        Threshold first = one.orElseThrow();
        Threshold second = other.orElseThrow();
        if (first instanceof Threshold.Percent share && second instanceof Threshold.Percent otherShare) {
            return OptionalInt.of(Integer.compare(share.percent(), otherShare.percent()));
        }
        if (first instanceof Threshold.Before before && second instanceof Threshold.Before otherBefore) {
            return OptionalInt.of(otherBefore.amount().compareTo(before.amount()));
        }
        if (first instanceof Threshold.After after && second instanceof Threshold.After otherAfter) {
            return OptionalInt.of(after.amount().compareTo(otherAfter.amount()));
        }
        return OptionalInt.empty();
    }

    /** Whether a trigger fires only once its target is breached. */
    static boolean isOfBreach(Trigger trigger) {
        return side(trigger).filter(side -> side.compareTo(Side.BREACH) >= 0).isPresent();
    }

    /** How long a trigger fires after the start of a target, by each amount that its limit may be. */
    static List<Duration> after(Target target, Trigger trigger) {
        return amounts(target.figure().limit())
                .map(limit -> threshold(trigger).map(point -> at(point, limit)).orElse(limit))
                .toList();
    }

    private static Duration at(Threshold threshold, Duration limit) {
        if (threshold instanceof Threshold.Percent share) {
            return limit.multipliedBy(share.percent()).dividedBy(WHOLE);
        }
        if (threshold instanceof Threshold.Before before) {
            return before.amount().compareTo(limit) > 0 ? Duration.ZERO : limit.minus(before.amount());
        }
        return limit.plus(((Threshold.After) threshold).amount());
    }

    /** What a limit may amount to; none where that takes a calendar or a case. */
    private static Stream<Duration> amounts(Limit limit) {
        if (limit instanceof Limit.Elapsed elapsed) {
            return Stream.of(elapsed.amount());
        }
        if (limit instanceof Limit.WorkingTime working) {
            return Stream.of(working.amount());
        }
        if (limit instanceof Limit.Immediately at) {
            return Stream.of(at.tolerance());
        }
        return limit instanceof Limit.ByReportTime by ? Stream.of(by.inside(), by.outside()) : Stream.empty();
    }
}
