package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One clock for who has no terms: opened at an instant, so much working time on a calendar, less pauses.
 *
 * <pre>{@code
 * Reading reading = SimpleClock.opened(openedAt, hours, Duration.ofHours(8)).paused(from, to).read(now);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SimpleClock {

    private static final String NAME = "LIMIT";

    private final BusinessCalendar calendar;
    private final Limit limit;
    /** Each pause is a reason of its own, so that they may overlap. */
    private final List<String> pauses;

    private final Timeline timeline;

    private SimpleClock(BusinessCalendar calendar, Limit limit, List<String> pauses, Timeline timeline) {
        this.calendar = calendar;
        this.limit = limit;
        this.pauses = List.copyOf(pauses);
        this.timeline = timeline;
    }

    /**
     * Starts a clock.
     *
     * @param at when it starts
     * @param calendar what it counts
     * @param limit how much working time it may count, not negative
     * @return the clock
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public static SimpleClock opened(Instant at, BusinessCalendar calendar, Duration limit) {
        return new SimpleClock(calendar, new Limit.WorkingTime(limit), List.of(), Timeline.reported(at));
    }

    /**
     * Takes out an interval. Intervals may come in any order, touch and overlap; overlaps count once.
     *
     * @param from its first instant, inclusive
     * @param to its end, exclusive
     * @return the clock without it
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public SimpleClock paused(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause does not end before it begins, but " + from + " to " + to);
        }
        String reason = nextPause();
        return pausedBy(reason, from).with(longer -> longer.resumed(to, reason));
    }

    /**
     * Stands still from an instant on.
     *
     * @param since the instant
     * @return the paused clock
     */
    public SimpleClock pausedSince(Instant since) {
        return pausedBy(nextPause(), since);
    }

    /**
     * Stops the clock.
     *
     * @param at when it stops
     * @return the stopped clock
     */
    public SimpleClock stopped(Instant at) {
        return with(longer -> longer.reached(at, Milestone.RESOLVED));
    }

    /**
     * Reads the clock.
     *
     * @param now the instant of the question
     * @return its due instant, what is spent and left, progress and verdict
     */
    public Reading read(Instant now) {
        return at(now).reading(NAME);
    }

    /**
     * Returns when to look at the clock again.
     *
     * @param now the instant of the question
     * @return its due instant if that lies ahead and nothing pauses it, or empty
     */
    public Optional<Instant> nextWakeUp(Instant now) {
        return at(now).nextWakeUp();
    }

    private CaseClock at(Instant now) {
        Target target = Target.named(NAME)
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(limit, Basis.stated("the caller"))
                .pausedBy(pauses.toArray(String[]::new))
                .build();
        Terms terms = new Terms(NAME, "1", Instant.MIN, "the caller", List.of(target));
        return CaseClock.of(terms, calendar, timeline, now);
    }

    private String nextPause() {
        return "pause " + pauses.size();
    }

    private SimpleClock pausedBy(String reason, Instant since) {
        List<String> more = new ArrayList<>(pauses);
        more.add(reason);
        return new SimpleClock(calendar, limit, more, timeline.paused(since, reason, Party.CUSTOMER));
    }

    private SimpleClock with(UnaryOperator<Timeline> longer) {
        return new SimpleClock(calendar, limit, pauses, longer.apply(timeline));
    }
}
