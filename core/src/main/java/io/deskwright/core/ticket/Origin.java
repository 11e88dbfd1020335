package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a ticket came about; it never changes.
 *
 * @param reportedAt when it was reported
 * @param contract the contract that it is under
 * @param contractVersion the version of the contract that it met (AMB-74)
 * @param channel how it came in (TRK-23): an open set
 * @param region where the service is due; empty if that was not said
 * @param hostReference what the host calls it; empty if it has no name there
 * @param linkedTo the ticket that it goes on from
 * @param party the party whose ticket it is, whose people alone may see it on the customer's side; empty for nobody's
 */
@Value.Builder
public record Origin(
        Instant reportedAt,
        String contract,
        String contractVersion,
        String channel,
        String region,
        String hostReference,
        Optional<CaseId> linkedTo,
        Optional<String> party) {

    /** Checks that all parts are there. */
    public Origin {
        Objects.requireNonNull(reportedAt, "reportedAt");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(contractVersion, "contractVersion");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(hostReference, "hostReference");
        Objects.requireNonNull(linkedTo, "linkedTo");
        Objects.requireNonNull(party, "party");
    }

    /** Begins from this one. */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends OriginBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
