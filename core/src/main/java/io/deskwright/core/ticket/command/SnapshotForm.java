package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Coverage;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.Snapshot;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.core.ticket.VisitPurpose;
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
    private static final Set<TicketState> COVERED =
            EnumSet.of(TicketState.VENDOR_SUPPORT, TicketState.PART_REQUESTED, TicketState.PART_AVAILABLE);
    private static final Set<TicketState> WITH_VISIT = EnumSet.of(TicketState.VISIT_BOOKED, TicketState.ON_SITE);
    private static final Set<TicketState> AT_THE_END = EnumSet.of(TicketState.RESOLVED, TicketState.CLOSED);

    private SnapshotForm() {}

    static void check(Form form, Snapshot snapshot, Circumstances world) {
        TicketState state = snapshot.state();
        snapshot.device().ifPresent(device -> form.line("snapshot.device", device));
        snapshot.assignee().ifPresent(engineer -> form.line("snapshot.assignee", engineer));
        if (state != TicketState.RECEIVED) {
            form.said("snapshot.type", snapshot.type());
        }
        boolean isSwap = WITH_VISIT.contains(state)
                && snapshot.visit().filter(VisitPurpose.SWAP::equals).isPresent();
        if (ON_HARDWARE.contains(state) || isSwap) {
            form.said("snapshot.device", snapshot.device()).said("snapshot.coverage", snapshot.coverage());
        }
        if (COVERED.contains(state) || isSwap) {
            form.must(
                    snapshot.coverage().filter(Coverage.OUT::equals).isEmpty(),
                    "snapshot.coverage",
                    Coverage.OUT,
                    "needs an accepted quote first",
                    "须先有已接受的报价");
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
            Levels.check(form, "snapshot.severity", snapshot.severity(), world.rules());
        }
    }
}
