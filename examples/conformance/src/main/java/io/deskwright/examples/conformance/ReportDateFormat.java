package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DateCadence;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** When a periodic report or a replenishment falls due. */
final class ReportDateFormat implements Format {

    /** "每季10日上班后一小时内" (AMB-36). */
    private static final Limit QUARTERLY =
            new Limit.DayOfPeriod(Step.QUARTER, 10, Roll.NEXT_WORKING_DATE, Duration.ofHours(1));

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})Q([1-4])");

    private static final int LAST_DAY = 31;

    @Override
    public String name() {
        return "report date";
    }

    @Override
    public boolean recognises(JsonNode node) {
        return node.has("month") || node.has("quarter");
    }

    @Override
    public Outcome run(String id, Fields fields) {
        BusinessCalendar calendar = Calendars.read(new Fields(fields.required("calendar")));
        String op = fields.text("op");
        return switch (op) {
            case "quarterlyReportDue" ->
                Outcome.compare(name(), id, quarterly(fields.text("quarter"), calendar), fields.instant("expected"));
            case "monthlyReportDate" -> date(id, monthly(fields, calendar), fields);
            case "replenishmentDate" -> date(id, calendar.workingDate(monthly(fields, calendar), 1), fields);
            default -> throw new UnreadableCase("op '" + op + "' is unknown");
        };
    }

    private static Instant quarterly(String quarter, BusinessCalendar calendar) {
        LocalDate begins = Fields.parse("quarter", quarter, ReportDateFormat::beginning);
        Instant start = begins.atStartOfDay(calendar.zone()).toInstant();
        return QUARTERLY.due(new Limit.Frame(start, start, Map.of(), calendar)).orElseThrow();
    }

    private static LocalDate beginning(String quarter) {
        Matcher form = QUARTER.matcher(quarter);
        if (!form.matches()) {
            throw new IllegalArgumentException(quarter);
        }
        return LocalDate.of(Integer.parseInt(form.group(1)), 3 * Integer.parseInt(form.group(2)) - 2, 1);
    }

    /** The last working day of the month (AMB-31). */
    private static LocalDate monthly(Fields fields, BusinessCalendar calendar) {
        LocalDate begins =
                Fields.parse("month", fields.text("month"), YearMonth::parse).atDay(1);
        return DateCadence.monthly(begins, LAST_DAY, LocalTime.MIDNIGHT, calendar)
                .rolled(Roll.PREVIOUS_WORKING_DATE)
                .nextDate(begins.minusDays(1));
    }

    private Outcome date(String id, LocalDate got, Fields fields) {
        return Outcome.compare(name(), id, got, Fields.parse("expected", fields.text("expected"), LocalDate::parse));
    }
}
