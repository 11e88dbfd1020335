package io.deskwright.core.desk;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.ticket.Ticket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The tickets that were folded last, so that only what came later has to be read.
 *
 * <p>A ticket is a function of the beginning of its history, which never changes, so an old one is never wrong. One place
 * holds one ticket and forgets the one before; that bounds it without any bookkeeping.
 */
final class RecentTickets {

    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<Ticket> places = new AtomicReferenceArray<>(PLACES);

    Optional<Ticket> find(CaseId id) {
        return Optional.ofNullable(places.get(place(id)))
                .filter(ticket -> ticket.id().equals(id));
    }

    void remember(Ticket ticket) {
        places.set(place(ticket.id()), ticket);
    }

    private static int place(CaseId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash >>> 16) & (PLACES - 1);
    }
}
