package io.deskwright.core.lifecycle;

import io.deskwright.core.people.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a state machine, found in its definition alone: guards and conditions count as if they could hold.
 * A row that begins a case and names no state, as one that takes a case over, makes no state reachable.
 * Immutable and thread-safe.
 *
 * @param findings what was found: states in their order, then rows in theirs
 */
public record Analysis(List<Finding> findings) {

    /** What can be wrong. */
    public enum Kind {
        /** No chain of rows leads from the beginning to the state. */
        UNREACHABLE("no case can come to {subject}"),
        /** No row leads out of the state, although it is not the end. */
        DEAD_END("no row leads out of {subject}"),
        /** Rows lead out of the state, but none of their chains to the end. */
        ENDLESS("from {subject} no case can come to the end"),
        /** Earlier rows of the same command take every state and every role of the row, whatever is attempted. */
        SHADOWED("{subject} never fires: the rows before it take all that it says"),
        /** The row names no role. */
        NOBODY("{subject} may be given by nobody");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        private Finding of(String subject) {
            return new Finding(this, subject);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what is wrong
     * @param subject the state or the row
     */
    public record Finding(Kind kind, String subject) {

        /** Returns the sentence. */
        @Override
        public String toString() {
            return kind.sentence.replace("{subject}", subject);
        }
    }

    /** Takes a copy. */
    public Analysis {
        findings = List.copyOf(findings);
    }

    /**
     * Analyses a machine.
     *
     * @param machine the machine
     * @param <S> its states
     * @param <A> what is attempted
     * @return the findings
     */
    public static <S extends Enum<S>, A> Analysis of(Lifecycle<S, A> machine) {
        List<Finding> findings = new ArrayList<>();
        ofStates(machine, findings);
        ofRows(machine.rows(), findings);
        return new Analysis(findings);
    }

    /** {@return whether nothing was found} */
    public boolean isSound() {
        return findings.isEmpty();
    }

    private static <S extends Enum<S>, A> void ofStates(Lifecycle<S, A> machine, List<Finding> findings) {
        List<Row<S, A>> rows = machine.rows();
        Stream<S> first = rows.stream().filter(Row::begins).flatMap(row -> row.to().stream());
        Set<S> reached = closure(first, state -> after(state, rows));
        Set<S> ending = closure(Stream.of(machine.end()), state -> before(state, rows));
        for (S state : machine.states()) {
            if (!reached.contains(state)) {
                findings.add(Kind.UNREACHABLE.of(state.name()));
            }
            if (!ending.contains(state)) {
                boolean isLeft = after(state, rows).anyMatch(next -> next != state);
                findings.add((isLeft ? Kind.ENDLESS : Kind.DEAD_END).of(state.name()));
            }
        }
    }

    private static <S extends Enum<S>, A> Stream<S> after(S state, List<Row<S, A>> rows) {
        return rows.stream().filter(row -> row.from().contains(state)).flatMap(row -> row.to().stream());
    }

    private static <S extends Enum<S>, A> Stream<S> before(S state, List<Row<S, A>> rows) {
        return rows.stream()
                .filter(row -> row.to().filter(state::equals).isPresent())
                .flatMap(row -> row.from().stream());
    }

    private static <S> Set<S> closure(Stream<S> first, Function<S, Stream<S>> next) {
        Set<S> known = new HashSet<>();
        Deque<S> open = new ArrayDeque<>(first.toList());
        while (!open.isEmpty()) {
            S state = open.pop();
            if (known.add(state)) {
                next.apply(state).forEach(open::push);
            }
        }
        return known;
    }

    private static <S extends Enum<S>, A> void ofRows(List<Row<S, A>> rows, List<Finding> findings) {
        for (int i = 0; i < rows.size(); i++) {
            Row<S, A> row = rows.get(i);
            if (row.roles().isEmpty()) {
                findings.add(Kind.NOBODY.of(row.label()));
            } else if (isShadowed(row, rows.subList(0, i))) {
                findings.add(Kind.SHADOWED.of(row.label()));
            }
        }
    }

    private static <S extends Enum<S>, A> boolean isShadowed(Row<S, A> row, List<Row<S, A>> earlier) {
        return row.places().stream().allMatch(place -> {
            Set<Role> taken = earlier.stream()
                    .filter(other ->
                            other.command() == row.command() && other.when().isEmpty())
                    .filter(other -> other.holdsIn(place))
                    .flatMap(other -> other.roles().stream())
                    .collect(Collectors.toSet());
            return taken.containsAll(row.roles());
        });
    }
}
