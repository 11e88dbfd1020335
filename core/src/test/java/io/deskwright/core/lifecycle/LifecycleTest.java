package io.deskwright.core.lifecycle;

import static io.deskwright.core.lifecycle.Complaint.ACKNOWLEDGED;
import static io.deskwright.core.lifecycle.Complaint.CLOSED;
import static io.deskwright.core.lifecycle.Complaint.RECEIVED;
import static io.deskwright.core.lifecycle.Complaint.SETTLED;
import static io.deskwright.core.lifecycle.Complaint.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.lifecycle.Complaint.Acknowledge;
import io.deskwright.core.lifecycle.Complaint.Answer;
import io.deskwright.core.lifecycle.Complaint.Attempt;
import io.deskwright.core.lifecycle.Complaint.Close;
import io.deskwright.core.lifecycle.Complaint.Receive;
import io.deskwright.core.lifecycle.Complaint.Remark;
import io.deskwright.core.lifecycle.Complaint.Settle;
import io.deskwright.core.lifecycle.Complaint.Verify;
import io.deskwright.core.lifecycle.Complaint.Withdraw;
import io.deskwright.core.people.Role;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a machine answers, asked of a complaint. */
class LifecycleTest {

    private static final Lifecycle<Complaint, Attempt> MACHINE = Complaint.machine();
    private static final Optional<Complaint> NO_CASE = Optional.empty();

    @Test
    void a_machine_names_itself_and_shows_its_table() {
        assertThat(MACHINE.name()).isEqualTo("complaint");
        assertThat(MACHINE.version()).isEqualTo("1");
        assertThat(MACHINE).hasToString("complaint 1");
        assertThat(MACHINE.end()).isEqualTo(CLOSED);
        assertThat(MACHINE.states()).containsExactly(Complaint.values());
        assertThat(MACHINE.rows())
                .extracting(Row::id)
                .containsExactly("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");
    }

    @Test
    void a_row_reads_as_a_line() {
        assertThat(MACHINE.rows().get(0)).hasToString("C1 Receive by CUSTOMER, AGENT: - -> RECEIVED");
        assertThat(MACHINE.rows().get(3))
                .hasToString(
                        "C4 Answer [founded] by PROJECT_MANAGER: VERIFIED -> ANSWERED if in writing, with apology");
        assertThat(MACHINE.rows().get(8))
                .hasToString("C9 Remark by CUSTOMER, AGENT, PROJECT_MANAGER:"
                        + " RECEIVED, ACKNOWLEDGED, VERIFIED, ANSWERED, SETTLED -> -");
    }

    @Test
    void a_row_leads_to_its_target_or_leaves_the_case_where_it_is() {
        assertThat(MACHINE.rows().get(7).targets()).containsExactly(CLOSED);
        assertThat(MACHINE.rows().get(8).targets()).isEqualTo(Complaint.OPEN);
        assertThat(MACHINE.rows())
                .extracting(Row::begins)
                .containsOnlyOnce(true)
                .startsWith(true);
    }

    @Test
    void a_complaint_walks_from_its_receipt_to_its_end() {
        Attempt sorry = new Attempt("founded", "we are sorry");
        Optional<Complaint> state = NO_CASE;
        for (Class<?> command :
                List.of(Receive.class, Acknowledge.class, Verify.class, Answer.class, Settle.class, Close.class)) {
            Role role = command == Receive.class || command == Acknowledge.class ? Role.AGENT : Role.PROJECT_MANAGER;
            state = attempt(state, command, role, sorry).get().to();
        }
        assertThat(state).contains(CLOSED);
    }

    @Test
    void what_the_table_does_not_have_in_a_state_is_illegal_there() {
        assertThat(refusal(Optional.of(RECEIVED), Verify.class, Role.PROJECT_MANAGER))
                .isEqualTo(Refusal.of(Code.ILLEGAL_IN_STATE)
                        .with("command", "Verify")
                        .with("state", "RECEIVED"));
    }

    @Test
    void without_a_case_only_its_beginning_is_legal() {
        assertThat(MACHINE.permitted(NO_CASE, Receive.class, Role.AGENT).get())
                .extracting(Row::id)
                .containsExactly("C1");
        assertThat(refusal(NO_CASE, Verify.class, Role.AGENT))
                .isEqualTo(Refusal.of(Code.ILLEGAL_IN_STATE)
                        .with("command", "Verify")
                        .with("state", "NONE"));
        assertThat(refusal(Optional.of(RECEIVED), Receive.class, Role.AGENT).code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void a_command_that_the_table_does_not_know_is_illegal() {
        assertThat(refusal(Optional.of(RECEIVED), String.class, Role.AGENT).code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void a_closed_case_says_that_it_is_closed() {
        assertThat(refusal(Optional.of(CLOSED), Remark.class, Role.CUSTOMER).english())
                .isEqualTo("Remark is not possible: the case is closed");
    }

    @Test
    void a_refusal_names_who_may_in_the_order_of_the_roles_whatever_the_rows() {
        assertThat(refusal(Optional.of(VERIFIED), Answer.class, Role.CUSTOMER))
                .isEqualTo(Refusal.of(Code.NOT_PERMITTED)
                        .with("command", "Answer")
                        .with("permitted", "AGENT, PROJECT_MANAGER")
                        .with("role", "CUSTOMER"));
    }

    @Test
    void a_row_that_nobody_may_use_is_illegal_for_everybody() {
        Row<Complaint, Attempt> nobodys =
                Row.<Complaint, Attempt>row("X", Settle.class).from(RECEIVED);
        assertThat(Lifecycle.of("x", "1", CLOSED, List.of(nobodys))
                        .permitted(Optional.of(RECEIVED), Settle.class, Role.AGENT)
                        .getLeft()
                        .code())
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void state_comes_before_role_role_before_condition_and_condition_before_guards() {
        Attempt nothing = new Attempt("", "");
        assertThat(code(RECEIVED, Answer.class, Role.CUSTOMER, nothing)).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(code(VERIFIED, Answer.class, Role.CUSTOMER, nothing)).isEqualTo(Code.NOT_PERMITTED);
        assertThat(code(VERIFIED, Answer.class, Role.PROJECT_MANAGER, nothing)).isEqualTo(Code.ILLEGAL_IN_STATE);
        assertThat(code(VERIFIED, Answer.class, Role.PROJECT_MANAGER, new Attempt("founded", "")))
                .isEqualTo(Code.MISSING);
        assertThat(code(VERIFIED, Answer.class, Role.PROJECT_MANAGER, new Attempt("founded", "no")))
                .isEqualTo(Code.INVALID);
    }

    @Test
    void the_condition_tells_which_of_several_rows_is_meant() {
        Optional<Complaint> verified = Optional.of(VERIFIED);
        assertThat(attempt(verified, Answer.class, Role.PROJECT_MANAGER, new Attempt("founded", "sorry"))
                        .get()
                        .id())
                .isEqualTo("C4");
        assertThat(attempt(verified, Answer.class, Role.PROJECT_MANAGER, new Attempt("unfounded", "no"))
                        .get()
                        .id())
                .isEqualTo("C5");
    }

    @Test
    void a_row_of_others_does_not_stand_in_the_way_of_ones_own() {
        assertThat(MACHINE.permitted(Optional.of(VERIFIED), Answer.class, Role.AGENT)
                        .get())
                .extracting(Row::id)
                .containsExactly("C5");
        assertThat(code(VERIFIED, Answer.class, Role.AGENT, new Attempt("founded", "sorry")))
                .isEqualTo(Code.ILLEGAL_IN_STATE);
    }

    @Test
    void where_no_row_is_meant_the_refusal_names_command_and_state() {
        Refusal refusal = attempt(Optional.of(VERIFIED), Answer.class, Role.AGENT, new Attempt("", ""))
                .getLeft();
        assertThat(refusal.english()).isEqualTo("Answer is not possible in state VERIFIED");
    }

    @Test
    void a_guard_refuses_in_the_name_of_the_command() {
        Refusal refusal = attempt(Optional.of(RECEIVED), Acknowledge.class, Role.AGENT, new Attempt("", ""))
                .getLeft();
        assertThat(refusal.english()).isEqualTo("Acknowledge lacks text");
    }

    @Test
    void the_first_row_that_is_meant_is_taken() {
        Row<Complaint, Attempt> first =
                Row.<Complaint, Attempt>row("X1", Settle.class).from(RECEIVED).by(Role.AGENT);
        Row<Complaint, Attempt> second =
                Row.<Complaint, Attempt>row("X2", Settle.class).from(RECEIVED).by(Role.AGENT);
        Lifecycle<Complaint, Attempt> machine = Lifecycle.of("x", "1", CLOSED, List.of(first, second));
        List<Row<Complaint, Attempt>> permitted = machine.permitted(Optional.of(RECEIVED), Settle.class, Role.AGENT)
                .get();
        assertThat(permitted).containsExactly(first, second);
        assertThat(machine.row(permitted, Optional.of(RECEIVED), new Attempt("", ""))
                        .get())
                .isSameAs(first);
    }

    @Test
    void the_buttons_of_a_form_stand_in_the_order_of_the_table_each_once() {
        assertThat(MACHINE.commands(NO_CASE, Role.CUSTOMER)).containsExactly(Receive.class);
        assertThat(MACHINE.commands(NO_CASE, Role.VENDOR)).isEmpty();
        assertThat(MACHINE.commands(Optional.of(VERIFIED), Role.PROJECT_MANAGER))
                .containsExactly(Answer.class, Remark.class);
        assertThat(MACHINE.commands(Optional.of(ACKNOWLEDGED), Role.CUSTOMER))
                .containsExactly(Withdraw.class, Remark.class);
        assertThat(MACHINE.commands(Optional.of(SETTLED), Role.PROJECT_MANAGER))
                .containsExactly(Close.class, Remark.class);
        assertThat(MACHINE.commands(Optional.of(CLOSED), Role.CUSTOMER)).isEmpty();
    }

    @Test
    void exactly_the_commands_that_are_offered_are_permitted() {
        List<Optional<Complaint>> places = new ArrayList<>(List.of(NO_CASE));
        Arrays.stream(Complaint.values()).map(Optional::of).forEach(places::add);
        for (Optional<Complaint> place : places) {
            for (Role role : Role.values()) {
                assertThat(MACHINE.rows().stream()
                                .<Class<?>>map(Row::command)
                                .distinct()
                                .filter(command ->
                                        MACHINE.permitted(place, command, role).isRight()))
                        .containsExactlyElementsOf(MACHINE.commands(place, role));
            }
        }
    }

    @Test
    void what_a_machine_hands_out_cannot_change_it() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> MACHINE.permitted(NO_CASE, Receive.class, Role.AGENT)
                        .get()
                        .remove(0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> MACHINE.commands(NO_CASE, Role.AGENT).remove(0));
    }

    @Test
    void a_machine_does_not_follow_the_list_that_it_was_made_of() {
        List<Row<Complaint, Attempt>> rows = new ArrayList<>(Complaint.table());
        Lifecycle<Complaint, Attempt> machine = Lifecycle.of("complaint", "1", CLOSED, rows);
        rows.clear();
        assertThat(machine.rows()).hasSize(9);
    }

    private static Refusal refusal(Optional<Complaint> state, Class<?> command, Role role) {
        return MACHINE.permitted(state, command, role).getLeft();
    }

    private static Code code(Complaint state, Class<?> command, Role role, Attempt attempt) {
        return attempt(Optional.of(state), command, role, attempt).getLeft().code();
    }

    private static Either<Refusal, Row<Complaint, Attempt>> attempt(
            Optional<Complaint> state, Class<?> command, Role role, Attempt attempt) {
        return MACHINE.permitted(state, command, role).flatMap(rows -> MACHINE.row(rows, state, attempt));
    }
}
