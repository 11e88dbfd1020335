package io.deskwright.examples.benchmarks;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calendars that are asked: weekly hours, eleven holidays a year and, where they can be had, make-up Saturdays. */
public enum Hours {
    /** Two windows a day and three make-up Saturdays a year. */
    SPLIT("09:00-12:00 13:00-18:00", true),
    /** What jBPM can say as well: one window a day and no make-up days. */
    OFFICE("09:00-17:00", false);

    /** The first date of the horizon. */
    static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    /** The end of the horizon, 20 years later. */
    static final LocalDate TO = LocalDate.of(2035, 1, 1);

    private final String windows;
    private final boolean madeUp;

    Hours(String windows, boolean madeUp) {
        this.windows = windows;
        this.madeUp = madeUp;
    }

    WeeklyHours in(ZoneId zone) {
        WeeklyHoursBuilder builder = WeeklyHours.in(zone).weekdays(windows().toArray(String[]::new));
        holidays().forEach(builder::holiday);
        makeUpDays().forEach(builder::makeUpDay);
        return builder.build();
    }

    /** {@return the windows of a day as {@code HH:mm-HH:mm}} */
    List<String> windows() {
        return List.of(windows.split(" "));
    }

    /** {@return eleven dates a year} */
    List<LocalDate> holidays() {
        return years().flatMap(Hours::holidaysOf).toList();
    }

    /** {@return the first Saturday of three months of every year, or none} */
    List<LocalDate> makeUpDays() {
        return madeUp ? years().flatMap(Hours::makeUpDaysOf).toList() : List.of();
    }

    private static Stream<LocalDate> years() {
        return IntStream.range(FROM.getYear(), TO.getYear()).mapToObj(year -> LocalDate.of(year, 1, 1));
    }

    private static Stream<LocalDate> holidaysOf(LocalDate newYear) {
        int year = newYear.getYear();
        return Stream.of(
                newYear,
                newYear.with(dayOfWeekInMonth(3, DayOfWeek.MONDAY)),
                newYear.withMonth(2).with(dayOfWeekInMonth(3, DayOfWeek.MONDAY)),
                newYear.withMonth(5).with(lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, 6, 19),
                LocalDate.of(year, 7, 4),
                newYear.withMonth(9).with(firstInMonth(DayOfWeek.MONDAY)),
                newYear.withMonth(10).with(dayOfWeekInMonth(2, DayOfWeek.MONDAY)),
                LocalDate.of(year, 11, 11),
                newYear.withMonth(11).with(dayOfWeekInMonth(4, DayOfWeek.THURSDAY)),
                LocalDate.of(year, 12, 25));
    }

    private static Stream<LocalDate> makeUpDaysOf(LocalDate newYear) {
        return Stream.of(2, 5, 10).map(month -> newYear.withMonth(month).with(firstInMonth(DayOfWeek.SATURDAY)));
    }
}
