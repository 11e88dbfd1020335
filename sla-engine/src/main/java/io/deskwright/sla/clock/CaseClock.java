package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All clocks of one case at one instant.
 *
 * <p>The laws: targets are independent of each other; a breach is never erased by a change of level, a pause or a
 * reopening; for a fixed history spent time never falls while the instant of the question grows. To judge as was judged
 * then, ask with {@link Timeline#knownAt}. Immutable and thread-safe.
 */
public final class CaseClock {

    private static final Threshold WHOLE = new Threshold.Percent(100);

    private static final Comparator<Reading> WORST_FIRST = Comparator.comparing(CaseClock::rank)
            .thenComparing(reading -> reading.left().orElse(Duration.ofSeconds(Long.MAX_VALUE)));

    private final Terms terms;
    private final BusinessCalendar calendar;
    private final Instant at;
    private final List<Judged> judged;
    private final int segments;

    private CaseClock(Terms terms, BusinessCalendar calendar, Timeline timeline, Instant at) {
        this.terms = terms;
        this.calendar = calendar;
        this.at = at;
        List<Judged> all = new ArrayList<>();
        List<Segment> cut = Segment.of(timeline.happenedBy(at));
        for (Segment segment : cut) {
            all.addAll(new SegmentJudge(terms, calendar, segment, at).judge());
        }
        judged = all;
        segments = cut.size();
    }

    /**
     * Reads the clocks of a case.
     *
     * @param terms what was promised
     * @param calendar its working time
     * @param timeline its history; what lies after {@code at} is left out
     * @param at the instant of the question
     * @return the clocks
     * @throws IllegalArgumentException if a fact that a limit needs as a number is none
     * @throws io.deskwright.sla.calendar.Unreachable if the calendar is never open long enough for a limit
     */
    public static CaseClock of(Terms terms, BusinessCalendar calendar, Timeline timeline, Instant at) {
        return new CaseClock(terms, calendar, timeline, at);
    }

    /**
     * Returns the episode of a target: the ordinal of its due instant.
     *
     * @param terms what was promised
     * @param calendar the working time of the case
     * @param timeline its history
     * @param target the name of the target
     * @param at the instant of the question
     * @return how many due instants it has had by then, each later than the one before, without what pauses did; at
     *     least 1
     * @throws IllegalArgumentException if the terms have no such target
     */
    public static int episode(Terms terms, BusinessCalendar calendar, Timeline timeline, String target, Instant at) {
        return new Episodes(terms, calendar, timeline, at).of(target);
    }

    /**
     * Returns the episodes of readings: each as that of its target, but of its own instance, and not further than its segment.
     *
     * @param terms what was promised
     * @param calendar the working time of the case
     * @param timeline its history
     * @param readings readings of the case at that instant
     * @param at the instant of the question
     * @return for each how many due instants it has had by then, each later than the one before, those of earlier segments
     *     included
     */
    public static Map<Reading, Integer> episodes(
            Terms terms, BusinessCalendar calendar, Timeline timeline, Collection<Reading> readings, Instant at) {
        return new Episodes(terms, calendar, timeline, at).of(readings);
    }

    /** {@return every reading: of all segments, in the order of the terms} */
    public List<Reading> readings() {
        return judged.stream().map(Judged::reading).toList();
    }

    /**
     * Returns the current reading of a target: of the last segment and the last instance.
     *
     * @param target the name of the target
     * @return its reading
     * @throws IllegalArgumentException if the terms have no such target
     */
    public Reading reading(String target) {
        return current(target).reading();
    }

    /**
     * Returns the current readings, the most pressing first.
     *
     * @return breached and open, by time left, waiting, the rest: of each target that of {@link #reading}, and what is
     *     still open from before a reopening
     */
    public List<Reading> worstFirst() {
        return current().map(Judged::reading).sorted(WORST_FIRST).toList();
    }

    private static int rank(Reading reading) {
        return switch (reading.progress()) {
            case RUNNING, PAUSED -> reading.verdict() == Verdict.BREACHED ? 0 : 1;
            case WAITING -> 2;
            default -> 3;
        };
    }

    /**
     * Returns when the own clock of a target reaches a threshold if nothing further happens.
     *
     * @param target the name of the target, of which the current reading is meant
     * @param threshold the point on its clock
     * @return the earliest such instant; empty without limit, before the start, and if an open pause keeps it from it
     * @throws IllegalArgumentException if the terms have no such target
     */
    public Optional<Instant> reaches(String target, Threshold threshold) {
        return reaches(current(target), threshold);
    }

    /**
     * Returns when the own clock of a reading reaches a threshold if nothing further happens.
     *
     * @param reading one of {@link #readings}
     * @param threshold the point on its clock
     * @return the earliest such instant; empty without limit, before the start, and if an open pause keeps it from it
     * @throws IllegalArgumentException if the reading is of another clock
     */
    public Optional<Instant> reaches(Reading reading, Threshold threshold) {
        return reaches(judged(reading), threshold);
    }

    private static Optional<Instant> reaches(Judged one, Threshold threshold) {
        if (!one.hasStarted()) {
            return Optional.empty();
        }
        Judgement judgement = one.judgement().orElseThrow();
        TargetClock clock = judgement.clock(judgement.target().figure());
        if (threshold instanceof Threshold.Percent share) {
            return share.percent() == 100 ? clock.due() : clock.reachedShare(share.percent());
        }
        return threshold instanceof Threshold.Before before
                ? clock.reachedBeside(before.amount().negated())
                : clock.reachedBeside(((Threshold.After) threshold).amount());
    }

    /**
     * Returns when the clocks should be looked at next.
     *
     * @return the earliest instant after the question at which a running target reaches one of its thresholds or its due
     *     instant, or an outer limit is due; empty if there is none
     */
    public Optional<Instant> nextWakeUp() {
        return current()
                .filter(Judged::isOpen)
                .flatMap(one -> Stream.concat(wakeUps(one), outerDue(one.reading())))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    /**
     * Returns when the clocks say something new if nothing further happens: the next wake-up or, of what is due at the
     * very instant of the question and still in time, the nanosecond after it.
     *
     * @return the earliest such instant after the question; empty if there is none
     */
    public Optional<Instant> nextChange() {
        boolean isDueNow = current()
                .filter(Judged::isOpen)
                .anyMatch(one -> isDueNow(one) || outerDue(one.reading()).anyMatch(at::equals));
        return isDueNow ? Optional.of(at.plusNanos(1)) : nextWakeUp();
    }

    /** A clock that has counted all and then waits shows no due instant, and is late in a moment. */
    private boolean isDueNow(Judged one) {
        return !one.reading().isDecided()
                && one.reading()
                        .due()
                        .or(() -> reaches(one, WHOLE))
                        .filter(at::equals)
                        .isPresent();
    }

    private static Stream<Instant> wakeUps(Judged one) {
        if (one.reading().progress() != Progress.RUNNING) {
            return Stream.empty();
        }
        Stream<Instant> thresholds = one.judgement().orElseThrow().target().thresholds().stream()
                .flatMap(threshold -> reaches(one, threshold).stream());
        return Stream.concat(thresholds, one.reading().due().stream());
    }

    private static Stream<Instant> outerDue(Reading reading) {
        return reading.outer().filter(outer -> outer.verdict() == Verdict.OPEN).flatMap(Outer::due).stream();
    }

    /**
     * Returns to whom the time of a target is put down, from its start to its stop, the end of the case or the question.
     *
     * @param target the name of the target, of which the current reading is meant
     * @return its time, without a gap; empty before the start
     * @throws IllegalArgumentException if the terms have no such target
     */
    public Ledger ledger(String target) {
        return ledger(current(target));
    }

    /**
     * Returns to whom the time of a reading is put down, from its start to its stop, the end of the case or the question.
     *
     * @param reading one of {@link #readings}
     * @return its time, without a gap; empty before the start
     * @throws IllegalArgumentException if the reading is of another clock
     */
    public Ledger ledger(Reading reading) {
        return ledger(judged(reading));
    }

    private Ledger ledger(Judged one) {
        if (!one.hasStarted()) {
            return new Ledger(List.of());
        }
        Judgement judgement = one.judgement().orElseThrow();
        Instant until = judgement.until(at);
        return Ledger.of(
                judgement.course().start().orElseThrow(),
                until,
                judgement.allPauses().endedAt(until),
                judgement.target().pausedBy());
    }

    /**
     * Returns what a reading stands on, so that it can be explained.
     *
     * @param reading one of {@link #readings}
     * @return all that it was computed from
     * @throws IllegalArgumentException if the reading is of another clock
     */
    public Grounds grounds(Reading reading) {
        Judged one = judged(reading);
        Optional<Judgement> judgement = one.judgement();
        return new Grounds(
                terms,
                calendar,
                at,
                reading,
                judgement.map(Judgement::target),
                one.facts(),
                judgement
                        .filter(known -> !known.seen().isEmpty())
                        .map(known -> known.course().reportedAt())
                        .orElse(at),
                judgement.flatMap(known -> known.course().ending()),
                judgement.flatMap(Judgement::agreement),
                judgement.flatMap(known -> one.projectedStart().isPresent()
                        ? known.measureFrom(one.projectedStart().get())
                        : known.measure(known.target().figure())),
                judgement.flatMap(known -> known.target().outer().flatMap(known::measure)),
                judgement.map(Judgement::waits).orElse(List.of()));
    }

    /** Of each target the last instance of the last segment, and all that is still open from before. */
    private Stream<Judged> current() {
        return IntStream.range(0, judged.size())
                .filter(i -> judged.get(i).isOpen() || isLast(i))
                .mapToObj(judged::get);
    }

    /** Instances of one target in one segment stand next to each other. */
    private boolean isLast(int index) {
        Reading reading = judged.get(index).reading();
        boolean isFollowed = index + 1 < judged.size() && judged.get(index + 1).isOf(reading.target());
        return reading.segment() == segments && !isFollowed;
    }

    private Judged current(String target) {
        for (int i = judged.size() - 1; i >= 0 && judged.get(i).reading().segment() == segments; i--) {
            if (judged.get(i).isOf(target)) {
                return judged.get(i);
            }
        }
        throw new IllegalArgumentException("terms '" + terms.name() + "' have no target '" + target + "'");
    }

    private Judged judged(Reading reading) {
        return judged.stream()
                .filter(one -> one.reading().equals(reading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reading of this clock: " + reading));
    }
}
