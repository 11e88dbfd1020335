package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.HIGH;
import static io.deskwright.sla.lint.Sketch.LEVELS;
import static io.deskwright.sla.lint.Sketch.LOW;
import static io.deskwright.sla.lint.Sketch.MON_2026_03_02;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STATED;
import static io.deskwright.sla.lint.Sketch.STOP;
import static io.deskwright.sla.lint.Sketch.SUN_2026_03_29;
import static io.deskwright.sla.lint.Sketch.UNKNOWN;
import static io.deskwright.sla.lint.Sketch.VIP;
import static io.deskwright.sla.lint.Sketch.counted;
import static io.deskwright.sla.lint.Sketch.fix;
import static io.deskwright.sla.lint.Sketch.found;
import static io.deskwright.sla.lint.Sketch.hours;
import static io.deskwright.sla.lint.Sketch.inMarch;
import static io.deskwright.sla.lint.Sketch.termsOf;
import static io.deskwright.sla.lint.Sketch.workingHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the linter is given, and that it reads every legal definition to the end. */
class LinterTest {

    @Test
    void a_calendar_is_judged_as_far_as_a_limit_hangs_on_it() {
        BusinessCalendar unannounced = WeeklyHours.in(ZoneId.of("UTC"))
                .weekdays("09:00-17:00")
                .announcedThrough(LocalDate.of(2025, 12, 31))
                .build();
        CalendarUse use = new CalendarUse(unannounced, Basis.assumed("AMB-08"), MON_2026_03_02, SUN_2026_03_29);
        String name = unannounced.name();
        assertThat(found(UNKNOWN.on(use), fix(hours(1)))).isEmpty();
        assertThat(found(UNKNOWN.on(use), fix(counted(CountedPeriod.days(3)))))
                .containsExactly("UNANNOUNCED_HOLIDAYS " + name);
        Limit band = new Limit.ByReportTime(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(found(UNKNOWN.on(use), fix(band)))
                .containsExactly("ASSUMED_HOURS " + name, "UNANNOUNCED_HOLIDAYS " + name);
        assertThat(found(UNKNOWN.on(use), fix(hours(1)).orAtMost(workingHours(8), STATED)))
                .contains("ASSUMED_HOURS " + name, "UNANNOUNCED_HOLIDAYS " + name);
        assertThat(Linter.findings(use))
                .extracting(Finding::code)
                .containsExactly(Code.ASSUMED_HOURS, Code.UNANNOUNCED_HOLIDAYS);
    }

    @Test
    void a_calendar_that_opens_on_the_last_date_of_its_span_has_hours() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, saturday, saturday.plusDays(1))))
                .extracting(Finding::code)
                .containsExactly(Code.NO_HOURS);
        assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, saturday, saturday.plusDays(2))))
                .isEmpty();
    }

    @Test
    void sample_starts_are_the_hours_of_four_weeks_or_of_the_span_if_it_is_shorter() {
        Instant begin = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(inMarch(OFFICE).sampleStarts()).hasSize(28 * 24).startsWith(begin, begin.plusSeconds(3_600));
        assertThat(new CalendarUse(OFFICE, STATED, MON_2026_03_02, MON_2026_03_02).sampleStarts())
                .hasSize(24);
        assertThat(new CalendarUse(OFFICE, STATED, MON_2026_03_02, LocalDate.of(2027, 1, 1)).sampleStarts())
                .hasSize(28 * 24);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01, false",
        "2026-03-02, 2026-03-02, true",
        "0000-12-31, 2026-03-02, false",
        "0001-01-01, 9999-12-31, true",
        "2026-03-02, +10000-01-01, false"
    })
    void a_span_of_use_is_checked(LocalDate from, LocalDate through, boolean legal) {
        if (legal) {
            assertThat(Linter.findings(new CalendarUse(OFFICE, STATED, from, through)))
                    .isEmpty();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CalendarUse(OFFICE, STATED, from, through))
                    .withMessageContaining(from + " through " + through);
        }
    }

    @ParameterizedTest
    @CsvSource({"1899-03-06, 1899-03-06", "1900-03-05, 1900-03-05", "2149-12-01, 2149-12-01", "2150-12-01, 2150-12-01"})
    void the_fast_form_of_a_calendar_changes_no_answer(LocalDate from, LocalDate through) {
        CalendarUse use = new CalendarUse(OFFICE, STATED, from, through);
        assertThat(use.sampleStarts())
                .allSatisfy(start -> assertThat(use.sampled().deadline(start, Duration.ofHours(9)))
                        .isEqualTo(OFFICE.deadline(start, Duration.ofHours(9))));
    }

    @Test
    void a_level_stands_at_one_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UNKNOWN.worstFirst("HIGH", "LOW", "HIGH"))
                .withMessage("a level has one place among the levels, but HIGH");
    }

    @Test
    void surroundings_keep_what_they_were_given() {
        CalendarUse use = inMarch(OFFICE);
        Surroundings all = UNKNOWN.on(use)
                .worstFirst("HIGH")
                .reaching(STOP, Milestone.ARRIVED)
                .endingAt(STOP);
        assertThat(all.levels()).containsExactly(Level.named("HIGH"));
        assertThat(all.reachable()).containsExactly(Milestone.ARRIVED, STOP);
        assertThat(all.ends()).containsExactly(STOP);
        assertThat(all.use()).contains(use);
        assertThat(all.worstFirst("LOW").reachable()).isEqualTo(all.reachable());
        assertThat(all.on(use)).isEqualTo(all);
    }

    @Property(tries = 300)
    void every_legal_definition_is_read_to_the_end(@ForAll Random random) {
        List<Target.Builder> targets = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
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
