package io.deskwright.examples.benchmarks;

/**
 * What one operation costs.
 *
 * @param nanos CPU time of the worker thread
 * @param bytes bytes that it allocates
 */
record Cost(double nanos, double bytes) {

    /** {@return the smaller figures of both} */
    Cost least(Cost other) {
        return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
}
