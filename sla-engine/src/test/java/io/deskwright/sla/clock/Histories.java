package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random calendars, terms and histories of one case; the generators of the clocks. */
public final class Histories {

    static final Basis BASIS = Basis.stated("the test");
    static final Milestone WRITTEN = Milestone.of("WRITTEN");
    static final Milestone ANSWERED = Milestone.of("ANSWERED");
    static final Milestone REPORT_SENT = Milestone.of("REPORT_SENT");
    static final Milestone TAKEN_OVER = Milestone.of("TAKEN_OVER");

    /** Reasons to wait; the first two stop every pausable clock, the last stops none. */
    static final List<String> REASONS = List.of("DECISION", "ACCESS", "PART");

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("UTC"));
    private static final List<Milestone> MILESTONES = List.of(
            Milestone.ACKNOWLEDGED,
            Milestone.ARRIVED,
            Milestone.SERVICE_RESTORED,
            Milestone.RESOLVED,
            WRITTEN,
            ANSWERED,
            REPORT_SENT,
            TAKEN_OVER);
    private static final List<Party> PARTIES = List.of(Party.values());
    private static final List<End> ENDS = List.of(End.values());
    private static final List<String> HOURS = List.of("08:00-18:00", "09:30-11:45", "22:00-06:00", "00:00-24:00");

    /** A case: its calendar, what was promised, and what happened. */
    public record History(
            BusinessCalendar calendar, Terms terms, Timeline timeline, Instant reportedAt, Random random) {

        public CaseClock at(Instant instant) {
            return CaseClock.of(terms, calendar, timeline, instant);
        }

        /** What an instance reads at another instant. */
        Reading at(Instant instant, Reading same) {
            return at(instant).readings().stream()
                    .filter(reading -> reading.target().equals(same.target())
                            && reading.segment() == same.segment()
                            && reading.instance() == same.instance())
                    .findFirst()
                    .orElseThrow();
        }

        public History with(Timeline other) {
            return new History(calendar, terms, other, reportedAt, random);
        }

        public History with(Terms other) {
            return new History(calendar, other, timeline, reportedAt, random);
        }

        /** The same case without the later facts of a kind; what is known at the report stays. */
        History without(Predicate<Fact> kind) {
            return with(new Timeline(timeline.entries().stream()
                    .filter(entry -> entry.occurredAt().equals(reportedAt) || !kind.test(entry.fact()))
                    .toList()));
        }

        /** The same case as if nothing happened after an instant. */
        History until(Instant last) {
            return with(new Timeline(timeline.entries().stream()
                    .filter(entry -> !entry.occurredAt().isAfter(last))
                    .toList()));
        }

        /** The same terms with the targets of some names only. */
        History only(Predicate<String> names) {
            return with(Histories.terms(terms.targets().stream()
                    .filter(target -> names.test(target.name()))
                    .toList()));
        }

        /** An instant after the report, often one of the history's own. */
        public Instant instant() {
            List<Timeline.Entry> entries = timeline.entries();
            Instant own = entries.get(random.nextInt(entries.size())).occurredAt();
            return switch (random.nextInt(4)) {
                case 0 -> own;
                case 1 -> own.plusNanos(1);
                case 2 -> own.plusSeconds(random.nextInt(86_400));
                default -> reportedAt.plusSeconds(900L * random.nextInt(4 * 24 * 16));
            };
        }

        @Override
        public String toString() {
            return "at " + reportedAt + " " + calendar + "\n" + terms.targets() + "\n" + timeline;
        }
    }

    private Histories() {}

    static Arbitrary<History> histories() {
        return Arbitraries.randomValue(Histories::history);
    }

    static Terms terms(List<Target> targets) {
        return new Terms("random", "1", Instant.EPOCH, "the test", targets);
    }

    public static History history(Random random) {
        BusinessCalendar calendar = calendar(random);
        LocalDate date = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
        Instant reportedAt = date.atStartOfDay(calendar.zone()).toInstant().plusSeconds(900L * random.nextInt(96));
        return new History(calendar, terms(targets(random)), timeline(reportedAt, random), reportedAt, random);
    }

    static BusinessCalendar calendar(Random random) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        if (random.nextInt(6) == 0) {
            return AlwaysOpen.in(zone);
        }
        WeeklyHoursBuilder hours = WeeklyHours.in(zone);
        DayOfWeek certain = DayOfWeek.of(random.nextInt(7) + 1);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == certain || random.nextInt(3) > 0) {
                hours.on(day, HOURS.get(random.nextInt(HOURS.size())));
            }
        }
        return hours.build();
    }

    private static List<Target> targets(Random random) {
        List<Target> targets = new ArrayList<>();
        targets.add(told(random, Target.named("ACK").from(Milestone.REPORTED).to(Milestone.ACKNOWLEDGED))
                .within(limit(random), BASIS)
                .build());
        for (String level : List.of("HIGH", "LOW")) {
            targets.add(told(random, Target.named("FIX").from(Milestone.REPORTED))
                    .to(Milestone.RESOLVED)
                    .within(limit(random), BASIS)
                    .when(Condition.level(level))
                    .pausedBy("DECISION", "ACCESS")
                    .build());
        }
        Target.Builder restore = told(random, Target.named("RESTORE").from(Milestone.ARRIVED))
                .to(Milestone.SERVICE_RESTORED)
                .within(limit(random), BASIS)
                .pausedBy("DECISION", "ACCESS");
        if (random.nextBoolean()) {
            restore.orAtMost(limit(random), BASIS);
        }
        targets.add(restore.build());
        targets.add(told(random, Target.named("NEXT").from(WRITTEN).to(ANSWERED))
                .within(limit(random), BASIS)
                .forEachStart()
                .build());
        targets.add(told(random, Target.named("REPORT").from(Milestone.RESOLVED).to(REPORT_SENT))
                .within(limit(random), BASIS)
                .outlivingTheCase()
                .build());
        targets.add(Target.named("HANDLE")
                .from(Milestone.ACKNOWLEDGED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Measured(), BASIS)
                .pausedBy("DECISION", "ACCESS")
                .build());
        return targets;
    }

    private static Target.Builder told(Random random, Target.Builder target) {
        if (random.nextBoolean()) {
            target.tellingAt(new Threshold.Percent(1 + random.nextInt(120)));
        }
        if (random.nextBoolean()) {
            target.tellingAt(new Threshold.Before(Duration.ofMinutes(15L * random.nextInt(20))));
        }
        return target;
    }

    static Limit limit(Random random) {
        Duration amount = Duration.ofMinutes(15L * (1 + random.nextInt(100)));
        return switch (random.nextInt(7)) {
            case 0 -> new Limit.Elapsed(amount);
            case 1 -> new Limit.Immediately(amount, random.nextBoolean());
            case 2 -> new Limit.Counted(CountedPeriod.workingDays(1 + random.nextInt(3)), CountingPolicies.CIVIL_CODE);
            case 3 -> new Limit.Counted(CountedPeriod.days(1 + random.nextInt(3)), CountingPolicies.CIVIL_CODE);
            case 4 -> new Limit.EndOfWorkingDay();
            case 5 -> new Limit.ByReportTime(amount, amount.plusHours(1));
            default -> new Limit.WorkingTime(amount);
        };
    }

    private static Timeline timeline(Instant reportedAt, Random random) {
        Timeline timeline = Timeline.empty()
                .with(reportedAt, Fact.Known.level(level(random)))
                .reached(reportedAt, Milestone.REPORTED);
        int facts = 2 + random.nextInt(14);
        int spread = 4 * 24 * (1 + random.nextInt(8));
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            instants.add(
                    reportedAt.plusSeconds(900L * (1 + random.nextInt(spread)) + (random.nextInt(8) == 0 ? 1 : 0)));
        }
        instants.sort(Comparator.naturalOrder());
        for (Instant at : instants) {
            timeline = timeline.late(at, at.plusSeconds(900L * random.nextInt(3)), fact(at, random));
        }
        return timeline;
    }

    private static String level(Random random) {
        return random.nextBoolean() ? "HIGH" : "LOW";
    }

    private static Fact fact(Instant at, Random random) {
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        int kind = random.nextInt(40);
        if (kind < 16) {
            return new Fact.Reached(MILESTONES.get(random.nextInt(MILESTONES.size())));
        }
        if (kind < 23) {
            return new Fact.Paused(reason, PARTIES.get(random.nextInt(PARTIES.size())));
        }
        if (kind < 30) {
            return new Fact.Resumed(reason);
        }
        return switch (kind) {
            case 30, 31, 32 -> Fact.Known.level(level(random));
            case 33, 34 -> new Fact.Waived("FIX", at.plusSeconds(3_600L * random.nextInt(60)), "the customer");
            case 35 -> new Fact.Revoked(Milestone.RESOLVED);
            case 36 -> new Fact.Accepted(Milestone.RESOLVED);
            case 37 -> new Fact.Ended(ENDS.get(random.nextInt(ENDS.size())));
            case 38 -> new Fact.Reopened();
            default -> Fact.Known.level("NONE");
        };
    }
}
