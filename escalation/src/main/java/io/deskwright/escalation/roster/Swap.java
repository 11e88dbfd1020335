package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.util.Objects;
import java.util.Optional;

/**
 * Two people exchange their duties in a span [换班]: whenever the one would be on duty the other is, and the other way round.
 * Immutable and thread-safe.
 *
 * @param one one of them
 * @param other the other
 * @param span when
 * @param role in which role; empty for all roles
 */
public record Swap(String one, String other, Span span, Optional<Role> role) implements Spanned {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a name is blank, or both are the same person
     */
    public Swap {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(role, "role");
        DutyPeople.check(one);
        DutyPeople.check(other);
        if (one.equals(other)) {
            throw new IllegalArgumentException("a swap is between two people, not between " + one + " and " + other);
        }
    }

    /**
     * Exchanges duties in all roles.
     *
     * @param one one of them
     * @param other the other
     * @param span when
     * @return the swap
     * @throws IllegalArgumentException if a name is blank, or both are the same person
     */
    public static Swap of(String one, String other, Span span) {
        return new Swap(one, other, span, Optional.empty());
    }

    /**
     * Restricts the swap.
     *
     * @param only the only role for which it counts
     * @return the changed swap
     */
    public Swap in(Role only) {
        return new Swap(one, other, span, Optional.of(only));
    }

    boolean countsFor(Role asked) {
        return role.isEmpty() || role.get() == asked;
    }

    boolean isOf(String person) {
        return one.equals(person) || other.equals(person);
    }

    String partner(String person) {
        return one.equals(person) ? other : one;
    }

    /** Whether the two leave open who is on duty: somebody cannot be exchanged twice at once. */
    boolean disputes(Swap that) {
        boolean sameRole = role.isEmpty() || that.role.isEmpty() || role.equals(that.role);
        return sameRole && (isOf(that.one) || isOf(that.other)) && span.overlaps(that.span);
    }
}
