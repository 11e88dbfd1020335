package io.deskwright.examples.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a step of a journey must yield.
 *
 * @param shown all of it, by the names of its fields
 * @param events the names of the events, in order
 * @param optional the names of events that may appear or not
 * @param successor the same for the order that the step creates, if it must create one
 */
record JourneyExpectation(
        Map<String, Object> shown, List<String> events, List<String> optional, Optional<JourneyExpectation> successor) {

    private static final Set<String> ABOUT_FIELDS = Set.of("MISSING", "INVALID");

    static JourneyExpectation read(Fields expect) {
        return expect.has("refused") ? refused(expect) : accepted(expect);
    }

    static boolean isAboutFields(String code) {
        return ABOUT_FIELDS.contains(code);
    }

    private static JourneyExpectation refused(Fields expect) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("refused", expect.text("refused"));
        if (isAboutFields(expect.text("refused"))) {
            expect.only("refused", "field");
            shown.put("field", expect.text("field"));
        } else {
            expect.only("refused");
        }
        return new JourneyExpectation(shown, List.of(), List.of(), Optional.empty());
    }

    private static JourneyExpectation accepted(Fields expect) {
        expect.only("state", "events", "optionalEvents", "successor");
        if (!expect.has("successor")) {
            return yielding(expect, new TreeMap<>(), Optional.empty());
        }
        Fields successor = new Fields(expect.filledObject("successor"));
        successor.only("ticket", "state", "events");
        Map<String, Object> named = new TreeMap<>(Map.of("ticket", successor.text("ticket")));
        JourneyExpectation next = yielding(successor, named, Optional.empty());
        return yielding(expect, new TreeMap<>(Map.of("successor", next.shown())), Optional.of(next));
    }

    private static JourneyExpectation yielding(
            Fields expect, Map<String, Object> shown, Optional<JourneyExpectation> successor) {
        expect.required("events");
        List<String> events = JourneyEvents.known(expect.texts("events"));
        shown.put("state", expect.text("state"));
        shown.put("events", events);
        return new JourneyExpectation(shown, events, JourneyEvents.known(expect.texts("optionalEvents")), successor);
    }

    Optional<String> successorName() {
        return successor.map(next -> String.valueOf(next.shown().get("ticket")));
    }

    /** Takes those events away that may appear or not, each as often as it is named. */
    List<String> withoutOptional(List<String> got) {
        List<String> left = new ArrayList<>(optional);
        List<String> kept = new ArrayList<>();
        for (String name : got) {
            boolean isNext =
                    kept.size() < events.size() && events.get(kept.size()).equals(name);
            if (isNext || !left.remove(name)) {
                kept.add(name);
            }
        }
        return kept;
    }
}
