package io.deskwright.escalation.notice;

import java.util.Objects;

/** How a handing over ended; a closed set. */
public sealed interface Outcome {

    /**
     * The channel has taken it.
     *
     * @param receipt what the channel calls it; empty if it says nothing
     */
    record Delivered(String receipt) implements Outcome {

        /** Checks that all parts are there. */
        public Delivered {
            Objects.requireNonNull(receipt, "receipt");
        }
    }

    /**
     * The channel has not taken it.
     *
     * @param why why, for the provider's own people; no personal data
     * @param isFinal whether it is of no use to try again
     */
    record Failed(String why, boolean isFinal) implements Outcome {

        /** Checks that all parts are there. */
        public Failed {
            Objects.requireNonNull(why, "why");
        }
    }
}
