package io.deskwright.sla.proof;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Grounds;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a reading says what it says, so that a second program can check it (FEATURES 1).
 *
 * <p>The laws: the spans follow each other without a gap from the start to the later of the due instant and the end of
 * counting, two that touch differ; what is counted until the end of counting is what the reading says was spent; what is
 * counted until the computed due instant is the amount of the limit, unless that lies before the start. Immutable and
 * thread-safe.
 *
 * @param terms the name of the terms
 * @param termsVersion their version
 * @param source the document that they come from
 * @param calendar the name of the calendar
 * @param calendarVersion the version of its definition; empty if it has none
 * @param zone the zone of its dates
 * @param zoneData the version of the zone data that it was computed with
 * @param at the instant of the question
 * @param reading what is proved
 * @param target the target that applies, with the clause of each figure; empty if none does
 * @param facts what was known of the case when the target was selected, by name
 * @param reportedAt the report of the segment, or its reopening
 * @param ending the end of the case, if that came before the stop
 * @param agreement what moved the due instant, if it was agreed
 * @param measure how the limit was measured; empty without limit, and before the start unless it is projected
 * @param outerMeasure how the looser limit was measured
 * @param spans what was counted and what was skipped, in order; none before the start
 */
public record Proof(
        String terms,
        String termsVersion,
        String source,
        String calendar,
        String calendarVersion,
        ZoneId zone,
        String zoneData,
        Instant at,
        Reading reading,
        Optional<Target> target,
        Map<String, String> facts,
        Instant reportedAt,
        Optional<Grounds.Ending> ending,
        Optional<Grounds.Agreement> agreement,
        Optional<Grounds.Measure> measure,
        Optional<Grounds.Measure> outerMeasure,
        List<Span> spans) {

    /** Takes copies. */
    public Proof {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        spans = List.copyOf(spans);
    }

    /**
     * Proves one reading.
     *
     * @param clock the clocks of the case
     * @param reading one of its readings
     * @return the proof
     * @throws IllegalArgumentException if the reading is of another clock
     */
    public static Proof of(CaseClock clock, Reading reading) {
        return of(clock.grounds(reading));
    }

    /**
     * Proves every reading of a case.
     *
     * @param clock the clocks of the case
     * @return a proof for each of {@link CaseClock#readings}, in order
     */
    public static List<Proof> allOf(CaseClock clock) {
        return clock.readings().stream().map(reading -> of(clock, reading)).toList();
    }

    private static Proof of(Grounds grounds) {
        ZoneId zone = grounds.calendar().zone();
        return new Proof(
                grounds.terms().name(),
                grounds.terms().version(),
                grounds.terms().source(),
                grounds.calendar().name(),
                grounds.calendar().version(),
                zone,
                ZoneData.versionFor(zone),
                grounds.at(),
                grounds.reading(),
                grounds.target(),
                grounds.facts(),
                grounds.reportedAt(),
                grounds.ending(),
                grounds.agreement(),
                grounds.measure(),
                grounds.outerMeasure(),
                Spans.of(grounds));
    }

    /**
     * {@return until when the clock counts: the stop, else the end of the case, else the instant of the question; of a
     * window that ran out, its due instant}
     */
    public Instant countedUntil() {
        return Spans.countedUntil(reading, target, ending, at);
    }

    /**
     * Returns what the target's own clock counted from its start.
     *
     * @param until the end, exclusive
     * @return the counted time before it
     */
    public Duration countedBy(Instant until) {
        Duration counted = Duration.ZERO;
        for (Span span : spans) {
            if (span.isCounted() && span.from().isBefore(until)) {
                counted =
                        counted.plus(span.to().isBefore(until) ? span.length() : Duration.between(span.from(), until));
            }
        }
        return counted;
    }
}
