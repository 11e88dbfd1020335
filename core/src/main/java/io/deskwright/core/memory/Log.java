package io.deskwright.core.memory;

import io.deskwright.core.journal.Entry;
import java.util.Arrays;
import java.util.List;

/**
 * All entries in the order of writing, as they were at one moment.
 *
 * <p>A value that costs nothing to keep: a log shares its pages with those that follow from it, which write only behind
 * its end. Hence at most one log may follow from each that is published, and a published log never changes.
 */
final class Log {

    static final Log EMPTY = new Log(new Entry[0][], 0);

    private static final int BITS = 10;
    private static final int PAGE = 1 << BITS;

    private final Entry[][] pages;
    private final int size;

    private Log(Entry[][] pages, int size) {
        this.pages = pages;
        this.size = size;
    }

    int size() {
        return size;
    }

    Entry at(int position) {
        return pages[position >>> BITS][position & (PAGE - 1)];
    }

    /** {@return the entries from a position to another, which is left out} */
    List<Entry> between(int from, int to) {
        Entry[] entries = new Entry[to - from];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = at(from + i);
        }
        return List.of(entries);
    }

    /** {@return the log with one entry more} */
    Log plus(Entry entry) {
        int page = size >>> BITS;
        int slot = size & (PAGE - 1);
        Entry[][] roomy = page < pages.length ? pages : Arrays.copyOf(pages, Math.max(1, 2 * page));
        if (slot == 0) {
            roomy[page] = new Entry[PAGE];
        }
        roomy[page][slot] = entry;
        return new Log(roomy, size + 1);
    }

    /** {@return the log with an entry redacted; older logs keep theirs} */
    Log redactedAt(int position) {
        Entry[][] changed = pages.clone();
        Entry[] page = changed[position >>> BITS].clone();
        page[position & (PAGE - 1)] = at(position).redacted();
        changed[position >>> BITS] = page;
        return new Log(changed, size);
    }
}
