package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A random contract that leaves nothing to ask: each level is promised everything, a worse one never with a looser
 * limit; all figures are stated; chains fit into their outer limits; the calendar is set and announced.
 */
record Contract(Terms terms, Surroundings surroundings) {

    static final Milestone NOWHERE = Milestone.of("NOWHERE");
    static final Milestone REPORT_SENT = Milestone.of("REPORT_SENT");
    static final Condition VISIT = Condition.is("visitNeeded", "true");

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    static Arbitrary<Contract> complete() {
        return Arbitraries.randomValue(Contract::complete);
    }

    Contract with(Target.Builder target) {
        List<Target> more = new ArrayList<>(terms.targets());
        more.add(target.build());
        return with(more);
    }

    Contract with(List<Target> targets) {
        return new Contract(new Terms("random", "1", Instant.EPOCH, "the test", targets), surroundings);
    }

    Contract with(Surroundings others) {
        return new Contract(terms, others);
    }

    /** The same contract with the first target of a name changed. */
    Contract changing(String name, UnaryOperator<Target.Builder> change) {
        List<Target> targets = new ArrayList<>(terms.targets());
        Target first = first(name);
        Target.Builder like = Target.named(name)
                .from(first.start())
                .to(first.stop())
                .within(first.figure().limit(), first.figure().basis());
        first.when().forEach(like::when);
        targets.set(targets.indexOf(first), change.apply(like).build());
        return with(targets);
    }

    Contract without(String name) {
        return with(terms.targets().stream()
                .filter(target -> !target.name().equals(name))
                .toList());
    }

    Target first(String name) {
        return terms.targets().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String worstLevel() {
        return surroundings.levelNames().get(0);
    }

    CalendarUse use() {
        return surroundings.use().orElseThrow();
    }

    private static Contract complete(Random random) {
        List<String> levels = IntStream.rangeClosed(1, 2 + random.nextInt(3))
                .mapToObj(number -> "LEVEL_" + number)
                .toList();
        List<Target> targets = new ArrayList<>();
        byLevel(
                levels,
                random,
                hours(1, levels, random),
                targets,
                () -> Target.named("ACK").from(Milestone.REPORTED).to(Milestone.ACKNOWLEDGED));
        boolean visits = random.nextBoolean();
        byLevel(levels, random, hours(1, levels, random), targets, () -> {
            Target.Builder arrive =
                    Target.named("ARRIVE").from(Milestone.REPORTED).to(Milestone.ARRIVED);
            return visits ? arrive.when(VISIT) : arrive;
        });
        byLevel(
                levels,
                random,
                hours(2, levels, random),
                targets,
                () -> Target.named("RESTORE").from(Milestone.ARRIVED).to(Milestone.SERVICE_RESTORED));
        byLevel(
                levels,
                random,
                any(levels, random),
                targets,
                () -> Target.named("RESOLVE").from(Milestone.REPORTED).to(Milestone.RESOLVED));
        if (random.nextBoolean()) {
            targets.add(Sketch.within("TOTAL", Milestone.SERVICE_RESTORED, Sketch.hours(100))
                    .orAtMost(Sketch.hours(100 + random.nextInt(2)), Sketch.STATED)
                    .build());
        }
        targets.add(Target.named("HANDLE")
                .from(Milestone.ACKNOWLEDGED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Measured(), Sketch.STATED)
                .build());
        targets.add(Target.named("REPORT")
                .from(Milestone.RESOLVED)
                .to(REPORT_SENT)
                .within(days(1 + random.nextInt(5)), Sketch.STATED)
                .outlivingTheCase()
                .build());
        return new Contract(new Terms("random", "1", Instant.EPOCH, "the test", targets), surroundings(levels, random));
    }

    private static Surroundings surroundings(List<String> levels, Random random) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
        LocalDate through = from.plusDays(6 + random.nextInt(700));
        BusinessCalendar calendar = WeeklyHours.in(ZONES.get(random.nextInt(ZONES.size())))
                .named("office")
                .weekdays(random.nextBoolean() ? "09:00-18:00" : "08:00-12:00")
                .holiday(from.plusDays(random.nextInt(4)), "a holiday")
                .announcedThrough(through.plusDays(random.nextInt(2)))
                .build();
        return Surroundings.unknown()
                .worstFirst(levels.toArray(String[]::new))
                .reaching(
                        Milestone.REPORTED,
                        Milestone.ACKNOWLEDGED,
                        Milestone.ARRIVED,
                        Milestone.SERVICE_RESTORED,
                        Milestone.RESOLVED,
                        REPORT_SENT)
                .endingAt(Milestone.RESOLVED)
                .on(new CalendarUse(calendar, Sketch.STATED, from, through));
    }

    /** One alternative a level; of the mildest one perhaps for whatever is left. */
    private static void byLevel(
            List<String> levels,
            Random random,
            List<Limit> limits,
            List<Target> into,
            Supplier<Target.Builder> target) {
        boolean rest = random.nextBoolean();
        for (int at = 0; at < levels.size(); at++) {
            Target.Builder alternative = target.get().within(limits.get(at), Basis.stated("row " + at));
            if (!rest || at < levels.size() - 1) {
                alternative.when(Condition.level(levels.get(at)));
            }
            into.add(alternative.build());
        }
    }

    private static List<Limit> hours(int least, List<String> levels, Random random) {
        return growing(least, levels, random).stream()
                .map(amount -> (Limit) new Limit.Elapsed(Duration.ofHours(amount)))
                .toList();
    }

    private static List<Limit> any(List<String> levels, Random random) {
        List<Integer> amounts = growing(24, levels, random);
        int kind = random.nextInt(5);
        return IntStream.range(0, amounts.size())
                .mapToObj(at -> limit(kind, amounts.get(at), at))
                .toList();
    }

    private static Limit limit(int kind, int amount, int at) {
        return switch (kind) {
            case 0 -> Sketch.workingHours(amount);
            case 1 -> new Limit.Counted(CountedPeriod.workingDays(amount / 12), CountingPolicies.CIVIL_CODE);
            case 2 -> new Limit.ByReportTime(Duration.ofHours(amount), Duration.ofHours(amount + 1));
            // working time never passes sooner than elapsed time
            case 3 -> at == 0 ? Sketch.hours(amount) : Sketch.workingHours(amount);
            default -> Sketch.hours(amount);
        };
    }

    private static List<Integer> growing(int least, List<String> levels, Random random) {
        List<Integer> amounts = new ArrayList<>();
        int amount = least;
        for (int at = 0; at < levels.size(); at++) {
            amount += random.nextInt(3);
            amounts.add(amount);
        }
        return amounts;
    }

    private static Limit days(int count) {
        return new Limit.Counted(CountedPeriod.days(count), CountingPolicies.CIVIL_CODE);
    }

    @Override
    public String toString() {
        return terms.targets().stream()
                        .map(target -> target.name() + " " + target.when() + " " + target.start() + ">" + target.stop()
                                + " " + Wording.of(target))
                        .collect(Collectors.joining("\n", "", "\n"))
                + surroundings;
    }
}
