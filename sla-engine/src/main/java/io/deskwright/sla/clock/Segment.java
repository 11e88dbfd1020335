package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Judgement.Course;
import io.deskwright.sla.clock.Judgement.Ending;
import io.deskwright.sla.clock.Pauses.Recurrence;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a history between a report, or a reopening, and the next reopening.
 *
 * @param number its ordinal, from 1
 * @param knownBefore what was known of the case when it began
 * @param entries what happened in it, in order; a reopening stands first and counts as the report
 * @param afterwards what happened later, for what outlives the case
 */
record Segment(int number, Map<String, String> knownBefore, List<Entry> entries, List<Entry> afterwards) {

    /** Cuts a history, in the order in which it happened, into segments; there is always one. */
    static List<Segment> of(List<Entry> happened) {
        List<Segment> segments = new ArrayList<>();
        Map<String, String> known = Map.of();
        int from = 0;
        for (int i = 0; i <= happened.size(); i++) {
            boolean cut = i == happened.size() || (i > from && happened.get(i).fact() instanceof Fact.Reopened);
            if (cut) {
                List<Entry> entries = happened.subList(from, i);
                List<Entry> afterwards = happened.subList(i, happened.size());
                segments.add(new Segment(segments.size() + 1, known, entries, afterwards));
                from = i;
                for (Entry entry : entries) {
                    known = learned(entry.fact(), known);
                }
            }
        }
        return segments;
    }

    /** Returns what is known after a fact; the same map if the fact tells nothing. */
    static Map<String, String> learned(Fact fact, Map<String, String> known) {
        if (!(fact instanceof Fact.Known more)) {
            return known;
        }
        Map<String, String> longer = new HashMap<>(known);
        longer.putAll(more.facts());
        return Map.copyOf(longer);
    }

    /** The first entries of the segment, as far as a change that is judged before it applies. */
    Segment before(int index) {
        return new Segment(number, knownBefore, entries.subList(0, index), List.of());
    }

    /**
     * The segment as one target sees it: what was revoked never happened, and what its start was stopped by before the
     * revocation is void.
     */
    List<Entry> seenBy(Target target, List<Entry> revocations) {
        if (revocations.isEmpty() && !target.outlivesCase()) {
            return entries;
        }
        List<Entry> seen = new ArrayList<>();
        List<Entry> all = new ArrayList<>(entries);
        if (target.outlivesCase()) {
            all.addAll(afterwards);
        }
        for (Entry entry : all) {
            if (revocations.stream().noneMatch(revocation -> isVoid(entry, revocation, target))) {
                seen.add(entry);
            }
        }
        return seen;
    }

    private static boolean isVoid(Entry entry, Entry revocation, Target target) {
        if (entry.occurredAt().isAfter(revocation.occurredAt())) {
            return false;
        }
        if (!(entry.fact() instanceof Fact.Reached reached) || !(revocation.fact() instanceof Fact.Revoked revoked)) {
            return false;
        }
        boolean itself = reached.milestone().equals(revoked.milestone());
        boolean startsWithIt = target.start().equals(revoked.milestone());
        return itself || (startsWithIt && reached.milestone().equals(target.stop()));
    }

    /** The course of each instance of a target: one, or one for each start that finds none open. */
    static List<Course> courses(Target target, List<Entry> seen) {
        List<Course> courses = new ArrayList<>();
        int from = 0;
        while (from >= 0 && (courses.isEmpty() || target.each())) {
            int start = indexOf(target.start(), seen, from);
            if (start < 0 && !courses.isEmpty()) {
                break;
            }
            int stop = start >= 0
                    ? firstStop(target, seen, start, from)
                    : target.each() ? -1 : indexOf(target.stop(), seen, from);
            courses.add(course(target, seen, start, stop));
            from = stop < 0 || start < 0 ? -1 : Math.max(start, stop) + 1;
        }
        return courses;
    }

    /** The first stop at or after the start; else one before it, which met a target that does not count each start. */
    private static int firstStop(Target target, List<Entry> seen, int start, int from) {
        Instant startedAt = seen.get(start).occurredAt();
        int stop = indexOf(target.stop(), seen, from);
        while (stop >= 0 && seen.get(stop).occurredAt().isBefore(startedAt)) {
            stop = indexOf(target.stop(), seen, stop + 1);
        }
        return stop >= 0 || target.each() ? stop : indexOf(target.stop(), seen, from);
    }

    private static Course course(Target target, List<Entry> seen, int start, int stop) {
        int end = endFor(target, seen, start);
        boolean stopCounts = stop >= 0 && (end < 0 || stop < end);
        return new Course(
                reportedAt(seen),
                start >= 0 && (end < 0 || start < end)
                        ? Optional.of(seen.get(start).occurredAt())
                        : Optional.empty(),
                stopCounts ? Optional.of(seen.get(stop).occurredAt()) : Optional.empty(),
                end < 0 || stopCounts ? Optional.empty() : Optional.of(ending(seen.get(end))));
    }

    private static Ending ending(Entry entry) {
        return new Ending(entry.occurredAt(), ((Fact.Ended) entry.fact()).end());
    }

    /** Where the case ends for a target, or -1; what outlives the case does, once it has started. */
    private static int endFor(Target target, List<Entry> seen, int start) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).fact() instanceof Fact.Ended) {
                return target.outlivesCase() && start >= 0 && start < i ? -1 : i;
            }
        }
        return -1;
    }

    private static Instant reportedAt(List<Entry> seen) {
        int report = indexOf(Milestone.REPORTED, seen, 0);
        return seen.isEmpty() ? Instant.EPOCH : seen.get(Math.max(report, 0)).occurredAt();
    }

    private static int indexOf(Milestone milestone, List<Entry> seen, int from) {
        for (int i = from; i < seen.size(); i++) {
            if (isReached(milestone, seen.get(i).fact())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isReached(Milestone milestone, Fact fact) {
        return (fact instanceof Fact.Reached reached && reached.milestone().equals(milestone))
                || (fact instanceof Fact.Reopened && milestone.equals(Milestone.REPORTED));
    }

    /** Whether a stop has been accepted since it happened. */
    static boolean isAccepted(Target target, Instant stop, List<Entry> seen) {
        return seen.stream()
                .anyMatch(entry -> entry.fact() instanceof Fact.Accepted accepted
                        && accepted.milestone().equals(target.stop())
                        && !entry.occurredAt().isBefore(stop));
    }

    /** The milestones that end a wait for them, with the ends of their windows. */
    Map<Milestone, Recurrence> recurrences(Terms terms, Map<String, String> facts, BusinessCalendar calendar) {
        Map<Milestone, Recurrence> recurrences = new HashMap<>();
        for (Target target : terms.targets()) {
            int start = target.endsPause().isEmpty() ? -1 : indexOf(target.start(), entries, 0);
            if (start >= 0) {
                Limit.Frame frame =
                        new Limit.Frame(entries.get(start).occurredAt(), reportedAt(entries), facts, calendar);
                target.figure()
                        .limit()
                        .due(frame)
                        .ifPresent(ends -> recurrences.putIfAbsent(
                                target.stop(), new Recurrence(target.endsPause().orElseThrow(), ends)));
            }
        }
        return recurrences;
    }
}
