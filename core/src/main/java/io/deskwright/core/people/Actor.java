package io.deskwright.core.people;

import java.util.Objects;

/**
 * Somebody in the role in which he or she acts. Immutable and thread-safe.
 *
 * @param id who, as the host names its users: a pseudonym, since it stays in the journal for ever
 * @param role in which role
 */
public record Actor(String id, Role role) {

    private static final int LONGEST_ID = 200;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code id} is blank, longer than 200 characters, or has a control character
     */
    public Actor {
        Objects.requireNonNull(role, "role");
        checkId(id);
    }

    /** Whoever may come to act has such an id. */
    static void checkId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("who acts has an id of 1 to " + LONGEST_ID
                    + " characters, not all blank, without control characters");
        }
    }

    /** Returns the actor in one line. */
    @Override
    public String toString() {
        return role.english() + " " + id;
    }
}
