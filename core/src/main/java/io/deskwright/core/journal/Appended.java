package io.deskwright.core.journal;

import java.util.List;

/** How an append ended; in every case but {@link Done} nothing was written. */
public sealed interface Appended {

    /** All of it is in the journal. */
    record Done() implements Appended {}

    /**
     * The delivery had been recorded before.
     *
     * @param entries what was recorded then, of all cases
     */
    record Repeated(List<Entry> entries) implements Appended {}

    /**
     * A case has moved on.
     *
     * @param caseId which
     * @param expected the version that was expected
     * @param actual the version that it has
     */
    record Stale(CaseId caseId, long expected, long actual) implements Appended {}
}
