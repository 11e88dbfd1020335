package io.deskwright.escalation.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often and how far apart something fires again (AMB-50). Immutable and thread-safe.
 *
 * @param every how long after it fired first it fires again, positive
 * @param working whether that is working time of the case, and not elapsed time
 * @param most how often it fires again at most; empty without bound (ESC-15)
 * @param factor by how much each gap is longer than the one before, at least 1: with 2, gaps of 5, 10 and 20 minutes
 */
public record Repeat(Duration every, boolean working, OptionalInt most, int factor) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code every} is not positive, {@code most} or {@code factor} less than 1, or gaps
     *     grow without bound
     */
    public Repeat {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("what repeats does so after a positive amount, not " + every);
        }
        if (most.orElse(1) < 1 || factor < 1) {
            throw new IllegalArgumentException(
                    "what repeats does so at least once, and gaps do not shrink, but " + most + " times by " + factor);
        }
        if (factor > 1 && most.isEmpty()) {
            throw new IllegalArgumentException("gaps that grow need a bound, but they grow by " + factor + " for ever");
        }
    }

    /**
     * Repeats with equal gaps of elapsed time, without bound.
     *
     * @param amount how far apart, positive
     * @return the repetition
     */
    public static Repeat every(Duration amount) {
        return new Repeat(amount, false, OptionalInt.empty(), 1);
    }

    /**
     * Bounds it.
     *
     * @param times how often it fires again at most, at least 1
     * @return the changed repetition
     */
    public Repeat atMost(int times) {
        return new Repeat(every, working, OptionalInt.of(times), factor);
    }

    /** {@return the repetition, its gaps measured in the working time of the case} */
    public Repeat inWorkingTime() {
        return new Repeat(every, true, most, factor);
    }

    /**
     * Lets gaps grow.
     *
     * @param by by how much each is longer than the one before
     * @return the changed repetition
     */
    public Repeat backingOff(int by) {
        return new Repeat(every, working, most, by);
    }

    /** {@return its cells in a row, as {@link PlanText} reads them} */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(every.toString()));
        most.ifPresent(times -> cells.add("at most " + times));
        if (working) {
            cells.add("working");
        }
        if (factor > 1) {
            cells.add("times " + factor);
        }
        return cells;
    }
}
