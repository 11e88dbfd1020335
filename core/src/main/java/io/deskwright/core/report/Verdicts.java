package io.deskwright.core.report;

import io.deskwright.sla.clock.Reading.Verdict;

/**
 * How a target was judged, over all that was judged: what is still open is in neither number.
 *
 * @param met how often it was met
 * @param breached how often it was breached
 */
public record Verdicts(long met, long breached) {

    /** Nothing was judged. */
    public static final Verdicts NONE = new Verdicts(0, 0);

    private static final int TENTHS = 1_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Verdicts {
        if (met < 0 || breached < 0) {
            throw new IllegalArgumentException("nothing is met " + met + " or breached " + breached + " times");
        }
    }

    /** {@return how often it was judged} */
    public long judged() {
        return met + breached;
    }

    Verdicts plus(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Verdicts(met + 1, breached);
            case BREACHED -> new Verdicts(met, breached + 1);
            case OPEN -> this;
        };
    }

    /**
     * Returns both numbers in one line, such as {@code 304 of 312, 97.4 %}: the tenths are cut, not rounded, so that only
     * what was always met says 100.
     */
    @Override
    public String toString() {
        String numbers = met + " of " + judged();
        if (judged() == 0) {
            return numbers;
        }
        long tenths = Math.multiplyExact(met, TENTHS) / judged();
        return numbers + ", " + tenths / 10 + "." + tenths % 10 + " %";
    }
}
