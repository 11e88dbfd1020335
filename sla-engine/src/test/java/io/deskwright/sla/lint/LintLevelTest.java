package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.HIGH;
import static io.deskwright.sla.lint.Sketch.LEVELS;
import static io.deskwright.sla.lint.Sketch.LOW;
import static io.deskwright.sla.lint.Sketch.MIDDLE;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STOP;
import static io.deskwright.sla.lint.Sketch.UNKNOWN;
import static io.deskwright.sla.lint.Sketch.VIP;
import static io.deskwright.sla.lint.Sketch.between;
import static io.deskwright.sla.lint.Sketch.counted;
import static io.deskwright.sla.lint.Sketch.datum;
import static io.deskwright.sla.lint.Sketch.fix;
import static io.deskwright.sla.lint.Sketch.found;
import static io.deskwright.sla.lint.Sketch.hours;
import static io.deskwright.sla.lint.Sketch.inMarch;
import static io.deskwright.sla.lint.Sketch.within;
import static io.deskwright.sla.lint.Sketch.workingHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Condition.Operator;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the rules on levels and alternatives draw their lines. */
class LintLevelTest {

    @Test
    void a_level_that_falls_to_an_alternative_for_all_is_no_gap() {
        assertThat(found(LEVELS, fix(hours(1)).when(HIGH), fix(hours(4)))).isEmpty();
        assertThat(found(LEVELS, fix(hours(1)).when(HIGH), fix(hours(4)).when(VIP)))
                .isEmpty();
        assertThat(found(LEVELS, fix(hours(4)).when(new Condition(Condition.LEVEL, Operator.IS_NOT, "LOW"))))
                .containsExactly("LEVEL_GAP LOW");
    }

    @Test
    void a_promise_for_all_fills_no_gap_of_the_promises_that_tell_levels_apart() {
        assertThat(found(
                        LEVELS,
                        within("ACK", Milestone.ACKNOWLEDGED, hours(1)),
                        fix(hours(4)).when(MIDDLE)))
                .containsExactly("LEVEL_GAP HIGH", "LEVEL_GAP LOW");
    }

    @Test
    void terms_that_tell_no_levels_apart_have_no_gap() {
        assertThat(found(LEVELS, fix(hours(1)))).isEmpty();
    }

    @Test
    void words_of_a_level_contradict_each_other_only_on_the_same_fact() {
        Level level = Level.named("HIGH").saying("down", "no", "§1");
        assertThat(found(UNKNOWN.worstFirst(level.saying("slow", "yes", "§2")), fix(hours(1))))
                .isEmpty();
        assertThat(found(UNKNOWN.worstFirst(level.saying("down", "no", "§2")), fix(hours(1))))
                .isEmpty();
        assertThat(found(
                        UNKNOWN.worstFirst(level.saying("down", "yes", "§2").saying("down", "no", "§3")),
                        fix(hours(1))))
                .containsExactly("LEVEL_WORDS HIGH", "LEVEL_WORDS HIGH");
    }

    @Test
    void alternatives_of_all_earlier_ones_together_leave_none_over() {
        Condition unknown = new Condition("vip", Operator.UNKNOWN, "");
        Condition known = new Condition("vip", Operator.KNOWN, "");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(unknown),
                        fix(hours(2)).when(known),
                        fix(hours(4)).when(HIGH)))
                .containsExactly("SHADOWED FIX");
        assertThat(datum(
                        "earlier",
                        UNKNOWN,
                        fix(hours(1)).when(unknown),
                        fix(hours(2)).when(known),
                        fix(hours(4))))
                .contains("1, 2");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(unknown),
                        fix(hours(2)).when(VIP),
                        fix(hours(4)).when(HIGH)))
                .isEmpty();
    }

    @Test
    void alternatives_may_say_the_same_in_other_words() {
        Condition notHigh = new Condition(Condition.LEVEL, Operator.IS_NOT, "HIGH");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(LOW),
                        fix(hours(2)).when(notHigh).when(LOW)))
                .containsExactly("DOUBLED FIX");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(HIGH),
                        fix(hours(1)).when(HIGH),
                        fix(hours(1)).when(HIGH)))
                .containsExactly("DOUBLED FIX", "DOUBLED FIX");
        assertThat(found(UNKNOWN, fix(hours(1)).when(HIGH), fix(hours(1)).when(LOW)))
                .isEmpty();
    }

    @Test
    void levels_are_compared_with_the_next_milder_one_that_promises_the_same() {
        assertThat(found(LEVELS, fix(hours(8)).when(HIGH), fix(hours(1)).when(LOW)))
                .containsExactly("LEVEL_GAP MIDDLE", "INVERSION FIX");
        assertThat(found(
                        LEVELS,
                        fix(hours(4)).when(HIGH),
                        fix(hours(4)).when(MIDDLE),
                        fix(hours(4)).when(LOW)))
                .isEmpty();
        assertThat(found(
                        LEVELS,
                        fix(hours(8)).when(HIGH),
                        fix(hours(4)).when(MIDDLE),
                        fix(hours(1)).when(LOW)))
                .containsExactly("INVERSION FIX", "INVERSION FIX");
        assertThat(found(LEVELS, fix(new Limit.Measured()).when(HIGH), fix(hours(1))))
                .isEmpty();
    }

    @Test
    void levels_are_compared_where_all_else_is_equal() {
        assertThat(found(
                        LEVELS,
                        fix(hours(1)).when(VIP).when(LOW),
                        fix(hours(4)).when(VIP).when(HIGH),
                        fix(hours(8))))
                .containsExactly("INVERSION FIX");
        assertThat(found(LEVELS, fix(hours(1)).when(VIP).when(LOW), fix(hours(8))))
                .containsExactly("INVERSION FIX");
        Condition ordinary = Condition.is("vip", "false");
        assertThat(found(
                        UNKNOWN.worstFirst("HIGH", "LOW"),
                        fix(hours(4)).when(ordinary).when(HIGH),
                        fix(hours(1)).when(VIP).when(LOW)))
                .isEmpty();
    }

    @Test
    void levels_are_compared_by_what_decides_at_each_whatever_its_name() {
        assertThat(found(
                        UNKNOWN.worstFirst("HIGH", "LOW"),
                        within("SLOW", STOP, hours(8)).when(HIGH),
                        within("QUICK", STOP, hours(4)).when(LOW)))
                .containsExactly("INVERSION SLOW");
        assertThat(found(
                        UNKNOWN.worstFirst("HIGH", "LOW"),
                        within("SLOW", STOP, hours(8)).when(HIGH),
                        within("RESCUE", STOP, hours(1)).when(HIGH),
                        within("QUICK", STOP, hours(4)).when(LOW)))
                .containsExactly("TWO_LIMITS SLOW");
    }

    @ParameterizedTest(name = "arrival {0} h + {1} h at the worse level, {2} h at the milder one: {3}")
    @CsvSource({"1, 2, 4, -", "2, 2, 4, -", "2, 3, 4, PT5H > PT4H"})
    void from_other_starts_levels_are_compared_by_what_they_come_to(long arrive, long fix, long direct, String shown) {
        Target.Builder[] targets = {
            within("ARRIVE", Milestone.ARRIVED, hours(arrive)),
            between(Milestone.ARRIVED, "FIX", STOP, hours(fix)).when(HIGH),
            fix(hours(direct)).when(LOW)
        };
        assertThat(found(UNKNOWN.worstFirst("HIGH", "LOW"), targets))
                .isEqualTo(
                        shown.equals("-") ? List.of("OTHER_START FIX") : List.of("INVERSION FIX", "OTHER_START FIX"));
        assertThat(datum("evidence", UNKNOWN.worstFirst("HIGH", "LOW"), targets))
                .isEqualTo(shown.equals("-") ? Optional.empty() : Optional.of(shown));
    }

    @Test
    void an_inversion_before_a_common_start_is_told_once() {
        assertThat(found(
                        UNKNOWN.worstFirst("HIGH", "LOW"),
                        within("ARRIVE", Milestone.ARRIVED, hours(8)).when(HIGH),
                        within("ARRIVE", Milestone.ARRIVED, hours(1)).when(LOW),
                        between(Milestone.ARRIVED, "FIX", STOP, hours(2))))
                .containsExactly("INVERSION ARRIVE");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # on a calendar: a working day is more than 8 h, 8 h of work are more than 8 h but for a start at opening
            days 1    | 8  | true  | 2026-03-02T00:00:00Z -> 2026-03-03T17:00:00Z > 2026-03-02T08:00:00Z
            working 8 | 8  | true  | 2026-03-02T00:00:00Z -> 2026-03-02T17:00:00Z > 2026-03-02T08:00:00Z
            # only over the weekend, from the first Friday with less than eight hours left
            working 8 | 24 | true  | 2026-03-06T10:00:00Z -> 2026-03-09T10:00:00Z > 2026-03-07T10:00:00Z
            working 8 | 80 | true  | -
            # nothing is compared on a calendar that is not given
            days 1    | 8  | false | -
            working 8 | 8  | false | -
            """)
    void limits_of_other_clocks_are_compared_on_the_calendar(String worse, int milder, boolean given, String shown) {
        int amount = Integer.parseInt(worse.substring(worse.indexOf(' ') + 1));
        Limit limit = worse.startsWith("days")
                ? new Limit.Counted(CountedPeriod.workingDays(amount), CountingPolicies.CIVIL_CODE)
                : workingHours(amount);
        Surroundings levels = UNKNOWN.worstFirst("HIGH", "LOW");
        assertThat(datum(
                        "evidence",
                        given ? levels.on(inMarch(OFFICE)) : levels,
                        fix(limit).when(HIGH),
                        fix(hours(milder)).when(LOW)))
                .isEqualTo(shown.equals("-") ? Optional.empty() : Optional.of(shown));
    }

    static Stream<List<Limit>> alike() {
        return Stream.of(
                List.of(workingHours(8), workingHours(4)),
                List.of(new Limit.Immediately(Duration.ofHours(8), true), workingHours(4)),
                List.of(new Limit.Immediately(Duration.ofHours(8), false), hours(4)),
                List.of(counted(CountedPeriod.days(2)), counted(CountedPeriod.days(1))),
                List.of(counted(CountedPeriod.workingDays(2)), counted(CountedPeriod.workingDays(1))));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void limits_of_one_clock_are_compared_as_they_stand(List<Limit> limits) {
        Surroundings levels = UNKNOWN.worstFirst("HIGH", "LOW");
        assertThat(found(
                        levels,
                        fix(limits.get(0)).when(HIGH),
                        fix(limits.get(1)).when(LOW)))
                .containsExactly("INVERSION FIX");
        assertThat(found(
                        levels,
                        fix(limits.get(1)).when(HIGH),
                        fix(limits.get(0)).when(LOW)))
                .isEmpty();
        assertThat(found(
                        levels,
                        fix(limits.get(0)).when(HIGH),
                        fix(limits.get(0)).when(LOW)))
                .isEmpty();
    }

    @Test
    void periods_of_another_unit_or_policy_are_not_compared_as_they_stand() {
        Surroundings levels = UNKNOWN.worstFirst("HIGH", "LOW");
        Limit sameWallTime = new Limit.Counted(CountedPeriod.days(1), CountingPolicies.SAME_WALL_TIME);
        assertThat(found(
                        levels,
                        fix(counted(CountedPeriod.days(2))).when(HIGH),
                        fix(sameWallTime).when(LOW)))
                .isEmpty();
        assertThat(datum(
                        "evidence",
                        levels.on(inMarch(OFFICE)),
                        fix(counted(CountedPeriod.days(2))).when(HIGH),
                        fix(counted(CountedPeriod.workingDays(1))).when(LOW)))
                .contains("2026-03-02T00:00:00Z -> 2026-03-05T00:00:00Z > 2026-03-03T17:00:00Z");
    }

    @Test
    void counts_are_told_as_numbers() {
        assertThat(datum(
                        "evidence",
                        UNKNOWN.worstFirst("HIGH", "LOW"),
                        fix(counted(CountedPeriod.days(2))).when(HIGH),
                        fix(counted(CountedPeriod.days(1))).when(LOW)))
                .contains("2 > 1");
    }

    @Test
    void a_fixed_instant_is_never_compared() {
        Limit fixed = new Limit.Fixed(Instant.parse("2030-01-01T00:00:00Z"));
        Surroundings levels = UNKNOWN.worstFirst("HIGH", "LOW").on(inMarch(OFFICE));
        assertThat(found(levels, fix(fixed).when(HIGH), fix(hours(1)).when(LOW)))
                .isEmpty();
        assertThat(found(
                        levels,
                        fix(hours(1)).when(HIGH),
                        fix(new Limit.Fixed(Instant.EPOCH)).when(LOW)))
                .isEmpty();
    }
}
