package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A roster as people write it.
 *
 * <pre>{@code
 * deskwright roster 1
 * name      | North
 * version   | 2026-1
 * effective | 2026-01-01T00:00:00Z
 * zone      | Asia/Shanghai
 *
 * rotation  | ENGINEER | 2026-01-05 | 1 week | 09:00 | Asia/Shanghai | li, wang, zhao
 * hours     | MON-FRI | 09:00-12:00 | 13:00-18:00
 * hours     | SAT | 10:00-16:00
 *
 * holiday   | ENGINEER | 2026-10-01 | 2026-10-07 | li, wang
 * override  | ENGINEER | 2026-10-09T09:00 | 2026-10-09T18:00 | zhao
 * swap      | li | wang | 2026-11-02T00:00 | 2026-11-09T00:00 | ENGINEER
 * absence   | zhao | 2026-12-01T00:00:00Z | 2026-12-08T00:00:00Z | li
 * }</pre>
 *
 * <p>{@code rotation | ROLE | first date | turn | hand-over | zone | people}: people take turns of so many days or weeks in
 * their order, from the hand-over of the first date on, in the zone named. The rows {@code hours | days | window | …} after it
 * say when there is duty; without any there always is. Windows of several rows add up; one over midnight belongs to the day on
 * which it begins.
 *
 * <p>{@code holiday | ROLE | first date | last date | people} is the duty list of a holiday, both dates inclusive. {@code
 * override | ROLE | from | to | people} names people instead of them all; with no people it is nobody. {@code swap | person |
 * person | from | to} exchanges two people, in all roles or in the one of a last cell. {@code absence | person | from | to}
 * says who is away, with the stand-in in a last cell. Spans include {@code from} and exclude {@code to}; both are wall times of
 * the zone of the roster, or both instants. People are parted by commas.
 */
public final class RosterText {

    private static final String FORMAT = "roster";
    private static final int VERSION = 1;
    private static final List<String> ONCE = List.of("name", "version", "effective", "zone");
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "name", "version", "effective", "zone", "rotation", "hours", "override", "holiday", "swap", "absence"));

    private final TextTable table;
    private final Problems problems;
    private final Roster.Builder roster = new Roster.Builder();
    private final Map<String, Cell> places = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<RotationRows> rotations = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;

    private RosterText(TextTable table) {
        this.table = table;
        this.problems = new Problems(table.source());
    }

    /**
     * Reads a roster.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the roster
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Roster parse(String source, String text) {
        return new RosterText(TextTable.parse(FORMAT, VERSION, source, text)).roster();
    }

    /**
     * Reads a roster from bytes.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @return the roster
     * @throws InvalidDefinition if the bytes are not UTF-8, or as {@link #parse(String, String)} says
     */
    public static Roster parse(String source, byte[] utf8) {
        return new RosterText(TextTable.parse(FORMAT, VERSION, source, utf8)).roster();
    }

    private Roster roster() {
        table.rows().stream().filter(row -> ONCE.contains(row.key().text())).forEach(this::once);
        for (String key : ONCE) {
            if (!places.containsKey(key)) {
                problems.add(table.source(), "a row '" + key + "' is missing");
            }
        }
        table.rows().forEach(this::part);
        rotations.forEach(rows -> rows.rotation().ifPresent(roster::addRotations));
        problems.throwIfAny();
        try {
            return roster.build();
        } catch (InvalidDefinition invalid) {
            invalid.problems().forEach(problem -> problems.add(placed(problem.place()), problem.message()));
            problems.throwIfAny();
            throw invalid;
        }
    }

    private String placed(String part) {
        return Optional.ofNullable(places.get(part)).map(Cell::place).orElse(part);
    }

    private void once(Row row) {
        String key = row.key().text();
        if (places.putIfAbsent(key, row.key()) != null) {
            problems.add(row.key(), "a second row '" + key + "'");
        } else if (row.has(1, 1, key, problems)) {
            Cell cell = row.cells().get(0);
            switch (key) {
                case "name" -> problems.read(cell, RosterCells::word).ifPresent(roster::name);
                case "version" -> problems.read(cell, RosterCells::word).ifPresent(roster::version);
                case "effective" -> problems.read(cell, RosterCells::instant).ifPresent(roster::effectiveFrom);
                default -> problems.read(cell, RosterCells::zone).ifPresent(this::zone);
            }
        }
    }

    private void zone(ZoneId read) {
        zone = read;
        roster.zone(read);
    }

    private void part(Row row) {
        switch (row.key().text()) {
            case "rotation" -> rotations.add(new RotationRows(row, problems));
            case "hours" -> hours(row);
            case "override" -> override(row);
            case "holiday" -> holiday(row);
            case "swap" -> swap(row);
            case "absence" -> absence(row);
            default -> {
                if (!KEYS.contains(row.key().text())) {
                    problems.add(row.key(), "'" + row.key().text() + "' is no key here; use " + KEYS);
                }
            }
        }
    }

    private void hours(Row row) {
        if (rotations.isEmpty()) {
            problems.add(row.key(), "hours belong to a rotation, and no row 'rotation' stands above them");
        } else {
            rotations.get(rotations.size() - 1).add(row);
        }
    }

    private void override(Row row) {
        if (row.has(4, 4, "role | from | to | people", problems)) {
            Optional<Role> role = problems.read(row.cells().get(0), RosterCells::role);
            Optional<Span> span = span(row, 1);
            Optional<DutyOverride> override = problems.read(
                            row.cells().get(3),
                            text -> role.flatMap(
                                    of -> span.map(when -> new DutyOverride(of, when, RosterCells.people(text)))))
                    .flatMap(read -> read);
            override.ifPresent(read -> {
                stands(row);
                roster.addOverrides(read);
            });
        }
    }

    private void holiday(Row row) {
        if (row.has(4, 4, "role | first date | last date | people", problems)) {
            Optional<Role> role = problems.read(row.cells().get(0), RosterCells::role);
            Optional<Span> span =
                    RosterCells.dates(row.cells().get(1), row.cells().get(2), zone, problems);
            Optional<HolidayShift> shift = problems.read(
                            row.cells().get(3),
                            text -> role.flatMap(
                                    of -> span.map(when -> new HolidayShift(of, when, RosterCells.people(text)))))
                    .flatMap(read -> read);
            shift.ifPresent(read -> {
                stands(row);
                roster.addHolidayShifts(read);
            });
        }
    }

    private void swap(Row row) {
        if (row.has(4, 5, "person | person | from | to, then perhaps the role", problems)) {
            Optional<Span> span = span(row, 2);
            Optional<Role> role = last(row, 5).flatMap(cell -> problems.read(cell, RosterCells::role));
            Optional<Swap> swap = span.flatMap(when -> problems.read(
                    row.cells().get(1), other -> new Swap(row.cells().get(0).text(), other, when, role)));
            swap.ifPresent(read -> {
                stands(row);
                roster.addSwaps(read);
            });
        }
    }

    private void absence(Row row) {
        if (row.has(3, 4, "person | from | to, then perhaps the stand-in", problems)) {
            Optional<Span> span = span(row, 1);
            Optional<String> standIn = last(row, 4).flatMap(cell -> problems.read(cell, RosterCells::word));
            Optional<Absence> absence = span.flatMap(
                    when -> problems.read(row.cells().get(0), person -> new Absence(person, when, standIn)));
            absence.ifPresent(read -> {
                stands(row);
                roster.addAbsences(read);
            });
        }
    }

    private Optional<Span> span(Row row, int from) {
        return RosterCells.span(row.cells().get(from), row.cells().get(from + 1), zone, problems);
    }

    private static Optional<Cell> last(Row row, int cells) {
        return Optional.of(row.cells()).filter(all -> all.size() == cells).map(all -> all.get(cells - 1));
    }

    /** Parts are counted by kind, as the problems of a roster name them. */
    private void stands(Row row) {
        String kind = row.key().text();
        places.put(RosterProblems.place(kind, counts.merge(kind, 1, Integer::sum)), row.key());
    }
}
