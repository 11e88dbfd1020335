package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public holidays of twelve countries, 2010 to 2027, on hours that are open round the clock: each holiday closes its
 * local date, and nothing else is closed. Only rows on which both sources agree; India and Australia are unfit.
 */
class WorldHolidaysTest {

    private static final String TABLE = "holidays-world.csv";
    private static final int ROWS_OF_BOTH_SOURCES = 2_201;
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2027;
    private static final SortedMap<String, Country> COUNTRIES = read();

    /** A country with its holidays by date; two of one date share an entry. */
    private record Country(String name, ZoneId zone, SortedMap<LocalDate, String> holidays, List<String> rows) {

        boolean isOff(LocalDate date) {
            return holidays.containsKey(date);
        }

        Instant startOf(LocalDate date) {
            return date.atStartOfDay(zone).toInstant();
        }

        WeeklyHoursBuilder roundTheClock() {
            return WeeklyHours.in(zone).named(name).everyDay("00:00-24:00");
        }

        WeeklyHours calendar() {
            WeeklyHoursBuilder hours = roundTheClock().announcedThrough(LocalDate.of(LAST_YEAR, 12, 31));
            holidays.forEach(hours::holiday);
            return hours.build();
        }

        String text() {
            StringBuilder text = new StringBuilder("deskwright holidays 1\nname | ").append(name);
            text.append("\nannounced | ").append(LAST_YEAR).append("-12-31\n");
            holidays.forEach((date, holiday) -> text.append("off | ")
                    .append(date)
                    .append(" | ")
                    .append(holiday)
                    .append('\n'));
            return text.toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static SortedMap<String, Country> read() {
        SortedMap<String, Country> countries = new TreeMap<>();
        try (InputStream in = WorldHolidaysTest.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.endsWith(",both"))
                    .filter(line -> !line.startsWith("IN,") && !line.startsWith("AU,"))
                    .forEach(line -> add(countries, line));
        } catch (IOException unreadable) {
            throw new IllegalStateException(TABLE + " cannot be read", unreadable);
        }
        return countries;
    }

    /** A name may hold commas and then stands in quotes, so cells are counted from both ends. */
    private static void add(Map<String, Country> countries, String line) {
        List<String> cells = List.of(line.split(",", 4));
        String name = cells.get(3).substring(0, cells.get(3).length() - ",both".length());
        Country country = countries.computeIfAbsent(
                cells.get(0), code -> new Country(code, ZoneId.of(cells.get(1)), new TreeMap<>(), new ArrayList<>()));
        country.rows().add(line);
        country.holidays().merge(LocalDate.parse(cells.get(2)), name.replace("\"", ""), (a, b) -> a + "; " + b);
    }

    static Stream<Country> countries() {
        return COUNTRIES.values().stream();
    }

    @Test
    void the_table_has_twelve_countries_and_all_rows_of_both_sources() {
        assertThat(COUNTRIES.keySet())
                .containsExactly("BE", "BR", "CA", "DE", "FR", "GB", "IT", "JP", "NL", "PL", "SE", "US");
        assertThat(countries().mapToInt(country -> country.rows().size()).sum()).isEqualTo(ROWS_OF_BOTH_SOURCES);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void each_holiday_closes_its_local_date_and_nothing_more(Country country) {
        WeeklyHours calendar = country.calendar();
        assertThat(country.holidays()).allSatisfy((date, name) -> {
            Instant begins = country.startOf(date);
            Instant ends = country.startOf(date.plusDays(1));
            assertThat(calendar.isOpen(begins.minusNanos(1))).isEqualTo(!country.isOff(date.minusDays(1)));
            assertThat(calendar.isOpen(begins)).isFalse();
            assertThat(calendar.isOpen(ends.minusNanos(1))).isFalse();
            assertThat(calendar.isOpen(ends)).isEqualTo(!country.isOff(date.plusDays(1)));
            assertThat(calendar.worked(begins, ends)).isZero();
            assertThat(calendar.windowsOf(date)).isEmpty();
            assertThat(calendar.holiday(date)).contains(name);
        });
    }

    @ParameterizedTest
    @MethodSource("countries")
    void the_next_opening_is_the_first_midnight_after_the_holidays(Country country) {
        WeeklyHours calendar = country.calendar();
        assertThat(country.holidays().keySet()).allSatisfy(date -> {
            LocalDate workday = date.plusDays(1);
            while (country.isOff(workday)) {
                workday = workday.plusDays(1);
            }
            assertThat(calendar.nextOpening(country.startOf(date))).isEqualTo(country.startOf(workday));
            assertThat(calendar.nextOpening(country.startOf(date.plusDays(1)).minusNanos(1)))
                    .isEqualTo(country.startOf(workday));
            assertThat(calendar.workingDate(date, 1)).isEqualTo(workday);
        });
    }

    @ParameterizedTest
    @MethodSource("countries")
    void a_year_has_all_its_days_but_the_holidays(Country country) {
        WeeklyHours calendar = country.calendar();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate next = first.plusYears(1);
            int off = country.holidays().subMap(first, next).size();
            assertThat(off).as("holidays of %s", year).isPositive();
            assertThat(calendar.workingDatesBetween(first, next)).isEqualTo(first.lengthOfYear() - off);
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void the_text_form_gives_the_same_calendar(Country country) {
        Holidays parsed = Holidays.parse(country.name(), country.text());
        assertThat(parsed.name()).isEqualTo(country.name());
        assertThat(parsed.daysOff()).isEqualTo(country.holidays());
        assertThat(parsed.makeUpDays()).isEmpty();
        assertThat(Holidays.parse(country.name(), country.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(parsed);
        assertThat(country.roundTheClock().holidays(parsed).build()).isEqualTo(country.calendar());
    }
}
