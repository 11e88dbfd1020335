package io.deskwright.sla.comparison;

import io.deskwright.sla.clock.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would have become of many cases under another service level (FEATURES 5).
 *
 * <p>The number for the decision: of so many cases, so many differ, so many words and so many due instants. Immutable
 * and thread-safe.
 *
 * @param <K> what names a case
 * @param cases how many cases were read
 * @param changed the cases in which something differs, in the order in which they were read
 * @param states how many readings turned from one word into another, such as {@code MET -> BREACHED}
 * @param dues how many due instants differ
 */
public record WhatIf<K>(long cases, List<Changed<K>> changed, SortedMap<String, Long> states, long dues) {

    /**
     * A case to read.
     *
     * @param <K> what names a case
     * @param key its name
     * @param timeline its history
     * @param at the instant of the question
     */
    public record Case<K>(K key, Timeline timeline, Instant at) {}

    /**
     * A case in which something differs.
     *
     * @param <K> what names a case
     * @param key its name
     * @param changes what differs, at least one
     */
    public record Changed<K>(K key, List<Change> changes) {

        /** Takes a copy. */
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** Takes copies. */
    public WhatIf {
        changed = List.copyOf(changed);
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /**
     * Reads cases under both service levels. One case is read after the other, so the histories may come from a source
     * that is larger than memory.
     *
     * @param <K> what names a case
     * @param comparison the two service levels
     * @param cases the cases
     * @return what differs
     */
    public static <K> WhatIf<K> of(Comparison comparison, Iterable<Case<K>> cases) {
        long read = 0;
        long dues = 0;
        List<Changed<K>> changed = new ArrayList<>();
        Map<String, Long> states = new TreeMap<>();
        for (Case<K> one : cases) {
            read++;
            List<Change> changes = comparison.changes(one.timeline(), one.at());
            if (!changes.isEmpty()) {
                changed.add(new Changed<>(one.key(), changes));
            }
            for (Change change : changes) {
                if (change.changesState()) {
                    states.merge(change.stateBefore() + " -> " + change.stateAfter(), 1L, Long::sum);
                }
                if (change.changesDue()) {
                    dues++;
                }
            }
        }
        return new WhatIf<>(read, changed, new TreeMap<>(states), dues);
    }
}
