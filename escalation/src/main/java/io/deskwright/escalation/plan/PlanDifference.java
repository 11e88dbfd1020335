package io.deskwright.escalation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new version of a plan changes. Ladders and rungs are the same if their names are. Immutable and thread-safe.
 *
 * @param older name and version of the older plan
 * @param newer name and version of the newer plan
 * @param changes what differs: ladders, then rungs; of each what was added, removed, changed and moved
 */
public record PlanDifference(String older, String newer, List<Change> changes) {

    /** What can differ. */
    public enum Kind {
        /** The newer plan has a ladder more. */
        LADDER_ADDED("+ {after}"),
        /** The older plan had a ladder more. */
        LADDER_REMOVED("- {before}"),
        /** A ladder leads elsewhere, is climbed again in another way, or stops otherwise. */
        LADDER_CHANGED("~ {before} => {after}"),
        /** The newer plan has a rung more. */
        RUNG_ADDED("+ {after}"),
        /** The older plan had a rung more. */
        RUNG_REMOVED("- {before}"),
        /** A rung is due at another time or for other levels, does something else or repeats otherwise. */
        RUNG_CHANGED("~ {before} => {after}"),
        /** A rung stands in another ladder, or at another place among all rungs: the journal knows it by that (T47). */
        RUNG_MOVED("~ rung | {name}: {before} => {after}");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /**
     * One thing that differs.
     *
     * @param kind what differs
     * @param name the name of the ladder or rung
     * @param before its rows in the older plan, or where it stood; empty if it has none
     * @param after its rows in the newer plan, or where it stands; empty if it has none
     */
    public record Change(Kind kind, String name, String before, String after) {

        /** Checks that all parts are there. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Returns the change in one line. */
        @Override
        public String toString() {
            return kind.sentence
                    .replace("{name}", name)
                    .replace("{after}", after)
                    .replace("{before}", before);
        }
    }

    /** Takes a copy. */
    public PlanDifference {
        Objects.requireNonNull(older, "older");
        Objects.requireNonNull(newer, "newer");
        changes = List.copyOf(changes);
    }

    /**
     * Compares two versions.
     *
     * @param older the older one
     * @param newer the newer one
     * @return the difference; empty of changes if both do the same at the same times
     */
    public static PlanDifference between(Plan older, Plan newer) {
        List<Change> changes = new ArrayList<>();
        compare(ladders(older), ladders(newer), Kind.LADDER_ADDED, Kind.LADDER_REMOVED, Kind.LADDER_CHANGED, changes);
        compare(rungs(older), rungs(newer), Kind.RUNG_ADDED, Kind.RUNG_REMOVED, Kind.RUNG_CHANGED, changes);
        Map<String, String> before = places(older);
        Map<String, String> after = places(newer);
        after.forEach((name, place) -> {
            if (!before.getOrDefault(name, place).equals(place)) {
                changes.add(new Change(Kind.RUNG_MOVED, name, before.getOrDefault(name, ""), place));
            }
        });
        return new PlanDifference(title(older), title(newer), changes);
    }

    /** {@return whether nothing differs} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static String title(Plan plan) {
        return plan.name() + " " + plan.version();
    }

    private static Map<String, String> ladders(Plan plan) {
        Map<String, String> ladders = new LinkedHashMap<>();
        plan.ladders().forEach(ladder -> ladders.put(ladder.name(), PlanWriter.line(PlanWriter.rows(ladder))));
        return ladders;
    }

    private static Map<String, String> rungs(Plan plan) {
        Map<String, String> rungs = new LinkedHashMap<>();
        plan.rungs().forEach(rung -> rungs.put(rung.name(), PlanWriter.line(PlanWriter.rows(rung))));
        return rungs;
    }

    private static Map<String, String> places(Plan plan) {
        Map<String, String> places = new LinkedHashMap<>();
        plan.ladders()
                .forEach(ladder -> ladder.rungs()
                        .forEach(rung -> places.put(
                                rung.name(), "number " + plan.number(rung.name()) + " in " + ladder.name())));
        return places;
    }

    private static void compare(
            Map<String, String> before,
            Map<String, String> after,
            Kind added,
            Kind removed,
            Kind changed,
            List<Change> changes) {
        Stream<Change> more = after.entrySet().stream()
                .filter(now -> !before.containsKey(now.getKey()))
                .map(now -> new Change(added, now.getKey(), "", now.getValue()));
        Stream<Change> less = before.entrySet().stream()
                .filter(then -> !after.containsKey(then.getKey()))
                .map(then -> new Change(removed, then.getKey(), then.getValue(), ""));
        Stream<Change> other = after.entrySet().stream()
                .filter(now ->
                        !before.getOrDefault(now.getKey(), now.getValue()).equals(now.getValue()))
                .map(now -> new Change(changed, now.getKey(), before.getOrDefault(now.getKey(), ""), now.getValue()));
        Stream.of(more, less, other).flatMap(found -> found).forEach(changes::add);
    }

    /** Returns the difference in lines; the first names the plans. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(older + " => " + newer), changes.stream().map(Change::toString))
                .collect(Collectors.joining("\n"));
    }
}
