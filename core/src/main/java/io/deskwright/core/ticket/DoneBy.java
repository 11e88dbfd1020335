package io.deskwright.core.ticket;

import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.PartEvent.PartRequested;
import io.deskwright.core.ticket.QuoteEvent.QuoteSent;
import io.deskwright.core.ticket.ResolutionEvent.FaultReportRejected;
import io.deskwright.core.ticket.SideEvent.AttributesChanged;
import io.deskwright.core.ticket.SideEvent.EngineerChanged;
import io.deskwright.core.ticket.SideEvent.Escalated;
import io.deskwright.core.ticket.SideEvent.NoteAdded;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who did what may not be confirmed or approved by the same person; ids as the host names its users.
 *
 * @param workers the engineers who worked on the ticket, or were to
 * @param quoting who sent quotes
 * @param requesting who asked for parts
 * @param rejecting who rejected system fault reports
 */
public record DoneBy(Set<String> workers, Set<String> quoting, Set<String> requesting, Set<String> rejecting) {

    /** Nobody did anything yet. */
    static final DoneBy NOBODY = new DoneBy(Set.of(), Set.of(), Set.of(), Set.of());

    /** Takes copies. */
    public DoneBy {
        workers = copy(workers);
        quoting = copy(quoting);
        requesting = copy(requesting);
        rejecting = copy(rejecting);
    }

    private static Set<String> copy(Set<String> ids) {
        return ids.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    /** {@return who worked, or rejected a report} */
    public Set<String> workingOrRejecting() {
        Set<String> both = new TreeSet<>(workers);
        both.addAll(rejecting);
        return Collections.unmodifiableSet(both);
    }

    /** Somebody works on it. */
    DoneBy worker(String id) {
        return workers.contains(id) ? this : new DoneBy(with(workers, id), quoting, requesting, rejecting);
    }

    /** Something happened by somebody; who only notes or calls for something has not worked. */
    DoneBy after(TicketEvent event, Actor actor) {
        boolean isWork =
                !(event instanceof NoteAdded || event instanceof AttributesChanged || event instanceof Escalated);
        DoneBy now = actor.role() == Role.ENGINEER && isWork ? worker(actor.id()) : this;
        if (event instanceof EngineerAssigned assigned) {
            return now.worker(assigned.engineer());
        }
        if (event instanceof EngineerChanged changed) {
            return now.worker(changed.engineer());
        }
        if (event instanceof QuoteSent) {
            return new DoneBy(now.workers, with(quoting, actor.id()), requesting, rejecting);
        }
        if (event instanceof PartRequested) {
            return new DoneBy(now.workers, quoting, with(requesting, actor.id()), rejecting);
        }
        if (event instanceof FaultReportRejected) {
            return new DoneBy(now.workers, quoting, requesting, with(rejecting, actor.id()));
        }
        return now;
    }

    private static Set<String> with(Set<String> ids, String id) {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }
}
