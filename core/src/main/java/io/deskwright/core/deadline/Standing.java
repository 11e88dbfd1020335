package io.deskwright.core.deadline;

import io.deskwright.core.ticket.BeginningEvent.TicketImported;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the state in which a ticket was taken over says to its clocks (REQUIREMENTS §21.1). */
final class Standing {

    private Standing() {}

    static List<Fact> of(TicketImported imported) {
        return switch (imported.snapshot().state()) {
            case VISIT_BOOKED, ON_SITE -> List.of(new Fact.Known(Map.of("visitNeeded", "true")));
            case QUOTE_SENT -> List.of(new Fact.Paused(Facts.CUSTOMER_DECISION, Party.CUSTOMER));
            case AWAIT_RECURRENCE ->
                List.of(
                        new Fact.Known(Map.of("notReproducible", "true")),
                        new Fact.Paused(Facts.RECURRENCE, Party.NOBODY));
            case REPLY_SENT -> solved(imported);
            case RESOLVED, CLOSED -> ended(imported);
            default -> List.of();
        };
    }

    private static List<Fact> ended(TicketImported imported) {
        CloseReason reason = imported.snapshot().closeReason().orElse(CloseReason.RESOLVED);
        boolean isClosed = imported.snapshot().closedAt().isPresent();
        List<Fact> facts = new ArrayList<>();
        if (reason.isDone()) {
            facts.addAll(solved(imported));
            facts.add(new Fact.Accepted(Milestone.RESOLVED));
        }
        if (isClosed || !reason.isDone()) {
            facts.add(new Fact.Ended(end(reason)));
        }
        return facts;
    }

    /** When it was solved may be known better from its past. */
    private static List<Fact> solved(TicketImported imported) {
        return imported.milestones().containsKey(Milestone.RESOLVED.name())
                ? List.of()
                : List.of(new Fact.Reached(Milestone.RESOLVED));
    }

    private static End end(CloseReason reason) {
        return switch (reason) {
            case QUOTE_DECLINED -> End.QUOTE_DECLINED;
            case NO_RECURRENCE -> End.NO_RECURRENCE;
            case SUPERSEDED -> End.SUPERSEDED;
            case CANCELLED -> End.CANCELLED;
            case DUPLICATE -> End.DUPLICATE;
            default -> End.CLOSED;
        };
    }
}
