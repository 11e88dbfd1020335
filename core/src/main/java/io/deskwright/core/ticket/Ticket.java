package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service order [工单] as it stands: all that guards ask of its history, and no personal data.
 *
 * <p>The same history gives the same ticket. Clocks are not in it: they are read from the history (DESIGN §3). Immutable
 * and thread-safe.
 *
 * @param id its name
 * @param version the number of its last entry
 * @param state where it stands
 * @param origin how it came about
 * @param attributes what the host keeps with it
 * @param type what kind of service is asked for; empty until that is determined
 * @param severity the fault level; empty while there is none
 * @param severitySince since when; what is told late of an earlier time changes nothing
 * @param assignee the engineer who has it, by what was recorded last; stays when it goes back to the dispatch centre
 * @param movedAt when the last command happened that leads to a state
 * @param confirmedAt when the request was confirmed (T04)
 * @param devices the devices that were judged
 * @param visit why an engineer is to come, or has come
 * @param quote the quote that is with the customer
 * @param parts its parts
 * @param proposedAt when the system fault report went to the customer
 * @param reportRejected whether the customer rejected it
 * @param waits what the handling waits for, on the customer's side
 * @param recurrenceUntil the last instant at which the fault may come again
 * @param analysisReportDue whether the analysis report is due (O1)
 * @param analysisReportOwedBefore whether it was due already when the solution was proposed that is with the customer
 * @param escalations the rungs that have fired
 * @param closeReason why it came to its end; empty before
 * @param closedAt when it was closed; empty while it is open
 * @param counts how often something happened
 * @param assessment what the fault rules said of it the last time that they were asked
 * @param doneBy who did what nobody may confirm or approve for himself or herself
 */
@Value.Builder
public record Ticket(
        CaseId id,
        long version,
        TicketState state,
        Origin origin,
        Attributes attributes,
        Optional<OrderType> type,
        String severity,
        Instant severitySince,
        Optional<String> assignee,
        Instant movedAt,
        Optional<Instant> confirmedAt,
        Devices devices,
        Optional<VisitPurpose> visit,
        Optional<Quote> quote,
        Parts parts,
        Optional<Instant> proposedAt,
        boolean reportRejected,
        Waits waits,
        Optional<Instant> recurrenceUntil,
        boolean analysisReportDue,
        boolean analysisReportOwedBefore,
        Escalations escalations,
        Optional<CloseReason> closeReason,
        Optional<Instant> closedAt,
        Counts counts,
        Optional<FaultAssessment> assessment,
        DoneBy doneBy) {

    /**
     * Folds a history.
     *
     * @param history all entries of one ticket, in order
     * @return the ticket
     * @throws IllegalArgumentException if the history is empty or begins in the middle
     */
    public static Ticket of(List<Entry> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a ticket has a history");
        }
        Entry first = history.get(0);
        if (!(first.event() instanceof TicketEvent.Beginning beginning)) {
            throw new IllegalArgumentException("the history of " + first.caseId() + " begins with "
                    + first.event().getClass().getSimpleName());
        }
        return beginning.begin(first.caseId(), first.occurredAt()).after(history.subList(1, history.size()));
    }

    /** A ticket of which nothing but its origin is known. */
    static Ticket begun(CaseId id, Origin origin, Attributes attributes) {
        return new Ticket(
                id,
                1,
                TicketState.RECEIVED,
                origin,
                attributes,
                Optional.empty(),
                "",
                origin.reportedAt(),
                Optional.empty(),
                origin.reportedAt(),
                Optional.empty(),
                Devices.NONE,
                Optional.empty(),
                Optional.empty(),
                Parts.NONE,
                Optional.empty(),
                false,
                Waits.NONE,
                Optional.empty(),
                false,
                false,
                Escalations.NONE,
                Optional.empty(),
                Optional.empty(),
                Counts.NONE,
                Optional.empty(),
                DoneBy.NOBODY);
    }

    /** Checks that all parts are there. */
    public Ticket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * Folds what came later.
     *
     * @param entries the entries after this version, in order
     * @return the ticket after them
     * @throws IllegalArgumentException if an entry is not of a ticket
     */
    public Ticket after(List<Entry> entries) {
        Ticket ticket = this;
        for (Entry entry : entries) {
            ticket = ticket.after(entry);
        }
        return ticket;
    }

    private Ticket after(Entry entry) {
        if (!(entry.event() instanceof TicketEvent.Change change)) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " of " + id + " is "
                    + entry.event().getClass().getSimpleName());
        }
        return change.applyTo(this, entry.occurredAt()).at(entry.sequence(), doneBy.after(change, entry.actor()));
    }

    /** Once for every event: a builder would collect what is all there. */
    private Ticket at(long newVersion, DoneBy by) {
        return new Ticket(
                id,
                newVersion,
                state,
                origin,
                attributes,
                type,
                severity,
                severitySince,
                assignee,
                movedAt,
                confirmedAt,
                devices,
                visit,
                quote,
                parts,
                proposedAt,
                reportRejected,
                waits,
                recurrenceUntil,
                analysisReportDue,
                analysisReportOwedBefore,
                escalations,
                closeReason,
                closedAt,
                counts,
                assessment,
                by);
    }

    /** {@return whether something may still happen to it but obligations, notes and a reopening} */
    public boolean isOpen() {
        return state != TicketState.CLOSED;
    }

    /**
     * Tells whether it is of a type.
     *
     * @param wanted the type
     * @return whether that was determined
     */
    public boolean is(OrderType wanted) {
        return type.filter(wanted::equals).isPresent();
    }

    /** Begins from this one. */
    Builder but() {
        return new Builder().from(this);
    }

    /** It has a level from an instant on, unless a later one is known. */
    Ticket withSeverity(String level, Instant since) {
        return since.isBefore(severitySince)
                ? this
                : but().severity(level).severitySince(since).build();
    }

    /** A command led to a state. */
    Builder moved(TicketState to, Instant at) {
        return but().state(to).movedAt(at);
    }

    /** It came to its end; the dispatch centre has yet to close it. */
    Builder ended(CloseReason reason, Instant at) {
        return moved(TicketState.RESOLVED, at)
                .closeReason(reason)
                .visit(Optional.empty())
                .quote(Optional.empty())
                .waits(Waits.NONE);
    }

    /** Collects the parts. */
    static final class Builder extends TicketBuilder {}
}
