package io.deskwright.core.report;

import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one ticket adds to the statistics. Immutable and thread-safe.
 *
 * @param ticket the ticket
 * @param handled what its handling has cost; empty if that has not begun, or nobody measures it
 * @param judged how its promises were judged: in every segment, for a reopening erases no breach
 */
public record TicketFigures(Ticket ticket, Optional<Duration> handled, List<Reading> judged) {

    /** Takes a copy. */
    public TicketFigures {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(handled, "handled");
        judged = List.copyOf(judged);
    }

    /**
     * Reads the clocks of a ticket.
     *
     * @param ticket the ticket
     * @param deadlines its deadlines
     * @param at the instant of the question
     * @return its figures
     */
    public static TicketFigures of(Ticket ticket, Deadlines deadlines, Instant at) {
        Set<String> promises = deadlines.agreement().terms().targets().stream()
                .filter(TicketFigures::isPromise)
                .map(Target::name)
                .collect(Collectors.toSet());
        List<Reading> judged = deadlines.at(at).readings().stream()
                .filter(Reading::isDecided)
                .filter(reading -> promises.contains(reading.target()))
                .toList();
        return new TicketFigures(ticket, deadlines.handled(at), judged);
    }

    /** What is only measured cannot be late, and a window in which something may happen is nobody's promise. */
    private static boolean isPromise(Target target) {
        return target.kind() == Target.Kind.PROMISE && !(target.figure().limit() instanceof Limit.Measured);
    }

    /** {@return how long it took from the report to closing; empty while it is open} */
    public Optional<Duration> toClosing() {
        return ticket.closedAt()
                .map(closedAt -> Duration.between(ticket.origin().reportedAt(), closedAt));
    }
}
