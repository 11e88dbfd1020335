package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.Grounds.Agreement;
import io.deskwright.sla.clock.Grounds.Ending;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Grounds.Wait;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges one instance of one target under one selection, as if that selection had always held.
 *
 * @param target the target that applies
 * @param facts what is known of the case under this selection
 * @param agreed the latest due instant that was agreed for the instance
 * @param calendar the calendar of the case
 * @param windows the windows in which a milestone ends the wait for it
 * @param course when the instance started and stopped
 * @param seen what happened, as the target sees it
 */
record Judgement(
        Target target,
        Map<String, String> facts,
        Optional<Instant> agreed,
        BusinessCalendar calendar,
        List<RecurrenceWindow> windows,
        Course course,
        List<Entry> seen) {

    /** Reads the instance at an instant. */
    Reading read(ReadingBuilder reading, Instant at) {
        if (course.isMetBeforehand()) {
            return reading.stopped(course.stop().orElseThrow(), Verdict.MET);
        }
        if (course.start().isEmpty()) {
            return course.ending().isPresent() ? ended(reading) : reading.as(Progress.WAITING, Verdict.OPEN);
        }
        Instant until = until(at);
        TargetClock clock = clock(target.figure());
        Optional<Instant> due = clock.due();
        boolean late = isLate(due, until);
        reading.startedAt(course.start().get()).due(due).provisional(isProvisional(target.figure(), due));
        if (late && target.kind() == Target.Kind.WINDOW) {
            Instant ranOut = due.orElseThrow();
            Duration spent = ranOut.isBefore(course.start().get()) ? Duration.ZERO : clock.spent(ranOut);
            return reading.spent(spent).as(Progress.CANCELLED, Verdict.OPEN);
        }
        reading.spent(clock.spent(until))
                .lateBy(late ? Duration.between(due.orElseThrow(), until) : Duration.ZERO)
                .outer(target.outer().map(looser -> outer(looser, until)));
        if (course.stop().isPresent()) {
            return reading.stopped(course.stop().get(), late ? Verdict.BREACHED : Verdict.MET);
        }
        if (course.ending().isPresent()) {
            return late ? reading.as(Progress.STOPPED, Verdict.BREACHED) : ended(reading);
        }
        Progress progress = clock.isPaused() ? Progress.PAUSED : Progress.RUNNING;
        if (late) {
            return reading.as(progress, Verdict.BREACHED);
        }
        if (clock.isPaused()) {
            return reading.due(Optional.empty())
                    .provisional(false)
                    .left(clock.leftWhilePaused(until))
                    .as(progress, Verdict.OPEN);
        }
        return reading.left(due.map(end -> clock.clock().worked(until, end))).as(progress, Verdict.OPEN);
    }

    /** Until when the clock counts: its stop, else the end of the case, else the instant of the question. */
    Instant until(Instant at) {
        return course.finished().orElse(at);
    }

    /** The clock of a limit of this target; what finishes the target ends every pause for it. */
    TargetClock clock(Figure figure) {
        Optional<Instant> finished = course.finished();
        Pauses pauses = Pauses.of(seen, target.pausedBy(), windows, finished);
        Limit.Frame frame = frame(course.start().orElseThrow());
        return TargetClock.of(
                figure.limit(), frame, finished.isPresent() ? pauses.endedAt(finished.get()) : pauses, agreed);
    }

    /** The waits that stop the clock, as far as they are the target's own. */
    List<Wait> waits() {
        if (course.start().isEmpty() || course.isMetBeforehand()) {
            return List.of();
        }
        Pauses pauses = clock(target.figure()).pauses();
        return Stream.concat(pauses.over().stream(), pauses.open().stream()).toList();
    }

    /** The pauses of all reasons, whether they stop the clock or not. */
    Pauses allPauses() {
        return Pauses.of(seen, windows, course.finished());
    }

    /** What moved the due instant. */
    Optional<Agreement> agreement() {
        Instant since = Waivers.countFrom(course);
        return agreed.flatMap(due -> seen.stream()
                .filter(entry -> !entry.occurredAt().isBefore(since))
                .map(Entry::fact)
                .filter(fact -> Waivers.isOf(target.name(), fact))
                .map(fact -> (Fact.Waived) fact)
                .filter(waived -> waived.newDue().equals(due))
                .map(waived -> new Agreement(due, waived.agreedBy()))
                .findFirst());
    }

    /** How a limit of the target was measured, once it has started. */
    Optional<Measure> measure(Figure figure) {
        if (course.start().isEmpty() || course.isMetBeforehand()) {
            return Optional.empty();
        }
        TargetClock clock = clock(figure);
        return measure(figure, course.start().get(), clock.computedDue());
    }

    /** How the limit would be measured from an instant at which the target may start. */
    Optional<Measure> measureFrom(Instant start) {
        Figure figure = target.figure();
        return measure(figure, start, figure.limit().due(frame(start)));
    }

    private Optional<Measure> measure(Figure figure, Instant start, Optional<Instant> computedDue) {
        Limit limit = figure.limit();
        return limit.due(frame(start))
                .map(due ->
                        new Measure(figure, start, limit.amount(frame(start)).orElseThrow(), due, computedDue));
    }

    /** When it would be due if it started at an instant. */
    Optional<Instant> dueFrom(Instant start) {
        return target.figure().limit().due(frame(start)).map(due -> Waivers.later(due, agreed));
    }

    private Limit.Frame frame(Instant start) {
        return new Limit.Frame(start, course.reportedAt(), facts, calendar);
    }

    /** Whether a due instant may still change because holidays are not announced so far. */
    boolean isProvisional(Figure figure, Optional<Instant> due) {
        Optional<LocalDate> announced =
                figure.limit().hangsOnHolidays() ? calendar.announcedThrough() : Optional.empty();
        return announced.isPresent()
                && due.isPresent()
                && !due.equals(agreed)
                && due.get()
                        .isAfter(announced
                                .get()
                                .plusDays(1)
                                .atStartOfDay(calendar.zone())
                                .toInstant());
    }

    private Reading ended(ReadingBuilder reading) {
        Ending ending = course.ending().orElseThrow();
        boolean measured = course.start().isPresent() && reading.due().isEmpty();
        return reading.as(
                ending.end().isWithdrawn() || measured ? Progress.CANCELLED : Progress.NOT_APPLICABLE, Verdict.OPEN);
    }

    private Outer outer(Figure looser, Instant until) {
        Optional<Instant> due = clock(looser).due();
        Verdict notLate = course.stop().isPresent() ? Verdict.MET : Verdict.OPEN;
        return new Outer(due, isLate(due, until) ? Verdict.BREACHED : notLate, isProvisional(looser, due));
    }

    private static boolean isLate(Optional<Instant> due, Instant until) {
        return due.isPresent() && until.isAfter(due.get());
    }
}
