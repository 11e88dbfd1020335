package io.deskwright.examples.replay;

import io.deskwright.examples.replay.Policy.AtMost;
import io.deskwright.examples.replay.Policy.Missed;
import io.deskwright.examples.replay.Policy.Rule;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a policy in the plain text form, and tells all its problems together.
 *
 * <pre>{@code
 * deskwright replay-policy 1
 * name   | Office hours
 * hours  | MON-FRI | 09:00-12:00 | 13:00-18:00
 * met    | 3 | PT62H
 * missed | 1
 * }</pre>
 */
final class PolicyText {

    private final TextTable table;
    private final Problems problems;
    private final Map<DayOfWeek, List<DailyWindow>> hours = new EnumMap<>(DayOfWeek.class);
    private final SortedMap<Integer, Rule> rules = new TreeMap<>();
    private final Map<String, Cell> seen = new HashMap<>();
    private String name;

    private PolicyText(TextTable table) {
        this.table = table;
        this.problems = new Problems(table.source());
        this.name = table.source();
    }

    static Policy parse(String source, byte[] utf8, ZoneId zone) {
        return new PolicyText(TextTable.parse("replay-policy", 1, source, utf8)).policy(zone);
    }

    private Policy policy(ZoneId zone) {
        table.rows().forEach(this::read);
        if (table.rows().stream().noneMatch(row -> row.is("hours"))) {
            problems.add(
                    table.source(),
                    "the policy has no hours; a row such as 'hours | MON-FRI | 09:00-18:00' gives them");
        }
        problems.throwIfAny();
        var calendar = WeeklyHours.in(zone).named(name);
        hours.forEach(calendar::on);
        return new Policy(table.source(), name, calendar.build(), rules);
    }

    private void read(Row row) {
        switch (row.key().text()) {
            case "name" -> readName(row);
            case "hours" -> readHours(row);
            case "met" -> readMet(row);
            case "missed" -> readMissed(row);
            default ->
                problems.add(
                        row.key(), "unknown key '" + row.key().text() + "'; the keys are name, hours, met and missed");
        }
    }

    private void readName(Row row) {
        if (row.has(1, 1, "name", problems) && isFirst("name", row.key())) {
            name = problems.read(row.cells().get(0), PolicyCells::name).orElse(name);
        }
    }

    private void readHours(Row row) {
        if (!row.has(2, Integer.MAX_VALUE, "days | window, and maybe further windows", problems)) {
            return;
        }
        Cell cell = row.cells().get(0);
        List<DayOfWeek> days = problems.read(cell, PolicyCells::days).orElse(Set.of()).stream()
                .filter(day -> isFirst("day " + day, cell))
                .toList();
        List<DailyWindow> windows = windows(row.cells().subList(1, row.cells().size()));
        days.forEach(day -> hours.put(day, windows));
    }

    private List<DailyWindow> windows(List<Cell> cells) {
        List<DailyWindow> windows = cells.stream()
                .map(cell -> problems.read(cell, DailyWindow::parse))
                .flatMap(Optional::stream)
                .toList();
        if (windows.size() == cells.size()) {
            checkApart(cells.get(0), windows);
        }
        return windows;
    }

    private void checkApart(Cell first, List<DailyWindow> windows) {
        try {
            WeeklyHours.in(ZoneOffset.UTC).on(DayOfWeek.MONDAY, windows).build();
        } catch (InvalidDefinition refused) {
            refused.problems().stream().map(Problem::message).forEach(message -> problems.add(first, message));
        }
    }

    private void readMet(Row row) {
        if (row.has(2, 2, "priority | business time at most", problems)) {
            var bound = problems.read(row.cells().get(1), PolicyCells::bound);
            addRule(row, bound.map(AtMost::new));
        }
    }

    private void readMissed(Row row) {
        if (row.has(1, 1, "priority", problems)) {
            addRule(row, Optional.of(new Missed()));
        }
    }

    private void addRule(Row row, Optional<? extends Rule> rule) {
        Cell cell = row.cells().get(0);
        problems.read(cell, PolicyCells::priority)
                .filter(priority -> isFirst("priority " + priority, cell))
                .ifPresent(priority -> rule.ifPresent(known -> rules.put(priority, known)));
    }

    private boolean isFirst(String what, Cell cell) {
        Cell before = seen.putIfAbsent(what, cell);
        if (before != null) {
            problems.add(cell, what + " stands already in line " + before.line());
        }
        return before == null;
    }
}
