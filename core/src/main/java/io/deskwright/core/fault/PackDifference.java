package io.deskwright.core.fault;

import io.deskwright.core.fault.Comparison.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What another pack says of many faults: n faults, m of another level. It is a fold: the differences of two batches
 * {@linkplain #and together} are the difference of both. Immutable and thread-safe.
 *
 * @param faults how many faults were looked at
 * @param changes those of another level, in their order
 * @param unknown the facts that might still make a level of the later pack worse, and in how many faults, by their names
 */
public record PackDifference(int faults, List<Comparison> changes, Map<String, Integer> unknown) {

    private static final PackDifference NONE = new PackDifference(0, List.of(), Map.of());

    /** Takes copies. */
    public PackDifference {
        changes = List.copyOf(changes);
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    }

    /** {@return the difference of no faults, to begin with} */
    public static PackDifference none() {
        return NONE;
    }

    /**
     * Counts what was compared.
     *
     * @param compared what two packs say of each fault
     * @return the difference
     */
    public static PackDifference of(List<Comparison> compared) {
        Map<String, Integer> unknown = new TreeMap<>();
        compared.stream()
                .flatMap(both -> both.after().questions().stream())
                .filter(asked -> asked.outcome().kind() == Rule.Kind.LEVEL)
                .forEach(asked -> unknown.merge(asked.fact().name(), 1, Integer::sum));
        return new PackDifference(
                compared.size(),
                compared.stream().filter(both -> both.way().isPresent()).toList(),
                unknown);
    }

    /**
     * Classifies faults by two packs.
     *
     * @param before the earlier pack
     * @param after the later pack
     * @param faults what is known of each fault, by what it is called
     * @return the difference, in the order of {@code faults}
     * @throws IllegalArgumentException if a fact has a value that the earlier pack does not take
     */
    public static PackDifference between(Pack before, Pack after, Map<String, Facts> faults) {
        Shadow shadow = new Shadow(before, after);
        List<Comparison> compared = new ArrayList<>();
        faults.forEach((fault, known) -> compared.add(shadow.compare(fault, known)));
        return of(compared);
    }

    /**
     * Adds what was counted later.
     *
     * @param later the difference between the same two packs over other faults
     * @return the difference over all of them
     */
    public PackDifference and(PackDifference later) {
        List<Comparison> all = new ArrayList<>(changes);
        all.addAll(later.changes);
        Map<String, Integer> asked = new TreeMap<>(unknown);
        later.unknown.forEach((fact, times) -> asked.merge(fact, times, Integer::sum));
        return new PackDifference(faults + later.faults, all, asked);
    }

    /**
     * Picks the changes of one way.
     *
     * @param way which way the level went
     * @return the changes, in their order
     */
    public List<Comparison> changes(Way way) {
        return changes.stream()
                .filter(change -> change.way().filter(way::equals).isPresent())
                .toList();
    }

    /**
     * Tells which rules account for the changes of one way.
     *
     * @param way which way the level went
     * @return how many changes each rule accounts for, by the names of the rules; a change may have several
     */
    public Map<String, Integer> rules(Way way) {
        Map<String, Integer> rules = new TreeMap<>();
        changes(way).stream()
                .flatMap(change -> change.rules().stream())
                .forEach(rule -> rules.merge(rule, 1, Integer::sum));
        return Collections.unmodifiableMap(rules);
    }
}
