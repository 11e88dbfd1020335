package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.DailyWindow;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.WeeklyHoursBuilder;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The row of a rotation, and the rows of its hours. */
final class RotationRows {

    private static final String MEANING = "role | first date | turn | hand-over | zone | people";

    private final Row row;
    private final Problems problems;
    private final List<Row> hours = new ArrayList<>();

    RotationRows(Row row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    void add(Row more) {
        hours.add(more);
    }

    Optional<Rotation> rotation() {
        List<Row> readable = hours.stream()
                .filter(each -> each.has(2, Integer.MAX_VALUE, "days | window | …", problems))
                .toList();
        if (!row.has(6, 6, MEANING, problems)) {
            return Optional.empty();
        }
        List<Cell> cells = row.cells();
        Optional<Role> role = problems.read(cells.get(0), RosterCells::role);
        Optional<LocalDate> begins = problems.read(cells.get(1), RosterCells::date);
        Optional<Integer> turn = problems.read(cells.get(2), RosterCells::turnDays);
        Optional<LocalTime> handOver = problems.read(cells.get(3), RosterCells::time);
        Optional<BusinessCalendar> calendar =
                problems.read(cells.get(4), RosterCells::zone).flatMap(zone -> calendar(zone, readable));
        if (role.isEmpty() || begins.isEmpty() || turn.isEmpty() || handOver.isEmpty() || calendar.isEmpty()) {
            return Optional.empty();
        }
        Rotation.Builder rotation = new Rotation.Builder()
                .role(role.get())
                .begins(begins.get())
                .turnDays(turn.get())
                .handOver(handOver.get())
                .hours(calendar.get());
        return problems.read(
                cells.get(5),
                people -> rotation.people(RosterCells.people(people)).build());
    }

    private Optional<BusinessCalendar> calendar(ZoneId zone, List<Row> readable) {
        if (hours.isEmpty()) {
            return Optional.of(AlwaysOpen.in(zone));
        }
        WeeklyHoursBuilder calendar = WeeklyHours.in(zone).named("duty hours in " + zone);
        int known = problems.found().size();
        readable.forEach(each -> read(each, calendar));
        boolean isReadable = readable.size() == hours.size() && problems.found().size() == known;
        return isReadable ? built(calendar) : Optional.empty();
    }

    private void read(Row each, WeeklyHoursBuilder calendar) {
        Set<DayOfWeek> days =
                problems.read(each.cells().get(0), RosterCells::days).orElse(Set.of());
        List<DailyWindow> windows = each.cells().stream()
                .skip(1)
                .flatMap(cell -> problems.read(cell, DailyWindow::parse).stream())
                .toList();
        days.forEach(day -> calendar.on(day, windows));
    }

    private Optional<BusinessCalendar> built(WeeklyHoursBuilder calendar) {
        try {
            return Optional.of(calendar.build());
        } catch (InvalidDefinition invalid) {
            invalid.problems().forEach(problem -> problems.add(hours.get(0).key(), problem.toString()));
            return Optional.empty();
        }
    }
}
