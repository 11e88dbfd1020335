package io.deskwright.examples.replay.escalation;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.watch.Clocks;
import io.deskwright.escalation.watch.Outlook;
import io.deskwright.escalation.watch.Subject;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.escalation.watch.WatchLog;
import io.deskwright.sla.comparison.ServiceLevel;
import io.deskwright.sla.comparison.WhatIf.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watches over one incident of the past: asks when its outlook says so, and logs what is due, until nothing more comes. */
final class Climb {

    private static final Actor WATCH = new Actor("replay", Role.TIMER);

    private final Plan plan;
    private final Subject subject;
    private WatchLog log = WatchLog.EMPTY;
    private final List<Firing> firings = new ArrayList<>();

    private Climb(Plan plan, Subject subject) {
        this.plan = plan;
        this.subject = subject;
    }

    /** {@return what would have fired, in the order of firing} */
    static List<Firing> of(Plan plan, ServiceLevel level, Case<String> incident, String priority, Instant openedAt) {
        Climb climb = new Climb(
                plan,
                new Subject.Builder()
                        .id(CaseId.of(incident.key()))
                        .version(incident.timeline().entries().size())
                        .begunAt(openedAt)
                        .open(true)
                        .level(priority)
                        .clocks(Clocks.of(level.terms(), level.calendar(), incident.timeline()))
                        .build());
        Optional<Instant> next = Optional.of(openedAt);
        while (next.isPresent()) {
            next = climb.askedAt(next.get());
        }
        return climb.firings;
    }

    /** What happens later is not known yet, for clocks leave out what lies after the question. */
    private Optional<Instant> askedAt(Instant now) {
        Outlook outlook = Outlook.of(plan, subject, log, now);
        if (outlook.due().isEmpty()) {
            return outlook.nextWakeUp();
        }
        List<Entry> entries = new ArrayList<>();
        for (Outlook.Due due : outlook.due()) {
            entries.add(new Entry(
                    WatchLog.idOf(subject.id()),
                    log.version() + entries.size() + 1,
                    now,
                    now,
                    WATCH,
                    Optional.empty(),
                    fired(due)));
            firings.add(new Firing(
                    subject.id().value(), subject.level(), due.rung(), due.key().round(), now));
        }
        log = log.after(entries);
        return outlook.nextWakeUp();
    }

    private RungFired fired(Outlook.Due due) {
        return new RungFired(
                due.key(),
                plan.name(),
                plan.version(),
                plan.number(due.rung().name()),
                due.dueAt(),
                false,
                due.missed(),
                subject.level(),
                due.rung().actions());
    }
}
