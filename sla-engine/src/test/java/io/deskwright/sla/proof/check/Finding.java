package io.deskwright.sla.proof.check;

import io.deskwright.sla.clock.Grounds.Agreement;
import io.deskwright.sla.clock.Grounds.Ending;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Outer;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.proof.check.Judge.Selected;
import io.deskwright.sla.proof.check.Judge.Standing;
import io.deskwright.sla.proof.check.Story.Course;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What one instance of a target says, as far as some facts tell, at an instant. */
final class Finding {

    private final Judge judge;
    private final Selected selected;
    private final Target target;
    private final int instance;
    private final Instant at;
    private final Course course;
    private final Hours clock;
    private final Instant until;
    private final Waits waits;
    private final Optional<Instant> pausedSince;
    private final Standing standing;

    Finding(Judge judge, Selected selected, Target target, int instance, int seen, Instant at) {
        this.judge = judge;
        this.selected = selected;
        this.target = target;
        this.instance = instance;
        this.at = at;
        course = judge.story().course(target, instance, seen);
        clock = judge.dues().clockOf(target.figure().limit());
        until = course.stop().or(() -> course.ending().map(Ending::at)).orElse(at);
        Waits all = judge.waits(target, selected.known(), course);
        pausedSince = isOpen() ? all.since(at) : Optional.empty();
        waits = isOpen() ? all : all.until(until);
        standing = standing(target.figure());
    }

    private boolean isOpen() {
        return course.stop().isEmpty() && course.ending().isEmpty();
    }

    Target target() {
        return target;
    }

    Selected selected() {
        return selected;
    }

    Course course() {
        return course;
    }

    Optional<Agreement> agreed() {
        return selected.agreed(instance, course.start());
    }

    Waits waits() {
        return waits;
    }

    Hours clock() {
        return clock;
    }

    Instant reportedAt() {
        return judge.story().reportedAt();
    }

    boolean isLate() {
        return standing.isLate();
    }

    boolean hasRunOut() {
        return target.kind() == Target.Kind.WINDOW && standing.isLate();
    }

    private boolean isMetBeforeStart() {
        return course.stop().isPresent()
                && course.start()
                        .filter(start -> !start.isAfter(course.stop().get()))
                        .isEmpty();
    }

    boolean counts() {
        return course.start().isPresent() && !isMetBeforeStart();
    }

    /** Until when the clock counts. */
    Instant countedUntil() {
        return hasRunOut() ? standing.due().orElseThrow() : until;
    }

    private Standing standing(Figure figure) {
        if (!counts()) {
            return new Standing(Optional.empty(), Optional.empty(), false);
        }
        Optional<Measure> measure = measure(figure, course.start().orElseThrow(), waits.times());
        Optional<Instant> due = measure.flatMap(Measure::computedDue).map(this::orAgreed);
        boolean isLate = due.filter(this::isPast).isPresent();
        return new Standing(measure, due, isLate);
    }

    /** Whether no wait that goes on began before an instant. */
    private boolean isNotMoving(Instant due) {
        return !counts() || pausedSince.filter(due::isAfter).isEmpty();
    }

    /** A clock that waits is late only if it was when the wait began. */
    private boolean isPast(Instant due) {
        return until.isAfter(due) && isNotMoving(due);
    }

    private Instant orAgreed(Instant due) {
        return agreed().map(Agreement::newDue)
                .map(agreed -> Times.later(agreed, due))
                .orElse(due);
    }

    private Optional<Measure> measure(Figure figure, Instant start, Times holes) {
        Limit limit = figure.limit();
        Instant report = judge.story().reportedAt();
        return judge.dues().due(limit, start, report, selected.known()).map(due -> {
            Hours own = judge.dues().clockOf(limit);
            Duration amount = amount(own, start, due);
            boolean isFree =
                    !start.isBefore(due) || own.open(start, due).minus(holes).equals(own.open(start, due));
            Optional<Instant> computed = isFree ? Optional.of(due) : own.passed(start, amount, holes);
            return new Measure(
                    figure, start, amount, due, computed.filter(last -> amount.isNegative() || isNotMoving(last)));
        });
    }

    private static Duration amount(Hours own, Instant start, Instant due) {
        return due.isBefore(start)
                ? own.open(due, start).length().negated()
                : own.open(start, due).length();
    }

    /** What the own clock counts between two instants. */
    private Duration counted(Instant from, Instant to) {
        return from.isBefore(to) ? clock.open(from, to).minus(waits.times()).length() : Duration.ZERO;
    }

    Reading reading() {
        Progress progress = progress();
        return new Reading(
                target.name(),
                0,
                instance,
                progress,
                verdict(standing, progress),
                due(),
                progress == Progress.WAITING ? projectedDue(Set.of()) : Optional.empty(),
                course.start().filter(start -> counts()),
                hasRunOut() ? Optional.empty() : course.stop(),
                counts() ? counted(course.start().orElseThrow(), countedUntil()) : Duration.ZERO,
                left(progress),
                lateBy(),
                isProposed(),
                isProvisional(),
                target.outer().filter(figure -> counts()).map(this::outer));
    }

    /** When it is due, unless an open pause moves that. */
    Optional<Instant> due() {
        return isMoving() ? Optional.empty() : standing.due();
    }

    private boolean isMoving() {
        return progress() == Progress.PAUSED && !standing.isLate();
    }

    boolean isDecided() {
        return verdict(standing, progress()) != Verdict.OPEN;
    }

    private Progress progress() {
        if (hasRunOut()) {
            return Progress.CANCELLED;
        }
        if (course.stop().isPresent()) {
            return Progress.STOPPED;
        }
        if (course.ending().isPresent()) {
            return ended(course.ending().get());
        }
        if (course.start().isEmpty()) {
            return Progress.WAITING;
        }
        return pausedSince.isPresent() ? Progress.PAUSED : Progress.RUNNING;
    }

    private Progress ended(Ending ending) {
        if (standing.isLate()) {
            return Progress.STOPPED;
        }
        boolean isMeasured = course.start().isPresent() && standing.measure().isEmpty();
        return ending.end().isWithdrawn() || isMeasured ? Progress.CANCELLED : Progress.NOT_APPLICABLE;
    }

    private Verdict verdict(Standing limit, Progress progress) {
        if (progress == Progress.CANCELLED && target.kind() == Target.Kind.WINDOW) {
            return Verdict.OPEN;
        }
        if (limit.isLate()) {
            return Verdict.BREACHED;
        }
        return course.stop().isPresent() ? Verdict.MET : Verdict.OPEN;
    }

    private Optional<Duration> left(Progress progress) {
        boolean isOnItsWay = progress == Progress.RUNNING || progress == Progress.PAUSED;
        if (!isOnItsWay || standing.isLate() || standing.measure().isEmpty()) {
            return Optional.empty();
        }
        Measure measure = standing.measure().get();
        Duration ofLimit = measure.amount().minus(counted(measure.start(), until));
        Duration ofAgreed = agreed().map(Agreement::newDue)
                .filter(until::isBefore)
                .map(agreed -> clock.open(until, agreed).length())
                .orElse(Duration.ZERO);
        return Optional.of(ofLimit.compareTo(ofAgreed) > 0 ? ofLimit : ofAgreed);
    }

    private Duration lateBy() {
        return standing.isLate() && !hasRunOut()
                ? Duration.between(standing.due().orElseThrow(), until)
                : Duration.ZERO;
    }

    private boolean isProposed() {
        return target.awaitsAcceptance()
                && !hasRunOut()
                && course.stop()
                        .filter(stop -> !judge.story().isAccepted(target, instance, stop))
                        .isPresent();
    }

    private boolean isProvisional() {
        Optional<Instant> projected = projectedDue(Set.of());
        return progress() == Progress.WAITING
                ? isProvisional(new Standing(measure(), projected, false), false)
                : isProvisional(standing, isMoving());
    }

    private boolean isProvisional(Standing limit, boolean isMoving) {
        return !isMoving
                && limit.measure()
                        .filter(measure -> Dues.hangsOnHolidays(measure.figure().limit()))
                        .flatMap(Measure::computedDue)
                        .filter(computed -> limit.due().filter(computed::equals).isPresent())
                        .filter(this::isBeyondAnnounced)
                        .isPresent();
    }

    private boolean isBeyondAnnounced(Instant due) {
        Hours working = judge.dues().working();
        return working.announcedThrough()
                .filter(last -> due.isAfter(working.first(last.plusDays(1).atStartOfDay())))
                .isPresent();
    }

    private Outer outer(Figure figure) {
        Standing outer = standing(figure);
        boolean isMoving = pausedSince.isPresent() && isOpen() && !outer.isLate();
        return new Outer(
                isMoving ? Optional.empty() : outer.due(), verdict(outer, progress()), isProvisional(outer, isMoving));
    }

    Optional<Measure> measure() {
        return progress() == Progress.WAITING
                ? projectedStart(Set.of()).flatMap(start -> measure(target.figure(), start, Times.NEVER))
                : standing.measure();
    }

    Optional<Measure> outerMeasure() {
        return target.outer().flatMap(figure -> standing(figure).measure());
    }

    /** When it is due if what starts it comes as late as its own target allows. */
    private Optional<Instant> projectedDue(Set<String> asked) {
        return projectedStart(asked)
                .flatMap(start -> measure(target.figure(), start, Times.NEVER))
                .flatMap(Measure::computedDue)
                .map(this::orAgreed);
    }

    /** The earliest of what is promised, if several targets stop with what starts it; none follows from itself. */
    private Optional<Instant> projectedStart(Set<String> asked) {
        if (asked.contains(target.name())) {
            return Optional.empty();
        }
        Set<String> also = new HashSet<>(asked);
        also.add(target.name());
        return judge.terms().targetNames().stream()
                .flatMap(name -> judge.find(name, 1, at).stream())
                .filter(other -> other.target().stop().equals(target.start()))
                .flatMap(other -> other.dueOrProjected(also).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> dueOrProjected(Set<String> asked) {
        return progress() == Progress.WAITING ? projectedDue(asked) : due();
    }
}
