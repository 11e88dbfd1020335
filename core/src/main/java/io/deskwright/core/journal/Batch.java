package io.deskwright.core.journal;

import java.util.List;

/**
 * What is appended to one case.
 *
 * @param caseId the case
 * @param expectedVersion the version that the case must have; 0 for a case that begins
 * @param entries what follows, numbered on from the version; at least one
 */
public record Batch(CaseId caseId, long expectedVersion, List<Entry> entries) {

    /**
     * Takes a copy and checks the numbers.
     *
     * @throws IllegalArgumentException if there is no entry, or one is of another case or out of sequence
     */
    public Batch {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append to " + caseId);
        }
        long sequence = expectedVersion;
        for (Entry entry : entries) {
            sequence++;
            if (!entry.caseId().equals(caseId) || entry.sequence() != sequence) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " of " + entry.caseId()
                        + " stands where entry " + sequence + " of " + caseId + " belongs");
            }
        }
    }
}
