package io.deskwright.escalation.notice;

import io.deskwright.core.journal.CaseId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The mailboxes that were folded last, so that only what came later has to be read.
 *
 * <p>A mailbox is a function of the beginning of its history, which never changes, so an old one is never wrong. One place
 * holds one mailbox and forgets the one before; that bounds it without any bookkeeping.
 */
final class RecentMailboxes {

    private static final int PLACES = 1 << 10;

    private final AtomicReferenceArray<Kept> places = new AtomicReferenceArray<>(PLACES);

    private record Kept(CaseId id, Mailbox mailbox) {}

    Mailbox find(CaseId id) {
        return Optional.ofNullable(places.get(place(id)))
                .filter(kept -> kept.id().equals(id))
                .map(Kept::mailbox)
                .orElse(Mailbox.EMPTY);
    }

    void remember(CaseId id, Mailbox mailbox) {
        places.set(place(id), new Kept(id, mailbox));
    }

    private static int place(CaseId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash >>> 16) & (PLACES - 1);
    }
}
