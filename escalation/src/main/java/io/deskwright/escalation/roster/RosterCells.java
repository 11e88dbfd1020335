package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.Problems;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a roster. */
final class RosterCells {

    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final Pattern TURN = Pattern.compile("([0-9]{1,4}) (day|week)s?");
    private static final int LAST_YEAR = 9999;
    private static final Set<Role> ROLES = roles();

    private RosterCells() {}

    private static Set<Role> roles() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.isPerson());
        return roles;
    }

    static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the cell is empty");
        }
        return text;
    }

    static Role role(String text) {
        return ROLES.stream()
                .filter(role -> role.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no role of people; use " + ROLES));
    }

    static Instant instant(String text) {
        return as("an instant such as 2026-01-01T00:00:00Z", text, Instant::parse);
    }

    static LocalDate date(String text) {
        LocalDate date = as("a date such as 2026-10-01", text, LocalDate::parse);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the date " + text + " lies outside the years 1 to " + LAST_YEAR);
        }
        return date;
    }

    static LocalTime time(String text) {
        return as("a time of day such as 09:00", text, LocalTime::parse);
    }

    static ZoneId zone(String text) {
        return as("a time zone such as Asia/Shanghai", text, ZoneId::of);
    }

    private static <T> T as(String what, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("'" + text + "' is not " + what, refused);
        }
    }

    /** The days of {@code 1 week} or {@code 3 days}. */
    static int turnDays(String text) {
        Matcher turn = TURN.matcher(text);
        if (!turn.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no turn such as 3 days or 1 week");
        }
        return Integer.parseInt(turn.group(1)) * (turn.group(2).equals("week") ? Rotation.WEEK : 1);
    }

    /** The people of {@code li, wang}; none of an empty cell. */
    static List<String> people(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** The weekdays of {@code MON-FRI} or {@code SAT}; a range may run over the end of the week. */
    static Set<DayOfWeek> days(String text) {
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

    /** A span of wall times in a zone, or of instants. */
    static Optional<Span> span(Cell from, Cell to, ZoneId zone, Problems problems) {
        Optional<LocalDateTime> begin = problems.read(from, RosterCells::end);
        Optional<LocalDateTime> end = problems.read(to, RosterCells::end);
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (isInstant(from.text()) != isInstant(to.text())) {
            problems.add(to, "'" + from.text() + "' and '" + to.text() + "' are not both wall times or both instants");
            return Optional.empty();
        }
        ZoneId meant = isInstant(from.text()) ? ZoneOffset.UTC : zone;
        return problems.read(to, text -> new Span(begin.get(), end.get(), meant));
    }

    private static boolean isInstant(String text) {
        return text.endsWith("Z");
    }

    private static LocalDateTime end(String text) {
        return as(
                "a wall time such as 2026-10-01T09:00, nor an instant such as 2026-10-01T01:00:00Z",
                text,
                end -> isInstant(end)
                        ? LocalDateTime.ofInstant(Instant.parse(end), ZoneOffset.UTC)
                        : LocalDateTime.parse(end));
    }

    /** A span of whole dates. */
    static Optional<Span> dates(Cell first, Cell last, ZoneId zone, Problems problems) {
        Optional<LocalDate> begin = problems.read(first, RosterCells::date);
        Optional<LocalDate> end = problems.read(last, RosterCells::date);
        return begin.flatMap(from -> end.flatMap(to -> problems.read(last, text -> Span.dates(from, to, zone))));
    }
}
