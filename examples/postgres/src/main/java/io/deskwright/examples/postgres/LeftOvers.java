package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.examples.json.StoredEntry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands for the personal part of an entry once that is taken out. It is the same for all events that are equal
 * without their personal data, of which there are few, so it is remembered: writing it would double the cost of an append.
 */
final class LeftOvers {

    private static final int MOST = 1_000;

    private final EntryCodec codec;
    private final Map<Event, Optional<String>> known = new ConcurrentHashMap<>();

    LeftOvers(EntryCodec codec) {
        this.codec = codec;
    }

    Optional<String> of(Entry entry, StoredEntry whole) {
        Event event = entry.event().redacted();
        if (event.equals(entry.event())) {
            return whole.personal();
        }
        Optional<String> before = known.get(event);
        if (before != null) {
            return before;
        }
        StoredEntry redacted = codec.write(entry.redacted());
        if (!redacted.lasting().equals(whole.lasting())) {
            throw new IllegalArgumentException(
                    "of " + event.getClass() + " more is taken out than what its codec holds to be personal");
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(event, redacted.personal());
        return redacted.personal();
    }
}
