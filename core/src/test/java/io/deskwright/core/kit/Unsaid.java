package io.deskwright.core.kit;

import io.deskwright.core.journal.Event;

/**
 * An event that takes back what an earlier entry of its case said.
 *
 * @param redactedEntry the sequence number of that entry
 */
public record Unsaid(long redactedEntry) implements Event.Redaction {}
