package io.deskwright.sla.lint;

import io.deskwright.sla.terms.Milestone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What terms cannot know by themselves. What is not given is not judged:
 *
 * <ul>
 *   <li>without levels there is no gap, no inversion, no other start;
 *   <li>without reachable milestones every start and stop may be reached;
 *   <li>without milestones that end the trouble none is missed;
 *   <li>without a calendar none is judged, and limits are compared only where their clocks are alike.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param levels the levels of the source, from the worst to the mildest
 * @param reachable the milestones that a case can reach
 * @param ends the milestones of which terms should promise one: service restored, fault resolved
 * @param use the calendar of the case and the span for which it is used
 */
public record Surroundings(
        List<Level> levels, Set<Milestone> reachable, Set<Milestone> ends, Optional<CalendarUse> use) {

    /**
     * Takes copies; the milestones in the order of their names.
     *
     * @throws IllegalArgumentException if a level is there twice
     */
    public Surroundings {
        levels = List.copyOf(levels);
        reachable = byName(reachable);
        ends = byName(ends);
        Objects.requireNonNull(use, "use");
        Set<String> seen = new HashSet<>();
        for (Level level : levels) {
            if (!seen.add(level.name())) {
                throw new IllegalArgumentException("a level has one place among the levels, but " + level.name());
            }
        }
    }

    private static Set<Milestone> byName(Set<Milestone> milestones) {
        SortedSet<Milestone> byName = new TreeSet<>(Comparator.comparing(Milestone::name));
        byName.addAll(milestones);
        return Collections.unmodifiableSet(byName);
    }

    /** {@return nothing given} */
    public static Surroundings unknown() {
        return new Surroundings(List.of(), Set.of(), Set.of(), Optional.empty());
    }

    /**
     * Gives the levels.
     *
     * @param newLevels their names, from the worst to the mildest
     * @return these surroundings with them
     * @throws IllegalArgumentException if a level is there twice
     */
    public Surroundings worstFirst(String... newLevels) {
        return worstFirst(Arrays.stream(newLevels).map(Level::named).toArray(Level[]::new));
    }

    /**
     * Gives the levels as the source describes them.
     *
     * @param newLevels from the worst to the mildest
     * @return these surroundings with them
     * @throws IllegalArgumentException if a level is there twice
     */
    public Surroundings worstFirst(Level... newLevels) {
        return new Surroundings(List.of(newLevels), reachable, ends, use);
    }

    /**
     * Gives the milestones that a case can reach.
     *
     * @param milestones all of them
     * @return these surroundings with them
     */
    public Surroundings reaching(Milestone... milestones) {
        return new Surroundings(levels, new HashSet<>(Arrays.asList(milestones)), ends, use);
    }

    /**
     * Gives the milestones that end the trouble.
     *
     * @param milestones terms should promise one of them
     * @return these surroundings with them
     */
    public Surroundings endingAt(Milestone... milestones) {
        return new Surroundings(levels, reachable, new HashSet<>(Arrays.asList(milestones)), use);
    }

    /**
     * Gives the calendar of the case.
     *
     * @param newUse the calendar and the span for which it is used
     * @return these surroundings with it
     */
    public Surroundings on(CalendarUse newUse) {
        return new Surroundings(levels, reachable, ends, Optional.of(newUse));
    }

    /** {@return the names of the levels, the worst first} */
    List<String> levelNames() {
        List<String> names = new ArrayList<>(levels.size());
        levels.forEach(level -> names.add(level.name()));
        return names;
    }
}
