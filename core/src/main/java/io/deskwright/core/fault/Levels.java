package io.deskwright.core.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * The fault levels of a pack. Immutable and thread-safe.
 *
 * @param mildestFirst the levels, the mildest first
 */
public record Levels(List<Level> mildestFirst) {

    /** Takes a copy. */
    public Levels {
        mildestFirst = List.copyOf(mildestFirst);
    }

    /**
     * Lines levels up.
     *
     * @param mildestFirst the levels, the mildest first
     * @return them
     */
    public static Levels of(Level... mildestFirst) {
        return new Levels(List.of(mildestFirst));
    }

    /** {@return their names, the mildest first} */
    public List<String> names() {
        return mildestFirst.stream().map(Level::name).toList();
    }

    /**
     * Tells how bad a level is.
     *
     * @param level its name
     * @return its place, 0 for the mildest, or -1 if there is none of that name
     */
    public int rank(String level) {
        for (int i = 0; i < mildestFirst.size(); i++) {
            if (mildestFirst.get(i).name().equals(level)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Adds a level that is worse than all others.
     *
     * @param level the level
     * @return the levels with it
     */
    public Levels with(Level level) {
        return at(mildestFirst.size(), level);
    }

    /**
     * Adds a level that is next worse to another.
     *
     * @param level the level
     * @param milder the name of the other
     * @return the levels with it
     * @throws IllegalArgumentException if there is no level {@code milder}
     */
    public Levels with(Level level, String milder) {
        if (rank(milder) < 0) {
            throw new IllegalArgumentException("there is no level '" + milder + "'; there are " + names());
        }
        return at(rank(milder) + 1, level);
    }

    private Levels at(int place, Level level) {
        List<Level> more = new ArrayList<>(mildestFirst);
        more.add(place, level);
        return new Levels(more);
    }
}
