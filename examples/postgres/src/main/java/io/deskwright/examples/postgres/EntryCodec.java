package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.examples.json.EntryJson;
import io.deskwright.examples.json.StoredEntry;

/**
 * How an entry is written: as two texts, of which one may be taken out later. Thread-safe.
 *
 * <p>The laws: what was written reads as the same entry; {@link Entry#redacted} is written with the same lasting text; the
 * personal text depends on the event alone.
 */
public interface EntryCodec {

    /** All events of Deskwright as JSON. */
    EntryCodec JSON = new EntryCodec() {
        @Override
        public StoredEntry write(Entry entry) {
            return EntryJson.split(entry);
        }

        @Override
        public Entry read(StoredEntry stored) {
            return EntryJson.join(stored);
        }
    };

    /**
     * Writes an entry.
     *
     * @param entry the entry
     * @return its texts
     * @throws IllegalArgumentException if it has none that could be read back
     */
    StoredEntry write(Entry entry);

    /**
     * Reads an entry.
     *
     * @param stored its texts
     * @return the entry
     * @throws RuntimeException if they are none
     */
    Entry read(StoredEntry stored);
}
