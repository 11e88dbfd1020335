package io.deskwright.core.people;

import java.util.Objects;

/**
 * Somebody in the role in which he or she acts. Immutable and thread-safe.
 *
 * @param id who, as the host names its users
 * @param role in which role
 */
public record Actor(String id, Role role) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code id} is blank
     */
    public Actor {
        Objects.requireNonNull(role, "role");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor has an id");
        }
    }

    /** Returns the actor in one line. */
    @Override
    public String toString() {
        return role.english() + " " + id;
    }
}
