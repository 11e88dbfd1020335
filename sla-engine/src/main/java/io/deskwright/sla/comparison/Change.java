package io.deskwright.sla.comparison;

import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.proof.Proof;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading that differs between two service levels, with both proofs. Immutable and thread-safe.
 *
 * @param before why the first service level says what it says; empty if it has no such reading
 * @param after why the second one does; empty if it has no such reading
 */
public record Change(Optional<Proof> before, Optional<Proof> after) {

    /**
     * Checks that there is something to speak of.
     *
     * @throws IllegalArgumentException if both are empty
     */
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change has a reading before or after it");
        }
    }

    /** {@return the name of the target} */
    public String target() {
        return Stream.of(after, before)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .reading()
                .target();
    }

    /** {@return the one word of the first reading; {@code NONE} if there is none} */
    public String stateBefore() {
        return state(before);
    }

    /** {@return the one word of the second reading; {@code NONE} if there is none} */
    public String stateAfter() {
        return state(after);
    }

    /** {@return whether the one word of the readings differs: met, breached, running and so on} */
    public boolean changesState() {
        return !stateBefore().equals(stateAfter());
    }

    /** {@return whether the due instant differs, or there is one on one side only} */
    public boolean changesDue() {
        return !due(before).equals(due(after));
    }

    private static String state(Optional<Proof> proof) {
        return proof.map(Proof::reading).map(Reading::state).orElse("NONE");
    }

    private static Optional<Instant> due(Optional<Proof> proof) {
        return proof.map(Proof::reading).flatMap(Reading::due);
    }
}
