package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import java.util.Optional;

/** The cases that are watched. Implementations are thread-safe. */
@FunctionalInterface
public interface Subjects {

    /**
     * Finds a case.
     *
     * @param id its name
     * @return the case as it is now; empty if there is none of that name that is watched
     */
    Optional<Subject> find(CaseId id);
}
