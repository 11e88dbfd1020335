package io.deskwright.examples.replay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Code;
import io.deskwright.examples.replay.log.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {

    /** What the service order has no step for. */
    private static final Set<String> REFUSED =
            Set.of("New -> Closed", "Awaiting User Info -> Closed", "Resolved -> New");

    private static final Map<State, List<State>> WAYS = Map.of(
            State.NEW, List.of(),
            State.CLOSED, List.of(State.NEW, State.RESOLVED));

    static Stream<Transition> transitions() {
        return Transition.table().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void its_commands_lead_a_ticket_from_where_one_state_is_meant_to_where_the_next_one_is(Transition transition) {
        DeskReport report = Logs.driven(Logs.through(way(transition)));

        Outcome outcome = report.outcomes().getOrDefault(transition, List.of()).get(0);
        if (REFUSED.contains(name(transition))) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused)
                                    .returns(Code.ILLEGAL_IN_STATE, Outcome.Refused::code)
                                    .returns(false, Outcome.Refused::strayed));
        } else if (transition.to() == State.UNKNOWN) {
            assertThat(outcome).isEqualTo(new Outcome.NoCommand("unknown state"));
        } else {
            assertThat(outcome).isEqualTo(new Outcome.Done());
            assertThat(report.endings()).singleElement().matches(DeskReport.Ending::agrees);
        }
    }

    private static List<State> way(Transition transition) {
        List<State> states = new ArrayList<>();
        transition.from().ifPresent(from -> {
            states.addAll(WAYS.getOrDefault(from, List.of(State.NEW)));
            states.add(from);
        });
        states.add(transition.to());
        return states;
    }

    private static String name(Transition transition) {
        return transition.toString().replaceAll(" +", " ");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void every_state_that_is_known_means_something_at_the_desk(State state) {
        assertThat(Transition.meant(state)).isPresent();
    }

    @Test
    void every_transition_of_the_recorded_log_is_in_the_table() {
        assertThat(Transition.table().keySet())
                .containsExactlyInAnyOrderElementsOf(Change.of(Logs.file("../incident_event_log.csv.gz")).stream()
                        .map(Change::transition)
                        .distinct()
                        .toList());
    }
}
