package io.deskwright.escalation.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which targets of a case are meant: the first of some names that the terms of the case have (AMB-51), or each of them.
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
     * Means one target: the first that the terms have.
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
     * @param ofTerms the names of the targets that the terms have for the case, in their order: one that never applies at its
     *     level would hide the next
     * @return those that are meant
     */
    public List<String> among(List<String> ofTerms) {
        if (each) {
            return ofTerms.stream()
                    .filter(name -> names.isEmpty() || names.contains(name))
                    .toList();
        }
        return names.stream().filter(ofTerms::contains).limit(1).toList();
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
