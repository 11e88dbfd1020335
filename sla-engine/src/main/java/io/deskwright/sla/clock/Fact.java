package io.deskwright.sla.clock;

import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What may happen to a case as far as its clocks care; a closed set. Immutable and thread-safe. */
public sealed interface Fact {

    /**
     * A milestone was reached. A repetition changes nothing, unless a target counts each.
     *
     * @param milestone which
     */
    record Reached(Milestone milestone) implements Fact {

        /** Checks that all parts are there. */
        public Reached {
            Objects.requireNonNull(milestone, "milestone");
        }
    }

    /**
     * Both sides agree that a milestone was never reached (AMB-24): the clocks that it stopped count on as if it had not
     * been, and what started with it waits again. It reaches back to the last reopening, and not to what was accepted.
     *
     * @param milestone which
     */
    record Revoked(Milestone milestone) implements Fact {

        /** Checks that all parts are there. */
        public Revoked {
            Objects.requireNonNull(milestone, "milestone");
        }
    }

    /**
     * The customer accepts what a milestone proposed: its stop is final.
     *
     * @param milestone which
     */
    record Accepted(Milestone milestone) implements Fact {

        /** Checks that all parts are there. */
        public Accepted {
            Objects.requireNonNull(milestone, "milestone");
        }
    }

    /**
     * A reason to wait begins; pausing a reason that pauses already is one pause.
     *
     * @param reason which
     * @param party whom the waiting is put down to
     */
    record Paused(String reason, Party party) implements Fact {

        /** Checks that all parts are there. */
        public Paused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(party, "party");
        }
    }

    /**
     * A reason to wait is over.
     *
     * @param reason which
     */
    record Resumed(String reason) implements Fact {

        /** Checks that all parts are there. */
        public Resumed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Something is known of the case from now on: its level, a condition.
     *
     * @param facts names and values; other names keep the values that they have
     */
    record Known(Map<String, String> facts) implements Fact {

        /** Takes a copy. */
        public Known {
            facts.forEach((name, value) -> Objects.requireNonNull(value, name));
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        /**
         * Says that the case has a level from now on.
         *
         * @param level the level
         * @return the fact
         */
        public static Known level(String level) {
            return new Known(Map.of(Condition.LEVEL, level));
        }
    }

    /**
     * The customer wants it later (AMB-77): the due instant moves there if it lay before. What was met or breached by
     * then stays so; of a target that counts each start, later instances have their own due instant.
     *
     * @param target the name of the target
     * @param newDue the agreed instant
     * @param agreedBy who agreed
     */
    record Waived(String target, Instant newDue, String agreedBy) implements Fact {

        /** Checks that all parts are there. */
        public Waived {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(newDue, "newDue");
            Objects.requireNonNull(agreedBy, "agreedBy");
        }
    }

    /**
     * The case is taken up again: a new segment begins, as if what began the case had happened now. What else holds of
     * the new segment is told anew. If nothing had ended the case, this does.
     */
    record Reopened() implements Fact {}

    /**
     * The case ends: what is known of it later changes nothing that ended with it.
     *
     * @param end how
     */
    record Ended(End end) implements Fact {

        /** Checks that all parts are there. */
        public Ended {
            Objects.requireNonNull(end, "end");
        }
    }

    /** How a case ends. */
    enum End {
        /** In the ordinary way. */
        CLOSED(false),
        /** The customer declined the quote. */
        QUOTE_DECLINED(false),
        /** The fault did not come again; the waiting for it is not taken off. */
        NO_RECURRENCE(false),
        /** The customer withdrew it. */
        CANCELLED(true),
        /** Another case stands for it. */
        DUPLICATE(true),
        /** A successor goes on with it. */
        SUPERSEDED(true);

        private final boolean withdrawn;

        End(boolean withdrawn) {
            this.withdrawn = withdrawn;
        }

        /** {@return whether the case was withdrawn, so that its open targets are cancelled} */
        public boolean isWithdrawn() {
            return withdrawn;
        }
    }

    /** Whom time is put down to. */
    enum Party {
        /** The service provider. */
        PROVIDER,
        /** The customer. */
        CUSTOMER,
        /** A maker or supplier. */
        VENDOR,
        /** Nobody: a fault that has to come again, a force of nature. */
        NOBODY
    }
}
