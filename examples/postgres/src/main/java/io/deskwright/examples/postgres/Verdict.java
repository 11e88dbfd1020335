package io.deskwright.examples.postgres;

import java.util.List;

/**
 * What an audit found.
 *
 * @param entries how many entries were looked at
 * @param wounds what is wrong, the first {@link #MOST} of it; empty if the journal is sound
 */
public record Verdict(long entries, List<Wound> wounds) {

    /** How much is told at most. */
    public static final int MOST = 1_000;

    /** Takes a copy. */
    public Verdict {
        wounds = List.copyOf(wounds);
    }

    /**
     * One thing that is wrong.
     *
     * @param table the table
     * @param place the line, as its keys name it
     * @param what what is wrong with it
     */
    public record Wound(String table, String place, String what) {}

    /** {@return whether nothing is wrong} */
    public boolean isSound() {
        return wounds.isEmpty();
    }
}
