package io.deskwright.sla.lint;

import static io.deskwright.sla.lint.Sketch.HIGH;
import static io.deskwright.sla.lint.Sketch.LOW;
import static io.deskwright.sla.lint.Sketch.OFFICE;
import static io.deskwright.sla.lint.Sketch.STATED;
import static io.deskwright.sla.lint.Sketch.STOP;
import static io.deskwright.sla.lint.Sketch.UNKNOWN;
import static io.deskwright.sla.lint.Sketch.VIP;
import static io.deskwright.sla.lint.Sketch.between;
import static io.deskwright.sla.lint.Sketch.datum;
import static io.deskwright.sla.lint.Sketch.fix;
import static io.deskwright.sla.lint.Sketch.found;
import static io.deskwright.sla.lint.Sketch.hours;
import static io.deskwright.sla.lint.Sketch.inMarch;
import static io.deskwright.sla.lint.Sketch.termsOf;
import static io.deskwright.sla.lint.Sketch.within;
import static io.deskwright.sla.lint.Sketch.workingHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the rules on stops, milestones and figures draw their lines. */
class LintStopTest {

    @Test
    void a_second_limit_is_told_once_for_each_looser_target() {
        assertThat(found(
                        UNKNOWN,
                        within("SLOW", STOP, hours(8)),
                        within("QUICK", STOP, hours(1)),
                        within("EQUAL", STOP, hours(1)),
                        within("OTHER", STOP, workingHours(1))))
                .containsExactly("TWO_LIMITS SLOW", "TWO_LIMITS EQUAL", "TWO_LIMITS OTHER");
    }

    @Test
    void what_never_meets_in_one_case_or_stops_elsewhere_or_promises_nothing_is_no_second_limit() {
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(HIGH),
                        within("MEND", STOP, hours(2)).when(LOW)))
                .isEmpty();
        assertThat(found(UNKNOWN, fix(hours(1)), within("MEND", Milestone.ARRIVED, hours(2))))
                .isEmpty();
        assertThat(found(UNKNOWN, fix(hours(1)), between(Milestone.ACKNOWLEDGED, "MEND", STOP, hours(2))))
                .isEmpty();
        assertThat(found(UNKNOWN, fix(hours(1)), within("MEND", STOP, new Limit.Measured())))
                .isEmpty();
        assertThat(found(UNKNOWN, fix(hours(1)), within("WAIT", STOP, hours(2)).asWindowEnding("WAIT")))
                .isEmpty();
        assertThat(found(
                        UNKNOWN,
                        fix(hours(1)).when(HIGH),
                        within("MEND", STOP, hours(2)).when(LOW),
                        within("MEND", STOP, hours(3)).when(HIGH).when(LOW)))
                .containsExactly("CONTRADICTION MEND");
    }

    @Test
    void a_stricter_special_case_leaves_two_limits_and_the_same_case_twice_is_not_special() {
        assertThat(found(UNKNOWN, fix(hours(4)), within("VIP", STOP, hours(1)).when(VIP)))
                .containsExactly("TWO_LIMITS FIX");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(4)).when(VIP),
                        within("VIP", STOP, hours(8)).when(VIP)))
                .containsExactly("TWO_LIMITS VIP");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(4)).when(HIGH),
                        within("VIP", STOP, hours(8)).when(VIP)))
                .containsExactly("TWO_LIMITS VIP");
        assertThat(found(
                        UNKNOWN,
                        fix(hours(4)),
                        within("VIP", STOP, workingHours(8)).when(VIP)))
                .containsExactly("TWO_LIMITS VIP");
    }

    @ParameterizedTest(name = "arrival {0} h + {1} h against {2} h, at most {3} h: {4}")
    @CsvSource({"2, 2, 4, 4, -", "2, 3, 4, 8, -", "2, 3, 4, 4, PT5H > PT4H", "2, 7, 4, 8, PT9H > PT8H"})
    void a_chain_fits_into_the_outer_limit_of_its_stop(long arrive, long fix, long total, long outer, String shown) {
        Target.Builder[] targets = {
            within("ARRIVE", Milestone.ARRIVED, hours(arrive)).when(VIP),
            between(Milestone.ARRIVED, "FIX", STOP, hours(fix)),
            within("TOTAL", STOP, hours(total)).orAtMost(hours(outer), STATED)
        };
        assertThat(found(UNKNOWN, targets)).isEqualTo(shown.equals("-") ? List.of() : List.of("PAST_OUTER_LIMIT FIX"));
        assertThat(datum("evidence", UNKNOWN, targets))
                .isEqualTo(shown.equals("-") ? Optional.empty() : Optional.of(shown));
    }

    @Test
    void a_chain_names_its_links_and_the_limit_that_it_passes() {
        assertThat(Linter.findings(
                        termsOf(
                                within("ACK", Milestone.ACKNOWLEDGED, hours(1)),
                                between(Milestone.ACKNOWLEDGED, "ARRIVE", Milestone.ARRIVED, hours(2)),
                                between(Milestone.ARRIVED, "FIX", STOP, hours(3)),
                                within("TOTAL", STOP, hours(5))),
                        UNKNOWN))
                .extracting(Finding::toString)
                .containsExactly("PAST_OUTER_LIMIT | FIX | stop=RESOLVED; chain=ACK elapsed PT1H (stated the test)"
                        + " + ARRIVE elapsed PT2H (stated the test) + FIX elapsed PT3H (stated the test); other=TOTAL;"
                        + " outer=elapsed PT5H (stated the test); evidence=PT6H > PT5H");
    }

    @Test
    void of_two_ways_to_a_start_the_strictest_says_how_late_it_may_be() {
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, hours(4)),
                        within("RUSH", Milestone.ARRIVED, hours(1)),
                        between(Milestone.ARRIVED, "FIX", STOP, hours(2)),
                        within("TOTAL", STOP, hours(4))))
                .containsExactly("TWO_LIMITS ARRIVE");
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, hours(4)),
                        within("RUSH", Milestone.ARRIVED, hours(1)).when(VIP),
                        between(Milestone.ARRIVED, "FIX", STOP, hours(2)),
                        within("TOTAL", STOP, hours(4))))
                .containsExactly("TWO_LIMITS ARRIVE", "PAST_OUTER_LIMIT FIX");
    }

    @Test
    void a_chain_that_no_case_has_or_that_nobody_promises_is_none() {
        Target.Builder fix = between(Milestone.ARRIVED, "FIX", STOP, hours(2)).when(LOW);
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, hours(4)).when(HIGH),
                        fix,
                        within("TOTAL", STOP, hours(4))))
                .isEmpty();
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, hours(4)),
                        fix,
                        within("TOTAL", STOP, hours(4)).when(HIGH)))
                .isEmpty();
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, hours(4)).asWindowEnding("WAIT"),
                        fix,
                        within("TOTAL", STOP, hours(4))))
                .isEmpty();
        assertThat(found(
                        UNKNOWN,
                        within("ARRIVE", Milestone.ARRIVED, new Limit.Measured()),
                        fix,
                        within("TOTAL", STOP, hours(1))))
                .isEmpty();
    }

    @Test
    void a_chain_of_other_clocks_is_compared_on_the_calendar() {
        Target.Builder[] targets = {
            within("ARRIVE", Milestone.ARRIVED, workingHours(1)),
            between(Milestone.ARRIVED, "FIX", STOP, hours(2)),
            within("TOTAL", STOP, hours(24))
        };
        assertThat(found(UNKNOWN, targets)).isEmpty();
        assertThat(datum("evidence", UNKNOWN.on(inMarch(OFFICE)), targets))
                .contains("2026-03-06T17:00:00Z -> 2026-03-09T12:00:00Z > 2026-03-07T17:00:00Z");
    }

    @Test
    void reached_milestones_are_judged_one_by_one() {
        Surroundings reaching = UNKNOWN.reaching(Milestone.REPORTED, STOP);
        assertThat(found(reaching, fix(hours(1)))).isEmpty();
        assertThat(found(
                        reaching,
                        between(Milestone.ARRIVED, "FIX", STOP, hours(1)),
                        within("ARRIVE", Milestone.ARRIVED, hours(1))))
                .containsExactly("UNREACHED_START FIX", "UNREACHED_STOP ARRIVE");
    }

    @Test
    void one_promised_end_is_enough_and_a_window_is_no_promise() {
        Surroundings ends = UNKNOWN.endingAt(Milestone.SERVICE_RESTORED, STOP);
        assertThat(found(ends, fix(hours(1)))).isEmpty();
        assertThat(found(ends, fix(hours(1)).asWindowEnding("WAIT"))).containsExactly("NO_FINAL_LIMIT T");
        assertThat(datum("measured", ends, fix(hours(1)).asWindowEnding("WAIT")))
                .contains("-");
    }

    @Test
    void an_assumed_outer_limit_is_a_word_too_and_what_is_measured_is_none() {
        Basis assumed = Basis.assumed("AMB-01");
        assertThat(found(UNKNOWN, fix(hours(1)).orAtMost(hours(2), assumed)))
                .containsExactly("WORD_WITHOUT_NUMBER FIX");
        assertThat(found(
                        UNKNOWN,
                        within("ACK", Milestone.ACKNOWLEDGED, hours(1)),
                        fix(hours(1)).within(new Limit.Measured(), assumed)))
                .isEmpty();
        assertThat(found(UNKNOWN, fix(hours(1)).within(hours(1), assumed)))
                .containsExactly("WORD_WITHOUT_NUMBER FIX", "NO_STATED_FIGURE T");
    }

    @Test
    void an_alternative_that_is_never_chosen_is_no_second_limit() {
        assertThat(found(UNKNOWN, fix(hours(1)), fix(hours(8)).when(VIP), within("MEND", STOP, hours(2))))
                .containsExactly("SHADOWED FIX", "TWO_LIMITS MEND");
    }
}
