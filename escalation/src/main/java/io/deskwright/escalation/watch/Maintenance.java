package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import java.time.Instant;
import java.util.Optional;

/** Times in which nothing fires for a case; clocks run on. Implementations are thread-safe. */
@FunctionalInterface
public interface Maintenance {

    /** None is known of. */
    Maintenance NONE = (subject, at) -> Optional.empty();

    /**
     * Tells whether a case is in maintenance.
     *
     * @param subject the case
     * @param at the instant of the question
     * @return when the maintenance ends, exclusive and later than {@code at}; empty if there is none
     */
    Optional<Instant> until(CaseId subject, Instant at);
}
