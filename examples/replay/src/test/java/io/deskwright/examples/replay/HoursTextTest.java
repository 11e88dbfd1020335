package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTextTest {

    @Test
    void the_recorded_hours_are_monday_to_friday_from_14_to_23() {
        assertThat(LogText.recorded("Asia/Shanghai").hours())
                .isEqualTo(WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                        .named("Monday to Friday, afternoon and evening")
                        .weekdays("14:00-23:00")
                        .build());
    }

    @Test
    void days_may_run_over_the_end_of_the_week_and_have_several_windows() {
        assertThat(parse("hours | SAT-MON | 09:00-12:00 | 13:00-18:00\nhours | WED | 00:00-24:00"))
                .isEqualTo(WeeklyHours.in(ZoneOffset.UTC)
                        .named("test.hours")
                        .on(DayOfWeek.SATURDAY, "09:00-12:00", "13:00-18:00")
                        .on(DayOfWeek.SUNDAY, "09:00-12:00", "13:00-18:00")
                        .on(DayOfWeek.MONDAY, "09:00-12:00", "13:00-18:00")
                        .on(DayOfWeek.WEDNESDAY, "00:00-24:00")
                        .build());
    }

    @Test
    void all_problems_are_told_together_each_with_line_and_column() {
        assertThat(problems("""
                        hours  | MON-FRI | 14:00-25:00
                        hours  | FRI | 14:00-18:00 | 17:00-19:00
                        hours  | FOO | 09:00-18:00
                        hours  | SAT
                        colour | red
                        name   |
                        name   | again"""))
                .containsExactly(
                        "test.hours:2:20: '25:00' is not a time of day from 00:00 to 23:59, or 24:00 as closing time",
                        "test.hours:3:10: day FRIDAY stands already in line 2",
                        "test.hours:3:30: 17:00-19:00 overlaps 14:00-18:00",
                        "test.hours:4:10: 'FOO' is neither a day such as SAT nor days such as MON-FRI",
                        "test.hours:5:1: row 'hours' has 1 cells after its key; "
                                + "it takes days | window, and maybe further windows",
                        "test.hours:6:1: unknown key 'colour'; the keys are name and hours",
                        "test.hours:7:9: hours are not named by nothing",
                        "test.hours:8:1: name stands already in line 7");
    }

    @Test
    void there_must_be_hours() {
        assertThat(problems("foo"))
                .containsExactly(
                        "test.hours:2:1: unknown key 'foo'; the keys are name and hours",
                        "test.hours: there are no hours; a row such as 'hours | MON-FRI | 09:00-18:00' gives them");
    }

    private static List<String> problems(String rows) {
        return catchThrowableOfType(InvalidDefinition.class, () -> parse(rows)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static BusinessCalendar parse(String rows) {
        return HoursText.parse("test.hours", "deskwright replay-hours 1\n" + rows + "\n", ZoneOffset.UTC);
    }
}
