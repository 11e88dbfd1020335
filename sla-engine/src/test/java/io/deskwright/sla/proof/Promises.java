package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Histories;
import io.deskwright.sla.clock.Histories.History;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random cases with every limit, every way to count, windows, exceptional dates and agreements on any target. */
final class Promises {

    private static final Basis BASIS = Basis.assumed("the test");
    private static final Milestone RECURRED = Milestone.of("RECURRED");
    private static final Milestone WRITTEN = Milestone.of("WRITTEN");
    private static final Milestone REPORT_SENT = Milestone.of("REPORT_SENT");
    private static final List<String> NAMES =
            List.of("ACK", "FIX", "RESTORE", "NEXT", "BEAT", "REPORT", "HANDLE", "WAIT", "RETURN");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Australia/Lord_Howe"));
    private static final List<String> HOURS =
            List.of("08:00-18:00", "09:30-11:45", "22:00-06:00", "00:00-24:00", "23:30-00:30", "01:30-02:30");

    private final Random random;
    private final History plain;

    private Promises(Random random) {
        this.random = random;
        plain = Histories.history(random);
    }

    /** A random case; where the other generator's would do, it is that one's history. */
    static History history(Random random) {
        return new Promises(random).history();
    }

    private History history() {
        BusinessCalendar calendar = calendar(
                LocalDate.ofInstant(plain.reportedAt(), plain.calendar().zone()));
        Terms terms = new Terms("promises", "2", Instant.EPOCH, "the test", targets());
        return new History(calendar, terms, timeline(), plain.reportedAt(), random);
    }

    private BusinessCalendar calendar(LocalDate from) {
        return switch (random.nextInt(8)) {
            case 0 -> AlwaysOpen.in(any(ZONES));
            case 1 -> CompiledCalendar.of(hours(from), from.minusYears(1), from.plusYears(1));
            case 2 -> hours(from).union(hours(from));
            default -> hours(from);
        };
    }

    private WeeklyHours hours(LocalDate from) {
        WeeklyHoursBuilder hours = WeeklyHours.in(any(ZONES)).version("v" + random.nextInt(3));
        DayOfWeek certain = DayOfWeek.of(random.nextInt(7) + 1);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == certain || random.nextInt(3) > 0) {
                hours.on(day, any(HOURS));
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            LocalDate date = from.plusDays(3L * i - random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> hours.makeUpDay(date, certain);
                case 1 -> hours.override(date, any(HOURS));
                case 2 -> hours.breakOn(date, "09:00-10:00");
                default -> hours.holiday(date, "Feast " + random.nextInt(3));
            }
        }
        return random.nextBoolean()
                ? hours.announcedThrough(from.plusDays(random.nextInt(20))).build()
                : hours.build();
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        targets.add(target("ACK", Milestone.REPORTED, Milestone.ACKNOWLEDGED).build());
        for (String level : List.of("HIGH", "LOW")) {
            targets.add(target("FIX", Milestone.REPORTED, Milestone.RESOLVED)
                    .when(Condition.level(level))
                    .pausedBy("DECISION", "ACCESS", "RECURRENCE")
                    .onceAccepted()
                    .build());
            targets.add(target("WAIT", Milestone.ACKNOWLEDGED, RECURRED)
                    .when(Condition.level(level))
                    .asWindowEnding("RECURRENCE")
                    .pausedBy("DECISION")
                    .build());
        }
        targets.add(target("RESTORE", Milestone.ARRIVED, Milestone.SERVICE_RESTORED)
                .when(new Condition(Condition.LEVEL, Condition.Operator.IS_NOT, "NONE"))
                .orAtMost(limit(), BASIS)
                .pausedBy("ACCESS", "PART")
                .build());
        targets.add(target("NEXT", WRITTEN, Milestone.of("ANSWERED"))
                .forEachStart()
                .pausedBy("PART")
                .build());
        targets.add(target("BEAT", WRITTEN, WRITTEN).forEachStart().build());
        targets.add(target("REPORT", Milestone.RESOLVED, REPORT_SENT)
                .outlivingTheCase()
                .pausedBy("ACCESS")
                .build());
        targets.add(Target.named("HANDLE")
                .from(Milestone.ACKNOWLEDGED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Measured(), BASIS)
                .pausedBy("DECISION", "RECURRENCE")
                .build());
        targets.add(target("RETURN", REPORT_SENT, Milestone.of("ANSWERED"))
                .when(new Condition("days", Condition.Operator.KNOWN, ""))
                .build());
        return targets;
    }

    private Target.Builder target(String name, Milestone from, Milestone to) {
        return Target.named(name).from(from).to(to).within(limit(), BASIS);
    }

    private Limit limit() {
        Duration amount = Duration.ofMinutes(15L * random.nextInt(100));
        CountingPolicy policy = any(CountingPolicies.all());
        return switch (random.nextInt(11)) {
            case 0 -> new Limit.Elapsed(amount);
            case 1 -> new Limit.Immediately(amount, random.nextBoolean());
            case 2, 3 ->
                new Limit.Counted(
                        new CountedPeriod(random.nextInt(4), any(List.of(CountedPeriod.Unit.values()))), policy);
            case 4 -> new Limit.EndOfWorkingDay();
            case 5 -> new Limit.ByReportTime(amount, amount.plusHours(1));
            case 6 -> new Limit.DaysOfFact("days", policy);
            case 7 ->
                new Limit.DayOfPeriod(
                        any(List.of(Step.MONTH, Step.QUARTER)),
                        1 + random.nextInt(31),
                        any(List.of(Roll.values())),
                        amount);
            case 8 -> new Limit.Fixed(plain.instant());
            default -> new Limit.WorkingTime(amount);
        };
    }

    private Timeline timeline() {
        Timeline timeline = plain.timeline();
        for (int i = random.nextInt(8); i > 0; i--) {
            Instant at = plain.instant();
            timeline = timeline.with(at, fact(at));
        }
        return timeline;
    }

    private Fact fact(Instant at) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Fact.Paused("RECURRENCE", Party.NOBODY);
            case 2, 3 -> new Fact.Reached(RECURRED);
            case 4 -> new Fact.Ended(End.NO_RECURRENCE);
            case 5, 6 ->
                new Fact.Waived(any(NAMES), at.plusSeconds(900L * random.nextInt(400)), "user " + random.nextInt(3));
            case 7 -> new Fact.Revoked(any(List.of(Milestone.ARRIVED, Milestone.ACKNOWLEDGED, RECURRED, WRITTEN)));
            case 8 -> new Fact.Reached(Milestone.RESOLVED);
            default -> new Fact.Known(Map.of("days", Integer.toString(random.nextInt(5))));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
