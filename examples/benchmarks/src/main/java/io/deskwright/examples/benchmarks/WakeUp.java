package io.deskwright.examples.benchmarks;

/**
 * A wake-up as an object: what a queue or a tree has to keep.
 *
 * @param at when, in nanoseconds
 * @param handle of what
 */
record WakeUp(long at, int handle) implements Comparable<WakeUp> {

    /** Stands where a handle has none. */
    static final WakeUp NONE = new WakeUp(Long.MIN_VALUE, 0);

    @Override
    public int compareTo(WakeUp other) {
        int byInstant = Long.compare(at, other.at);
        return byInstant == 0 ? Integer.compare(handle, other.handle) : byInstant;
    }
}
