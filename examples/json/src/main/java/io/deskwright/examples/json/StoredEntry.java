package io.deskwright.examples.json;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry in two texts, so that a store can digest and keep one, and remove the other.
 *
 * @param lasting everything but the personal data; the same text before and after these are removed
 * @param personal the personal data; empty for an event that never has any
 */
public record StoredEntry(String lasting, Optional<String> personal) {

    /** Checks that all parts are there. */
    public StoredEntry {
        Objects.requireNonNull(lasting, "lasting");
        Objects.requireNonNull(personal, "personal");
    }
}
