package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A history and what the targets of a policy read at an instant. */
final class ScenarioFormat implements Format {

    private static final String NOTHING = "null";
    private static final Map<String, Terms> TERMS =
            SourceTerms.names().stream().collect(Collectors.toMap(name -> name, SourceTerms::of));

    @Override
    public String name() {
        return "scenario";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("policy");
    }

    @Override
    public Outcome run(String id, Fields fields) {
        Instant now = fields.instant("now");
        CaseClock clock = CaseClock.of(terms(fields), calendar(fields), Histories.read(fields), now);
        String op = fields.text("op");
        return switch (op) {
            case "read" -> readings(id, clock, fields);
            case "thresholds" -> thresholds(id, clock, fields);
            case "nextWakeUp" ->
                Outcome.compare(name(), id, shown(clock.nextWakeUp()), fields.shownInstant("expected"));
            default -> throw new UnreadableCase("op '" + op + "' is unknown");
        };
    }

    private static Terms terms(Fields fields) {
        Terms terms = TERMS.get(fields.text("policy"));
        if (terms == null) {
            throw new UnreadableCase("policy '" + fields.text("policy") + "' is unknown");
        }
        return terms;
    }

    private static BusinessCalendar calendar(Fields fields) {
        return Calendars.read(new Fields(fields.required("calendar")));
    }

    /** Compares what the case expects, field by field; a field that it does not name is not compared. */
    private Outcome readings(String id, CaseClock clock, Fields fields) {
        Map<String, Map<String, String>> got = new TreeMap<>();
        Map<String, Map<String, String>> expected = new TreeMap<>();
        Fields targets = new Fields(fields.filledObject("expected"));
        targets.names().forEach(target -> {
            Fields reading = new Fields(targets.filledObject(target));
            Map<String, String> told = told(clock.reading(target));
            Map<String, String> wanted = new TreeMap<>();
            reading.names().forEach(field -> wanted.put(field, wanted(field, reading)));
            told.keySet().retainAll(wanted.keySet());
            got.put(target, told);
            expected.put(target, wanted);
        });
        return Outcome.compare(name(), id, got, expected);
    }

    private static String wanted(String field, Fields reading) {
        return switch (field) {
            case "due", "projectedDue", "stoppedAt", "limitDue" -> reading.shownInstant(field);
            case "spent", "remaining" -> reading.duration(field).toString();
            case "state", "limitState" -> reading.text(field);
            case "final" -> String.valueOf(reading.flag(field));
            default -> throw new UnreadableCase("field '" + field + "' is unknown");
        };
    }

    private static Map<String, String> told(Reading reading) {
        Map<String, String> told = new TreeMap<>();
        told.put("state", reading.state());
        told.put("spent", reading.spent().toString());
        told.put("final", String.valueOf(!reading.proposed()));
        reading.due().ifPresent(due -> told.put("due", due.toString()));
        reading.projectedDue().ifPresent(due -> told.put("projectedDue", due.toString()));
        reading.stoppedAt().ifPresent(stop -> told.put("stoppedAt", stop.toString()));
        reading.left().ifPresent(left -> told.put("remaining", left.toString()));
        reading.outer().ifPresent(outer -> {
            told.put(
                    "limitState",
                    outer.verdict() == Verdict.OPEN
                            ? "RUNNING"
                            : outer.verdict().name());
            outer.due().ifPresent(due -> told.put("limitDue", due.toString()));
        });
        return told;
    }

    private Outcome thresholds(String id, CaseClock clock, Fields fields) {
        String target = fields.text("target");
        Map<String, String> got = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        Fields shares = new Fields(fields.filledObject("expected"));
        shares.names().forEach(share -> {
            int percent = Fields.parse("expected", share, Integer::parseInt);
            got.put(share, shown(clock.reaches(target, new Threshold.Percent(percent))));
            expected.put(share, shares.shownInstant(share));
        });
        return Outcome.compare(name(), id, got, expected);
    }

    private static String shown(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(NOTHING);
    }
}
