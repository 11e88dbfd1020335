package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of the State Council's arrangements, 2004 to 2026, row by row. */
class ChinaTableTest {

    private static final String TABLE = "holidays-cn.csv";
    private static final int ROWS = 776;
    private static final int DAYS_OFF = 624;
    private static final int MAKE_UP_DAYS = 152;

    private static final LocalDate SAT_2020_01_18 = LocalDate.of(2020, 1, 18);
    private static final LocalDate MON_2020_02_03 = LocalDate.of(2020, 2, 3);
    private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);

    /** Monday differs from the other days, so that "the hours of a Monday" can be seen. */
    private static final WeeklyHours OFFICE = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
            .named("office in China")
            .on(DayOfWeek.MONDAY, "08:30-12:00", "13:00-17:30")
            .on(DayOfWeek.TUESDAY, "09:00-12:00", "13:00-18:00")
            .on(DayOfWeek.WEDNESDAY, "09:00-12:00", "13:00-18:00")
            .on(DayOfWeek.THURSDAY, "09:00-12:00", "13:00-18:00")
            .on(DayOfWeek.FRIDAY, "09:00-12:00", "13:00-18:00")
            .holidays(Holidays.china())
            .build();

    private static List<String> rows() throws IOException {
        try (InputStream in = ChinaTableTest.class.getResourceAsStream(TABLE)) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        }
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void each_row_of_the_table_holds(LocalDate date, String weekday, String kind, String name, String differs) {
        boolean off = kind.equals("off");
        assertThat(date.getDayOfWeek().toString()).startsWithIgnoringCase(weekday);
        assertThat(OFFICE.isWorkingDate(date)).isEqualTo(!off);
        if (off) {
            assertThat(OFFICE.holiday(date)).contains(name);
            assertThat(OFFICE.windowsOf(date)).isEmpty();
        } else {
            assertThat(OFFICE.holiday(date)).isEmpty();
            assertThat(OFFICE.hoursOf(date))
                    .containsExactly(DailyWindow.of("08:30", "12:00"), DailyWindow.of("13:00", "17:30"));
            assertThat(Holidays.china().makeUpDays())
                    .containsEntry(date, new Holidays.MakeUpDay(name, DayOfWeek.MONDAY));
        }
        boolean weekend = weekday.equals("Sat") || weekday.equals("Sun");
        assertThat(off != weekend).isEqualTo(differs.equals("yes"));
    }

    @Test
    void the_table_has_776_rows_and_the_library_knows_no_further_date() throws IOException {
        Holidays china = Holidays.china();
        assertThat(rows()).hasSize(ROWS);
        assertThat(china.daysOff()).hasSize(DAYS_OFF);
        assertThat(china.makeUpDays()).hasSize(MAKE_UP_DAYS);
        assertThat(OFFICE.holidays()).isEqualTo(china.daysOff());
    }

    @Test
    void a_date_that_is_not_listed_follows_monday_to_friday() throws IOException {
        List<LocalDate> listed = rows().stream()
                .map(row -> LocalDate.parse(row.substring(0, 10)))
                .toList();
        Stream<LocalDate> others =
                LocalDate.of(2004, 1, 1).datesUntil(THU_2026_12_31.plusDays(1)).filter(date -> !listed.contains(date));
        assertThat(others)
                .allSatisfy(date -> assertThat(OFFICE.isWorkingDate(date))
                        .as("%s", date)
                        .isEqualTo(date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2004 | 252
            2005 | 251
            2006 | 251
            2007 | 249
            2008 | 251
            2009 | 250
            2010 | 250
            2011 | 250
            2012 | 249
            2013 | 250
            2014 | 250
            2015 | 249
            2016 | 250
            2017 | 249
            2018 | 250
            2019 | 250
            2020 | 249
            2021 | 250
            2022 | 249
            2023 | 249
            2024 | 251
            2025 | 248
            2026 | 248
            """)
    void each_year_has_its_number_of_working_days(int year, long workingDays) {
        assertThat(OFFICE.workingDatesBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                .isEqualTo(workingDays);
        assertThat(OFFICE.workingDatesBetween(LocalDate.of(year + 1, 1, 1), LocalDate.of(year, 1, 1)))
                .isEqualTo(-workingDays);
    }

    @Test
    void holidays_are_announced_through_the_end_of_2026() {
        assertThat(Holidays.china().announcedThrough()).isEqualTo(THU_2026_12_31);
        assertThat(OFFICE.announcedThrough()).contains(THU_2026_12_31);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2005-12-31 | true  | none | the make-up day of a holiday of 2006 lies in the year before
            2006-01-03 | false | 元旦 | the day that it was exchanged for
            2006-12-30 | true  | none | make-up days of a holiday of 2007
            2006-12-31 | true  | none | make-up days of a holiday of 2007
            2011-12-31 | true  | none | the make-up day of a holiday of 2012
            2018-12-29 | true  | none | the make-up day of a holiday of 2019
            2018-12-31 | false | 元旦 | the holiday of 2019 begins in 2018
            2011-06-05 | false | 端午节 | a Sunday that two sources list
            2020-01-31 | false | 春节 | the spring festival of 2020 was lengthened
            2020-02-01 | false | 春节 | first announced as a day of work
            2020-02-02 | false | 春节 | the last day of the lengthened festival
            2020-02-03 | true  | none | the first day of work after it, listed as work although a Monday
            2020-10-01 | false | 国庆节、中秋节 | two holidays on one day
            2015-09-03 | false | 抗日战争暨世界反法西斯战争胜利70周年纪念日 | a holiday that came once
            2015-09-04 | false | 抗日战争暨世界反法西斯战争胜利70周年纪念日 | exchanged for a Sunday
            2015-09-06 | true  | none | the Sunday worked for it
            2016-09-05 | true  | none | it did not come again; a plain Monday
            2015-09-05 | false | 抗日战争暨世界反法西斯战争胜利70周年纪念日 | the Saturday between them is listed by two sources
            2013-12-29 | false | none | a plain Sunday, whatever a fifth list says
            """)
    void the_traps_of_the_table(LocalDate date, boolean working, String holiday, String reason) {
        assertThat(OFFICE.isWorkingDate(date)).as(reason).isEqualTo(working);
        assertThat(OFFICE.holiday(date).orElse("none")).as(reason).isEqualTo(holiday);
    }

    @Test
    void the_lengthened_festival_of_2020_is_stepped_over() {
        // 18 January is no make-up day, the 19th is one; off from the 24th through 2 February
        assertThat(OFFICE.workingDate(SAT_2020_01_18, 6)).isEqualTo(MON_2020_02_03);
    }
}
