package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases and plans to try a watch with. Times are in UTC. */
final class Cases {

    static final CaseId ID = CaseId.of("SO-1");
    static final String FIX = "FIX";
    static final BusinessCalendar ALWAYS = AlwaysOpen.in(ZoneOffset.UTC);

    private Cases() {}

    static BusinessCalendar weekdays(String window) {
        return WeeklyHours.in(ZoneOffset.UTC).weekdays(window).build();
    }

    /** From the report to the solution, within an amount of working time. */
    static Terms within(Duration limit) {
        return terms(target(FIX, Milestone.REPORTED, Milestone.RESOLVED, limit));
    }

    static Target target(String name, Milestone from, Milestone to, Duration limit) {
        return Target.named(name)
                .from(from)
                .to(to)
                .within(new Limit.WorkingTime(limit), Basis.stated("§1"))
                .pausedBy("CUSTOMER")
                .build();
    }

    static Terms terms(Target... targets) {
        return new Terms("T", "1", Instant.EPOCH, "s", List.of(targets));
    }

    static Subject subject(Terms terms, BusinessCalendar hours, Instant reportedAt, Fact... more) {
        return subject(Clocks.of(terms, hours, timeline(reportedAt, more)), reportedAt);
    }

    static Subject subject(Clocks clocks, Instant begunAt) {
        return new Subject.Builder()
                .id(ID)
                .version(1)
                .begunAt(begunAt)
                .open(true)
                .clocks(clocks)
                .facts(Map.of("case", ID.value()))
                .build();
    }

    static Timeline timeline(Instant reportedAt, Fact... more) {
        List<Timeline.Entry> entries = new ArrayList<>();
        entries.add(at(reportedAt, new Fact.Reached(Milestone.REPORTED)));
        for (Fact fact : more) {
            entries.add(at(reportedAt, fact));
        }
        return new Timeline(entries);
    }

    static Timeline.Entry at(Instant at, Fact fact) {
        return new Timeline.Entry(at, at, fact);
    }

    static Plan plan(Ladder... ladders) {
        return new Plan.Builder()
                .name("P")
                .version("1")
                .effectiveFrom(Instant.EPOCH)
                .source("s")
                .addLadders(ladders)
                .build();
    }

    static Ladder ladder(Rung... rungs) {
        return new Ladder("ladder", Ladder.Kind.FUNCTIONAL, List.of(rungs), Optional.empty(), true);
    }

    static Ladder again(String from, Repeat repeat, Rung... rungs) {
        return new Ladder(
                "ladder", Ladder.Kind.FUNCTIONAL, List.of(rungs), Optional.of(new Ladder.Again(from, repeat)), true);
    }

    static Rung rung(String name, Trigger trigger) {
        return new Rung.Builder()
                .name(name)
                .trigger(trigger)
                .addActions(Action.Notify.of(Role.ENGINEER))
                .build();
    }

    static Rung repeating(String name, Trigger trigger, Repeat repeat) {
        return new Rung.Builder()
                .name(name)
                .trigger(trigger)
                .addActions(Action.Notify.of(Role.ENGINEER))
                .repeat(repeat)
                .build();
    }

    static Trigger percent(int percent) {
        return new Trigger.Reaches(Targets.firstOf(FIX), new Threshold.Percent(percent));
    }

    static Trigger before(Duration amount) {
        return new Trigger.Reaches(Targets.firstOf(FIX), new Threshold.Before(amount));
    }

    static Trigger after(Duration amount) {
        return new Trigger.Reaches(Targets.firstOf(FIX), new Threshold.After(amount));
    }

    static Trigger breached() {
        return new Trigger.Breached(Targets.firstOf(FIX));
    }

    static Instant utc(String local) {
        return Instant.parse(local + ":00Z");
    }
}
