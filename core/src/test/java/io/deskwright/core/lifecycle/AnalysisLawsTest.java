package io.deskwright.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.lifecycle.Analysis.Kind;
import io.deskwright.core.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analysis says of any machine what trying everything would show. */
class AnalysisLawsTest {

    enum S {
        A,
        B,
        C,
        D,
        E
    }

    record One() {}

    record Two() {}

    private static final When<Integer> ANY = new When<>("any", attempt -> true);

    @Property(tries = 2000)
    void reachability_is_what_walking_shows(@ForAll("machines") Lifecycle<S, Integer> machine) {
        Set<S> reached = walked(machine, Optional.empty());
        List<String> unreachable = names(state -> !reached.contains(state));
        List<String> lost = names(state ->
                state != machine.end() && !walked(machine, Optional.of(state)).contains(machine.end()));
        List<String> stuck = names(
                state -> state != machine.end() && Set.of(state).containsAll(walked(machine, Optional.of(state))));
        assertThat(subjects(machine, Kind.UNREACHABLE)).isEqualTo(unreachable);
        assertThat(subjects(machine, Kind.DEAD_END)).isEqualTo(stuck);
        lost.removeAll(stuck);
        assertThat(subjects(machine, Kind.ENDLESS)).isEqualTo(lost);
    }

    @Property(tries = 2000)
    void a_row_is_shadowed_if_no_attempt_of_anybody_anywhere_finds_it(
            @ForAll("machines") Lifecycle<S, Integer> machine) {
        List<Row<S, Integer>> silent = new ArrayList<>(machine.rows());
        silent.removeIf(row -> row.roles().isEmpty());
        for (Optional<S> place : places()) {
            for (Role role : Role.values()) {
                for (Class<?> command : machine.commands(place, role)) {
                    for (int number = 0; number < machine.rows().size(); number++) {
                        int attempt = number;
                        machine.permitted(place, command, role)
                                .flatMap(rows -> machine.row(rows, place, attempt))
                                .forEach(silent::remove);
                    }
                }
            }
        }
        assertThat(subjects(machine, Kind.SHADOWED))
                .isEqualTo(silent.stream().map(Row::label).toList());
    }

    @Property(tries = 1000)
    void the_answers_are_those_of_the_table_read_from_top_to_bottom(@ForAll("machines") Lifecycle<S, Integer> machine) {
        for (Optional<S> place : places()) {
            for (Role role : List.of(Role.AGENT, Role.CUSTOMER, Role.TIMER)) {
                for (Class<?> command : List.of(One.class, Two.class)) {
                    List<Row<S, Integer>> legal = new ArrayList<>();
                    for (Row<S, Integer> row : machine.rows()) {
                        boolean isHere = place.isEmpty()
                                ? row.from().isEmpty()
                                : row.from().contains(place.get());
                        if (isHere
                                && row.command().equals(command)
                                && row.roles().contains(role)) {
                            legal.add(row);
                        }
                    }
                    assertThat(machine.permitted(place, command, role).getOrElse(List.of()))
                            .isEqualTo(legal);
                }
            }
        }
    }

    @Property(tries = 300)
    void what_is_said_of_a_machine_is_said_again(@ForAll("machines") Lifecycle<S, Integer> machine) {
        Lifecycle<S, Integer> twin = Lifecycle.of(machine.name(), machine.version(), machine.end(), machine.rows());
        assertThat(Analysis.of(twin)).isEqualTo(Analysis.of(machine));
        assertThat(Diagram.mermaid(twin)).isEqualTo(Diagram.mermaid(machine));
        assertThat(Difference.between(machine, twin).isEmpty()).isTrue();
    }

    @Property(tries = 1000)
    void going_there_and_back_gains_what_was_lost(
            @ForAll("machines") Lifecycle<S, Integer> older, @ForAll("machines") Lifecycle<S, Integer> newer) {
        Difference there = Difference.between(older, newer);
        Difference back = Difference.between(newer, older);
        assertThat(count(there, Difference.Kind.ROW_ADDED)).isEqualTo(count(back, Difference.Kind.ROW_REMOVED));
        assertThat(count(there, Difference.Kind.ROW_CHANGED)).isEqualTo(count(back, Difference.Kind.ROW_CHANGED));
        assertThat((int) (older.rows().size()
                        + count(there, Difference.Kind.ROW_ADDED)
                        - count(there, Difference.Kind.ROW_REMOVED)))
                .isEqualTo(newer.rows().size());
    }

    /** All states that one step or more lead to: after as many rounds as there are states nothing new can come. */
    private static Set<S> walked(Lifecycle<S, Integer> machine, Optional<S> start) {
        Set<S> walked = EnumSet.noneOf(S.class);
        for (int round = 0; round < S.values().length; round++) {
            Set<S> before = EnumSet.copyOf(walked);
            for (Row<S, Integer> row : machine.rows()) {
                boolean isStart =
                        start.isEmpty() ? row.from().isEmpty() : row.from().contains(start.get());
                if (isStart || !Collections.disjoint(row.from(), before)) {
                    row.to().ifPresent(walked::add);
                }
            }
        }
        return walked;
    }

    private static List<String> names(Predicate<S> condition) {
        return Arrays.stream(S.values())
                .filter(condition)
                .map(Enum::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Optional<S>> places() {
        return Stream.concat(
                        Stream.of(Optional.<S>empty()),
                        Arrays.stream(S.values()).map(Optional::of))
                .toList();
    }

    private static List<String> subjects(Lifecycle<S, Integer> machine, Kind kind) {
        return Analysis.of(machine).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Analysis.Finding::subject)
                .toList();
    }

    private static long count(Difference difference, Difference.Kind kind) {
        return difference.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    @Provide
    Arbitrary<Lifecycle<S, Integer>> machines() {
        Arbitrary<Row<S, Integer>> row = Combinators.combine(
                        Arbitraries.<Class<?>>of(One.class, Two.class),
                        Arbitraries.of(S.class).set().ofMaxSize(3),
                        Arbitraries.of(ANY).optional(0.3),
                        Arbitraries.of(Role.AGENT, Role.CUSTOMER).set().ofMaxSize(2),
                        Arbitraries.of(S.class).optional(0.8))
                .as((command, from, when, roles, to) -> new Row<>("R", command, from, when, roles, List.of(), to));
        return row.list()
                .ofMaxSize(8)
                .map(AnalysisLawsTest::numbered)
                .flatMap(rows -> Arbitraries.of(S.class).map(end -> Lifecycle.of("machine", "1", end, rows)));
    }

    // A condition holds of the number of its row alone, so that there is an attempt for every row.
    private static List<Row<S, Integer>> numbered(List<Row<S, Integer>> rows) {
        List<Row<S, Integer>> numbered = new ArrayList<>();
        for (Row<S, Integer> row : rows) {
            int number = numbered.size();
            numbered.add(new Row<>(
                    "R" + number,
                    row.command(),
                    row.from(),
                    row.when().map(any -> new When<>("attempt " + number, attempt -> attempt == number)),
                    row.roles(),
                    row.guards(),
                    row.to()));
        }
        return numbered;
    }
}
