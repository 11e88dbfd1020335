package io.deskwright.core.journal;

import io.deskwright.core.people.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a journal. Immutable and thread-safe.
 *
 * @param caseId the case
 * @param sequence its place in the history of the case, from 1 without gaps; that of the last entry is the version
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; later than {@code occurredAt} for a late entry
 * @param actor who did it
 * @param key the delivery that brought it, if it was named
 * @param event what happened
 */
public record Entry(
        CaseId caseId,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Optional<CommandKey> key,
        Event event) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code sequence} is less than 1, or it happened after it was recorded
     */
    public Entry {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(event, "event");
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + sequence);
        }
        if (occurredAt.isAfter(recordedAt)) {
            throw new IllegalArgumentException("entry " + sequence + " of " + caseId + " is recorded " + recordedAt
                    + ", before it happened at " + occurredAt);
        }
    }

    /** {@return the entry without its personal data} */
    public Entry redacted() {
        return new Entry(caseId, sequence, occurredAt, recordedAt, actor, key, event.redacted());
    }

    /**
     * Tells whether someone may read it.
     *
     * @param reader who
     * @return whether the reader belongs to its audience
     */
    public boolean isFor(Actor reader) {
        return switch (event.audience()) {
            case EVERYONE -> true;
            case CUSTOMER -> reader.role().isProvider() || reader.role().isCustomer();
            case PROVIDER -> reader.role().isProvider();
        };
    }
}
