package io.deskwright.core.port;

import io.deskwright.core.journal.CaseId;

/**
 * Issues the names of tickets (TRK-02): each once, never again; gaps are allowed. Implementations are thread-safe.
 */
@FunctionalInterface
public interface TicketNumbers {

    /** {@return a name that was never issued before} */
    CaseId next();
}
