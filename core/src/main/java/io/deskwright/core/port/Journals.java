package io.deskwright.core.port;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import java.util.List;

/**
 * Where histories are kept.
 *
 * <p>The laws: what was appended stays, in its order; an append happens as a whole or not at all; of two appends that
 * expect the same version of a case at most one happens; a named delivery is recorded once. There is no way to change or
 * delete. The one exception is demanded by law: an appended {@link io.deskwright.core.journal.Event.Redaction} takes, in
 * the same step, the personal data out of the event of the entry that it names; the entry keeps everything else. A
 * reader never sees a part of an append. Lists are unmodifiable and stay as they were read; who keeps one keeps what a
 * later redaction takes out.
 *
 * <p>Implementations are thread-safe. A failing store throws; it was then written wholly or not at all, and asking again
 * with the same key tells which.
 */
public interface Journals {

    /**
     * Returns the history of a case.
     *
     * @param caseId the case
     * @param after the sequence number before the first entry wanted; 0 for all
     * @return the entries after it, in order; empty if there are none, or no such case
     * @throws IllegalArgumentException if {@code after} is negative
     */
    List<Entry> history(CaseId caseId, long after);

    /**
     * Returns what a delivery recorded.
     *
     * @param key its name
     * @return the entries, of all cases that it touched, in the order of writing; empty if nothing was recorded
     */
    List<Entry> recordedBy(CommandKey key);

    /**
     * Appends to one case, or to several at once: all or nothing.
     *
     * <p>Whether the delivery was recorded before is looked at first, whether a case has moved on second.
     *
     * @param batches what, for each case one batch; the entries of one append have the same key, or none
     * @return how it ended; of several cases that have moved on any one is named
     * @throws IllegalArgumentException if there is no batch, two are of one case, keys differ, or a redaction names no
     *     earlier entry of its case
     */
    Appended append(List<Batch> batches);

    /**
     * Returns what was written after a position, of all cases.
     *
     * @param after the position of an earlier stretch; 0 for the beginning
     * @param limit how many entries at most, at least 1
     * @return the entries in the order of writing; a reader that goes on from their position misses none and sees none
     *     twice; behind the end there is nothing, and the position stays
     * @throws IllegalArgumentException if {@code after} is negative or {@code limit} less than 1
     */
    Feed feed(long after, int limit);
}
