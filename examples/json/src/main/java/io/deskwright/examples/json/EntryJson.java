package io.deskwright.examples.json;

import io.deskwright.core.journal.Entry;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of the entries of a journal.
 *
 * <p>The same entry gives the same text on any JDK, locale and day, and the text gives the same entry. Entries that were
 * written once stay readable: what has changed since stands in {@code PAST}.
 */
public final class EntryJson {

    private static final int LONGEST = 4_000_000;

    /** A renamed kind of event, or a part that one has got, is entered here. */
    private static final Past PAST = Past.NONE;

    private static final Document DOCUMENT = new Document("entry", Entry.class, Shapes.since(PAST), LONGEST);

    private EntryJson() {}

    /**
     * Writes an entry.
     *
     * @param entry the entry
     * @return its text
     * @throws IllegalArgumentException if it could not be read back: half a character, text of more than 100,000
     *     characters, a year beyond 9999
     */
    public static String write(Entry entry) {
        return DOCUMENT.write(DOCUMENT.tree(entry));
    }

    /**
     * Reads an entry.
     *
     * @param text its text
     * @return the entry
     * @throws UnreadableJson if it is no entry; it tells all flaws that it can
     */
    public static Entry read(String text) {
        return (Entry) DOCUMENT.read(DOCUMENT.parsed(text));
    }

    /**
     * Reads an entry.
     *
     * @param utf8 its text in UTF-8
     * @return the entry
     * @throws UnreadableJson if it is no entry; it tells all flaws that it can
     */
    public static Entry read(byte[] utf8) {
        return (Entry) DOCUMENT.read(DOCUMENT.parsed(utf8));
    }

    /**
     * Writes an entry in two texts, of which one may be removed later.
     *
     * @param entry the entry
     * @return both
     * @throws IllegalArgumentException as {@link #write}
     */
    public static StoredEntry split(Entry entry) {
        ObjectNode tree = DOCUMENT.tree(entry);
        Optional<JsonNode> personal =
                Optional.ofNullable(((ObjectNode) tree.path("event")).remove(RecordShape.PERSONAL));
        return new StoredEntry(DOCUMENT.write(tree), personal.map(DOCUMENT::write));
    }

    /**
     * Reads an entry from its two texts.
     *
     * @param stored both
     * @return the entry
     * @throws UnreadableJson if they are no entry; it tells all flaws that it can
     */
    public static Entry join(StoredEntry stored) {
        JsonNode tree = DOCUMENT.parsed(stored.lasting());
        if (tree.path("event") instanceof ObjectNode event) {
            if (event.has(RecordShape.PERSONAL)) {
                Flaws flaws = Flaws.strict();
                new Place(event, "event", flaws)
                        .at(RecordShape.PERSONAL)
                        .wrong("stands in the lasting part", "不应在留存部分");
                throw new UnreadableJson("entry", flaws.all());
            }
            stored.personal().ifPresent(text -> event.set(RecordShape.PERSONAL, DOCUMENT.parsed(text)));
        }
        return (Entry) DOCUMENT.read(tree);
    }
}
