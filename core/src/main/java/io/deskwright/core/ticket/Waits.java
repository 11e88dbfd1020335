package io.deskwright.core.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * What the handling waits for, on the customer's side.
 *
 * @param accessMissingSince since when there is no access to the site or the device
 * @param dataRequestedAt since when data are awaited
 */
public record Waits(Optional<Instant> accessMissingSince, Optional<Instant> dataRequestedAt) {

    /** It waits for nothing. */
    public static final Waits NONE = new Waits(Optional.empty(), Optional.empty());

    /**
     * Tells since when it waits.
     *
     * @param reason what for
     * @return since when; empty if it does not
     */
    public Optional<Instant> since(WaitReason reason) {
        return reason == WaitReason.CUSTOMER_ACCESS ? accessMissingSince : dataRequestedAt;
    }

    Waits with(WaitReason reason, Optional<Instant> since) {
        return reason == WaitReason.CUSTOMER_ACCESS
                ? new Waits(since, dataRequestedAt)
                : new Waits(accessMissingSince, since);
    }
}
