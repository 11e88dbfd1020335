package io.deskwright.sla.clock;

import io.deskwright.sla.clock.Grounds.Ending;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When one instance of a target started and stopped, and when and how the case ended for it.
 *
 * @param instance its ordinal, from 1
 * @param reportedAt the report of the segment
 * @param start when it started
 * @param stop when it was stopped; before the start if what it waits for had happened already
 * @param proposed whether the stop is a proposal that nobody has accepted
 * @param ending the end of the case, if that came before the stop
 */
record Course(
        int instance,
        Instant reportedAt,
        Optional<Instant> start,
        Optional<Instant> stop,
        boolean proposed,
        Optional<Ending> ending) {

    /** Whether what it waits for had happened before it could start. */
    boolean isMetBeforehand() {
        return stop.isPresent() && (start.isEmpty() || stop.get().isBefore(start.get()));
    }

    /** When nothing more could happen to the instance: its stop, else the end of the case. */
    Optional<Instant> finished() {
        return stop.isPresent() ? stop : ending.map(Ending::at);
    }

    /**
     * Finds the course of each instance of a target: one, or one for each start that finds none open.
     *
     * @param target the target
     * @param segment what happened; it starts in none other
     * @param seen the same as the target sees it
     */
    static List<Course> of(Target target, Segment segment, List<Entry> seen) {
        List<Course> courses = new ArrayList<>(1);
        int own = segment.ownHappened();
        int end = firstEnd(seen, own);
        int from = 0;
        do {
            int start = indexOf(target.start(), seen, from);
            if (start >= own) {
                start = -1;
            }
            boolean outlives = target.outlivesCase() && start >= 0 && start < end;
            int last = end < 0 || outlives ? seen.size() : end;
            if (!courses.isEmpty() && (start < 0 || start > last)) {
                break;
            }
            int stop = stop(target, seen, start, from);
            courses.add(course(courses.size() + 1, target, segment, seen, start, stop, last));
            from = start < 0 || stop < 0 ? seen.size() : next(target, stop);
        } while (target.each() && from < seen.size());
        return courses;
    }

    /** What starts and stops with the same milestone starts anew with its stop. */
    private static int next(Target target, int stop) {
        return target.start().equals(target.stop()) ? stop : stop + 1;
    }

    /** The first stop; of a target that counts each start, the first one told after that start. */
    private static int stop(Target target, List<Entry> seen, int start, int from) {
        if (target.each() || target.start().equals(target.stop())) {
            return start < 0 ? -1 : indexOf(target.stop(), seen, start + 1);
        }
        return indexOf(target.stop(), seen, from);
    }

    private static Course course(
            int instance, Target target, Segment segment, List<Entry> seen, int start, int stop, int last) {
        Optional<Instant> stopped = stop >= 0 && stop < last ? at(seen, stop) : Optional.empty();
        boolean isEnded = stopped.isEmpty() && last < seen.size();
        List<Entry> own = last < seen.size() ? seen.subList(0, segment.ownHappened()) : seen;
        return new Course(
                instance,
                segment.reportedAt(),
                start >= 0 && start < last ? at(seen, start) : Optional.empty(),
                stopped,
                target.awaitsAcceptance() && stopped.isPresent() && !isAccepted(target.stop(), stopped.get(), own),
                isEnded ? Optional.of(ending(seen.get(last))) : Optional.empty());
    }

    private static Optional<Instant> at(List<Entry> seen, int index) {
        return Optional.of(seen.get(index).occurredAt());
    }

    private static Ending ending(Entry entry) {
        return new Ending(entry.occurredAt(), ((Fact.Ended) entry.fact()).end());
    }

    private static boolean isAccepted(Milestone stop, Instant since, List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.fact() instanceof Fact.Accepted accepted
                        && accepted.milestone().equals(stop)
                        && !entry.occurredAt().isBefore(since));
    }

    private static int firstEnd(List<Entry> seen, int own) {
        for (int i = 0; i < own; i++) {
            if (seen.get(i).fact() instanceof Fact.Ended) {
                return i;
            }
        }
        return -1;
    }

    static int indexOf(Milestone milestone, List<Entry> seen, int from) {
        for (int i = from; i < seen.size(); i++) {
            if (seen.get(i).fact() instanceof Fact.Reached reached
                    && reached.milestone().equals(milestone)) {
                return i;
            }
        }
        return -1;
    }
}
