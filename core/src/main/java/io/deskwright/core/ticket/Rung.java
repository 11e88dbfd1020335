package io.deskwright.core.ticket;

import java.util.Objects;

/**
 * A rung that has fired: once in an episode (law 8).
 *
 * @param target the name of the target
 * @param rung the number of the rung, from 1
 * @param episode the ordinal of the target's due instant
 */
public record Rung(String target, int rung, int episode) {

    /** Checks that all parts are there. */
    public Rung {
        Objects.requireNonNull(target, "target");
    }
}
