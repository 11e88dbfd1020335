package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.core.port.Duty;
import java.time.Instant;
import java.util.Objects;

/**
 * Lets the desk ask a roster whom it may send: who is named for {@link Role#ENGINEER}. As thread-safe as the roster.
 *
 * @param roster the roster
 */
public record RosterDuty(DutyRoster roster) implements Duty {

    /** Checks that there is a roster. */
    public RosterDuty {
        Objects.requireNonNull(roster, "roster");
    }

    @Override
    public boolean isOnDuty(String engineer, Instant at) {
        return roster.onDuty(Role.ENGINEER, at).people().contains(engineer);
    }
}
