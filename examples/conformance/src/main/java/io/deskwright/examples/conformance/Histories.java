package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the history of a scenario. */
final class Histories {

    private static final Map<String, Party> PARTIES = Map.of(
            "RECURRENCE", Party.NOBODY,
            "VENDOR", Party.VENDOR,
            "PART", Party.VENDOR,
            "INTERNAL_QUEUE", Party.PROVIDER);

    private Histories() {}

    static Timeline read(Fields fields) {
        Timeline timeline = Timeline.empty();
        Map<String, String> known = new TreeMap<>(facts(fields.optional("conditions")));
        if (fields.has("level")) {
            known.putAll(Fact.Known.level(fields.text("level")).facts());
        }
        for (JsonNode node : fields.required("facts")) {
            Fields fact = new Fields(node);
            Instant at = fact.instant("at");
            if (!known.isEmpty()) {
                timeline = timeline.known(at, known);
                known.clear();
            }
            timeline = timeline.with(at, fact(fact));
        }
        return timeline;
    }

    private static Fact fact(Fields fact) {
        if (fact.has("milestone")) {
            return new Fact.Reached(Milestone.of(fact.text("milestone")));
        }
        if (fact.has("pause")) {
            String reason = fact.text("pause");
            return new Fact.Paused(reason, PARTIES.getOrDefault(reason, Party.CUSTOMER));
        }
        if (fact.has("resume")) {
            return new Fact.Resumed(fact.text("resume"));
        }
        if (fact.has("level")) {
            return Fact.Known.level(fact.text("level"));
        }
        if (fact.has("conditions")) {
            return new Fact.Known(facts(fact.optional("conditions")));
        }
        if (fact.has("waiver")) {
            Fields waiver = new Fields(fact.required("waiver"));
            return new Fact.Waived(waiver.text("target"), waiver.instant("newDue"), waiver.text("agreedBy"));
        }
        if (fact.has("accept")) {
            return new Fact.Accepted(Milestone.of(fact.text("accept")));
        }
        if (fact.has("revoke")) {
            return new Fact.Revoked(Milestone.of(fact.text("revoke")));
        }
        if (fact.has("end")) {
            return new Fact.Ended(Fields.parse("end", fact.text("end"), Fact.End::valueOf));
        }
        throw new UnreadableCase("a fact of no known kind at " + fact.text("at"));
    }

    /** What is known of a case, as text: a flag is {@code true} or {@code false}, a number its digits. */
    private static Map<String, String> facts(JsonNode conditions) {
        Map<String, String> facts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> condition : conditions.properties()) {
            facts.put(condition.getKey(), condition.getValue().asString());
        }
        return facts;
    }
}
