package io.deskwright.examples.replay;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads working hours in the plain text form, and tells all its problems together.
 *
 * <pre>{@code
 * deskwright replay-hours 1
 * name  | Office hours
 * hours | MON-FRI | 09:00-12:00 | 13:00-18:00
 * }</pre>
 */
final class HoursText {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private final TextTable table;
    private final Problems problems;
    private final Map<DayOfWeek, List<DailyWindow>> hours = new EnumMap<>(DayOfWeek.class);
    private final Map<String, Cell> seen = new HashMap<>();
    private String name;

    private HoursText(TextTable table) {
        this.table = table;
        this.problems = new Problems(table.source());
        this.name = table.source();
    }

    static BusinessCalendar parse(String source, String text, ZoneId zone) {
        return new HoursText(TextTable.parse("replay-hours", 1, source, text)).calendar(zone);
    }

    private BusinessCalendar calendar(ZoneId zone) {
        table.rows().forEach(this::read);
        if (table.rows().stream().noneMatch(row -> row.is("hours"))) {
            problems.add(
                    table.source(), "there are no hours; a row such as 'hours | MON-FRI | 09:00-18:00' gives them");
        }
        problems.throwIfAny();
        var calendar = WeeklyHours.in(zone).named(name);
        hours.forEach(calendar::on);
        return calendar.build();
    }

    private void read(Row row) {
        switch (row.key().text()) {
            case "name" -> readName(row);
            case "hours" -> readHours(row);
            default -> problems.add(row.key(), "unknown key '" + row.key().text() + "'; the keys are name and hours");
        }
    }

    private void readName(Row row) {
        if (row.has(1, 1, "name", problems) && isFirst("name", row.key())) {
            name = problems.read(row.cells().get(0), HoursText::word).orElse(name);
        }
    }

    private static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("hours are not named by nothing");
        }
        return text;
    }

    private void readHours(Row row) {
        if (!row.has(2, Integer.MAX_VALUE, "days | window, and maybe further windows", problems)) {
            return;
        }
        Cell cell = row.cells().get(0);
        List<DayOfWeek> days = problems.read(cell, HoursText::days).orElse(Set.of()).stream()
                .filter(day -> isFirst("day " + day, cell))
                .toList();
        List<DailyWindow> windows = windows(row.cells().subList(1, row.cells().size()));
        days.forEach(day -> hours.put(day, windows));
    }

    /** The weekdays of {@code MON-FRI} or {@code SAT}; a range may run over the end of the week. */
    private static Set<DayOfWeek> days(String text) {
        String[] ends = text.split("-", -1);
        int first = DAYS.indexOf(ends[0].strip());
        int last = DAYS.indexOf(ends[ends.length - 1].strip());
        if (ends.length > 2 || first < 0 || last < 0) {
            throw new IllegalArgumentException("'" + text + "' is neither a day such as SAT nor days such as MON-FRI");
        }
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(first + 1));
        for (int day = first; day != last; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of((day + 1) % DAYS.size() + 1));
        }
        return days;
    }

    private List<DailyWindow> windows(List<Cell> cells) {
        List<DailyWindow> windows = new ArrayList<>();
        for (Cell cell : cells) {
            Optional<DailyWindow> window = problems.read(cell, DailyWindow::parse);
            window.flatMap(read -> windows.stream().filter(read::overlaps).findFirst())
                    .ifPresent(other -> problems.add(cell, cell.text() + " overlaps " + other));
            window.ifPresent(windows::add);
        }
        return windows;
    }

    private boolean isFirst(String what, Cell cell) {
        Cell before = seen.putIfAbsent(what, cell);
        if (before != null) {
            problems.add(cell, what + " stands already in line " + before.line());
        }
        return before == null;
    }
}
