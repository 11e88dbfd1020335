package io.deskwright.escalation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is to be done with a mailbox next; a closed set. Immutable and thread-safe. */
public sealed interface Step {

    /**
     * A message is to be handed over now.
     *
     * @param number the number of the message in its mailbox, from 1; the same at each attempt
     * @param notices what it tells, in the order in which it fell due; at least one, and the same at each attempt
     * @param isSummary whether it stands for notices that the rate limit held back
     * @param attempt how often it is handed over with this, from 1
     */
    record HandOver(int number, List<Notice> notices, boolean isSummary, int attempt) implements Step {

        /** Takes a copy. */
        public HandOver {
            notices = List.copyOf(notices);
        }
    }

    /**
     * There is nothing to be done yet.
     *
     * @param until the first instant at which there will be, if nothing happens before; empty if there will not
     */
    record Wait(Optional<Instant> until) implements Step {

        /** Checks that all parts are there. */
        public Wait {
            Objects.requireNonNull(until, "until");
        }
    }
}
