package io.deskwright.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintWordingTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            Map.entry("measured", new Limit.Measured()),
            Map.entry("elapsed PT2H", new Limit.Elapsed(TWO_HOURS)),
            Map.entry("working PT2H", new Limit.WorkingTime(TWO_HOURS)),
            Map.entry("immediately PT2H", new Limit.Immediately(TWO_HOURS, false)),
            Map.entry("immediately in working time PT2H", new Limit.Immediately(TWO_HOURS, true)),
            Map.entry(
                    "counted 1 working day CIVIL_CODE",
                    new Limit.Counted(CountedPeriod.workingDays(1), CountingPolicies.CIVIL_CODE)),
            Map.entry(
                    "counted 3 half months SAME_WALL_TIME",
                    new Limit.Counted(CountedPeriod.halfMonths(3), CountingPolicies.SAME_WALL_TIME)),
            Map.entry("days of returnDays CIVIL_CODE", new Limit.DaysOfFact("returnDays", CountingPolicies.CIVIL_CODE)),
            Map.entry("end of working day", new Limit.EndOfWorkingDay()),
            Map.entry("by report time PT2H PT1H", new Limit.ByReportTime(TWO_HOURS, Duration.ofHours(1))),
            Map.entry(
                    "day of quarter 10 NEXT_WORKING_DATE PT2H",
                    new Limit.DayOfPeriod(Step.QUARTER, 10, Roll.NEXT_WORKING_DATE, TWO_HOURS)),
            Map.entry("fixed 1970-01-01T00:00:00Z", new Limit.Fixed(Instant.EPOCH)));

    static Stream<String> words() {
        return LIMITS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_limit_is_worded_as_a_text_of_terms_words_it(String words) {
        Limit limit = LIMITS.getOrDefault(words, new Limit.Measured());
        assertThat(Wording.of(limit)).isEqualTo(words);
    }

    @Test
    void every_kind_of_limit_has_its_words() {
        assertThat(LIMITS.values()).extracting(Object::getClass).contains(Limit.class.getPermittedSubclasses());
    }

    @Test
    void conditions_are_joined_and_none_is_a_dash() {
        assertThat(Wording.of(List.of(Condition.level("LOW"), Condition.is("vip", "true"))))
                .isEqualTo("level is LOW & vip is true");
        assertThat(Wording.of(List.<Condition>of())).isEqualTo("-");
    }

    @Test
    void a_target_is_worded_with_its_outer_limit() {
        assertThat(Wording.of(Sketch.within("FIX", Milestone.RESOLVED, Sketch.hours(2))
                        .orAtMost(Sketch.hours(4), Sketch.STATED)
                        .build()))
                .isEqualTo("elapsed PT2H (stated the test), outer elapsed PT4H (stated the test)");
    }
}
