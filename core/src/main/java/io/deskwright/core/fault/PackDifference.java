package io.deskwright.core.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What another pack would have said of the same faults: n faults, m of another level. Immutable and thread-safe.
 *
 * @param faults how many faults were looked at
 * @param changes those of another level, in their order
 */
public record PackDifference(int faults, List<Change> changes) {

    /** Which way a level went, by the levels of the later pack. */
    public enum Way {
        /** To a worse level, or from none to one. */
        RAISED,
        /** To a milder level, or from one to none. */
        LOWERED,
        /** From a level that the later pack does not know: levels of two vocabularies have no order (AMB-43). */
        RENAMED
    }

    /**
     * A fault of another level.
     *
     * @param number its place among the faults, from 0
     * @param way which way the level went
     * @param before what the earlier pack says
     * @param after what the later pack says
     */
    public record Change(int number, Way way, Classification before, Classification after) {

        /** Checks that all parts are there. */
        public Change {
            Objects.requireNonNull(way, "way");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** Takes a copy. */
    public PackDifference {
        changes = List.copyOf(changes);
    }

    /**
     * Classifies faults by two packs.
     *
     * @param before the earlier pack
     * @param after the later pack
     * @param faults what is known of each fault
     * @return the faults of another level
     * @throws IllegalArgumentException if a fact has a value that one of the packs does not take
     */
    public static PackDifference between(Pack before, Pack after, Collection<Facts> faults) {
        List<Change> changes = new ArrayList<>();
        int number = 0;
        for (Facts facts : faults) {
            Classification one = before.classify(facts);
            Classification other = after.classify(facts);
            if (!one.level().equals(other.level())) {
                changes.add(new Change(number, way(after.levels(), one, other), one, other));
            }
            number++;
        }
        return new PackDifference(number, changes);
    }

    /**
     * Picks the changes of one way.
     *
     * @param way which way the level went
     * @return the changes
     */
    public List<Change> changes(Way way) {
        return changes.stream().filter(change -> change.way() == way).toList();
    }

    private static Way way(Levels levels, Classification before, Classification after) {
        int from = before.level().map(levels::rank).orElse(-1);
        int to = after.level().map(levels::rank).orElse(-1);
        if (from < 0 && before.level().isPresent()) {
            return Way.RENAMED;
        }
        return to > from ? Way.RAISED : Way.LOWERED;
    }
}
