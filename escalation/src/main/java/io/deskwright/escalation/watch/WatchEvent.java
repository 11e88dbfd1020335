package io.deskwright.escalation.watch;

import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/** What happens to the log of a watch over one case; a closed set. The provider's own people read it. */
public sealed interface WatchEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.PROVIDER;
    }

    /**
     * A rung fired (ESC-05). It is logged before anything is done for it.
     *
     * @param key which, for what, which time
     * @param plan the name of the plan
     * @param planVersion the version of the plan
     * @param number the number of the rung in the plan, from 1
     * @param dueAt when it was due
     * @param late whether nobody watched when it was due: it fires after downtime
     * @param missed how many rounds before this one came while nobody watched or the clock waited, and never fire
     * @param level the level of the case then; empty if it had none
     * @param actions what it does, in order
     */
    @Value.Builder
    record RungFired(
            FiringKey key,
            String plan,
            String planVersion,
            int number,
            Instant dueAt,
            boolean late,
            int missed,
            String level,
            List<Action> actions)
            implements WatchEvent {

        /** Takes a copy. */
        public RungFired {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(planVersion, "planVersion");
            Objects.requireNonNull(dueAt, "dueAt");
            Objects.requireNonNull(level, "level");
            actions = List.copyOf(actions);
        }

        /** Collects the parts. */
        static final class Builder extends RungFiredBuilder {}
    }

    /**
     * Nobody is on duty who could be told: the notice is held (PEER-BUGS 79).
     *
     * @param key of which firing
     * @param action which of its actions, from 0
     * @param role for whom
     * @param until when somebody will be on duty; empty if nobody ever will be, as far as the roster goes
     */
    record NoticeHeld(FiringKey key, int action, Role role, Optional<Instant> until) implements WatchEvent {}

    /**
     * A notice went to the mailboxes of people.
     *
     * @param key of which firing
     * @param action which of its actions, from 0
     * @param role for whom
     * @param people who was on duty for that role
     */
    record NoticePosted(FiringKey key, int action, Role role, List<String> people) implements WatchEvent {

        /** Takes a copy. */
        public NoticePosted {
            people = List.copyOf(people);
        }
    }

    /**
     * A notice that was held is for nobody any more.
     *
     * @param key of which firing
     * @param action which of its actions, from 0
     * @param role for whom it was
     */
    record NoticeWithdrawn(FiringKey key, int action, Role role) implements WatchEvent {}

    /**
     * What a rung does to the case itself was done, or was refused.
     *
     * @param key of which firing
     * @param action which of its actions, from 0; {@link WatchLog#RECORD} for what the history of the case says of the firing
     * @param done whether it was done
     * @param why why not; empty if it was
     */
    record ActEnded(FiringKey key, int action, boolean done, String why) implements WatchEvent {}

    /**
     * Somebody takes care of it: what stops when acknowledged stops.
     *
     * @param until when that expires, exclusive; empty if it holds until something new comes up
     * @param episodes the episodes of targets that were known then: a later one is something new
     */
    record Acknowledged(Optional<Instant> until, Map<String, Integer> episodes) implements WatchEvent {

        /** Takes a copy. */
        public Acknowledged {
            Objects.requireNonNull(until, "until");
            episodes = Collections.unmodifiableMap(new TreeMap<>(episodes));
        }
    }

    /** Nobody takes care of it any more. */
    record AcknowledgementWithdrawn() implements WatchEvent {}

    /**
     * Nothing fires for some time; clocks run on.
     *
     * @param until when that ends, exclusive
     * @param reason why
     */
    record Snoozed(Instant until, Personal<String> reason) implements WatchEvent {

        @Override
        public Snoozed redacted() {
            return new Snoozed(until, Personal.removed());
        }
    }

    /**
     * What a rung asked for was answered.
     *
     * @param key the firing that asked
     * @param answer what was answered
     */
    record Answered(FiringKey key, Personal<String> answer) implements WatchEvent {

        @Override
        public Answered redacted() {
            return new Answered(key, Personal.removed());
        }
    }
}
