package io.deskwright.escalation.plan;

import io.deskwright.sla.definition.Problems;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What each fault level leads to: its plan (CLS-22), its flow (CLS-23). Total: every level of the vocabulary leads somewhere,
 * and so does a case without a level. As immutable as what it holds.
 *
 * @param levels what each level leads to, by its name
 * @param unclassified what a case without a level leads to
 * @param <T> to what
 */
public record ByLevel<T>(Map<String, T> levels, T unclassified) {

    /** Takes a copy. */
    public ByLevel {
        Objects.requireNonNull(unclassified, "unclassified");
        levels = java.util.Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /**
     * Binds levels, and refuses what is not total.
     *
     * @param vocabulary all levels
     * @param levels what each leads to
     * @param unclassified what a case without a level leads to
     * @param <T> to what
     * @return the binding
     * @throws io.deskwright.sla.definition.InvalidDefinition if a level leads nowhere, or a level is none of the vocabulary
     */
    public static <T> ByLevel<T> total(Collection<String> vocabulary, Map<String, T> levels, T unclassified) {
        Problems problems = new Problems("what levels lead to");
        vocabulary.stream()
                .filter(level -> !levels.containsKey(level))
                .forEach(level -> problems.add("level " + level, "leads nowhere"));
        new TreeMap<>(levels)
                .keySet().stream()
                        .filter(level -> !vocabulary.contains(level))
                        .forEach(level -> problems.add("level " + level, "is none of " + vocabulary));
        problems.throwIfAny();
        return new ByLevel<>(levels, unclassified);
    }

    /**
     * Leads all levels to the same.
     *
     * @param one to what
     * @param <T> to what
     * @return the binding
     */
    public static <T> ByLevel<T> all(T one) {
        return new ByLevel<>(Map.of(), one);
    }

    /**
     * Follows a level.
     *
     * @param level the level; empty for a case without one
     * @return to what it leads
     */
    public T of(String level) {
        return levels.getOrDefault(level, unclassified);
    }
}
