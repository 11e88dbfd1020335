package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.HIGH;
import static io.deskwright.sla.lint.Sketch.LEVELS;
import static io.deskwright.sla.lint.Sketch.LOW;
import static io.deskwright.sla.lint.Sketch.MON_2026_03_02;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STATED;
import static io.deskwright.sla.lint.Sketch.STOP;
import static io.deskwright.sla.lint.Sketch.VIP;
import static io.deskwright.sla.lint.Sketch.termsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Complete terms yield nothing, one fault yields its own code and no other. */
class LintLawsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Provide
    Arbitrary<Contract> contracts() {
        return Contract.complete();
    }

    @Property(tries = 500)
    @Tag("bulk")
    void complete_terms_yield_nothing(@ForAll("contracts") Contract contract) {
        assertThat(Linter.findings(contract.terms(), contract.surroundings())).isEmpty();
        assertThat(Linter.findings(contract.terms(), Surroundings.unknown())).isEmpty();
        assertThat(Linter.findings(contract.use())).isEmpty();
    }

    @Property(tries = 400)
    @Tag("bulk")
    void one_fault_yields_its_code_and_no_other(@ForAll("contracts") Contract contract, @ForAll Code code) {
        Contract faulty = with(code, contract);
        assertThat(Linter.findings(faulty.terms(), faulty.surroundings()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.english()).doesNotContain("{");
                    assertThat(finding.chinese()).doesNotContain("{");
                });
    }

    @Property(tries = 100)
    @Tag("bulk")
    void what_is_not_given_is_not_judged(@ForAll("contracts") Contract contract, @ForAll Code code) {
        Contract faulty = with(code, contract);
        assertThat(Linter.findings(faulty.terms(), Surroundings.unknown()))
                .extracting(Finding::code)
                .doesNotContain(
                        Code.LEVEL_GAP,
                        Code.LEVEL_WORDS,
                        Code.INVERSION,
                        Code.OTHER_START,
                        Code.UNREACHED_START,
                        Code.UNREACHED_STOP,
                        Code.NO_FINAL_LIMIT,
                        Code.NO_HOURS,
                        Code.ASSUMED_HOURS,
                        Code.UNANNOUNCED_HOLIDAYS);
    }

    @Property(tries = 100)
    @Tag("bulk")
    void the_same_input_gives_the_same_findings_each_once(
            @ForAll("contracts") Contract contract, @ForAll Code one, @ForAll Code other) {
        Contract faulty = with(one, with(other, contract));
        assertThat(Linter.findings(faulty.terms(), faulty.surroundings()))
                .doesNotHaveDuplicates()
                .isEqualTo(Linter.findings(faulty.terms(), faulty.surroundings()));
    }

    private static Contract with(Code fault, Contract contract) {
        Surroundings given = contract.surroundings();
        CalendarUse use = contract.use();
        Condition worst = Condition.level(contract.worstLevel());
        return switch (fault) {
            case LEVEL_GAP ->
                contract.with(contract.terms().targets().stream()
                                .filter(target -> target.start().equals(Milestone.RESOLVED)
                                        || target.when().stream().anyMatch(LintLawsTest::isOnLevel))
                                .toList())
                        .with(given.worstFirst(Stream.concat(
                                        given.levelNames().stream(),
                                        Stream.of("NEW_" + given.levels().size()))
                                .toArray(String[]::new)));
            case LEVEL_WORDS ->
                contract.with(given.worstFirst(given.levels().stream()
                        .map(level -> level.saying("down", "no", "§1").saying("down", level.name(), "§2"))
                        .toArray(Level[]::new)));
            case CONTRADICTION ->
                contract.with(Sketch.within("ACK", Milestone.ACKNOWLEDGED, Sketch.hours(1))
                        .when(worst)
                        .when(new Condition(Condition.LEVEL, Condition.Operator.UNKNOWN, "")));
            case DOUBLED -> contract.with(like(contract.first("RESTORE")));
            case SHADOWED -> contract.with(like(contract.first("RESTORE")).when(Condition.is("vip", "true")));
            case INVERSION -> contract.changing("RESOLVE", fix -> fix.within(Sketch.hours(10_000), Sketch.STATED));
            case OTHER_START ->
                contract.changing(
                        "RESOLVE",
                        fix -> fix.from(Milestone.ARRIVED).within(new Limit.Elapsed(A_MINUTE), Sketch.STATED));
            case TWO_LIMITS -> contract.with(Sketch.within("SECOND", Milestone.RESOLVED, Sketch.hours(10_000)));
            case LOOSER_SPECIAL_CASE ->
                contract.with(Sketch.within("SECOND", Milestone.RESOLVED, Sketch.hours(10_000))
                        .when(worst)
                        .when(Condition.is("vip", "true")));
            case PAST_OUTER_LIMIT ->
                contract.without("TOTAL")
                        .with(Sketch.within("TOTAL", Milestone.SERVICE_RESTORED, new Limit.Elapsed(A_MINUTE)));
            case UNREACHED_START ->
                contract.with(Target.named("NOTE")
                        .from(Contract.NOWHERE)
                        .to(Milestone.RESOLVED)
                        .within(Sketch.hours(1), Sketch.STATED));
            case UNREACHED_STOP -> contract.with(Sketch.within("NOTE", Contract.NOWHERE, Sketch.hours(1)));
            case NO_FINAL_LIMIT -> contract.with(given.endingAt(Contract.NOWHERE));
            case WORD_WITHOUT_NUMBER ->
                contract.changing(
                        "ACK", ack -> ack.within(new Limit.Immediately(A_MINUTE, false), Basis.assumed("AMB-06")));
            case NO_STATED_FIGURE ->
                contract.with(contract.terms().targets().stream()
                                .map(target -> like(target)
                                        .within(new Limit.Measured(), Sketch.STATED)
                                        .build())
                                .toList())
                        .with(given.endingAt());
            case NO_HOURS ->
                contract.with(desk()).with(given.on(with(use, use.calendar().minus(use.calendar()))));
            case ASSUMED_HOURS ->
                contract.with(desk())
                        .with(given.on(
                                new CalendarUse(use.calendar(), Basis.assumed("AMB-08"), use.from(), use.through())));
            case UNANNOUNCED_HOLIDAYS ->
                contract.with(given.on(with(
                        use,
                        WeeklyHours.in(use.calendar().zone())
                                .weekdays("09:00-18:00")
                                .announcedThrough(use.through().minusDays(1))
                                .build())));
        };
    }

    private static boolean isOnLevel(Condition condition) {
        return condition.fact().equals(Condition.LEVEL);
    }

    private static Target.Builder like(Target target) {
        Target.Builder like = Target.named(target.name())
                .from(target.start())
                .to(target.stop())
                .within(target.figure().limit(), target.figure().basis());
        target.when().forEach(like::when);
        return like;
    }

    /** A promise that hangs on the hours of the calendar. */
    private static Target.Builder desk() {
        return Target.named("DESK")
                .from(Milestone.ACKNOWLEDGED)
                .to(Contract.REPORT_SENT)
                .within(Sketch.workingHours(8), Sketch.STATED);
    }

    private static CalendarUse with(CalendarUse use, BusinessCalendar calendar) {
        return new CalendarUse(calendar, use.basis(), use.from(), use.through());
    }

    @Property(tries = 200)
    @Tag("bulk")
    void every_legal_definition_is_read_to_the_end(@ForAll Random random) {
        List<Target.Builder> targets = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            targets.add(oddTarget(random));
        }
        BusinessCalendar calendar = random.nextBoolean() ? OFFICE : OFFICE.minus(OFFICE);
        Surroundings surroundings = LEVELS.on(
                new CalendarUse(calendar, STATED, MON_2026_03_02, MON_2026_03_02.plusDays(random.nextInt(3))));
        Terms terms = termsOf(targets.toArray(Target.Builder[]::new));
        assertThat(Linter.findings(terms, surroundings)).doesNotHaveDuplicates().allSatisfy(finding -> {
            assertThat(finding.english()).doesNotContain("{");
            assertThat(finding.chinese()).doesNotContain("{");
        });
    }

    private static Target.Builder oddTarget(Random random) {
        List<Milestone> milestones = List.of(Milestone.REPORTED, Milestone.ARRIVED, STOP);
        Target.Builder target = Target.named(List.of("A", "B", "C", "D").get(random.nextInt(4)))
                .from(milestones.get(random.nextInt(3)))
                .to(milestones.get(random.nextInt(3)))
                .within(oddLimit(random), random.nextBoolean() ? STATED : Basis.assumed("AMB"));
        List<Condition> conditions = List.of(HIGH, LOW, VIP, Condition.is("days", "many"), Condition.is("days", "3"));
        for (int i = random.nextInt(3); i > 0; i--) {
            target.when(conditions.get(random.nextInt(conditions.size())));
        }
        return random.nextBoolean() ? target : target.orAtMost(oddLimit(random), STATED);
    }

    private static Limit oddLimit(Random random) {
        CountingPolicy policy = CountingPolicies.all().get(random.nextInt(4));
        List<Duration> amounts = List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(Long.MAX_VALUE));
        Duration amount = amounts.get(random.nextInt(3));
        return switch (random.nextInt(10)) {
            case 0 -> new Limit.Measured();
            case 1 -> new Limit.WorkingTime(amount);
            case 2 -> new Limit.Immediately(amount, random.nextBoolean());
            case 3 -> new Limit.Counted(CountedPeriod.workingDays(random.nextInt(5) - 2), policy);
            case 4 -> new Limit.Counted(CountedPeriod.years(Integer.MAX_VALUE), policy);
            case 5 -> new Limit.DaysOfFact("days", policy);
            case 6 -> new Limit.EndOfWorkingDay();
            case 7 -> new Limit.ByReportTime(amount, Duration.ofHours(2));
            case 8 -> new Limit.DayOfPeriod(Step.MONTH, 31, Roll.NONE, amount);
            default -> random.nextBoolean() ? new Limit.Fixed(Instant.MAX) : new Limit.Elapsed(amount);
        };
    }
}
