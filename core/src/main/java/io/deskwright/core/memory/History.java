package io.deskwright.core.memory;

import io.deskwright.core.journal.Entry;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** A stretch of the history of one case: reads the log in place, so that a tail of a long history costs no copy. */
final class History extends AbstractList<Entry> implements RandomAccess {

    private final Log log;
    private final Places places;
    private final int after;
    private final int size;

    History(Log log, Places places, int after, int upTo) {
        this.log = log;
        this.places = places;
        this.after = after;
        this.size = upTo - after;
    }

    @Override
    public Entry get(int index) {
        return log.at(places.of(after + Objects.checkIndex(index, size) + 1L));
    }

    @Override
    public int size() {
        return size;
    }
}
