package io.deskwright.core.ticket.command;

import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.TicketState;
import java.util.EnumSet;
import java.util.Set;

/** What must be known of a ticket so that it can go on from its state. */
final class SnapshotForm {

    private static final Set<TicketState> ON_HARDWARE = EnumSet.of(
            TicketState.VENDOR_SUPPORT,
            TicketState.PART_REQUESTED,
            TicketState.PART_AVAILABLE,
            TicketState.QUOTE_PREPARING,
            TicketState.QUOTE_SENT);
    private static final Set<TicketState> WITH_VISIT = EnumSet.of(TicketState.VISIT_BOOKED, TicketState.ON_SITE);
    private static final Set<TicketState> AT_THE_END = EnumSet.of(TicketState.RESOLVED, TicketState.CLOSED);

    private SnapshotForm() {}

    static void check(Form form, Snapshot snapshot, Circumstances world) {
        TicketState state = snapshot.state();
        if (state != TicketState.RECEIVED) {
            form.said("snapshot.type", snapshot.type());
        }
        if (ON_HARDWARE.contains(state)) {
            form.said("snapshot.device", snapshot.device()).said("snapshot.coverage", snapshot.coverage());
        }
        if (WITH_VISIT.contains(state)) {
            form.said("snapshot.visit", snapshot.visit());
        }
        if (state == TicketState.QUOTE_SENT) {
            form.said("snapshot.quote", snapshot.quote());
        }
        if (state == TicketState.AWAIT_RECURRENCE) {
            form.said("snapshot.recurrenceUntil", snapshot.recurrenceUntil())
                    .said("snapshot.confirmedAt", snapshot.confirmedAt());
        }
        if (AT_THE_END.contains(state)) {
            form.said("snapshot.closeReason", snapshot.closeReason());
        }
        if (state == TicketState.CLOSED) {
            form.said("snapshot.closedAt", snapshot.closedAt());
        }
        if (!snapshot.severity().isBlank()) {
            Levels.check(form, snapshot.severity(), world.rules());
        }
    }
}
