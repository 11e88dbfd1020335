package io.deskwright.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/** Weekly hours in plain data, whole minutes, from which both the calendar and its oracle are made. */
record Definition(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> weekly,
        SortedSet<LocalDate> holidays,
        SortedMap<LocalDate, DayOfWeek> makeUpDays,
        SortedMap<LocalDate, List<Hours>> overrides,
        SortedMap<LocalDate, List<Hours>> breaks) {

    /** Minutes of the wall clock from midnight; an end of more than 1,440 lies on the next date. */
    record Hours(int from, int to) {

        DailyWindow window() {
            return new DailyWindow(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to % 1_440 * 60L));
        }

        boolean overnight() {
            return to > 1_440;
        }
    }

    WeeklyHours calendar() {
        WeeklyHoursBuilder builder = WeeklyHours.in(zone);
        weekly.forEach((day, hours) -> builder.on(day, windows(hours)));
        holidays.forEach(builder::holiday);
        makeUpDays.forEach(builder::makeUpDay);
        overrides.forEach((date, hours) -> builder.override(date, windows(hours)));
        breaks.forEach((date, hours) -> builder.breakOn(date, windows(hours)));
        return builder.build();
    }

    boolean isExceptional(LocalDate date) {
        return holidays.contains(date)
                || makeUpDays.containsKey(date)
                || overrides.containsKey(date)
                || breaks.containsKey(date);
    }

    boolean runsOvernight() {
        return weekly.values().stream().flatMap(List::stream).anyMatch(Hours::overnight)
                || overrides.values().stream().flatMap(List::stream).anyMatch(Hours::overnight);
    }

    private static List<DailyWindow> windows(List<Hours> hours) {
        return hours.stream().map(Hours::window).toList();
    }
}
