package io.deskwright.core.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Somebody of whom the desk knows what he or she may and can do (SVC-05). When somebody is on duty is the roster's to say.
 * Immutable and thread-safe.
 *
 * @param id who: a pseudonym, the same as that of the {@link Actor}
 * @param party the id of the party to which he or she belongs; empty for the provider's own
 * @param roles the roles that he or she holds
 * @param region the name of the region in which he or she works; empty if there is none
 * @param skills what he or she can do, in the words of the host
 * @param certificates the makers whose certificate he or she holds (SVC-08)
 */
@Value.Builder
public record Person(
        String id, String party, Set<Role> roles, String region, Set<String> skills, Set<String> certificates) {

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if {@code id} is none that an {@link Actor} may have, or one of the roles is a machine's
     */
    public Person {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(region, "region");
        Actor.checkId(id);
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(roles);
        if (!held.stream().allMatch(Role::isPerson)) {
            throw new IllegalArgumentException("person " + id + " cannot hold a machine's role, but has " + held);
        }
        roles = Collections.unmodifiableSet(held);
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
        certificates = Collections.unmodifiableSet(new TreeSet<>(certificates));
    }

    /**
     * Tells whether somebody holds a role.
     *
     * @param role the role
     * @return whether he or she does
     */
    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /** {@return whether he or she is technical staff (SVC-08)} */
    public boolean isTechnical() {
        return roles.stream().anyMatch(Role::isTechnical);
    }

    /** {@return a builder that begins with this person} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends PersonBuilder {

        /** Begins with one of the provider's own, of no region. */
        public Builder() {
            party("").region("");
        }
    }
}
