package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of two chains of limits with the same start is the looser one, and what shows it.
 *
 * <p>Limits of the same clock are compared as they stand: elapsed time, of chains the sum; working time; counted periods
 * of one unit and one policy. Any others are compared on the calendar, if it is given: a chain is looser if it is due
 * later from one of the {@linkplain CalendarUse#sampleStarts sample starts}, the first of which is the evidence. A fixed
 * instant hangs on no start and is never compared.
 *
 * @param use the calendar, or empty if none is given
 */
record Comparison(Optional<CalendarUse> use) {

    /** A chain in a case. */
    record Promise(Chain chain, Map<String, String> facts) {

        Optional<Instant> due(Instant start, BusinessCalendar calendar) {
            return chain.due(start, facts, calendar);
        }

        @Override
        public String toString() {
            return chain.toString();
        }
    }

    /** An amount and the clock on which it is measured. */
    private record Measure(String clock, Duration amount, String text) {}

    /** {@return what shows that the one is looser than the other, or empty if nothing does} */
    Optional<String> looser(Promise one, Promise other) {
        Optional<Measure> ours = measure(one.chain());
        Optional<Measure> theirs = measure(other.chain())
                .filter(measure ->
                        ours.map(Measure::clock).filter(measure.clock()::equals).isPresent());
        if (theirs.isPresent()) {
            return ours.filter(
                            measure -> measure.amount().compareTo(theirs.get().amount()) > 0)
                    .map(measure -> measure.text() + " > " + theirs.get().text());
        }
        return use.filter(given -> isRelative(one.chain()) && isRelative(other.chain()))
                .filter(CalendarUse::isEverOpen)
                .flatMap(given -> sampled(one, other, given));
    }

    /** {@return the strictest of some promises, the first of equals} */
    Optional<Promise> strictest(List<Promise> promises) {
        return promises.stream().reduce((best, next) -> looser(best, next).isPresent() ? next : best);
    }

    private static Optional<String> sampled(Promise one, Promise other, CalendarUse use) {
        BusinessCalendar calendar = use.sampled();
        return use.sampleStarts()
                .flatMap(start -> evidence(start, one.due(start, calendar), other.due(start, calendar)).stream())
                .findFirst();
    }

    private static Optional<String> evidence(Instant start, Optional<Instant> ours, Optional<Instant> theirs) {
        return ours.flatMap(due -> theirs.filter(due::isAfter).map(earlier -> start + " -> " + due + " > " + earlier));
    }

    private static boolean isRelative(Chain chain) {
        return chain.figures().stream().map(Figure::limit).noneMatch(Limit.Fixed.class::isInstance);
    }

    private static Optional<Measure> measure(Chain chain) {
        if (chain.isSingle()) {
            return measure(chain.figures().get(0).limit());
        }
        Duration sum = Duration.ZERO;
        try {
            for (Figure figure : chain.figures()) {
                Optional<Duration> elapsed = elapsed(figure.limit());
                if (elapsed.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(elapsed.get());
            }
        } catch (ArithmeticException beyondTime) {
            return Optional.empty();
        }
        return Optional.of(elapsed(sum));
    }

    private static Optional<Measure> measure(Limit limit) {
        if (limit instanceof Limit.WorkingTime working) {
            return Optional.of(working(working.amount()));
        }
        if (limit instanceof Limit.Immediately immediately && immediately.countsWorkingTime()) {
            return Optional.of(working(immediately.tolerance()));
        }
        if (limit instanceof Limit.Counted counted) {
            String clock = counted.period().unit() + " " + counted.policy().name();
            int count = counted.period().count();
            return Optional.of(new Measure(clock, Duration.ofDays(count), String.valueOf(count)));
        }
        return elapsed(limit).map(Comparison::elapsed);
    }

    private static Measure working(Duration amount) {
        return new Measure("working", amount, amount.toString());
    }

    private static Measure elapsed(Duration amount) {
        return new Measure("elapsed", amount, amount.toString());
    }

    private static Optional<Duration> elapsed(Limit limit) {
        if (limit instanceof Limit.Elapsed elapsed) {
            return Optional.of(elapsed.amount());
        }
        return limit instanceof Limit.Immediately immediately && !immediately.countsWorkingTime()
                ? Optional.of(immediately.tolerance())
                : Optional.empty();
    }
}
