package io.deskwright.escalation.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What people say to the watch over a case; a closed set. */
public sealed interface WatchCommand {

    /**
     * Says that somebody takes care of it: ladders that stop when acknowledged stop, and notices of theirs that nobody has yet
     * are not handed over (PEER-BUGS 78, 83).
     *
     * @param until when that expires, exclusive; empty if it holds until something new comes up
     */
    record Acknowledge(Optional<Instant> until) implements WatchCommand {

        /** Checks that all parts are there. */
        public Acknowledge {
            Objects.requireNonNull(until, "until");
        }

        /** {@return an acknowledgement that holds until something new comes up} */
        public static Acknowledge untilNews() {
            return new Acknowledge(Optional.empty());
        }

        /**
         * Acknowledges for some time.
         *
         * @param until when that expires, exclusive
         * @return the command
         */
        public static Acknowledge until(Instant until) {
            return new Acknowledge(Optional.of(until));
        }
    }

    /** Says that nobody takes care of it any more. */
    record WithdrawAcknowledgement() implements WatchCommand {}

    /**
     * Lets nothing fire for some time; no clock stops and no verdict changes. It takes the place of an earlier one, also if it
     * ends sooner.
     *
     * @param until when that ends, exclusive; not later than {@link WatchPorts#longestSnooze} from now
     * @param reason why; required
     */
    record Snooze(Instant until, String reason) implements WatchCommand {

        /** Checks that all parts are there. */
        public Snooze {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Answers what a rung asked for: support, or whether the emergency plan is to start. Nobody is asked again.
     *
     * @param rung the name of the rung that asked
     * @param answer what is answered; required
     */
    record Answer(String rung, String answer) implements WatchCommand {

        /** Checks that all parts are there. */
        public Answer {
            Objects.requireNonNull(rung, "rung");
            Objects.requireNonNull(answer, "answer");
        }
    }
}
