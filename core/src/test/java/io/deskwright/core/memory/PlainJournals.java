package io.deskwright.core.memory;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The oracle: one list, searched from end to end, for one thread. */
final class PlainJournals implements Journals {

    private final List<Entry> log = new ArrayList<>();

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        return log.stream()
                .filter(entry -> entry.caseId().equals(caseId))
                .skip(after)
                .toList();
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        return log.stream()
                .filter(entry -> entry.key().equals(Optional.of(key)))
                .toList();
    }

    @Override
    public Appended append(List<Batch> batches) {
        Optional<CommandKey> key = batches.get(0).entries().get(0).key();
        if (key.isPresent() && !recordedBy(key.get()).isEmpty()) {
            return new Appended.Repeated(recordedBy(key.get()));
        }
        for (Batch batch : batches) {
            int version = history(batch.caseId(), 0).size();
            if (version != batch.expectedVersion()) {
                return new Appended.Stale(batch.caseId(), batch.expectedVersion(), version);
            }
        }
        for (Batch batch : batches) {
            log.addAll(batch.entries());
            batch.entries().forEach(this::redact);
        }
        return new Appended.Done();
    }

    private void redact(Entry by) {
        if (by.event() instanceof Event.Redaction redaction) {
            log.replaceAll(entry -> entry.caseId().equals(by.caseId()) && entry.sequence() == redaction.redactedEntry()
                    ? entry.redacted()
                    : entry);
        }
    }

    @Override
    public Feed feed(long after, int limit) {
        List<Entry> entries = log.stream().skip(after).limit(limit).toList();
        return new Feed(entries, after + entries.size());
    }
}
