package io.deskwright.escalation.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which targets of a case are meant: the first of some names whose clock has started (AMB-51), or each of them.
 * Immutable and thread-safe.
 *
 * @param names the names of targets, the one that counts first in front; empty for all targets of the terms
 * @param each whether each of them is meant, and not the first alone
 */
public record Targets(List<String> names, boolean each) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if a name is blank, or there is none and not each is meant
     */
    public Targets {
        names = List.copyOf(names);
        if (names.stream().anyMatch(String::isBlank) || (names.isEmpty() && !each)) {
            throw new IllegalArgumentException("targets are named, or all of them are meant, but " + names);
        }
    }

    /**
     * Means one target: the first whose clock has started; when it is met, no other is meant instead.
     *
     * @param names the names, the one that counts first in front; at least one
     * @return the choice
     */
    public static Targets firstOf(String... names) {
        return new Targets(List.of(names), false);
    }

    /** {@return the choice of all targets of the terms} */
    public static Targets all() {
        return new Targets(List.of(), true);
    }

    /**
     * Means every target of these names.
     *
     * @param names the names; of all targets {@link #all} says so
     * @return the choice
     */
    public static Targets each(String... names) {
        return new Targets(List.of(names), true);
    }

    /**
     * Chooses.
     *
     * @param started the names of the targets of the case whose clock has started, met since or not; one that waits for its
     *     start would hide the next, and nobody would be told that it never starts
     * @return those that are meant
     */
    public List<String> among(List<String> started) {
        if (each) {
            return started.stream()
                    .filter(name -> names.isEmpty() || names.contains(name))
                    .toList();
        }
        return names.stream().filter(started::contains).limit(1).toList();
    }

    /** {@return its cells in a row, as {@link PlanText} reads them} */
    public List<String> cells() {
        if (names.isEmpty()) {
            return List.of("all");
        }
        List<String> cells = new ArrayList<>(List.of(each ? "each of" : "first of"));
        cells.addAll(names);
        return cells;
    }
}
