package io.deskwright.sla.terms;

import java.util.Objects;

/**
 * Where a number comes from: the contract states it, or a default is assumed for what the contract leaves open.
 *
 * @param kind stated or assumed
 * @param source the clause that states it, or the number in the register of ambiguities
 */
public record Basis(Kind kind, String source) {

    /** Checks that both are there. */
    public Basis {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
    }

    /** Stated or assumed. */
    public enum Kind {
        /** The contract says so. */
        STATED,
        /** The contract leaves it open. */
        ASSUMED
    }

    /**
     * Names the clause that states a number.
     *
     * @param clause such as {@code 001 §7-4)2}
     * @return the basis
     */
    public static Basis stated(String clause) {
        return new Basis(Kind.STATED, clause);
    }

    /**
     * Names the default that is assumed.
     *
     * @param register such as {@code AMB-06}
     * @return the basis
     */
    public static Basis assumed(String register) {
        return new Basis(Kind.ASSUMED, register);
    }

    /** Returns kind and source as a text of terms says them. */
    @Override
    public String toString() {
        return (kind == Kind.STATED ? "stated " : "assumed ") + source;
    }
}
