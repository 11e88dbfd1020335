package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Unreachable;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits one after the other, each spent to the last moment: the latest that their last stop may be.
 *
 * @param links the targets, each beginning where the one before ends; at least one
 * @param figures the limit that counts of each
 */
record Chain(List<Target> links, List<Figure> figures) {

    static Chain of(Target target) {
        return new Chain(List.of(target), List.of(target.figure()));
    }

    static Chain of(Target target, Figure figure) {
        return new Chain(List.of(target), List.of(figure));
    }

    /** {@return whether somebody promises the stop of a target, and within what} */
    static boolean isPromise(Target target) {
        return target.kind() == Target.Kind.PROMISE && !(target.figure().limit() instanceof Limit.Measured);
    }

    /**
     * {@return the target by itself, then every chain of promises that ends in it}
     *
     * @param last the target
     * @param applying the targets that apply to a case together with it
     */
    static Stream<Chain> endingIn(Target last, List<Target> applying) {
        return of(last).andLonger(applying);
    }

    private Stream<Chain> andLonger(List<Target> applying) {
        return Stream.concat(
                Stream.of(this),
                applying.stream()
                        .filter(this::mayFollow)
                        .map(this::after)
                        .flatMap(longer -> longer.andLonger(applying)));
    }

    /** {@return whether the chain begins where a promise of another name ends, which comes from a milestone not passed} */
    boolean mayFollow(Target earlier) {
        return isPromise(earlier)
                && earlier.stop().equals(start())
                && !earlier.start().equals(start())
                && links.stream()
                        .noneMatch(link -> link.name().equals(earlier.name())
                                || link.stop().equals(earlier.start()));
    }

    Chain after(Target earlier) {
        List<Target> longer = new ArrayList<>(links);
        List<Figure> more = new ArrayList<>(figures);
        longer.add(0, earlier);
        more.add(0, earlier.figure());
        return new Chain(longer, more);
    }

    Milestone start() {
        return links.get(0).start();
    }

    Target last() {
        return links.get(links.size() - 1);
    }

    boolean isSingle() {
        return links.size() == 1;
    }

    /**
     * {@return when the last limit is due, or empty if one of them has no due}
     *
     * @param start where the first one begins
     * @param facts what is known of the case
     * @param calendar the calendar of the case
     */
    Optional<Instant> due(Instant start, Map<String, String> facts, BusinessCalendar calendar) {
        Optional<Instant> due = Optional.of(start);
        try {
            for (Figure figure : figures) {
                due = due.flatMap(at -> figure.limit().due(new Limit.Frame(at, start, facts, calendar)));
            }
            return due;
        } catch (Unreachable | IllegalArgumentException | DateTimeException | ArithmeticException noAnswer) {
            return Optional.empty();
        }
    }

    /** {@return the name and the figure of each link} */
    String inFull() {
        return Stream.iterate(0, at -> at < links.size(), at -> at + 1)
                .map(at -> links.get(at).name() + " " + Wording.of(figures.get(at)))
                .collect(Collectors.joining(" + "));
    }

    /** {@return a single target's own limits, else each link in full} */
    @Override
    public String toString() {
        return isSingle() ? Wording.of(last()) : inFull();
    }
}
