package io.deskwright.core.ticket;

import io.deskwright.core.contract.Coverage;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a ticket stood at another desk. What a state needs to go on must be said.
 *
 * @param state where it stood
 * @param type what kind of service is asked for; needed in every state but RECEIVED
 * @param severity the fault level; empty if there is none
 * @param assignee who had it
 * @param confirmedAt when the request was confirmed
 * @param device the serial number of the device that was judged; needed where hardware is repaired
 * @param coverage who pays for it; needed where hardware is repaired
 * @param visit why an engineer comes; needed in VISIT_BOOKED and ON_SITE
 * @param quote the quote; needed in QUOTE_SENT
 * @param recurrenceUntil until when the fault may come again; needed in AWAIT_RECURRENCE
 * @param closeReason why it came to its end; needed in RESOLVED and CLOSED
 * @param closedAt when it was closed; needed in CLOSED
 */
@Value.Builder
public record Snapshot(
        TicketState state,
        Optional<OrderType> type,
        String severity,
        Optional<String> assignee,
        Optional<Instant> confirmedAt,
        Optional<String> device,
        Optional<Coverage> coverage,
        Optional<VisitPurpose> visit,
        Optional<Quote> quote,
        Optional<Instant> recurrenceUntil,
        Optional<CloseReason> closeReason,
        Optional<Instant> closedAt) {

    /** Checks that all parts are there. */
    public Snapshot {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(severity, "severity");
    }

    /**
     * Begins a snapshot.
     *
     * @param state where the ticket stood
     * @return a builder
     */
    public static Builder in(TicketState state) {
        return new Builder().state(state).severity("");
    }

    /** The ticket that goes on from here. */
    Ticket of(Ticket begun, Instant at) {
        boolean isPaid = coverage.filter(Coverage.PAID::equals).isPresent();
        Map<String, Boolean> paid = device.filter(serial -> isPaid)
                .map(serial -> Map.of(serial, false))
                .orElse(Map.of());
        Devices devices = new Devices(device, "", coverage, paid);
        return begun.but()
                .state(state)
                .type(type)
                .severity(severity)
                .severitySince(at)
                .assignee(assignee)
                .movedAt(at)
                .confirmedAt(confirmedAt)
                .devices(devices)
                .visit(visit)
                .quote(quote)
                .recurrenceUntil(recurrenceUntil)
                .closeReason(closeReason)
                .closedAt(closedAt)
                .doneBy(assignee.map(DoneBy.NOBODY::worker).orElse(DoneBy.NOBODY))
                .proposedAt(state == TicketState.REPLY_SENT ? Optional.of(at) : Optional.empty())
                .build();
    }

    /** Collects the parts. */
    public static final class Builder extends SnapshotBuilder {

        /** Begins with nothing. */
        public Builder() {}
    }
}
