package io.deskwright.escalation.plan;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * One rung of a ladder [升级台阶]: when it is due, for which levels, and what it does. Immutable and thread-safe.
 *
 * @param name its name, unlike that of any other rung of the plan
 * @param trigger what makes it due
 * @param levels the levels for which it counts; empty for all, and for a case without a level
 * @param actions what it does, in order; at least one
 * @param repeat whether it fires again while its reason lasts
 */
@Value.Builder
public record Rung(String name, Trigger trigger, Set<String> levels, List<Action> actions, Optional<Repeat> repeat) {

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if {@code name} is blank or there is no action
     */
    public Rung {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(repeat, "repeat");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a rung has a name, not '" + name + "'");
        }
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("rung " + name + " does nothing");
        }
    }

    /**
     * Tells whether it counts for a level.
     *
     * @param level the level of a case; empty if it has none
     * @return whether it does
     */
    public boolean countsFor(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** Collects the parts. */
    public static final class Builder extends RungBuilder {

        /** Begins with a rung for all levels that fires once. */
        public Builder() {}
    }
}
