package io.deskwright.sla.terms;

import java.time.Duration;

/**
 * A point on a target's own clock at which someone wants to be told (AMB-50). Immutable and thread-safe.
 */
public sealed interface Threshold {

    /**
     * A share of what the clock counts from the start to the unpaused due instant, rounded up to the nanosecond.
     *
     * @param percent the share, from 1 to 1000; 100 is the due instant
     */
    record Percent(int percent) implements Threshold {

        private static final int MOST = 1_000;

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if {@code percent} lies outside
         */
        public Percent {
            if (percent < 1 || percent > MOST) {
                throw new IllegalArgumentException(
                        "a share of a limit lies between 1 and " + MOST + " %, but " + percent + " %");
            }
        }

        /** {@return the share as a text of terms says it} */
        @Override
        public String toString() {
            return percent + " %";
        }
    }

    /**
     * An amount before the due instant, on the target's own clock; at the start if the limit is shorter.
     *
     * @param amount how much, not negative
     */
    record Before(Duration amount) implements Threshold {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if {@code amount} is negative
         */
        public Before {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("an amount before the due instant is not negative, but " + amount);
            }
        }

        /** {@return the amount as a text of terms says it} */
        @Override
        public String toString() {
            return amount + " before";
        }
    }

    /**
     * An amount after the due instant, on the target's own clock.
     *
     * @param amount how much, not negative
     */
    record After(Duration amount) implements Threshold {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if {@code amount} is negative
         */
        public After {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("an amount after the due instant is not negative, but " + amount);
            }
        }

        /** {@return the amount as a text of terms says it} */
        @Override
        public String toString() {
            return amount + " after";
        }
    }
}
