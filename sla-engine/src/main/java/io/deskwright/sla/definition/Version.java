package io.deskwright.sla.definition;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of a definition (SLA-48). As immutable as what it holds.
 *
 * @param <T> what is defined
 * @param id the name of the version, unlike that of any other version of the same definition
 * @param effectiveFrom from when on it applies to what is received, inclusive
 * @param definition what it says
 */
public record Version<T>(String id, Instant effectiveFrom, T definition) {

    /**
     * Checks that all parts are there.
     */
    public Version {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(definition, "definition");
    }
}
