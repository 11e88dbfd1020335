package io.deskwright.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two versions of a state machine do not share, as far as they are written down: rules are compared by name, and
 * the order of rows is not compared. Immutable and thread-safe.
 *
 * @param older the older machine
 * @param newer the newer machine
 * @param changes what differs: states, the end, then rows, each in the order of its machine
 */
public record Difference(String older, String newer, List<Change> changes) {

    /** What can differ. */
    public enum Kind {
        /** The newer machine has a state more. */
        STATE_GAINED("+ state {after}"),
        /** The older machine had a state more. */
        STATE_LOST("- state {before}"),
        /** A case ends in another state. */
        END_MOVED("~ end {before} => {after}"),
        /** The newer machine has a row more. */
        ROW_ADDED("+ {after}"),
        /** The older machine had a row more. */
        ROW_REMOVED("- {before}"),
        /** A row with the same id, command, condition and target says something else. */
        ROW_CHANGED("~ {before} => {after}");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /**
     * One thing that differs.
     *
     * @param kind what differs
     * @param before what the older machine says; empty if nothing
     * @param after what the newer machine says; empty if nothing
     */
    public record Change(Kind kind, String before, String after) {

        /** Checks that all parts are there. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Returns the change in one line. */
        @Override
        public String toString() {
            return kind.sentence.replace("{after}", after).replace("{before}", before);
        }
    }

    /** Takes a copy. */
    public Difference {
        Objects.requireNonNull(older, "older");
        Objects.requireNonNull(newer, "newer");
        changes = List.copyOf(changes);
    }

    /**
     * Compares two machines.
     *
     * @param older the older one
     * @param newer the newer one, perhaps with states of another type; states are the same if their names are
     * @return the difference
     */
    public static Difference between(Lifecycle<?, ?> older, Lifecycle<?, ?> newer) {
        List<Change> changes = new ArrayList<>();
        ofStates(older, newer, changes);
        ofRows(older, newer, changes);
        return new Difference(older.toString(), newer.toString(), changes);
    }

    /** {@return whether nothing differs} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static void ofStates(Lifecycle<?, ?> older, Lifecycle<?, ?> newer, List<Change> changes) {
        List<String> lost = states(older);
        List<String> gained = states(newer);
        lost.removeAll(states(newer));
        gained.removeAll(states(older));
        gained.forEach(state -> changes.add(new Change(Kind.STATE_GAINED, "", state)));
        lost.forEach(state -> changes.add(new Change(Kind.STATE_LOST, state, "")));
        String oldEnd = older.end().name();
        String newEnd = newer.end().name();
        if (!oldEnd.equals(newEnd)) {
            changes.add(new Change(Kind.END_MOVED, oldEnd, newEnd));
        }
    }

    private static List<String> states(Lifecycle<?, ?> machine) {
        return machine.states().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
    }

    private static void ofRows(Lifecycle<?, ?> older, Lifecycle<?, ?> newer, List<Change> changes) {
        List<Row<?, ?>> added = new ArrayList<>(newer.rows());
        List<Row<?, ?>> unlike = new ArrayList<>();
        // Rows that stayed leave first, so that none of them is taken for the changed form of another.
        for (Row<?, ?> row : older.rows()) {
            if (take(row, added, Difference::saysTheSame).isEmpty()) {
                unlike.add(row);
            }
        }
        List<Change> removed = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Row<?, ?> row : unlike) {
            take(row, added, Difference::isTheSame)
                    .ifPresentOrElse(
                            now -> changed.add(new Change(Kind.ROW_CHANGED, row.toString(), now.toString())),
                            () -> removed.add(new Change(Kind.ROW_REMOVED, row.toString(), "")));
        }
        added.forEach(row -> changes.add(new Change(Kind.ROW_ADDED, "", row.toString())));
        changes.addAll(removed);
        changes.addAll(changed);
    }

    private static Optional<Row<?, ?>> take(
            Row<?, ?> row, List<Row<?, ?>> others, BiPredicate<Row<?, ?>, Row<?, ?>> matches) {
        Optional<Row<?, ?>> match =
                others.stream().filter(other -> matches.test(row, other)).findFirst();
        match.ifPresent(others::remove);
        return match;
    }

    private static boolean saysTheSame(Row<?, ?> row, Row<?, ?> other) {
        return row.toString().equals(other.toString());
    }

    private static boolean isTheSame(Row<?, ?> row, Row<?, ?> other) {
        return row.label().equals(other.label()) && target(row).equals(target(other));
    }

    private static String target(Row<?, ?> row) {
        return row.to().map(Enum::name).orElse("");
    }

    /** Returns the difference in lines; the first names the machines. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(older + " => " + newer), changes.stream().map(Change::toString))
                .collect(Collectors.joining("\n"));
    }
}
