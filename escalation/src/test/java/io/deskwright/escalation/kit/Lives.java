package io.deskwright.escalation.kit;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Repeat;
import io.deskwright.escalation.plan.Rung;
import io.deskwright.escalation.plan.Targets;
import io.deskwright.escalation.plan.Trigger;
import io.deskwright.escalation.watch.Clocks;
import io.deskwright.escalation.watch.Moment;
import io.deskwright.escalation.watch.Subject;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Some cases, what happens to them by the minute, and their plan: all the same for the same seed. */
final class Lives {

    static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private static final int CASES = 3;
    private static final int MINUTES = 24 * 60;

    private final Random random;
    private final boolean isCalm;
    private final BusinessCalendar hours;
    private final Terms terms;
    private final Plan plan;
    private final Map<CaseId, List<Timeline.Entry>> entries = new TreeMap<>();
    private final Map<CaseId, List<Moment>> moments = new TreeMap<>();
    private final Map<CaseId, Instant> acknowledged = new TreeMap<>();

    /** Lives that are calm have no end and no rest: what has once become a reason stays one. */
    Lives(int seed, boolean isCalm) {
        this.random = new Random(seed);
        this.isCalm = isCalm;
        this.hours = random.nextBoolean()
                ? AlwaysOpen.in(ZoneOffset.UTC)
                : WeeklyHours.in(ZoneOffset.UTC).weekdays("08:00-18:00").build();
        this.terms = new Terms(
                "T",
                "1",
                Instant.EPOCH,
                "s",
                List.of(target("RESTORE", Milestone.SERVICE_RESTORED), target("RESOLVE", Milestone.RESOLVED)));
        this.plan = new Plan.Builder()
                .name("P")
                .version("1")
                .effectiveFrom(Instant.EPOCH)
                .source("s")
                .addLadders(ladder("f"), ladder("h"))
                .build();
        for (int i = 1; i <= CASES; i++) {
            lives(CaseId.of("SO-" + seed + "-" + i));
        }
    }

    private Target target(String name, Milestone stop) {
        Duration amount = Duration.ofMinutes(20 + random.nextInt(400));
        return Target.named(name)
                .from(Milestone.REPORTED)
                .to(stop)
                .within(
                        random.nextBoolean() ? new Limit.Elapsed(amount) : new Limit.WorkingTime(amount),
                        Basis.stated("§1"))
                .pausedBy("CUSTOMER")
                .build();
    }

    private Ladder ladder(String name) {
        List<Rung> rungs = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            Rung.Builder rung =
                    new Rung.Builder().name(name + i).trigger(trigger()).addActions(action());
            if (random.nextInt(3) == 0) {
                rung.addActions(action());
            }
            if (random.nextInt(3) == 0) {
                rung.repeat(Repeat.every(Duration.ofMinutes(30)).atMost(1 + random.nextInt(4)));
            }
            rungs.add(rung.build());
        }
        return new Ladder(name, Ladder.Kind.FUNCTIONAL, rungs, Optional.empty(), random.nextBoolean());
    }

    private Trigger trigger() {
        Targets targets = new Targets(List.of("RESTORE", "RESOLVE"), random.nextBoolean());
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Trigger.Reaches(targets, new Threshold.Percent(10 + random.nextInt(150)));
            case 2 -> new Trigger.Breached(targets);
            case 3 -> new Trigger.HandedOver(1);
            default -> new Trigger.Sign(Trigger.Sign.EMERGENCY);
        };
    }

    private Action action() {
        return switch (random.nextInt(4)) {
            case 0 -> new Action.RaiseLevel("SEVERE", List.of(Role.LEADERSHIP));
            case 1 -> new Action.Reassign(Role.ENGINEER);
            case 2 -> Action.Notify.of(Role.ENGINEER);
            default -> Action.Notify.of(Role.ENGINEER, Role.DUTY_MANAGER);
        };
    }

    private void lives(CaseId id) {
        List<Timeline.Entry> facts = new ArrayList<>(List.of(at(BEGIN, new Fact.Reached(Milestone.REPORTED))));
        List<Moment> others = new ArrayList<>();
        entries.put(id, facts);
        moments.put(id, others);
        TreeSet<Integer> when = new TreeSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            when.add(1 + random.nextInt(MINUTES));
        }
        for (int minute : when) {
            Instant at = BEGIN.plus(Duration.ofMinutes(minute));
            switch (random.nextInt(isCalm ? 2 : 7)) {
                case 0 -> others.add(Moment.of(Moment.Kind.HANDED_OVER, at));
                case 1 -> others.add(new Moment(Moment.Kind.SIGN_BEGAN, Trigger.Sign.EMERGENCY, at));
                case 2 -> facts.add(at(at, new Fact.Paused("CUSTOMER", Fact.Party.CUSTOMER)));
                case 3 -> facts.add(at(at, new Fact.Resumed("CUSTOMER")));
                case 4 -> facts.add(at(at, new Fact.Waived("RESOLVE", at.plus(Duration.ofHours(9)), "customer")));
                case 5 -> facts.add(at(at, new Fact.Reached(Milestone.SERVICE_RESTORED)));
                default -> acknowledged.put(id, at);
            }
        }
    }

    private static Timeline.Entry at(Instant at, Fact fact) {
        return new Timeline.Entry(at, at, fact);
    }

    Plan plan() {
        return plan;
    }

    /** {@return the cases that somebody takes care of, each with since when} */
    Map<CaseId, Instant> acknowledged() {
        return acknowledged;
    }

    /** {@return when something happens to each case, its beginning included} */
    Map<CaseId, NavigableSet<Instant>> happenings() {
        Map<CaseId, NavigableSet<Instant>> all = new TreeMap<>();
        entries.forEach((id, facts) -> {
            TreeSet<Instant> when = new TreeSet<>();
            facts.forEach(fact -> when.add(fact.occurredAt()));
            moments.getOrDefault(id, List.of()).forEach(moment -> when.add(moment.at()));
            all.put(id, when);
        });
        return all;
    }

    /** {@return the case as it stands at an instant; empty if there is none of that name} */
    Optional<Subject> find(CaseId id, Instant now) {
        return Optional.ofNullable(entries.get(id))
                .map(facts -> new Subject.Builder()
                        .id(id)
                        .version(1)
                        .begunAt(BEGIN)
                        .open(true)
                        .level("GENERAL")
                        .clocks(Clocks.of(terms, hours, new Timeline(facts).knownAt(now)))
                        .moments(moments.getOrDefault(id, List.of()).stream()
                                .filter(moment -> !moment.at().isAfter(now))
                                .toList())
                        .build());
    }
}
