package io.deskwright.escalation;

import io.deskwright.core.journal.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that were folded last, so that only what came later has to be read. A fold is a function of the beginning of a
 * history, which never changes, so an old one is never wrong. Thread-safe.
 *
 * @param <T> what a history is folded to
 */
public final class Recent<T> {

    private static final int MOST = 4_096;

    private final Map<CaseId, T> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, T> eldest) {
            return size() > MOST;
        }
    };

    /** Begins with nothing. */
    public Recent() {}

    /**
     * Finds a fold.
     *
     * @param id the case
     * @return what was kept of it last; empty if it was forgotten, or never kept
     */
    public synchronized Optional<T> find(CaseId id) {
        return Optional.ofNullable(kept.get(id));
    }

    /**
     * Keeps a fold, and forgets the one that nobody asked for the longest if there are too many.
     *
     * @param id the case
     * @param fold what its history was folded to
     */
    public synchronized void keep(CaseId id, T fold) {
        kept.put(id, fold);
    }
}
