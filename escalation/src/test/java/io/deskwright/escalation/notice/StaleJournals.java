package io.deskwright.escalation.notice;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.List;

/** Journals that never take anything. */
record StaleJournals(Journals read) implements Journals {

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        return read.history(caseId, after);
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        return read.recordedBy(key);
    }

    @Override
    public Appended append(List<Batch> batches) {
        Batch first = batches.get(0);
        return new Appended.Stale(first.caseId(), first.expectedVersion(), first.expectedVersion() + 1);
    }

    @Override
    public Feed feed(long after, int limit) {
        return read.feed(after, limit);
    }
}
