package io.deskwright.sla.calendar;

import io.deskwright.sla.definition.Cell;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import io.deskwright.sla.definition.Row;
import io.deskwright.sla.definition.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The announced arrangement of a country: days off with their names, and days worked in exchange (SLA-40).
 *
 * <p>In a text, {@code off} is a day that is not worked, statutory or exchanged alike, {@code work} a make-up day, which
 * takes the hours of a Monday unless it names another weekday, and {@code announced} the last date that is announced:
 *
 * <pre>{@code
 * deskwright holidays 1
 * name      | Freedonia
 * announced | 2026-12-31
 * off       | 2026-05-01 | Labour Day
 * work      | 2026-05-09 | Labour Day | FRIDAY
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is the arrangement of
 * @param daysOff days that are not worked, with the name of the holiday, in order; unmodifiable
 * @param makeUpDays days worked in exchange, in order; unmodifiable
 * @param announcedThrough the last date for which the arrangement is known
 */
public record Holidays(
        String name,
        SortedMap<LocalDate, String> daysOff,
        SortedMap<LocalDate, MakeUpDay> makeUpDays,
        LocalDate announcedThrough) {

    private static final String FORMAT = "holidays";
    private static final int VERSION = 1;
    private static final String CHINA = "china.holidays";

    /**
     * A day worked in exchange for another one [调休补班].
     *
     * @param name the holiday that it belongs to
     * @param hoursOf the weekday whose hours it takes
     */
    public record MakeUpDay(String name, DayOfWeek hoursOf) {}

    /**
     * Takes copies.
     *
     * @throws InvalidDefinition if a date is both off and worked, or lies after the last one announced
     */
    public Holidays {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(announcedThrough, "announcedThrough");
        daysOff = inOrder(daysOff);
        makeUpDays = inOrder(makeUpDays);
        Problems problems = new Problems("holidays '" + name + "'");
        for (LocalDate date : daysOff.keySet()) {
            if (makeUpDays.containsKey(date)) {
                problems.add(date.toString(), "is both off and worked");
            }
        }
        checkAnnounced(daysOff, announcedThrough, problems);
        checkAnnounced(makeUpDays, announcedThrough, problems);
        problems.throwIfAny();
    }

    private static <V> SortedMap<LocalDate, V> inOrder(Map<LocalDate, V> dates) {
        SortedMap<LocalDate, V> inOrder = new TreeMap<>();
        inOrder.putAll(dates);
        return Collections.unmodifiableSortedMap(inOrder);
    }

    private static void checkAnnounced(SortedMap<LocalDate, ?> dates, LocalDate last, Problems problems) {
        dates.tailMap(last.plusDays(1))
                .keySet()
                .forEach(date -> problems.add(date.toString(), "lies after " + last + ", the last date announced"));
    }

    /** {@return the arrangements of the State Council of China from 2004 to 2026, with names} */
    public static Holidays china() {
        try (InputStream in = Holidays.class.getResourceAsStream(CHINA)) {
            if (in == null) {
                throw new IllegalStateException("the table " + CHINA + " is missing from the jar");
            }
            return parse(CHINA, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the table " + CHINA + " cannot be read", unreadable);
        }
    }

    /**
     * Reads an arrangement.
     *
     * @param source the name of the text, for messages
     * @param text the text
     * @return the arrangement
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Holidays parse(String source, String text) {
        return read(TextTable.parse(FORMAT, VERSION, source, text));
    }

    /**
     * Reads the bytes of an arrangement.
     *
     * @param source the name of the text, for messages
     * @param utf8 the text in UTF-8
     * @return the arrangement
     * @throws InvalidDefinition if the text breaks a rule; it holds all problems with line and column
     */
    public static Holidays parse(String source, byte[] utf8) {
        return read(TextTable.parse(FORMAT, VERSION, source, utf8));
    }

    /**
     * Adds a later arrangement, such as the next year. It has to follow on: of a gap between the two nothing is known, and
     * nothing is said.
     *
     * @param later what it says of a date replaces what this one says
     * @return both together, under the name of this one, announced as far as either is
     */
    public Holidays plus(Holidays later) {
        SortedMap<LocalDate, String> off = new TreeMap<>(daysOff);
        SortedMap<LocalDate, MakeUpDay> work = new TreeMap<>(makeUpDays);
        off.keySet().removeAll(later.makeUpDays.keySet());
        work.keySet().removeAll(later.daysOff.keySet());
        off.putAll(later.daysOff);
        work.putAll(later.makeUpDays);
        boolean reachesFarther = later.announcedThrough.isAfter(announcedThrough);
        return new Holidays(name, off, work, reachesFarther ? later.announcedThrough : announcedThrough);
    }

    private static Holidays read(TextTable table) {
        return new Reader(table).holidays();
    }

    /** Gathers the rows of one text. */
    private static final class Reader {

        private final Problems problems;
        private final SortedMap<LocalDate, String> off = new TreeMap<>();
        private final SortedMap<LocalDate, MakeUpDay> work = new TreeMap<>();
        private final SortedMap<LocalDate, Cell> seen = new TreeMap<>();
        private final Set<String> keys = new HashSet<>();
        private Optional<String> name = Optional.empty();
        private Optional<LocalDate> announced = Optional.empty();

        Reader(TextTable table) {
            problems = new Problems(table.source());
            table.rows().forEach(this::read);
            require("name", "TEXT", table.source());
            require("announced", "DATE", table.source());
            announced.ifPresent(last -> seen.tailMap(last.plusDays(1))
                    .forEach((date, cell) ->
                            problems.add(cell, date + " lies after " + last + ", the last date announced")));
            problems.throwIfAny();
        }

        private void require(String key, String meaning, String source) {
            if (!keys.contains(key)) {
                problems.add(source, "a row '" + key + " | " + meaning + "' is missing");
            }
        }

        Holidays holidays() {
            return new Holidays(name.orElseThrow(), off, work, announced.orElseThrow());
        }

        private void read(Row row) {
            switch (row.key().text()) {
                case "name" -> {
                    if (readable(row, "name")) {
                        name = problems.read(row.cells().get(0), Reader::name);
                    }
                }
                case "announced" -> {
                    if (readable(row, "date")) {
                        announced = problems.read(row.cells().get(0), Reader::date);
                    }
                }
                case "off" -> {
                    if (row.has(2, 2, "date | name", problems)) {
                        newDate(row)
                                .ifPresent(
                                        date -> off.put(date, row.cells().get(1).text()));
                    }
                }
                case "work" -> {
                    if (row.has(2, 3, "date | name | weekday whose hours it takes", problems)) {
                        newDate(row).ifPresent(date -> work.put(date, makeUpDay(row)));
                    }
                }
                default ->
                    problems.add(
                            row.key(), "'" + row.key().text() + "' is no key here; use name, announced, off or work");
            }
        }

        /** Notes that the row is there, and whether it is the first of its key and well formed. */
        private boolean readable(Row row, String meaning) {
            boolean first = keys.add(row.key().text());
            boolean formed = row.has(1, 1, meaning, problems);
            if (formed && !first) {
                problems.add(row.key(), "a second row '" + row.key().text() + "'");
            }
            return formed && first;
        }

        private Optional<LocalDate> newDate(Row row) {
            Cell cell = row.cells().get(0);
            Optional<LocalDate> date = problems.read(cell, Reader::date);
            date.map(known -> seen.putIfAbsent(known, cell))
                    .ifPresent(first -> problems.add(cell, cell.text() + " stands already at " + first.place()));
            return date;
        }

        private MakeUpDay makeUpDay(Row row) {
            String holiday = holidayName(row).orElse("");
            Optional<DayOfWeek> weekday =
                    row.cells().size() == 3 ? problems.read(row.cells().get(2), Reader::weekday) : Optional.empty();
            return new MakeUpDay(holiday, weekday.orElse(DayOfWeek.MONDAY));
        }

        private Optional<String> holidayName(Row row) {
            return problems.read(row.cells().get(1), Reader::name);
        }

        private static String name(String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("the name is missing");
            }
            return text;
        }

        private static LocalDate date(String text) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (1 <= date.getYear() && date.getYear() <= 9999) {
                    return date;
                }
            } catch (DateTimeException refused) {
                throw new IllegalArgumentException("'" + text + "' is not a date such as 2026-10-01", refused);
            }
            throw new IllegalArgumentException("the date " + text + " lies outside the years 1 to 9999");
        }

        private static DayOfWeek weekday(String text) {
            try {
                return DayOfWeek.valueOf(text);
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException("'" + text + "' is not a weekday such as MONDAY", refused);
            }
        }
    }
}
