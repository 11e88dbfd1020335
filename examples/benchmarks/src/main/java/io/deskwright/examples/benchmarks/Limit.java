package io.deskwright.examples.benchmarks;

import java.util.Locale;

/**
 * What a figure has to be, and what it is.
 *
 * @param kind must or goal
 * @param what what the figure tells
 * @param reached the figure
 * @param atMost whether the bound is the largest that will do, or else the smallest
 * @param bound the bound
 * @param unit what both are counted in
 */
record Limit(Kind kind, String what, double reached, boolean atMost, double bound, String unit) {

    /** How much hangs on it. */
    enum Kind {
        MUST,
        GOAL
    }

    static Limit atMost(Kind kind, String what, double reached, double bound, String unit) {
        return new Limit(kind, what, reached, true, bound, unit);
    }

    static Limit atLeast(Kind kind, String what, double reached, double bound, String unit) {
        return new Limit(kind, what, reached, false, bound, unit);
    }

    boolean met() {
        return atMost ? reached <= bound : reached >= bound;
    }

    /** {@return one line} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-4s %-44s %8s, %s %s %-7s %s",
                kind.name().toLowerCase(Locale.ROOT),
                what,
                Table.number(reached),
                atMost ? "at most" : "at least",
                Table.number(bound),
                unit,
                met() ? "met" : "NOT MET");
    }
}
