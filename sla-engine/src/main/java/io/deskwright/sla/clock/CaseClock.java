package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Judgement.Course;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All clocks of one case at one instant.
 *
 * <p>The laws: targets are independent of each other; a breach is never erased by a change of level, a pause or a
 * reopening; for a fixed history spent time never falls while the instant of the question grows. To judge as was judged
 * then, ask with {@link Timeline#knownAt}. Immutable and thread-safe.
 */
public final class CaseClock {

    private final Terms terms;
    private final BusinessCalendar calendar;
    private final Instant at;
    private final List<Judged> judged;

    /** One reading with what it was read from. */
    private record Judged(Optional<Judgement> judgement, Course course, List<Entry> seen, Reading reading) {

        boolean is(String target, int segment) {
            return reading.target().equals(target) && reading.segment() == segment;
        }
    }

    /** A selection that holds from some entry on: a target, what is known, what was waived. */
    private record Selection(Map<String, String> facts, Optional<Instant> waivedTo) {}

    private CaseClock(Terms terms, BusinessCalendar calendar, Timeline timeline, Instant at) {
        this.terms = terms;
        this.calendar = calendar;
        this.at = at;
        List<Entry> happened = timeline.happenedBy(at);
        List<Entry> revocations = new ArrayList<>();
        for (Entry entry : happened) {
            if (entry.fact() instanceof Fact.Revoked) {
                revocations.add(entry);
            }
        }
        List<Judged> all = new ArrayList<>();
        for (Segment segment : Segment.of(happened)) {
            List<Judged> ofSegment = new ArrayList<>();
            for (String name : terms.targetNames()) {
                ofSegment.addAll(judge(name, segment, revocations));
            }
            for (Judged one : ofSegment) {
                all.add(one.reading().progress() == Progress.WAITING ? projected(one, ofSegment) : one);
            }
        }
        judged = List.copyOf(all);
    }

    /**
     * Reads the clocks of a case.
     *
     * @param terms what was promised
     * @param calendar its working time
     * @param timeline its history; what lies after {@code at} is left out
     * @param at the instant of the question
     * @return the clocks
     */
    public static CaseClock of(Terms terms, BusinessCalendar calendar, Timeline timeline, Instant at) {
        return new CaseClock(terms, calendar, timeline, at);
    }

    private List<Judged> judge(String name, Segment segment, List<Entry> revocations) {
        Selection selection = new Selection(segment.knownBefore(), Optional.empty());
        Map<Integer, Selection> decided = new TreeMap<>();
        for (int i = 0; i < segment.entries().size(); i++) {
            Entry entry = segment.entries().get(i);
            boolean waiver = entry.fact() instanceof Fact.Waived waived
                    && waived.target().equals(name);
            if (!waiver && !(entry.fact() instanceof Fact.Known)) {
                continue;
            }
            // what is decided when a change comes keeps its terms for good
            for (Judged one : read(name, selection, segment.before(i), revocations, entry.occurredAt())) {
                if (one.reading().isDecided()) {
                    decided.putIfAbsent(one.reading().instance(), selection);
                }
            }
            selection = new Selection(
                    Segment.learned(entry.fact(), selection.facts()),
                    later(selection.waivedTo(), entry.fact(), waiver));
        }
        List<Judged> current = read(name, selection, segment, revocations, at);
        if (decided.isEmpty()) {
            return current;
        }
        SortedMap<Integer, Judged> instances = new TreeMap<>();
        for (Judged one : current) {
            instances.put(one.reading().instance(), one);
        }
        decided.forEach((instance, then) -> read(name, then, segment, revocations, at).stream()
                .filter(one -> one.reading().instance() == instance)
                .forEach(one -> instances.put(instance, one)));
        return List.copyOf(instances.values());
    }

    private static Optional<Instant> later(Optional<Instant> agreed, Fact fact, boolean waiver) {
        if (!waiver) {
            return agreed;
        }
        Instant newDue = ((Fact.Waived) fact).newDue();
        return Optional.of(agreed.filter(newDue::isBefore).orElse(newDue));
    }

    /** Reads all instances of the target that a selection selects; one reading at least. */
    private List<Judged> read(
            String name, Selection selection, Segment segment, List<Entry> revocations, Instant when) {
        Optional<Target> selected = terms.select(name, selection.facts());
        if (selected.isEmpty()) {
            Reading none = new ReadingBuilder(name, segment.number(), 1).as(Progress.NOT_APPLICABLE, Verdict.OPEN);
            Course nothing = new Course(when, Optional.empty(), Optional.empty(), Optional.empty());
            return List.of(new Judged(Optional.empty(), nothing, List.of(), none));
        }
        Target target = selected.get();
        List<Entry> seen = segment.seenBy(target, revocations);
        Judgement judgement = new Judgement(
                target,
                selection.facts(),
                calendar,
                segment.recurrences(terms, selection.facts(), calendar),
                selection.waivedTo());
        List<Judged> readings = new ArrayList<>();
        for (Course course : Segment.courses(target, seen)) {
            ReadingBuilder reading = new ReadingBuilder(name, segment.number(), readings.size() + 1)
                    .announcedUntil(announcedUntil(target))
                    .proposed(target.awaitsAcceptance()
                            && course.stop()
                                    .filter(stop -> !Segment.isAccepted(target, stop, seen))
                                    .isPresent());
            readings.add(new Judged(Optional.of(judgement), course, seen, judgement.read(reading, course, seen, when)));
        }
        return readings;
    }

    /** Until when the due instant of a target hangs on announced holidays; empty if it hangs on none. */
    private Optional<Instant> announcedUntil(Target target) {
        return target.figure().limit().hangsOnHolidays()
                ? calendar.announcedThrough()
                        .map(last ->
                                last.plusDays(1).atStartOfDay(calendar.zone()).toInstant())
                : Optional.empty();
    }

    /** Before its start the latest possible due instant follows from the target that stops with that start. */
    private Judged projected(Judged waiting, List<Judged> others) {
        return projectedDue(waiting, others, new HashSet<>())
                .map(due -> new Judged(
                        waiting.judgement(),
                        waiting.course(),
                        waiting.seen(),
                        new ReadingBuilder(
                                        waiting.reading().target(),
                                        waiting.reading().segment(),
                                        1)
                                .announcedUntil(announcedUntil(
                                        waiting.judgement().orElseThrow().target()))
                                .projectedDue(Optional.of(due))
                                .waiting()))
                .orElse(waiting);
    }

    private Optional<Instant> projectedDue(Judged waiting, List<Judged> others, Set<String> underway) {
        if (!underway.add(waiting.reading().target())) {
            return Optional.empty();
        }
        Judgement judgement = waiting.judgement().orElseThrow();
        Limit limit = judgement.target().figure().limit();
        return others.stream()
                .filter(other -> stops(other, judgement))
                .flatMap(other -> latestStop(other, others, underway).stream())
                .min(Comparator.naturalOrder())
                .flatMap(start ->
                        limit.due(new Limit.Frame(start, waiting.course().reportedAt(), judgement.facts(), calendar)));
    }

    private static boolean stops(Judged other, Judgement waiting) {
        return other.judgement()
                .filter(judgement ->
                        judgement.target().stop().equals(waiting.target().start()))
                .isPresent();
    }

    private Optional<Instant> latestStop(Judged other, List<Judged> others, Set<String> underway) {
        return other.reading().progress() == Progress.WAITING
                ? projectedDue(other, others, underway)
                : other.reading().due();
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

    /** {@return the current readings, the most pressing first: breached and open, by time left, waiting, the rest} */
    public List<Reading> worstFirst() {
        return terms.targetNames().stream()
                .map(this::reading)
                .sorted(Comparator.comparing(CaseClock::rank)
                        .thenComparing(reading -> reading.left().orElse(Duration.ofSeconds(Long.MAX_VALUE))))
                .toList();
    }

    private static int rank(Reading reading) {
        if (isRunning(reading)) {
            return reading.verdict() == Verdict.BREACHED ? 0 : 1;
        }
        return reading.progress() == Progress.WAITING ? 2 : 3;
    }

    /**
     * Returns when the own clock of a target reaches a threshold if nothing further happens.
     *
     * @param target the name of the target
     * @param threshold the point on its clock
     * @return the earliest such instant; empty without limit, before the start, and if an open pause keeps it from it
     * @throws IllegalArgumentException if the terms have no such target
     */
    public Optional<Instant> reaches(String target, Threshold threshold) {
        return reaches(current(target), threshold);
    }

    private Optional<Instant> reaches(Judged one, Threshold threshold) {
        if (one.judgement().isEmpty() || one.course().start().isEmpty()) {
            return Optional.empty();
        }
        Judgement judgement = one.judgement().get();
        TargetClock clock = judgement.clock(
                judgement.target().figure(),
                one.course(),
                one.seen(),
                one.course().finished());
        if (threshold instanceof Threshold.Percent share) {
            return share.percent() == 100 ? judgement.waived(clock.due()) : clock.reachedShare(share.percent());
        }
        return clock.reachedBefore(((Threshold.Before) threshold).amount());
    }

    /**
     * Returns when the clocks should be looked at next.
     *
     * @return the earliest instant after the question at which a running target reaches one of its thresholds or its due
     *     instant, or an outer limit is due; empty if there is none
     */
    public Optional<Instant> nextWakeUp() {
        return terms.targetNames().stream()
                .map(this::current)
                .flatMap(one -> Stream.concat(wakeUps(one), outerDue(one.reading())))
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> wakeUps(Judged one) {
        if (!one.reading().state().equals(Progress.RUNNING.name())) {
            return Stream.empty();
        }
        Target target = one.judgement().orElseThrow().target();
        Stream<Instant> thresholds =
                target.thresholds().stream().flatMap(threshold -> reaches(one, threshold).stream());
        return Stream.concat(thresholds, one.reading().due().stream());
    }

    private static Stream<Instant> outerDue(Reading reading) {
        return reading
                .outer()
                .filter(outer -> isRunning(reading) && outer.verdict() == Verdict.OPEN)
                .flatMap(Outer::due)
                .stream();
    }

    private static boolean isRunning(Reading reading) {
        return reading.progress() == Progress.RUNNING || reading.progress() == Progress.PAUSED;
    }

    /**
     * Returns to whom the time of a target is put down, from its start to its stop, the end of the case or the question.
     *
     * @param target the name of the target
     * @return its time, without a gap; empty before the start
     * @throws IllegalArgumentException if the terms have no such target
     */
    public Ledger ledger(String target) {
        Judged one = current(target);
        if (one.judgement().isEmpty() || one.course().start().isEmpty()) {
            return new Ledger(List.of());
        }
        Judgement judgement = one.judgement().get();
        Instant until = one.course().finished().orElse(at);
        Pauses all =
                Pauses.of(one.seen(), reason -> true, judgement.recurrences()).endedAt(until);
        return Ledger.of(
                one.course().start().get(), until, all, judgement.target().pausedBy());
    }

    private Judged current(String target) {
        int last = judged.get(judged.size() - 1).reading().segment();
        for (int i = judged.size() - 1; i >= 0; i--) {
            if (judged.get(i).is(target, last)) {
                return judged.get(i);
            }
        }
        throw new IllegalArgumentException("terms '" + terms.name() + "' have no target '" + target + "'");
    }
}
