package io.deskwright.core.port;

import java.time.Instant;

/** Who is on duty. Implementations are thread-safe. */
@FunctionalInterface
public interface Duty {

    /** Everybody, always: for a desk that keeps its roster elsewhere. */
    Duty EVERYBODY = (engineer, at) -> true;

    /**
     * Tells whether an engineer can be sent.
     *
     * @param engineer who, as the host names its engineers
     * @param at when
     * @return whether he or she is on duty and available
     */
    boolean isOnDuty(String engineer, Instant at);
}
