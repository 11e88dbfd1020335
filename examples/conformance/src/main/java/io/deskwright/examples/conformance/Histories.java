package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the history of a scenario. */
final class Histories {

    private static final Map<String, Party> PARTIES = Map.of(
            "RECURRENCE", Party.NOBODY,
            "VENDOR", Party.VENDOR,
            "PART", Party.VENDOR,
            "INTERNAL_QUEUE", Party.PROVIDER);

    private static final Set<String> ENTITLEMENTS = Set.of("7x24", "5x8");

    private Histories() {}

    static Timeline read(Fields fields) {
        Timeline timeline = Timeline.empty();
        Map<String, String> known = new TreeMap<>(facts(fields));
        if (fields.has("level")) {
            known.putAll(Fact.Known.level(fields.text("level")).facts());
        }
        for (JsonNode node : fields.list("facts")) {
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
        String kind = kind(fact);
        return switch (kind) {
            case "milestone" -> new Fact.Reached(Milestone.of(fact.text(kind)));
            case "pause" -> new Fact.Paused(fact.text(kind), PARTIES.getOrDefault(fact.text(kind), Party.CUSTOMER));
            case "resume" -> new Fact.Resumed(fact.text(kind));
            case "level" -> Fact.Known.level(fact.text(kind));
            case "conditions" -> new Fact.Known(facts(fact));
            case "waiver" -> {
                Fields waiver = new Fields(fact.object(kind));
                yield new Fact.Waived(waiver.text("target"), waiver.instant("newDue"), waiver.text("agreedBy"));
            }
            case "accept" -> new Fact.Accepted(Milestone.of(fact.text(kind)));
            case "revoke" -> new Fact.Revoked(Milestone.of(fact.text(kind)));
            case "end" -> new Fact.Ended(Fields.parse(kind, fact.text(kind), Fact.End::valueOf));
            default -> throw new UnreadableCase("a fact of no known kind at " + fact.text("at") + ": " + kind);
        };
    }

    private static String kind(Fields fact) {
        List<String> kinds =
                fact.names().stream().filter(name -> !name.equals("at")).toList();
        if (kinds.size() != 1) {
            throw new UnreadableCase("a fact has one kind beside 'at', not " + kinds + ", at " + fact.text("at"));
        }
        return kinds.get(0);
    }

    /** What is known of a case, as text: a flag is {@code true} or {@code false}, a number its digits. */
    private static Map<String, String> facts(Fields fields) {
        Map<String, String> facts = new TreeMap<>();
        if (fields.has("conditions")) {
            Fields conditions = new Fields(fields.object("conditions"));
            conditions.names().forEach(name -> facts.put(name, condition(name, conditions)));
        }
        return facts;
    }

    private static String condition(String name, Fields conditions) {
        return switch (name) {
            case "emergency",
                    "lookupNeeded",
                    "notReproducible",
                    "provincialCapital",
                    "residentEngineer",
                    "visitNeeded" -> String.valueOf(conditions.flag(name));
            case "entitlement" -> Fields.parse(name, conditions.text(name), Histories::entitlement);
            case "returnDays" -> String.valueOf(conditions.number(name));
            default -> throw new UnreadableCase("field 'conditions' names no known condition: " + name);
        };
    }

    private static String entitlement(String text) {
        if (!ENTITLEMENTS.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
