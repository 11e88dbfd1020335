package io.deskwright.core.ticket;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a ticket begins. */
public sealed interface BeginningEvent extends TicketEvent.Beginning {

    /**
     * Somebody reported something (T01, and T39 for a successor).
     *
     * @param origin how it came about
     * @param caller who called
     * @param description what was said
     * @param attributes what the host keeps with it
     * @param facts what is known of the case from the report on, such as emergency or provincialCapital
     */
    record TicketReceived(
            Origin origin,
            Personal<Caller> caller,
            Personal<String> description,
            Attributes attributes,
            Map<String, String> facts)
            implements BeginningEvent {

        /** Takes a copy. */
        public TicketReceived {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        @Override
        public Ticket begin(CaseId id, Instant at) {
            return Ticket.begun(id, origin, attributes);
        }

        @Override
        public TicketReceived redacted() {
            return new TicketReceived(origin, Personal.removed(), Personal.removed(), attributes, facts);
        }
    }

    /**
     * A ticket of another desk goes on here: its state is known, its past is not.
     *
     * @param origin how it came about
     * @param caller who called
     * @param description what was said
     * @param attributes what the host keeps with it
     * @param facts what is known of the case from the report on
     * @param snapshot how it stood
     * @param milestones when it reached what, as far as that is known
     */
    record TicketImported(
            Origin origin,
            Personal<Caller> caller,
            Personal<String> description,
            Attributes attributes,
            Map<String, String> facts,
            Snapshot snapshot,
            Map<String, Instant> milestones)
            implements BeginningEvent {

        /** Takes a copy. */
        public TicketImported {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
            milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
        }

        @Override
        public Ticket begin(CaseId id, Instant at) {
            return snapshot.of(Ticket.begun(id, origin, attributes), at);
        }

        @Override
        public TicketImported redacted() {
            return new TicketImported(
                    origin, Personal.removed(), Personal.removed(), attributes, facts, snapshot, milestones);
        }

        /** {@return when the request was confirmed there, if it was} */
        public Optional<Instant> confirmedAt() {
            return snapshot.confirmedAt();
        }
    }
}
