package io.deskwright.sla.comparison;

import io.deskwright.sla.clock.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An audited recompute (AMB-74, FEATURES 6): a holiday was announced late, or the wrong calendar was bound.
 *
 * <p>Both verdicts stay, each with its proof, with who asked for it, when and why; nothing is overwritten. Whether the
 * contract goes by the old or by the new one is for people to say. Immutable and thread-safe.
 *
 * @param comparison the service level that held, and the one that replaces it
 * @param changes what differs for the case
 * @param by who asked for it
 * @param at when: the instant at which both are read
 * @param why the reason
 */
public record Recompute(Comparison comparison, List<Change> changes, String by, Instant at, String why) {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if {@code by} or {@code why} is blank
     */
    public Recompute {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(at, "at");
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "a recompute says who asked for it and why, but by '" + by + "', why '" + why + "'");
        }
        changes = List.copyOf(changes);
    }

    /**
     * Reads a case once more under another service level.
     *
     * @param timeline its history
     * @param comparison the service level that held, and the one that replaces it
     * @param by who asks for it
     * @param at the instant at which both are read
     * @param why the reason
     * @return the record of it
     * @throws IllegalArgumentException if {@code by} or {@code why} is blank
     */
    public static Recompute of(Timeline timeline, Comparison comparison, String by, Instant at, String why) {
        return new Recompute(comparison, comparison.changes(timeline, at), by, at, why);
    }

    /**
     * Compares what was known then with what is known now, under one service level: what late entries changed.
     *
     * @param timeline the history with all that is known now
     * @param level the service level
     * @param recordedBy what was recorded by then counted as known, inclusive
     * @param at the instant at which both are read
     * @return what differs, the verdict as judged then first
     */
    public static List<Change> lateEntries(Timeline timeline, ServiceLevel level, Instant recordedBy, Instant at) {
        return Comparison.changes(level.read(timeline.knownAt(recordedBy), at), level.read(timeline, at));
    }
}
