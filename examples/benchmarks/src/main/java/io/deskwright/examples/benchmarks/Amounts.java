package io.deskwright.examples.benchmarks;

import java.time.Duration;

/** How long the amounts of working time are: log-uniform from five minutes up. */
public enum Amounts {
    /** Up to 30 working days of eight hours. */
    FULL(30 * 8),
    /** Up to one working day. */
    SHORT(8);

    private static final double LEAST_SECONDS = 300;
    private static final int SECONDS_AN_HOUR = 3_600;

    private final int hours;

    Amounts(int hours) {
        this.hours = hours;
    }

    /** {@return the amount at a place of the range, which goes from 0 to 1, in whole seconds} */
    Duration at(double place) {
        double most = hours * SECONDS_AN_HOUR;
        return Duration.ofSeconds(Math.round(LEAST_SECONDS * Math.pow(most / LEAST_SECONDS, place)));
    }
}
