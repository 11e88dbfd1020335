package io.deskwright.sla.terms;

import java.util.Objects;

/**
 * A limit and where it comes from. Immutable and thread-safe.
 *
 * @param limit how long it may take
 * @param basis the clause that states it, or the default that is assumed
 */
public record Figure(Limit limit, Basis basis) {

    /** Checks that both are there. */
    public Figure {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(basis, "basis");
    }
}
