package io.deskwright.escalation.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is on duty for a role at an instant. That it is nobody is an answer like any other (PEER-BUGS 79).
 *
 * @param people they, the one to be called first in front; empty if it is nobody
 * @param nextDuty if it is nobody: when somebody will be, at the earliest; empty if somebody is, and if nobody ever will be
 */
public record OnDuty(List<String> people, Optional<Instant> nextDuty) {

    /** Nobody, now and for ever. */
    public static final OnDuty NOBODY = new OnDuty(List.of(), Optional.empty());

    /** Takes a copy. */
    public OnDuty {
        people = List.copyOf(people);
        Objects.requireNonNull(nextDuty, "nextDuty");
    }

    /**
     * Says that people are on duty.
     *
     * @param people they, the one to be called first in front
     * @return the answer
     */
    public static OnDuty of(String... people) {
        return new OnDuty(List.of(people), Optional.empty());
    }

    /** {@return whether nobody is} */
    public boolean isNobody() {
        return people.isEmpty();
    }
}
