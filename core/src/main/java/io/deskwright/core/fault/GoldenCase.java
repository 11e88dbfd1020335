package io.deskwright.core.fault;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fault of which a pack says by itself what it has to answer. A pack that answers otherwise does not load.
 *
 * @param id its name, one of its kind in a pack
 * @param facts what is known
 * @param level the level that has to come out; empty for none
 * @param marks what has to come out of marks, by name; others are not looked at
 * @param route the route that has to come out; if empty it is not looked at
 */
public record GoldenCase(
        String id, Facts facts, Optional<String> level, Map<String, Truth> marks, Optional<String> route) {

    /** Takes a copy. */
    public GoldenCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(level, "level");
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
        Objects.requireNonNull(route, "route");
    }

    /**
     * Expects a level.
     *
     * @param id the name of the case
     * @param facts what is known
     * @param level the level that has to come out
     * @return the case
     */
    public static GoldenCase of(String id, Facts facts, String level) {
        return new GoldenCase(id, facts, Optional.of(level), Map.of(), Optional.empty());
    }
}
