package io.deskwright.core.ticket;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is known of a fault, as people write it: {@code errorRatio = 53/500}. What is absent is unknown, never no.
 *
 * @param words the values by the names of the facts that the fault rules of the contract publish
 */
public record FaultFacts(Map<String, String> words) {

    /** Takes a copy. */
    public FaultFacts {
        Objects.requireNonNull(words, "words");
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }
}
