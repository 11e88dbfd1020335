package io.deskwright.escalation.plan.lint;

import io.deskwright.core.fault.Levels;
import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Role;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a plan cannot know by itself. Immutable and thread-safe.
 *
 * @param terms whose targets it watches
 * @param levels the levels that a case can have; none if faults are not told apart
 * @param held the roles that somebody holds
 * @param groupingWindow within how long notices are put together into one; empty if they are not
 */
@Value.Builder
public record Surroundings(Terms terms, Levels levels, Set<Role> held, Optional<Duration> groupingWindow) {

    /** Takes a copy. */
    public Surroundings {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(groupingWindow, "groupingWindow");
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(held);
        held = Collections.unmodifiableSet(copy);
    }

    /**
     * Names those who hold a role.
     *
     * @param organisation who takes part
     * @return the roles that somebody holds
     */
    public static Set<Role> heldIn(Organisation organisation) {
        return Arrays.stream(Role.values())
                .filter(role -> !organisation.with(role).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return a builder that begins with these} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends SurroundingsBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
