package io.deskwright.core.desk;

import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.proof.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the desk answers when a deed was done: the ticket afterwards, what was recorded, and all deadlines.
 *
 * <p>Deadlines are read when they are asked for. Immutable and thread-safe.
 */
public final class Answer {

    private final Ticket ticket;
    private final List<Entry> entries;
    private final Optional<CaseId> successor;
    private final Supplier<Deadlines> deadlines;

    Answer(Ticket ticket, List<Entry> entries, Optional<CaseId> successor, Supplier<Deadlines> deadlines) {
        this.ticket = ticket;
        this.entries = List.copyOf(entries);
        this.successor = successor;
        this.deadlines = deadlines;
    }

    /** {@return the ticket, as it was left by what was recorded} */
    public Ticket ticket() {
        return ticket;
    }

    /** {@return the name of the ticket} */
    public CaseId id() {
        return ticket.id();
    }

    /** {@return what was recorded of the ticket, in order; at least one entry} */
    public List<Entry> entries() {
        return entries;
    }

    /** {@return the ticket that began with it, if one did} */
    public Optional<CaseId> successor() {
        return successor;
    }

    /** {@return all deadlines of the ticket} */
    public Deadlines deadlines() {
        return deadlines.get();
    }

    /** {@return when it was recorded} */
    public Instant recordedAt() {
        return entries.get(0).recordedAt();
    }

    /** {@return the readings when it was recorded, the most pressing first} */
    public List<Reading> readings() {
        return deadlines().readings(recordedAt());
    }

    /** {@return why each reading is what it is} */
    public List<Proof> proofs() {
        return deadlines().proofs(recordedAt());
    }
}
