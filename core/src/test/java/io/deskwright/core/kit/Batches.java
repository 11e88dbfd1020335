package io.deskwright.core.kit;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What tests of journals append. */
public final class Batches {

    private static final Instant RECORDED = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Instant OCCURRED = RECORDED.minusSeconds(90);
    private static final Actor AGENT = new Actor("wang", Role.AGENT);

    private Batches() {}

    /**
     * Says something about a case.
     *
     * @param caseId the case
     * @param expected the version that it must have
     * @param texts what, one entry each
     * @return the batch, without a key
     */
    public static Batch says(CaseId caseId, long expected, String... texts) {
        return of(
                caseId,
                expected,
                Arrays.stream(texts).map(text -> new Said(Personal.of(text))).toArray(Event[]::new));
    }

    /**
     * Takes back what was said.
     *
     * @param caseId the case
     * @param expected the version that it must have
     * @param entry which entry said it
     * @return the batch, without a key
     */
    public static Batch unsays(CaseId caseId, long expected, long entry) {
        return of(caseId, expected, new Unsaid(entry));
    }

    /**
     * Lets events happen to a case.
     *
     * @param caseId the case
     * @param expected the version that it must have
     * @param events the events, one entry each
     * @return the batch, without a key
     */
    public static Batch of(CaseId caseId, long expected, Event... events) {
        return of(OCCURRED, RECORDED, caseId, expected, events);
    }

    /**
     * Lets events happen to a case at an instant.
     *
     * @param at when they happen and are recorded
     * @param caseId the case
     * @param expected the version that it must have
     * @param events the events, one entry each
     * @return the batch, without a key
     */
    public static Batch at(Instant at, CaseId caseId, long expected, Event... events) {
        return of(at, at, caseId, expected, events);
    }

    private static Batch of(Instant occurred, Instant recorded, CaseId caseId, long expected, Event... events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            long sequence = expected + entries.size() + 1;
            entries.add(new Entry(caseId, sequence, occurred, recorded, AGENT, Optional.empty(), event));
        }
        return new Batch(caseId, expected, entries);
    }

    /**
     * Names the delivery.
     *
     * @param key its name
     * @param batch what it brings
     * @return the batch with that key in each entry
     */
    public static Batch named(CommandKey key, Batch batch) {
        List<Entry> entries = batch.entries().stream()
                .map(entry -> new Entry(
                        entry.caseId(),
                        entry.sequence(),
                        entry.occurredAt(),
                        entry.recordedAt(),
                        entry.actor(),
                        Optional.of(key),
                        entry.event()))
                .toList();
        return new Batch(batch.caseId(), batch.expectedVersion(), entries);
    }
}
