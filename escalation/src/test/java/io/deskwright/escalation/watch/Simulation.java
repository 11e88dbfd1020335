package io.deskwright.escalation.watch;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A watch in its barest form: asks at instants, logs what is due, and keeps nothing else. */
final class Simulation {

    private final Plan plan;
    private final Function<Instant, Subject> subjectAt;
    private WatchLog log = WatchLog.EMPTY;
    private final List<String> fired = new ArrayList<>();
    private final List<RungFired> events = new ArrayList<>();

    Simulation(Plan plan, Function<Instant, Subject> subjectAt) {
        this.plan = plan;
        this.subjectAt = subjectAt;
    }

    Simulation(Plan plan, Subject subject) {
        this(plan, at -> subject);
    }

    /** Asks once, and says when to ask again. */
    Optional<Instant> ask(Instant now) {
        Subject subject = subjectAt.apply(now);
        Instant before = now.minus(WatchPorts.USUAL_TOLERANCE).minusNanos(1);
        Outlook then = before.isBefore(subject.begunAt())
                ? new Outlook(List.of(), Optional.empty())
                : Outlook.of(plan, subject.asOf(before), log, before);
        for (Outlook.Due due : Outlook.of(plan, subject, log, now).due()) {
            RungFired event = new RungFired(
                    due.key(),
                    plan.name(),
                    plan.version(),
                    plan.number(due.rung().name()),
                    due.dueAt(),
                    due.isLate(then),
                    due.missed(),
                    subject.level(),
                    due.rung().actions());
            tell(event, now);
            fired.add(due.key().rung() + " " + now);
            events.add(event);
        }
        return Outlook.of(plan, subject, log, now).nextWakeUp();
    }

    void tell(WatchEvent event, Instant at) {
        Entry entry = new Entry(
                WatchLog.idOf(Cases.ID),
                log.version() + 1,
                at,
                at,
                new Actor("w", Role.TIMER),
                Optional.empty(),
                event);
        log = log.after(List.of(entry));
    }

    /** Asks when it was told to, until nothing more comes before the end. */
    Simulation sleepUntil(Instant from, Instant end) {
        Optional<Instant> next = Optional.of(from);
        while (next.isPresent() && !next.get().isAfter(end)) {
            next = ask(next.get());
        }
        return this;
    }

    /** Asks every so often, like a job. */
    Simulation every(java.time.Duration step, Instant from, Instant end) {
        for (Instant now = from; !now.isAfter(end); now = now.plus(step)) {
            ask(now);
        }
        return this;
    }

    WatchLog log() {
        return log;
    }

    /** {@return each firing as name of the rung and instant} */
    List<String> fired() {
        return fired;
    }

    List<RungFired> events() {
        return events;
    }
}
