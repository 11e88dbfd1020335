package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a reading stands on: all that it was computed from, so that it can be explained (FEATURES 1). Immutable and
 * thread-safe.
 *
 * @param terms what was promised
 * @param calendar the calendar of the case
 * @param at the instant of the question
 * @param reading what was read
 * @param target the target that applies; empty if none does
 * @param facts what was known of the case when the target was selected
 * @param reportedAt the report of the segment, or its reopening; the instant of the question if nothing has happened
 * @param ending the end of the case, if that came before the stop
 * @param agreement what moved the due instant, if it was agreed
 * @param measure how its limit was measured; empty without limit, and before the start unless it is projected
 * @param outerMeasure how its looser limit was measured
 * @param waits the waits that stop its clock, in the order of their ends; those that go on last
 */
public record Grounds(
        Terms terms,
        BusinessCalendar calendar,
        Instant at,
        Reading reading,
        Optional<Target> target,
        Map<String, String> facts,
        Instant reportedAt,
        Optional<Ending> ending,
        Optional<Agreement> agreement,
        Optional<Measure> measure,
        Optional<Measure> outerMeasure,
        List<Wait> waits) {

    /** Takes copies. */
    public Grounds {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        waits = List.copyOf(waits);
    }

    /**
     * An end of the case.
     *
     * @param at when
     * @param end how
     */
    public record Ending(Instant at, End end) {}

    /**
     * A later due instant that was agreed.
     *
     * @param newDue the agreed instant
     * @param agreedBy who agreed
     */
    public record Agreement(Instant newDue, String agreedBy) {}

    /**
     * How a limit was measured.
     *
     * @param figure the limit and where it comes from
     * @param start where it begins: the start of the target, or the latest possible one if it is projected
     * @param amount what its own clock counts from the start to the unpaused due instant, negative if that lies before
     * @param unpausedDue when it is due if nothing pauses it and nothing is agreed
     * @param computedDue when it is due by itself; empty while an open pause moves it
     */
    public record Measure(
            Figure figure, Instant start, Duration amount, Instant unpausedDue, Optional<Instant> computedDue) {}

    /**
     * A wait that stops the clock.
     *
     * @param reason why
     * @param party whom it is put down to
     * @param from its first instant, inclusive
     * @param to its end, exclusive; empty while it goes on
     */
    public record Wait(String reason, Party party, Instant from, Optional<Instant> to) {

        boolean isFor(String cause) {
            return reason.equals(cause);
        }

        boolean isOverBefore(Instant at) {
            return to.isPresent() && to.get().isBefore(at);
        }

        Wait until(Instant end) {
            return new Wait(reason, party, from, Optional.of(end));
        }
    }
}
