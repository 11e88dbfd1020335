package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists that are due before the holidays of China; weekdays and working dates were counted by hand. */
class HolidayDutyTest {

    /** From the arrangements of the State Council: all of 2026, and the Spring Festival of 2005 with two days made up. */
    private static final Holidays CHINA = Holidays.parse("excerpt", """
            deskwright holidays 1
            name      | China
            announced | 2026-12-31
            work | 2005-02-05 | 春节
            work | 2005-02-06 | 春节
            off  | 2005-02-09 | 春节
            off  | 2005-02-10 | 春节
            off  | 2005-02-11 | 春节
            off  | 2005-02-12 | 春节
            off  | 2005-02-13 | 春节
            off  | 2005-02-14 | 春节
            off  | 2005-02-15 | 春节
            off  | 2026-01-01 | 元旦
            off  | 2026-01-02 | 元旦
            off  | 2026-01-03 | 元旦
            work | 2026-01-04 | 元旦
            work | 2026-02-14 | 春节
            off  | 2026-02-15 | 春节
            off  | 2026-02-16 | 春节
            off  | 2026-02-17 | 春节
            off  | 2026-02-18 | 春节
            off  | 2026-02-19 | 春节
            off  | 2026-02-20 | 春节
            off  | 2026-02-21 | 春节
            off  | 2026-02-22 | 春节
            off  | 2026-02-23 | 春节
            work | 2026-02-28 | 春节
            off  | 2026-04-04 | 清明节
            off  | 2026-04-05 | 清明节
            off  | 2026-04-06 | 清明节
            off  | 2026-05-01 | 劳动节
            off  | 2026-05-02 | 劳动节
            off  | 2026-05-03 | 劳动节
            off  | 2026-05-04 | 劳动节
            off  | 2026-05-05 | 劳动节
            work | 2026-05-09 | 劳动节
            off  | 2026-06-19 | 端午节
            off  | 2026-06-20 | 端午节
            off  | 2026-06-21 | 端午节
            work | 2026-09-20 | 国庆节
            off  | 2026-09-25 | 中秋节
            off  | 2026-09-26 | 中秋节
            off  | 2026-09-27 | 中秋节
            off  | 2026-10-01 | 国庆节
            off  | 2026-10-02 | 国庆节
            off  | 2026-10-03 | 国庆节
            off  | 2026-10-04 | 国庆节
            off  | 2026-10-05 | 国庆节
            off  | 2026-10-06 | 国庆节
            off  | 2026-10-07 | 国庆节
            work | 2026-10-10 | 国庆节
            """);

    private static BusinessCalendar office(Holidays holidays) {
        return WeeklyHours.in(SHANGHAI)
                .weekdays("09:00-12:00", "13:00-18:00")
                .holidays(holidays)
                .build();
    }

    private static Holidays off(String... dates) {
        StringBuilder text = new StringBuilder("deskwright holidays 1\nname | T\nannounced | 2030-12-31\n");
        for (String date : dates) {
            text.append("off | ").append(date).append('\n');
        }
        return Holidays.parse("t", text.toString());
    }

    private static List<HolidayDutyList> lists(Holidays holidays) {
        return HolidayDuty.lists(holidays, office(holidays));
    }

    /**
     * Before the Spring Festival of 2005, Wed 02-09, come Tue 8, Mon 7 and Sun 6, which is made up. Before that of 2026, Sun
     * 02-15, come Sat 14, which is made up, Fri 13 and Thu 12. All end at 18:00 in Shanghai.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 春节,   2005-02-09, 2005-02-15, 2005-02-06T10:00:00Z
            1, 元旦,   2026-01-01, 2026-01-03, 2025-12-29T10:00:00Z
            2, 春节,   2026-02-15, 2026-02-23, 2026-02-12T10:00:00Z
            3, 清明节, 2026-04-04, 2026-04-06, 2026-04-01T10:00:00Z
            4, 劳动节, 2026-05-01, 2026-05-05, 2026-04-28T10:00:00Z
            5, 端午节, 2026-06-19, 2026-06-21, 2026-06-16T10:00:00Z
            6, 中秋节, 2026-09-25, 2026-09-27, 2026-09-22T10:00:00Z
            7, 国庆节, 2026-10-01, 2026-10-07, 2026-09-28T10:00:00Z
            """)
    void AMB_75_the_list_is_due_at_the_close_of_the_third_working_date_before(
            int number, String name, LocalDate first, LocalDate last, Instant dueAt) {
        List<HolidayDutyList> lists = lists(CHINA);
        assertThat(lists).hasSize(8);
        assertThat(lists.get(number))
                .isEqualTo(new HolidayDutyList.Builder()
                        .name(name)
                        .firstDate(first)
                        .lastDate(last)
                        .dueAt(dueAt)
                        .build());
    }

    @Test
    void the_table_of_the_engine_says_the_same_of_2026() {
        assertThat(lists(Holidays.china()).stream()
                        .filter(list -> list.firstDate().getYear() == 2026)
                        .toList())
                .isEqualTo(lists(CHINA).subList(1, 8));
    }

    @Test
    void two_dates_off_are_no_major_holiday_and_three_are() {
        assertThat(lists(off("2026-08-06 | a", "2026-08-07 | a"))).isEmpty();
        assertThat(lists(off("2026-08-06 | a", "2026-08-07 | a", "2026-08-10 | a")))
                .isEmpty();
        assertThat(lists(off("2026-08-05 | a", "2026-08-06 | a", "2026-08-07 | a")))
                .extracting(HolidayDutyList::name)
                .containsExactly("a");
    }

    @Test
    void holidays_that_follow_each_other_are_one_with_both_names() {
        assertThat(lists(off("2026-08-05 | 中秋节", "2026-08-06 | 国庆节", "2026-08-07 | 国庆节")))
                .extracting(HolidayDutyList::name)
                .containsExactly("中秋节、国庆节");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ENGINEER,     2026-10-01, 2026-10-03, 2026-10-04, 2026-10-07, true
            ENGINEER,     2026-09-30, 2026-10-08, 2026-12-01, 2026-12-01, true
            ENGINEER,     2026-10-01, 2026-10-03, 2026-10-05, 2026-10-07, false
            ENGINEER,     2026-10-02, 2026-10-03, 2026-10-04, 2026-10-07, false
            ENGINEER,     2026-10-01, 2026-10-03, 2026-10-04, 2026-10-06, false
            DUTY_MANAGER, 2026-10-01, 2026-10-03, 2026-10-04, 2026-10-07, false
            """)
    void ESC_17_a_list_is_given_if_engineers_are_named_for_every_date(
            Role role, LocalDate from, LocalDate to, LocalDate thenFrom, LocalDate thenTo, boolean isGiven) {
        Roster roster = roster().addHolidayShifts(
                        HolidayShift.of(role, Span.dates(from, to, SHANGHAI), "li"),
                        HolidayShift.of(role, Span.dates(thenFrom, thenTo, SHANGHAI), "wang"))
                .build();
        assertThat(HolidayDuty.isGiven(lists(CHINA).get(7), roster)).isEqualTo(isGiven);
    }

    @Test
    void a_holiday_does_not_end_before_it_begins() {
        HolidayDutyList.Builder list = new HolidayDutyList.Builder()
                .name("a")
                .firstDate(LocalDate.of(2026, 1, 2))
                .dueAt(Instant.EPOCH);
        assertThat(list.lastDate(LocalDate.of(2026, 1, 2)).build().name()).isEqualTo("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.lastDate(LocalDate.of(2026, 1, 1)).build())
                .withMessageContaining("2026-01-01");
    }
}
