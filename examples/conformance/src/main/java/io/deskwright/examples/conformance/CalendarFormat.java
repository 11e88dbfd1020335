package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.Window;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One question to a business calendar. */
final class CalendarFormat implements Format {

    private static final Map<String, BiFunction<BusinessCalendar, Fields, Object>> QUESTIONS = Map.of(
            "add", (calendar, fields) -> calendar.deadline(fields.instant("start"), fields.duration("amount")),
            "subtract",
                    (calendar, fields) -> calendar.deadlineBefore(fields.instant("start"), fields.duration("amount")),
            "between", (calendar, fields) -> calendar.worked(fields.instant("start"), fields.instant("end")),
            "isOpen", (calendar, fields) -> calendar.isOpen(fields.instant("start")),
            "nextOpen", (calendar, fields) -> calendar.nextOpening(fields.instant("start")),
            "nextClose", (calendar, fields) -> calendar.nextClosing(fields.instant("start")),
            "prevClose", (calendar, fields) -> calendar.previousClosing(fields.instant("start")),
            "addDays", CalendarFormat::addDays);

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("weekly");
    }

    @Override
    public Outcome run(String id, Fields fields) {
        String op = fields.text("op");
        BiFunction<BusinessCalendar, Fields, Object> question = QUESTIONS.get(op);
        if (question == null) {
            throw new UnreadableCase("op '" + op + "' is unknown");
        }
        Object got = question.apply(calendar(fields), fields);
        return Outcome.compare(name(), id, got, expected(op, fields));
    }

    private static Object expected(String op, Fields fields) {
        return switch (op) {
            case "between" -> fields.duration("expected");
            case "isOpen" -> fields.flag("expected");
            default -> fields.instant("expected");
        };
    }

    private static Object addDays(BusinessCalendar calendar, Fields fields) {
        CountedPeriod days = CountedPeriod.workingDays(days(fields.text("amount")));
        return CountingPolicies.SAME_WALL_TIME.end(fields.instant("start"), days, calendar);
    }

    private static int days(String text) {
        Period period = Fields.parse("amount", text, Period::parse);
        if (period.toTotalMonths() != 0) {
            throw new UnreadableCase("field 'amount' is not a number of days: " + text);
        }
        return Math.toIntExact(period.get(ChronoUnit.DAYS));
    }

    private static BusinessCalendar calendar(Fields fields) {
        return Calendars.read(fields).minus(pauses(fields));
    }

    private static List<Window> pauses(Fields fields) {
        Stream<String[]> pairs = fields.pairs("pauses").stream();
        return pairs.map(ends -> Window.of(fields.instant("pauses", ends[0]), fields.instant("pauses", ends[1])))
                .toList();
    }
}
