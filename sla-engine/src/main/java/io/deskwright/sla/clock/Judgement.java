package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Pauses.Recurrence;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges one instance of one target under one selection, as if that selection had always held.
 *
 * @param target the target that applies
 * @param facts what is known of the case under this selection
 * @param calendar the calendar of the case
 * @param recurrences the milestones that end a wait for them
 * @param waivedTo the latest due instant that was agreed
 */
record Judgement(
        Target target,
        Map<String, String> facts,
        BusinessCalendar calendar,
        Map<Milestone, Recurrence> recurrences,
        Optional<Instant> waivedTo) {

    /** When the instance started and stopped, and when and how the case ended for it. */
    record Course(Instant reportedAt, Optional<Instant> start, Optional<Instant> stop, Optional<Ending> ending) {

        /** When nothing more could happen to the instance: its stop, else the end of the case. */
        Optional<Instant> finished() {
            return stop.or(() -> ending.map(Ending::at));
        }
    }

    /** An end of the case. */
    record Ending(Instant at, End end) {}

    /** Reads the target at an instant. */
    Reading read(ReadingBuilder reading, Course course, List<Entry> entries, Instant at) {
        if (course.start().isEmpty()) {
            return unstarted(reading, course);
        }
        Instant start = course.start().get();
        if (course.stop().filter(stop -> stop.isBefore(start)).isPresent()) {
            return reading.stopped(course.stop().get(), Verdict.MET);
        }
        Optional<Instant> finished = course.finished();
        Instant until = finished.orElse(at);
        TargetClock clock = clock(target.figure(), course, entries, finished);
        reading.startedAt(start)
                .spent(clock.spent(until))
                .due(waived(clock.due()))
                .outer(outer(course, entries, until));
        return target.kind() == Target.Kind.WINDOW
                ? window(reading, clock, course, until)
                : promise(reading, clock, course, until);
    }

    /** The clock of a limit of this target; what finishes the target ends every pause for it. */
    TargetClock clock(Figure figure, Course course, List<Entry> entries, Optional<Instant> finished) {
        Pauses pauses = Pauses.of(entries, target.pausedBy()::contains, recurrences);
        Limit.Frame frame = new Limit.Frame(course.start().orElseThrow(), course.reportedAt(), facts, calendar);
        return TargetClock.of(
                figure.limit(), frame, finished.map(pauses::endedAt).orElse(pauses));
    }

    /** The later of a computed due instant and the one that was agreed. */
    Optional<Instant> waived(Optional<Instant> due) {
        return due.map(computed -> waivedTo.filter(computed::isBefore).orElse(computed));
    }

    private Reading unstarted(ReadingBuilder reading, Course course) {
        if (course.stop().isPresent()) {
            return reading.stopped(course.stop().get(), Verdict.MET);
        }
        return course.ending().map(ending -> ended(reading, ending)).orElseGet(reading::waiting);
    }

    private Reading promise(ReadingBuilder reading, TargetClock clock, Course course, Instant until) {
        boolean late = reading.due().filter(until::isAfter).isPresent();
        if (late) {
            reading.lateBy(Duration.between(reading.due().orElseThrow(), until));
        }
        if (course.stop().isPresent()) {
            return reading.stopped(course.stop().get(), late ? Verdict.BREACHED : Verdict.MET);
        }
        boolean open = course.ending().isEmpty();
        boolean paused = !clock.pauses().open().isEmpty();
        if (late) {
            Progress progress = !open ? Progress.STOPPED : paused ? Progress.PAUSED : Progress.RUNNING;
            return reading.as(progress, Verdict.BREACHED);
        }
        if (!open) {
            return ended(reading, course.ending().orElseThrow());
        }
        if (paused) {
            return reading.left(clock.amount().map(amount -> amount.minus(reading.spent())))
                    .withoutDue()
                    .as(Progress.PAUSED, Verdict.OPEN);
        }
        return reading.left(reading.due().map(due -> clock.clock().worked(until, due)))
                .as(Progress.RUNNING, Verdict.OPEN);
    }

    /** A window is never late: it is met in time, or it has run out. */
    private Reading window(ReadingBuilder reading, TargetClock clock, Course course, Instant until) {
        Optional<Instant> ends = reading.due();
        Optional<Instant> inTime =
                course.stop().filter(stop -> ends.filter(stop::isAfter).isEmpty());
        if (inTime.isPresent()) {
            return reading.stopped(inTime.get(), Verdict.MET);
        }
        if (ends.filter(until::isAfter).isPresent()) {
            return reading.spent(clock.spent(ends.get())).as(Progress.CANCELLED, Verdict.OPEN);
        }
        return course.ending()
                .map(ending -> ended(reading, ending))
                .orElseGet(() -> reading.as(Progress.RUNNING, Verdict.OPEN));
    }

    private Reading ended(ReadingBuilder reading, Ending ending) {
        boolean measured = reading.startedAt().isPresent() && reading.due().isEmpty();
        Progress progress = ending.end().isWithdrawn() || measured ? Progress.CANCELLED : Progress.NOT_APPLICABLE;
        return reading.as(progress, Verdict.OPEN);
    }

    private Optional<Outer> outer(Course course, List<Entry> entries, Instant until) {
        return target.outer().map(figure -> {
            Optional<Instant> finished = course.finished();
            Optional<Instant> due = clock(figure, course, entries, finished).due();
            boolean late = due.filter(until::isAfter).isPresent();
            Verdict open = course.stop().isPresent() ? Verdict.MET : Verdict.OPEN;
            return new Outer(due, late ? Verdict.BREACHED : open);
        });
    }
}
