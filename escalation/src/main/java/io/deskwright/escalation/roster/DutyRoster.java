package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.time.Instant;

/** Who is on duty for a role [值班表] (ESC-16). Implementations are thread-safe, and answer the same for the same instant. */
@FunctionalInterface
public interface DutyRoster {

    /**
     * Tells who is on duty.
     *
     * @param role for which role
     * @param at when
     * @return they, or nobody
     */
    OnDuty onDuty(Role role, Instant at);
}
