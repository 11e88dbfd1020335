package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.sla.calendar.Holidays.MakeUpDay;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    private static final String HEADER = "deskwright holidays 1\n";
    private static final String WHOLE = HEADER + "name | Freedonia\nannounced | 2026-12-31\n";

    private static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
    private static final LocalDate SAT_2026_05_09 = LocalDate.of(2026, 5, 9);
    private static final LocalDate SUN_2026_05_10 = LocalDate.of(2026, 5, 10);
    private static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);

    private static Holidays parse(String text) {
        return Holidays.parse("h.txt", text);
    }

    private static List<Problem> problemsOf(String text) {
        try {
            parse(text);
        } catch (InvalidDefinition invalid) {
            return invalid.problems();
        }
        return List.of();
    }

    @Test
    void a_text_is_read() {
        Holidays read = parse(WHOLE + "# days\noff | 2026-05-01 | Labour Day\n\nwork | 2026-05-09 | Labour Day\n"
                + "work|2026-05-10|Labour Day|FRIDAY");
        assertThat(read.name()).isEqualTo("Freedonia");
        assertThat(read.announcedThrough()).isEqualTo(THU_2026_12_31);
        assertThat(read.daysOff()).containsOnlyKeys(FRI_2026_05_01).containsValue("Labour Day");
        assertThat(read.makeUpDays())
                .containsOnlyKeys(SAT_2026_05_09, SUN_2026_05_10)
                .containsEntry(SAT_2026_05_09, new MakeUpDay("Labour Day", DayOfWeek.MONDAY))
                .containsEntry(SUN_2026_05_10, new MakeUpDay("Labour Day", DayOfWeek.FRIDAY));
    }

    @Test
    void the_order_of_rows_means_nothing() {
        assertThat(parse(HEADER + "off | 2026-05-01 | Labour Day\nannounced | 2026-12-31\nname | Freedonia"))
                .isEqualTo(parse(WHOLE + "off | 2026-05-01 | Labour Day"));
    }

    @Test
    void a_date_on_the_last_announced_day_is_announced() {
        assertThat(parse(WHOLE + "off | 2026-12-31 | New Year's Eve").daysOff()).containsOnlyKeys(THU_2026_12_31);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            free | 2026-05-01 | x           ; h.txt:4:1  ; 'free' is no key here
            OFF | 2026-05-01 | x            ; h.txt:4:1  ; 'OFF' is no key here
            off | 2026-5-1 | x              ; h.txt:4:7  ; '2026-5-1' is not a date
            off | 2026-02-29 | x            ; h.txt:4:7  ; '2026-02-29' is not a date
            off |    | x                    ; h.txt:4:6  ; '' is not a date
            work |  soon | x                ; h.txt:4:9  ; 'soon' is not a date
            off | 2027-01-01 | x            ; h.txt:4:7  ; lies after 2026-12-31
            work | 2027-01-03 | x           ; h.txt:4:8  ; lies after 2026-12-31
            off | 2026-05-01                ; h.txt:4:1  ; row 'off' has 1 cells
            off                             ; h.txt:4:1  ; row 'off' has 0 cells
            off | 2026-05-01 | x | MONDAY   ; h.txt:4:1  ; row 'off' has 3 cells
            work | 2026-05-09               ; h.txt:4:1  ; row 'work' has 1 cells
            work | 2026-05-09 | x | MONDAY | y ; h.txt:4:1 ; row 'work' has 4 cells
            work | 2026-05-09 | x | Monday  ; h.txt:4:25 ; 'Monday' is not a weekday
            work | 2026-05-09 | 劳动节 | 周一 ; h.txt:4:27 ; '周一' is not a weekday
            work | 2026-05-09 | x |         ; h.txt:4:24 ; '' is not a weekday
            name | Sylvania                 ; h.txt:4:1  ; a second row 'name'
            announced | 2027-12-31          ; h.txt:4:1  ; a second row 'announced'
            name | Sylvania | x             ; h.txt:4:1  ; row 'name' has 2 cells
            announced                       ; h.txt:4:1  ; row 'announced' has 0 cells
            """)
    void one_wrong_row_is_one_problem_at_its_place(String row, String place, String message) {
        List<Problem> problems = problemsOf(WHOLE + row);
        assertThat(problems).extracting(Problem::place).containsExactly(place);
        assertMessage(problems.get(0)).contains(message);
    }

    private static AbstractStringAssert<?> assertMessage(Problem problem) {
        return assertThat(problem.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            off  | off
            off  | work
            work | off
            work | work
            """)
    void a_doubled_date_names_both_places(String first, String second) {
        List<Problem> problems = problemsOf(WHOLE + first + " | 2026-05-01 | a\n#\n  " + second + " |  2026-05-01 | b");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).isEqualTo("h.txt:6:" + (second.length() + 7));
        assertMessage(problems.get(0)).contains("2026-05-01").contains("h.txt:4:" + (first.length() + 4));
    }

    @Test
    void all_problems_are_told_together() {
        String text = HEADER + """
                announced | 2026-06-30
                free | 2026-01-01 | x
                off  | 2026-13-01 | x
                off  | 2026-05-01 | Labour Day
                work | 2026-05-01 | Labour Day
                work | 2026-05-09 | Labour Day | LUNDI
                off  | 2026-07-01 | x
                off  | 2026-05-02
                """;
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith("h.txt is not valid, 7 problems:")
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::place)
                        .containsExactlyInAnyOrder(
                                "h.txt:3:1",
                                "h.txt:4:8",
                                "h.txt:6:8",
                                "h.txt:7:34",
                                "h.txt:8:8",
                                "h.txt:9:1",
                                "h.txt"));
    }

    @Test
    void a_missing_name_and_a_missing_announcement_are_told_together() {
        assertThat(problemsOf(HEADER + "off | 2026-05-01 | Labour Day"))
                .extracting(Problem::toString)
                .containsExactly("h.txt: a row 'name | TEXT' is missing", "h.txt: a row 'announced | DATE' is missing");
    }

    @Test
    void a_row_that_is_there_but_wrong_is_not_called_missing() {
        assertThat(problemsOf(HEADER + "name | Freedonia\nannounced | soon"))
                .extracting(Problem::toString)
                .containsExactly("h.txt:3:13: 'soon' is not a date such as 2026-10-01");
    }

    @Test
    void an_announcement_at_the_end_of_time_is_no_accident() {
        String text = HEADER + "name | Freedonia\nannounced | +999999999-12-31\n";
        assertThatExceptionOfType(InvalidDefinition.class).isThrownBy(() -> parse(text));
    }

    @Test
    void text_and_bytes_say_the_same() {
        String text = WHOLE + "off | 2026-10-01 | 国庆节\r\n";
        assertThat(Holidays.parse("h.txt", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(parse(text));
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> Holidays.parse("h.txt", text.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void what_a_later_arrangement_says_of_a_date_replaces_what_an_earlier_one_said() {
        Holidays first = parse(WHOLE + "off | 2026-05-01 | May Day\nwork | 2026-05-09 | May Day\n"
                + "off | 2026-05-04 | May Day\nwork | 2026-05-10 | May Day");
        Holidays amended = Holidays.parse(
                "amended",
                HEADER + "name | Amendment\nannounced | 2027-12-31\nwork | 2026-05-01 | Strike | FRIDAY\n"
                        + "off | 2026-05-09 | Holiday\nwork | 2026-05-10 | Strike | SUNDAY\n"
                        + "off | 2027-05-01 | May Day");
        Holidays both = first.plus(amended);
        assertThat(both.name()).isEqualTo("Freedonia");
        assertThat(both.announcedThrough()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(both.daysOff())
                .containsOnlyKeys(LocalDate.of(2026, 5, 4), SAT_2026_05_09, LocalDate.of(2027, 5, 1))
                .containsEntry(SAT_2026_05_09, "Holiday");
        assertThat(both.makeUpDays())
                .containsOnlyKeys(FRI_2026_05_01, SUN_2026_05_10)
                .containsEntry(FRI_2026_05_01, new MakeUpDay("Strike", DayOfWeek.FRIDAY))
                .containsEntry(SUN_2026_05_10, new MakeUpDay("Strike", DayOfWeek.SUNDAY));
        assertThat(first.daysOff()).hasSize(2);
        assertThat(amended.plus(first).announcedThrough()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(amended.plus(first).daysOff()).containsEntry(FRI_2026_05_01, "May Day");
    }

    @Test
    void an_arrangement_does_not_change_with_the_maps_that_made_it() {
        TreeMap<LocalDate, String> off = new TreeMap<>();
        off.put(FRI_2026_05_01, "May Day");
        Holidays made = new Holidays("Freedonia", off, new TreeMap<>(), THU_2026_12_31);
        off.clear();
        assertThat(made.daysOff()).containsOnlyKeys(FRI_2026_05_01);
        assertThat(made.daysOff()).isUnmodifiable();
        assertThat(made.makeUpDays()).isUnmodifiable();
    }

    @Test
    void a_second_arrangement_in_one_calendar_goes_on_with_the_first() {
        Holidays later =
                Holidays.parse("later", HEADER + "name | L\nannounced | 2027-12-31\nwork | 2026-05-09 | x | TUESDAY");
        WeeklyHours hours = WeeklyHours.in(ZoneId.of("UTC"))
                .on(DayOfWeek.TUESDAY, "10:00-11:00")
                .holidays(later)
                .holidays(parse(WHOLE + "off | 2026-05-05 | x"))
                .build();
        assertThat(hours.announcedThrough()).contains(LocalDate.of(2027, 12, 31));
        assertThat(hours.hoursOf(SAT_2026_05_09)).containsExactly(DailyWindow.of("10:00", "11:00"));
        assertThat(hours.isWorkingDate(LocalDate.of(2026, 5, 5))).isFalse();
    }

    @Test
    void the_table_of_china_loads_and_can_be_continued() {
        Holidays china = Holidays.china();
        assertThat(china.name()).isNotBlank();
        assertThat(china.announcedThrough()).isEqualTo(THU_2026_12_31);
        assertThat(china.daysOff()).containsEntry(LocalDate.of(2026, 10, 1), "国庆节");
        assertThat(china.makeUpDays()).containsKey(LocalDate.of(2026, 10, 10));
        Holidays next = china.plus(parse(HEADER + "name | 2027\nannounced | 2027-12-31\noff | 2027-01-01 | 元旦"));
        assertThat(next.announcedThrough()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(next.daysOff()).hasSize(china.daysOff().size() + 1);
        assertThat(Holidays.china()).isEqualTo(china);
    }

    @Test
    void an_arrangement_that_contradicts_itself_is_refused_with_all_its_problems() {
        TreeMap<LocalDate, String> off = new TreeMap<>();
        off.put(FRI_2026_05_01, "May Day");
        off.put(LocalDate.of(2027, 1, 1), "New Year");
        TreeMap<LocalDate, MakeUpDay> work = new TreeMap<>();
        work.put(FRI_2026_05_01, new MakeUpDay("May Day", DayOfWeek.MONDAY));
        work.put(LocalDate.of(2027, 1, 2), new MakeUpDay("New Year", DayOfWeek.MONDAY));
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> new Holidays("Freedonia", off, work, THU_2026_12_31))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "2026-05-01: is both off and worked",
                                "2027-01-01: lies after 2026-12-31, the last date announced",
                                "2027-01-02: lies after 2026-12-31, the last date announced"));
    }

    @Test
    void the_first_and_the_last_year_are_dates_and_others_are_not() {
        String last = HEADER + "name | Freedonia\nannounced | 9999-12-31\noff | 0001-01-01 | x\noff | 9999-12-31 | x";
        assertThat(parse(last).daysOff()).hasSize(2);
        assertThat(problemsOf(HEADER + "name | F\nannounced | 9999-12-31\noff | 0000-12-31 | x"))
                .extracting(Problem::message)
                .containsExactly("the date 0000-12-31 lies outside the years 1 to 9999");
    }
}
