package io.deskwright.core.lifecycle;

import static io.deskwright.core.lifecycle.AnalysisTest.Door.AJAR;
import static io.deskwright.core.lifecycle.AnalysisTest.Door.OPEN;
import static io.deskwright.core.lifecycle.AnalysisTest.Door.SHUT;
import static io.deskwright.core.people.Role.AGENT;
import static io.deskwright.core.people.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** Each finding on the smallest machine that has it, beside the one that just has not. */
class AnalysisTest {

    enum Door {
        OPEN,
        AJAR,
        SHUT
    }

    record Build() {}

    record Push() {}

    record Knock() {}

    private static final Row<Door, String> BUILD =
            row("D1", Build.class).by(AGENT).to(OPEN);
    private static final Row<Door, String> PULL =
            row("D2", Push.class).from(OPEN).by(AGENT).to(AJAR);
    private static final Row<Door, String> SLAM =
            row("D3", Push.class).from(AJAR).by(AGENT).to(SHUT);
    private static final When<String> GENTLY = new When<>("gently", String::isEmpty);

    @Test
    void the_complaint_is_sound() {
        assertThat(Analysis.of(Complaint.machine()).findings()).isEmpty();
        assertThat(Analysis.of(Complaint.machine()).isSound()).isTrue();
    }

    @Test
    void a_door_is_sound() {
        findings(BUILD, PULL, SLAM).isEmpty();
    }

    @Test
    void a_state_without_a_way_to_it_is_unreachable() {
        findings(BUILD, row("D2", Push.class).from(OPEN, AJAR).by(AGENT).to(SHUT))
                .containsExactly("no case can come to AJAR");
        assertThat(of(BUILD, row("D2", Push.class).from(OPEN, AJAR).by(AGENT).to(SHUT))
                        .isSound())
                .isFalse();
    }

    @Test
    void what_only_an_unreachable_state_leads_to_is_unreachable_too() {
        findings(row("D1", Build.class).by(AGENT).to(SHUT), PULL, SLAM)
                .containsExactly("no case can come to OPEN", "no case can come to AJAR");
    }

    @Test
    void without_a_beginning_no_state_is_reached() {
        findings(PULL, SLAM)
                .containsExactly("no case can come to OPEN", "no case can come to AJAR", "no case can come to SHUT");
    }

    @Test
    void a_state_without_a_way_out_is_a_dead_end() {
        findings(
                        BUILD,
                        PULL,
                        row("D3", Push.class).from(OPEN).when(GENTLY).by(AGENT).to(SHUT))
                .contains("no row leads out of AJAR");
    }

    @Test
    void a_row_that_stays_or_leads_back_to_where_it_was_is_no_way_out() {
        Row<Door, String> slam = row("D4", Build.class).from(OPEN).by(AGENT).to(SHUT);
        findings(BUILD, PULL, slam, row("D5", Knock.class).from(AJAR).by(AGENT))
                .containsExactly("no row leads out of AJAR");
        findings(BUILD, PULL, slam, row("D5", Knock.class).from(AJAR).by(AGENT).to(AJAR))
                .containsExactly("no row leads out of AJAR");
    }

    @Test
    void the_end_needs_no_way_out_and_may_have_one() {
        findings(BUILD, PULL, SLAM, row("D4", Push.class).from(SHUT).by(AGENT).to(OPEN))
                .isEmpty();
    }

    @Test
    void a_circle_without_a_way_to_the_end_is_endless() {
        findings(BUILD, PULL, row("D3", Push.class).from(AJAR).by(AGENT).to(OPEN))
                .containsExactly(
                        "from OPEN no case can come to the end",
                        "from AJAR no case can come to the end",
                        "no case can come to SHUT");
    }

    @Test
    void a_row_behind_one_that_takes_everything_never_fires() {
        findings(
                        BUILD,
                        PULL,
                        SLAM,
                        row("D4", Push.class).from(AJAR).when(GENTLY).by(AGENT).to(OPEN))
                .containsExactly("D4 Push [gently] never fires: the rows before it take all that it says");
        findings(BUILD, row("D0", Build.class).by(AGENT).to(AJAR), PULL, SLAM)
                .containsExactly("D0 Build never fires: the rows before it take all that it says");
    }

    @Test
    void several_rows_together_can_take_everything() {
        findings(
                        BUILD,
                        PULL,
                        SLAM,
                        row("D4", Push.class).from(OPEN, AJAR).by(AGENT).to(SHUT))
                .containsExactly("D4 Push never fires: the rows before it take all that it says");
    }

    @Test
    void a_row_fires_if_one_state_one_role_or_one_condition_is_left_to_it() {
        findings(
                        BUILD,
                        PULL,
                        SLAM,
                        row("D4", Push.class).from(AJAR, SHUT).by(AGENT).to(OPEN))
                .isEmpty();
        findings(
                        BUILD,
                        PULL,
                        SLAM,
                        row("D4", Push.class).from(AJAR).by(AGENT, CUSTOMER).to(OPEN))
                .isEmpty();
        findings(
                        BUILD,
                        PULL,
                        SLAM.when(GENTLY),
                        row("D4", Push.class).from(AJAR).by(AGENT).to(OPEN))
                .isEmpty();
        findings(BUILD, PULL, SLAM, row("D4", Knock.class).from(AJAR).by(AGENT).to(OPEN))
                .isEmpty();
    }

    @Test
    void a_row_without_roles_is_for_nobody_and_takes_nothing_from_others() {
        findings(
                        BUILD,
                        PULL,
                        SLAM,
                        row("D4", Knock.class).from(OPEN),
                        row("D5", Knock.class).from(OPEN).by(AGENT))
                .containsExactly("D4 Knock may be given by nobody");
    }

    @Test
    void a_case_that_is_taken_over_may_begin_in_any_state() {
        findings(BUILD, row("D0", Knock.class).by(AGENT), PULL, SLAM).isEmpty();
    }

    @Test
    void every_kind_has_its_own_sentence() {
        assertThat(Arrays.stream(Analysis.Kind.values())
                        .map(kind -> new Analysis.Finding(kind, "it").toString())
                        .collect(Collectors.toSet()))
                .hasSize(Analysis.Kind.values().length)
                .allSatisfy(sentence -> assertThat(sentence).contains("it").doesNotContain("%"));
    }

    @Test
    void an_analysis_is_a_value() {
        assertThat(of(PULL)).isEqualTo(of(PULL));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> of(PULL).findings().clear());
    }

    private static Row<Door, String> row(String id, Class<?> command) {
        return Row.row(id, command);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Analysis of(Row<Door, String>... rows) {
        return Analysis.of(Lifecycle.of("door", "1", SHUT, List.of(rows)));
    }

    @SafeVarargs
    private static ListAssert<String> findings(Row<Door, String>... rows) {
        return assertThat(
                of(rows).findings().stream().map(Analysis.Finding::toString).toList());
    }
}
