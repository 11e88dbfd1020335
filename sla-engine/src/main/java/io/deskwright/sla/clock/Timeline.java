package io.deskwright.sla.clock;

import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The history of a case as far as its clocks care.
 *
 * <p>Entries stand in the order in which they were recorded. They are read in the order in which they happened; what
 * happened at one instant is read in the order of recording. Immutable and thread-safe.
 *
 * @param entries in the order of recording
 */
public record Timeline(List<Entry> entries) {

    /**
     * One fact with its two times.
     *
     * @param occurredAt when it happened
     * @param recordedAt when it became known; later than {@code occurredAt} for a late entry
     * @param fact what happened
     */
    public record Entry(Instant occurredAt, Instant recordedAt, Fact fact) {

        /** Checks that all parts are there. */
        public Entry {
            Objects.requireNonNull(occurredAt, "occurredAt");
            Objects.requireNonNull(recordedAt, "recordedAt");
            Objects.requireNonNull(fact, "fact");
        }

        /** The same time with another fact. */
        Entry saying(Fact other) {
            return new Entry(occurredAt, recordedAt, other);
        }
    }

    /** Takes a copy. */
    public Timeline {
        entries = List.copyOf(entries);
    }

    /** {@return a history without any fact} */
    public static Timeline empty() {
        return new Timeline(List.of());
    }

    /**
     * Begins a history with the report.
     *
     * @param at when it was reported
     * @return the history
     */
    public static Timeline reported(Instant at) {
        return empty().reached(at, Milestone.REPORTED);
    }

    /**
     * Adds a fact that is recorded when it happens.
     *
     * @param at when it happens
     * @param fact what
     * @return the longer history
     */
    public Timeline with(Instant at, Fact fact) {
        return late(at, at, fact);
    }

    /**
     * Adds a fact that is recorded after it happened.
     *
     * @param occurredAt when it happened
     * @param recordedAt when it became known
     * @param fact what
     * @return the longer history
     */
    public Timeline late(Instant occurredAt, Instant recordedAt, Fact fact) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(occurredAt, recordedAt, fact));
        return new Timeline(longer);
    }

    /**
     * Adds a milestone.
     *
     * @param at when it is reached
     * @param milestone which
     * @return the longer history
     */
    public Timeline reached(Instant at, Milestone milestone) {
        return with(at, new Fact.Reached(milestone));
    }

    /**
     * Adds a wait.
     *
     * @param at when it begins
     * @param reason why
     * @param party whom it is put down to
     * @return the longer history
     */
    public Timeline paused(Instant at, String reason, Fact.Party party) {
        return with(at, new Fact.Paused(reason, party));
    }

    /**
     * Ends a wait.
     *
     * @param at when it is over
     * @param reason which
     * @return the longer history
     */
    public Timeline resumed(Instant at, String reason) {
        return with(at, new Fact.Resumed(reason));
    }

    /**
     * Adds what is known of the case from an instant on.
     *
     * @param at the instant
     * @param facts names and values
     * @return the longer history
     */
    public Timeline known(Instant at, Map<String, String> facts) {
        return with(at, new Fact.Known(facts));
    }

    /**
     * Ends the case.
     *
     * @param at when
     * @param end how
     * @return the longer history
     */
    public Timeline ended(Instant at, Fact.End end) {
        return with(at, new Fact.Ended(end));
    }

    /**
     * Returns the history as it was known at an instant: as judged then.
     *
     * @param recordedBy the instant, inclusive
     * @return what was recorded by then
     */
    public Timeline knownAt(Instant recordedBy) {
        return new Timeline(entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(recordedBy))
                .toList());
    }

    /** Returns what had happened by an instant, in the order in which it happened. */
    List<Entry> happenedBy(Instant at) {
        if (isInOrderUntil(at)) {
            return entries;
        }
        return entries.stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .sorted(Comparator.comparing(Entry::occurredAt))
                .toList();
    }

    /** Most histories are recorded as they happen and asked at their end. */
    private boolean isInOrderUntil(Instant at) {
        Instant before = Instant.MIN;
        for (Entry entry : entries) {
            if (entry.occurredAt().isBefore(before)) {
                return false;
            }
            before = entry.occurredAt();
        }
        return !before.isAfter(at);
    }
}
