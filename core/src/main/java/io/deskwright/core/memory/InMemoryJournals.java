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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps histories in memory, for as long as the process lives.
 *
 * <p>Readers never wait, and what they were given never changes; writers wait for one another. Thread-safe.
 */
public final class InMemoryJournals implements Journals {

    private static final Appended DONE = new Appended.Done();

    /** What one delivery wrote stands together in the log. */
    private record Stretch(int from, int to) {}

    private final Object writing = new Object();
    private final Map<CaseId, Places> cases = new ConcurrentHashMap<>();
    private final Map<CommandKey, Stretch> deliveries = new ConcurrentHashMap<>();

    /**
     * The one truth, and the one step by which an append comes to be. The maps only point into it and may run ahead: who
     * reads takes the log first and overlooks what points behind its end.
     */
    private volatile Log log = Log.EMPTY;

    /** Begins without any history. */
    public InMemoryJournals() {}

    @Override
    public List<Entry> history(CaseId caseId, long after) {
        requireNotNegative(after);
        Log seen = log;
        Places places = cases.getOrDefault(caseId, Places.NONE);
        int version = places.countIn(seen);
        return after < version ? new History(seen, places, (int) after, version) : List.of();
    }

    @Override
    public List<Entry> recordedBy(CommandKey key) {
        Log seen = log;
        Stretch stretch = deliveries.get(key);
        return stretch != null && stretch.to <= seen.size() ? seen.between(stretch.from, stretch.to) : List.of();
    }

    @Override
    public Feed feed(long after, int limit) {
        requireNotNegative(after);
        if (limit < 1) {
            throw new IllegalArgumentException("a stretch has a limit of at least 1, not " + limit);
        }
        Log seen = log;
        if (after >= seen.size()) {
            return new Feed(List.of(), after);
        }
        int to = (int) Math.min(seen.size(), after + limit);
        return new Feed(seen.between((int) after, to), to);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also if the entries have different keys, or one redacts no earlier entry of its case
     */
    @Override
    public Appended append(List<Batch> batches) {
        List<Batch> whole = List.copyOf(batches);
        check(whole);
        Optional<CommandKey> key = whole.get(0).entries().get(0).key();
        synchronized (writing) {
            List<Entry> recorded = key.map(this::recordedBy).orElse(List.of());
            if (!recorded.isEmpty()) {
                return new Appended.Repeated(recorded);
            }
            for (Batch batch : whole) {
                long actual = cases.getOrDefault(batch.caseId(), Places.NONE).count();
                if (batch.expectedVersion() != actual) {
                    return new Appended.Stale(batch.caseId(), batch.expectedVersion(), actual);
                }
            }
            write(whole, key);
            return DONE;
        }
    }

    private void write(List<Batch> batches, Optional<CommandKey> key) {
        Log before = log;
        Log written = before;
        List<Places> grown = new ArrayList<>(batches.size());
        for (Batch batch : batches) {
            Places places = cases.getOrDefault(batch.caseId(), Places.NONE);
            for (Entry entry : batch.entries()) {
                places = places.plus(written.size());
                written = written.plus(entry);
                if (entry.event() instanceof Event.Redaction redaction) {
                    written = written.redactedAt(places.of(redaction.redactedEntry()));
                }
            }
            grown.add(places);
        }
        // only now, for a host's event may fail to redact itself, and then nothing may have been written
        for (int i = 0; i < grown.size(); i++) {
            cases.put(batches.get(i).caseId(), grown.get(i));
        }
        Stretch stretch = new Stretch(before.size(), written.size());
        key.ifPresent(name -> deliveries.put(name, stretch));
        log = written;
    }

    private static void check(List<Batch> batches) {
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one batch");
        }
        Optional<CommandKey> key = batches.get(0).entries().get(0).key();
        Set<CaseId> seen = new HashSet<>();
        for (Batch batch : batches) {
            if (!seen.add(batch.caseId())) {
                throw new IllegalArgumentException("two batches of " + batch.caseId() + " in one append");
            }
            for (Entry entry : batch.entries()) {
                if (!entry.key().equals(key)) {
                    throw new IllegalArgumentException("keys of one append differ: " + key + " and " + entry.key());
                }
                if (entry.event() instanceof Event.Redaction redaction) {
                    checkRedaction(entry, redaction.redactedEntry());
                }
            }
        }
    }

    // versions have no gaps: what is numbered before it is an earlier entry, or the batch is stale
    private static void checkRedaction(Entry entry, long redacted) {
        if (redacted < 1 || redacted >= entry.sequence()) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " of " + entry.caseId() + " redacts entry "
                    + redacted + ", which is none before it");
        }
    }

    private static void requireNotNegative(long after) {
        if (after < 0) {
            throw new IllegalArgumentException("nothing stands before the beginning, at " + after);
        }
    }
}
