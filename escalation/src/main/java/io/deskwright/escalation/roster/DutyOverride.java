package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.util.List;
import java.util.Objects;

/**
 * Who is on duty for a role in a span, whatever rotations and holiday lists say [临时调班]. Immutable and thread-safe.
 *
 * @param role for which role
 * @param span when
 * @param people who, the one to be called first in front; empty if it is to be nobody
 */
public record DutyOverride(Role role, Span span, List<String> people) implements Spanned {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public DutyOverride {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(span, "span");
        people = DutyPeople.checked(people);
    }

    /**
     * Names people.
     *
     * @param role for which role
     * @param span when
     * @param people who; none at all if it is to be nobody
     * @return the override
     * @throws IllegalArgumentException if a name is blank
     */
    public static DutyOverride of(Role role, Span span, String... people) {
        return new DutyOverride(role, span, List.of(people));
    }
}
