package io.deskwright.core.memory;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.function.Consumer;

/** Reads the feed of some journals from where it stopped; whoever has it guards it against other threads. */
final class Follower {

    private static final int STRETCH = 1_000;

    private final Journals journals;
    private long position;

    Follower(Journals journals) {
        this.journals = journals;
    }

    /** Hands over every entry that was written since the last time, in order. */
    void catchUp(Consumer<Entry> each) {
        Feed feed = journals.feed(position, STRETCH);
        while (!feed.entries().isEmpty()) {
            feed.entries().forEach(each);
            position = feed.position();
            feed = journals.feed(position, STRETCH);
        }
    }
}
