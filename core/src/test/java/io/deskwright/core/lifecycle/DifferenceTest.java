package io.deskwright.core.lifecycle;

import static io.deskwright.core.people.Role.AGENT;
import static io.deskwright.core.people.Role.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What two versions of a machine do not share. */
class DifferenceTest {

    enum Old {
        OPEN,
        WAITING,
        SHUT
    }

    enum New {
        OPEN,
        PARKED,
        SHUT
    }

    record Begin() {}

    record Shut() {}

    private static final Row<Old, String> SHUT =
            old("R2", Shut.class).from(Old.OPEN).by(AGENT).to(Old.SHUT);

    @Test
    void a_machine_does_not_differ_from_itself() {
        Difference difference = Difference.between(Complaint.machine(), Complaint.machine());
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference).hasToString("complaint 1 => complaint 1");
    }

    @Test
    void states_are_gained_and_lost_by_name_and_the_end_may_move() {
        Lifecycle<New, String> parked = Lifecycle.of("machine", "2", New.PARKED, List.of());
        assertThat(Difference.between(machine(), parked))
                .hasToString("machine 1 => machine 2\n+ state PARKED\n- state WAITING\n~ end SHUT => PARKED");
        assertThat(Difference.between(machine(), parked).isEmpty()).isFalse();
    }

    @Test
    void rows_are_added_removed_and_changed() {
        Row<Old, String> begin = old("R1", Begin.class).by(AGENT).to(Old.OPEN);
        Row<Old, String> late =
                old("R3", Shut.class).from(Old.WAITING).by(AGENT).to(Old.SHUT);
        assertThat(lines(machine(begin, SHUT), machine(SHUT.by(AGENT, CUSTOMER), late)))
                .containsExactly(
                        "+ R3 Shut by AGENT: WAITING -> SHUT",
                        "- R1 Begin by AGENT: - -> OPEN",
                        "~ R2 Shut by AGENT: OPEN -> SHUT => R2 Shut by CUSTOMER, AGENT: OPEN -> SHUT");
    }

    @Test
    void roles_states_and_rules_change_a_row() {
        Guard<String> rule = new Guard<>("rule", text -> Optional.empty());
        assertThat(kinds(machine(SHUT), machine(SHUT.by(CUSTOMER)))).containsExactly(Difference.Kind.ROW_CHANGED);
        assertThat(kinds(machine(SHUT), machine(SHUT.from(Old.WAITING)))).containsExactly(Difference.Kind.ROW_CHANGED);
        assertThat(kinds(machine(SHUT), machine(SHUT.guard(rule)))).containsExactly(Difference.Kind.ROW_CHANGED);
    }

    @Test
    void id_command_condition_and_target_make_it_another_row() {
        Difference.Kind[] another = {Difference.Kind.ROW_ADDED, Difference.Kind.ROW_REMOVED};
        Row<Old, String> named = old("R9", Shut.class).from(Old.OPEN).by(AGENT).to(Old.SHUT);
        Row<Old, String> begun = old("R2", Begin.class).from(Old.OPEN).by(AGENT).to(Old.SHUT);
        assertThat(kinds(machine(SHUT), machine(named))).containsExactly(another);
        assertThat(kinds(machine(SHUT), machine(begun))).containsExactly(another);
        assertThat(kinds(machine(SHUT), machine(SHUT.to(Old.WAITING)))).containsExactly(another);
        assertThat(kinds(machine(SHUT), machine(SHUT.when(new When<>("late", String::isEmpty)))))
                .containsExactly(another);
    }

    @Test
    void rules_and_conditions_are_the_same_if_their_names_are() {
        Row<Old, String> once =
                SHUT.guard(new Guard<>("rule", text -> Optional.empty())).when(new When<>("late", String::isEmpty));
        Row<Old, String> again = SHUT.guard(new Guard<>("rule", text -> Optional.of(Refusal.of(Code.NOT_DUE))))
                .when(new When<>("late", String::isBlank));
        assertThat(Difference.between(machine(once), machine(again)).isEmpty()).isTrue();
    }

    @Test
    void a_row_that_stayed_is_not_taken_for_the_changed_form_of_its_sister() {
        Row<Old, String> sister = SHUT.from(Old.WAITING);
        assertThat(lines(machine(sister, SHUT), machine(SHUT))).containsExactly("- R2 Shut by AGENT: WAITING -> SHUT");
        assertThat(lines(machine(SHUT), machine(sister, SHUT))).containsExactly("+ R2 Shut by AGENT: WAITING -> SHUT");
    }

    @Test
    void twin_rows_are_counted() {
        assertThat(kinds(machine(SHUT, SHUT), machine(SHUT))).containsExactly(Difference.Kind.ROW_REMOVED);
    }

    @Test
    void a_difference_is_a_value() {
        Difference difference = Difference.between(machine(SHUT), machine());
        assertThat(difference).isEqualTo(Difference.between(machine(SHUT), machine()));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> difference.changes().clear());
    }

    private static Row<Old, String> old(String id, Class<?> command) {
        return Row.row(id, command);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Lifecycle<Old, String> machine(Row<Old, String>... rows) {
        return Lifecycle.of("machine", "1", Old.SHUT, List.of(rows));
    }

    private static List<String> lines(Lifecycle<?, ?> older, Lifecycle<?, ?> newer) {
        return Difference.between(older, newer).changes().stream()
                .map(Difference.Change::toString)
                .toList();
    }

    private static List<Difference.Kind> kinds(Lifecycle<?, ?> older, Lifecycle<?, ?> newer) {
        return Difference.between(older, newer).changes().stream()
                .map(Difference.Change::kind)
                .toList();
    }
}
