package io.deskwright.escalation.notice;

import java.time.Instant;
import java.util.Comparator;

/**
 * A notice that is in no message yet.
 *
 * @param notice the notice
 * @param from the first instant at which it may be handed over
 * @param place how many were queued before it
 */
record Queued(Notice notice, Instant from, int place) implements Comparable<Queued> {

    static final Comparator<Queued> ORDER = Comparator.comparing(Queued::from).thenComparingInt(Queued::place);

    @Override
    public int compareTo(Queued other) {
        return ORDER.compare(this, other);
    }
}
