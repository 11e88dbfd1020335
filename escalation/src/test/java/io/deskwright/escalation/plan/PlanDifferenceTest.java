package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

    private static final String TEXT = """
            deskwright plan 1
            name | P
            version | 1
            effective | 2026-01-01T00:00:00Z
            source | s
            ladder | l | FUNCTIONAL
            rung | a
            when | has level
            notify | ENGINEER
            rung | b
            when | breached | all
            notify | VENDOR
            ladder | m | REMINDER
            rung | c
            when | silent | PT1H
            notify | ENGINEER
            """;
    private static final Plan PLAN = PlanText.parse("t", TEXT);

    private static String difference(String... replacements) {
        String text = TEXT.replace("version | 1", "version | 2");
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return PlanDifference.between(PLAN, PlanText.parse("t", text)).toString();
    }

    @Test
    void two_versions_that_do_the_same_differ_in_nothing() {
        assertThat(difference("source | s", "source | other")).isEqualTo("P 1 => P 2");
        assertThat(PlanDifference.between(PLAN, PLAN).isEmpty()).isTrue();
    }

    @Test
    void what_a_rung_does_otherwise_is_told_with_both_forms() {
        assertThat(difference("silent | PT1H", "silent | PT2H\nlevel | A\nrepeat | PT2H"))
                .isEqualTo("""
                P 1 => P 2
                ~ rung | c; when | silent | PT1H; notify | ENGINEER\
                 => rung | c; when | silent | PT2H; level | A; repeat | PT2H; notify | ENGINEER""");
    }

    @Test
    void a_ladder_that_leads_elsewhere_is_told() {
        assertThat(difference(
                        "ladder | m | REMINDER", "ladder | m | HIERARCHICAL\nacknowledged | goes on\nagain | c | PT3H"))
                .isEqualTo("""
                        P 1 => P 2
                        ~ ladder | m | REMINDER\
                         => ladder | m | HIERARCHICAL; acknowledged | goes on; again | c | PT3H""");
    }

    @Test
    void rungs_added_and_removed_move_those_after_them() {
        assertThat(difference("rung | b", "rung | d")).isEqualTo("""
                P 1 => P 2
                + rung | d; when | breached | all; notify | VENDOR
                - rung | b; when | breached | all; notify | VENDOR""");
        PlanDifference less = PlanDifference.between(
                PLAN, PlanText.parse("t", TEXT.replace("rung | a\nwhen | has level\nnotify | ENGINEER\n", "")));
        assertThat(less.changes())
                .extracting(PlanDifference.Change::toString)
                .containsExactly(
                        "- rung | a; when | has level; notify | ENGINEER",
                        "~ rung | b: number 2 in l => number 1 in l",
                        "~ rung | c: number 3 in m => number 2 in m");
        assertThat(less.isEmpty()).isFalse();
    }

    @Test
    void a_rung_in_another_ladder_has_moved() {
        assertThat(difference("ladder | m | REMINDER\n", "", "rung | b", "ladder | n | REMINDER\nrung | b"))
                .isEqualTo("""
                P 1 => P 2
                + ladder | n | REMINDER
                - ladder | m | REMINDER
                ~ rung | b: number 2 in l => number 2 in n
                ~ rung | c: number 3 in m => number 3 in n""");
    }
}
