package io.deskwright.sla.comparison;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.proof.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two service levels side by side: shadow terms that run beside the live ones, silent (FEATURES 8).
 *
 * <p>Readings are compared by target, segment and instance; one differs if its word, its due instant or its looser limit
 * does. Immutable
 * and thread-safe.
 *
 * @param before the one that holds
 * @param after the one that might
 */
public record Comparison(ServiceLevel before, ServiceLevel after) {

    /** What makes two readings the same promise. */
    private record Place(String target, int segment, int instance) {

        static Place of(Reading reading) {
            return new Place(reading.target(), reading.segment(), reading.instance());
        }
    }

    /**
     * Reads one case under both.
     *
     * @param timeline its history
     * @param at the instant of the question
     * @return what differs, in the order of the first, then what only the second has
     */
    public List<Change> changes(Timeline timeline, Instant at) {
        return changes(before.read(timeline, at), after.read(timeline, at));
    }

    /** What differs between two clocks of one case. */
    static List<Change> changes(CaseClock then, CaseClock now) {
        Map<Place, Reading> old = byPlace(then);
        Map<Place, Reading> young = byPlace(now);
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(young.keySet());
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            Optional<Reading> one = Optional.ofNullable(old.get(place));
            Optional<Reading> other = Optional.ofNullable(young.get(place));
            if (differ(one, other)) {
                changes.add(new Change(
                        one.map(reading -> Proof.of(then, reading)), other.map(reading -> Proof.of(now, reading))));
            }
        }
        return changes;
    }

    private static boolean differ(Optional<Reading> one, Optional<Reading> other) {
        return !one.map(Reading::state).equals(other.map(Reading::state))
                || !one.flatMap(Reading::due).equals(other.flatMap(Reading::due))
                || !one.flatMap(Reading::outer).equals(other.flatMap(Reading::outer));
    }

    private static Map<Place, Reading> byPlace(CaseClock clock) {
        Map<Place, Reading> readings = new LinkedHashMap<>();
        clock.readings().forEach(reading -> readings.put(Place.of(reading), reading));
        return readings;
    }
}
