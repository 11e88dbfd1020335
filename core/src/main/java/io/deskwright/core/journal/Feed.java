package io.deskwright.core.journal;

import java.util.List;

/**
 * A stretch of all journals together, in the order in which they were written.
 *
 * @param entries the entries, in order
 * @param position where to go on; where it began if there was nothing
 */
public record Feed(List<Entry> entries, long position) {

    /** Takes a copy. */
    public Feed {
        entries = List.copyOf(entries);
    }
}
