package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;

/**
 * A command on a ticket in its circumstances: what guards look at and events come from.
 *
 * @param existing the ticket; empty if it does not exist yet
 * @param command what is attempted
 * @param world the circumstances
 */
public record Attempt(Optional<Ticket> existing, TicketCommand command, Circumstances world) {

    /** {@return the ticket} */
    Ticket ticket() {
        return existing.orElseThrow();
    }

    /** {@return when it happened} */
    Instant at() {
        return world.occurredAt();
    }

    /** Who pays for a device: who overrides decides, else the accepted quote, else the contract at the report. */
    Optional<Coverage> coverage(String serial, Optional<CoverageOverride> override) {
        if (override.isPresent()) {
            return override.get().coverage();
        }
        if (ticket().devices().paid().containsKey(serial)) {
            return Optional.of(Coverage.PAID);
        }
        return world.device()
                .map(known ->
                        world.agreement().coverage(known, ticket().origin().reportedAt()));
    }
}
