package io.deskwright.escalation.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Rungs that belong together (AMB-51). Immutable and thread-safe.
 *
 * @param name its name, unlike that of any other ladder of the plan
 * @param kind which way it leads
 * @param rungs the rungs, the lowest first; at least one
 * @param again whether it is climbed again from one of its rungs on
 * @param stopsWhenAcknowledged whether an acknowledgement stops it
 */
public record Ladder(String name, Kind kind, List<Rung> rungs, Optional<Again> again, boolean stopsWhenAcknowledged) {

    /** Which way a ladder leads. */
    public enum Kind {
        /** To those who know more (ESC-02). */
        FUNCTIONAL,
        /** To those who decide (ESC-08). */
        HIERARCHICAL,
        /** To those who have it already (TRK-20, ESC-15). */
        REMINDER
    }

    /**
     * How a ladder is climbed again once its last rung has fired.
     *
     * @param fromRung the name of the rung with which it begins anew
     * @param repeat after how long, and how often
     */
    public record Again(String fromRung, Repeat repeat) {}

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code name} is blank, there is no rung, or it is climbed again from a rung that it
     *     has not
     */
    public Ladder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(again, "again");
        rungs = List.copyOf(rungs);
        if (name.isBlank() || rungs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a ladder has a name and at least one rung, but '" + name + "' " + rungs);
        }
        List<String> names = rungs.stream().map(Rung::name).toList();
        if (again.filter(from -> !names.contains(from.fromRung())).isPresent()) {
            throw new IllegalArgumentException(
                    "ladder " + name + " begins anew with '" + again.get().fromRung() + "', which is none of " + names);
        }
    }
}
