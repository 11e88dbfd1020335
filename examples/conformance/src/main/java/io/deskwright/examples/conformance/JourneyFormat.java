package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Commands to service orders, step by step, and what each must yield. */
final class JourneyFormat implements Format {

    /** The order that a step addresses if it names none, and whose end every journey tells. */
    private static final String FIRST = "t1";

    /** What was got and what was expected, in one form. */
    private record Pair(Object got, Object expected) {}

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("steps");
    }

    @Override
    public String expectation() {
        return "final";
    }

    /** Stops at the first difference, for what comes later stands on it. */
    @Override
    public Outcome run(String id, Fields journey) {
        journey.only("id", "contract", "offDuty", "steps", "final", "finalOthers");
        Map<String, Fields> ends = ends(journey);
        JourneyDesk desk = new JourneyDesk(JourneyContract.read(journey), journey.texts("offDuty"));
        int number = 0;
        for (JsonNode node : journey.filledList("steps")) {
            number++;
            Fields step = new Fields(node);
            Outcome outcome = outcome(id, "step " + number, step, () -> {
                JourneyStep read = JourneyStep.read(step, FIRST);
                return new Pair(read.got(desk), read.expected());
            });
            if (!outcome.passed()) {
                return outcome;
            }
        }
        return compareEnds(id, ends, desk);
    }

    private static Map<String, Fields> ends(Fields journey) {
        Map<String, Fields> ends = new TreeMap<>();
        ends.put(FIRST, new Fields(journey.filledObject("final")));
        if (journey.has("finalOthers")) {
            Fields others = new Fields(journey.filledObject("finalOthers"));
            for (String order : others.names()) {
                if (ends.put(order, new Fields(others.filledObject(order))) != null) {
                    throw new UnreadableCase("'finalOthers' names " + order + ", whose end is 'final'");
                }
            }
        }
        return ends;
    }

    private Outcome compareEnds(String id, Map<String, Fields> ends, JourneyDesk desk) {
        Map<String, Object> got = new TreeMap<>();
        Map<String, Object> expected = new TreeMap<>();
        ends.forEach((order, end) -> {
            Map<String, Object> wanted = JourneyEnd.expected(end);
            Map<String, Object> told = JourneyEnd.got(order, desk);
            told.keySet().retainAll(wanted.keySet());
            got.put(order, told);
            expected.put(order, wanted);
        });
        return Outcome.compare(name(), id, got, expected);
    }

    private Outcome outcome(String id, String where, Fields asked, Supplier<Pair> comparison) {
        try {
            Pair pair = comparison.get();
            return new Outcome(
                    name(),
                    id,
                    where + ": " + pair.got(),
                    pair.expected().toString(),
                    pair.got().equals(pair.expected()));
        } catch (RuntimeException refused) {
            return Outcome.unreadable(name(), id, where + ": " + refused.getMessage(), asked.toString());
        }
    }
}
