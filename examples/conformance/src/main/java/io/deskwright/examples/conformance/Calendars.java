package io.deskwright.examples.conformance;

import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads the calendar of a case. */
final class Calendars {

    private static final String CHINA = "CN";
    private static final Holidays CHINESE = Holidays.china();
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY,
            "SAT", DayOfWeek.SATURDAY,
            "SUN", DayOfWeek.SUNDAY);

    private Calendars() {}

    static BusinessCalendar read(Fields fields) {
        WeeklyHoursBuilder builder = WeeklyHours.in(Fields.parse("zone", fields.text("zone"), ZoneId::of));
        fields.required("weekly");
        fields.eachPair("weekly", (day, windows) -> builder.on(day(day), windows("weekly", windows)));
        if (fields.isText("holidays", CHINA)) {
            builder.holidays(CHINESE);
        } else {
            fields.dates("holidays").forEach(builder::holiday);
        }
        fields.eachPair("overrides", (date, windows) -> builder.override(date(date), windows("overrides", windows)));
        fields.eachPair("breaks", (date, windows) -> builder.breakOn(date(date), windows("breaks", windows)));
        return builder.build();
    }

    private static List<DailyWindow> windows(String name, List<String[]> pairs) {
        return pairs.stream()
                .map(ends -> Fields.parse(name, ends[0] + "-" + ends[1], DailyWindow::parse))
                .toList();
    }

    private static DayOfWeek day(String text) {
        DayOfWeek day = DAYS.get(text);
        if (day == null) {
            throw new UnreadableCase("field 'weekly' names no weekday: " + text);
        }
        return day;
    }

    private static LocalDate date(String text) {
        return Fields.parse("date", text, LocalDate::parse);
    }
}
