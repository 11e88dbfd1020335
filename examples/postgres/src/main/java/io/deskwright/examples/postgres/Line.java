package io.deskwright.examples.postgres;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.examples.json.StoredEntry;
import java.util.Optional;

/**
 * An entry as the texts of one line.
 *
 * @param redacts the sequence number of the entry whose personal part it takes out; empty for almost all
 * @param lasting what is never taken out
 * @param leftOver what stands for the personal part once that is taken out; empty if there never is one
 * @param personal what can be taken out; empty if there is nothing
 */
record Line(Optional<Long> redacts, String lasting, Optional<String> leftOver, Optional<String> personal) {

    static Line of(Entry entry, EntryCodec codec, LeftOvers leftOvers) {
        StoredEntry whole = codec.write(entry);
        Optional<String> leftOver = leftOvers.of(entry, whole);
        return new Line(
                entry.event() instanceof Event.Redaction redaction
                        ? Optional.of(redaction.redactedEntry())
                        : Optional.empty(),
                whole.lasting(),
                leftOver,
                leftOver.equals(whole.personal()) ? Optional.empty() : whole.personal());
    }

    /** {@return a line that was written, as far as it has to be read} */
    static Line of(byte[] lasting, Optional<byte[]> leftOver, Optional<byte[]> personal) {
        return new Line(Optional.empty(), Utf8.text(lasting), leftOver.map(Utf8::text), personal.map(Utf8::text));
    }

    Entry read(EntryCodec codec) {
        return codec.read(new StoredEntry(lasting, personal.or(() -> leftOver)));
    }
}
