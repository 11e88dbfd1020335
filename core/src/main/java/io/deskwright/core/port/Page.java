package io.deskwright.core.port;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Which stretch of a list of tickets is wanted.
 *
 * @param limit how many tickets at most
 * @param after the place of the last ticket that was seen; empty for the beginning
 */
public record Page(int limit, Optional<Place> after) {

    /** All of it. */
    public static final Page WHOLE = first(Integer.MAX_VALUE);

    /**
     * The place of a ticket in every list: the newest report first, of one instant the smaller name. It never changes, so
     * a reader who goes on from it misses none and sees none twice, whatever is reported meanwhile.
     *
     * @param reportedAt when the ticket was reported
     * @param id its name
     */
    public record Place(Instant reportedAt, CaseId id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::reportedAt).reversed().thenComparing(Place::id);

        /** Checks that all parts are there. */
        public Place {
            Objects.requireNonNull(reportedAt, "reportedAt");
            Objects.requireNonNull(id, "id");
        }

        /**
         * Returns the place of a ticket.
         *
         * @param ticket the ticket
         * @return its place
         */
        public static Place of(Ticket ticket) {
            return new Place(ticket.origin().reportedAt(), ticket.id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public Page {
        Objects.requireNonNull(after, "after");
        if (limit < 1) {
            throw new IllegalArgumentException("a page has a limit of at least 1, not " + limit);
        }
    }

    /**
     * Begins at the beginning.
     *
     * @param limit how many tickets at most
     * @return the first page
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public static Page first(int limit) {
        return new Page(limit, Optional.empty());
    }

    /**
     * Goes on.
     *
     * @param last the last ticket that was seen
     * @return the page after it, of the same length
     */
    public Page after(Ticket last) {
        return new Page(limit, Optional.of(Place.of(last)));
    }
}
