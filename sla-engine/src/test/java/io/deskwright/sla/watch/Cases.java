package io.deskwright.sla.watch;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Some random cases of one desk: they share a few calendars, and what happens to them happens within two weeks. */
record Cases(Instant from, SortedMap<String, Case> byKey, Random random) {

    private static final Basis BASIS = Basis.stated("the test");
    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
    private static final int YEARS = 14;
    private static final int SPREAD_DAYS = 14;
    private static final List<String> HOURS = List.of("08:00-18:00", "09:30-11:45", "22:00-06:00");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));
    private static final List<Milestone> MILESTONES =
            List.of(Milestone.ACKNOWLEDGED, Milestone.ARRIVED, Milestone.RESOLVED, Milestone.of("ASKED"));

    /** A case: its calendar, what was promised, and what happens. */
    record Case(BusinessCalendar calendar, Terms terms, Timeline timeline) {

        CaseClock at(Instant instant) {
            return CaseClock.of(terms, calendar, timeline, instant);
        }

        /** The same case as if nothing happened after an instant. */
        Case until(Instant last) {
            return new Case(
                    calendar,
                    terms,
                    new Timeline(timeline.entries().stream()
                            .filter(entry -> !entry.occurredAt().isAfter(last))
                            .toList()));
        }

        /** The calendar on which the limit of a target counts. */
        BusinessCalendar clockOf(String target) {
            Limit limit = terms.targets().stream()
                    .filter(one -> one.name().equals(target))
                    .map(one -> one.figure().limit())
                    .findFirst()
                    .orElseThrow();
            return limit.clock(calendar);
        }

        boolean isTouchedAt(Instant instant) {
            return timeline.entries().stream()
                    .anyMatch(entry -> entry.occurredAt().equals(instant));
        }
    }

    static Arbitrary<Cases> cases() {
        return Arbitraries.randomValue(Cases::random);
    }

    private static Cases random(Random random) {
        Instant from = FIRST.plus(Duration.ofDays(random.nextInt(YEARS * 365)));
        List<BusinessCalendar> calendars = List.of(calendar(random), calendar(random));
        SortedMap<String, Case> byKey = new TreeMap<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Timeline timeline = random.nextInt(4) == 0 ? waived(from, random) : paused(from, random);
            BusinessCalendar calendar = calendars.get(random.nextInt(calendars.size()));
            byKey.put("case " + i, new Case(calendar, terms(random), timeline));
        }
        return new Cases(from, byKey, random);
    }

    Case named(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    /** An instant within three weeks, often on a quarter of an hour. */
    Instant instant() {
        return instant(from, 3 * SPREAD_DAYS / 2, random);
    }

    /** When something happens to one of them, in order. */
    List<Instant> happenings() {
        return byKey.values().stream()
                .flatMap(one -> one.timeline().entries().stream())
                .map(Timeline.Entry::occurredAt)
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant instant(Instant from, int days, Random random) {
        Instant quarter = from.plusSeconds(900L * random.nextInt(96 * days));
        return random.nextInt(4) > 0 ? quarter : quarter.plusNanos(random.nextInt(900_000_000) - 1);
    }

    private static BusinessCalendar calendar(Random random) {
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

    private static Terms terms(Random random) {
        Target.Builder acknowledge = Target.named("ACK")
                .from(Milestone.REPORTED)
                .to(Milestone.ACKNOWLEDGED)
                .within(limit(random), BASIS);
        Target.Builder resolve = Target.named("RESOLVE")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(limit(random), BASIS)
                .pausedBy("DECISION", "ACCESS");
        Target.Builder repair = Target.named("REPAIR")
                .from(Milestone.ARRIVED)
                .to(Milestone.RESOLVED)
                .within(limit(random), BASIS)
                .pausedBy("ACCESS");
        Target.Builder handle = Target.named("HANDLE")
                .from(Milestone.ACKNOWLEDGED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Measured(), BASIS);
        List<Target> targets = List.of(
                told(random, acknowledge).build(),
                told(random, resolve).build(),
                told(random, repair).build(),
                handle.build());
        return new Terms("random", "1", Instant.EPOCH, "the test", targets);
    }

    private static Target.Builder told(Random random, Target.Builder target) {
        if (random.nextBoolean()) {
            target.tellingAt(new Threshold.Percent(1 + random.nextInt(99)));
        }
        if (random.nextBoolean()) {
            target.tellingAt(new Threshold.Before(Duration.ofMinutes(15L * random.nextInt(20))));
        }
        return target;
    }

    private static Limit limit(Random random) {
        Duration amount = Duration.ofMinutes(15L * (1 + random.nextInt(160)));
        return switch (random.nextInt(5)) {
            case 0 -> new Limit.Elapsed(amount);
            case 1 -> new Limit.Immediately(amount, random.nextBoolean());
            case 2 -> new Limit.ByReportTime(amount, amount.plusHours(1));
            default -> new Limit.WorkingTime(amount);
        };
    }

    private static Timeline paused(Instant from, Random random) {
        return timeline(from, random, (timeline, at) -> {
            String reason = random.nextBoolean() ? "DECISION" : "ACCESS";
            return random.nextBoolean() ? timeline.paused(at, reason, Party.CUSTOMER) : timeline.resumed(at, reason);
        });
    }

    private static Timeline waived(Instant from, Random random) {
        return timeline(
                from,
                random,
                (timeline, at) -> timeline.with(
                        at, new Fact.Waived("RESOLVE", instant(at, SPREAD_DAYS, random), "the customer")));
    }

    /** What else may happen to a case. */
    private interface Event {
        Timeline after(Timeline timeline, Instant at);
    }

    private static Timeline timeline(Instant from, Random random, Event event) {
        List<Instant> instants = new ArrayList<>();
        int facts = 1 + random.nextInt(9);
        for (int i = 0; i < facts; i++) {
            instants.add(instant(from, SPREAD_DAYS, random));
        }
        instants.sort(Comparator.naturalOrder());
        Timeline timeline = Timeline.reported(instants.get(0));
        for (Instant at : instants.subList(1, facts)) {
            timeline = switch (random.nextInt(12)) {
                case 0, 1, 2 -> timeline.reached(at, MILESTONES.get(random.nextInt(MILESTONES.size())));
                case 3 -> timeline.with(at, new Fact.Reopened());
                case 4 -> timeline.ended(at, Fact.End.CLOSED);
                default -> event.after(timeline, at);
            };
        }
        return timeline;
    }
}
