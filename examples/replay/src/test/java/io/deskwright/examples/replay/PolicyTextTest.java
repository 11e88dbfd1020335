package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTextTest {

    @Test
    void the_recorded_policy_is_monday_to_friday_with_two_bounds() {
        Policy policy = LogText.recorded("Asia/Shanghai");

        assertThat(policy.hours())
                .isEqualTo(WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                        .named("Service level as recorded")
                        .weekdays("14:00-23:00")
                        .build());
        assertThat(policy.rules())
                .containsEntry(1, new Policy.Missed())
                .containsEntry(2, new Policy.Missed())
                .containsEntry(3, new Policy.AtMost(Duration.ofHours(62)))
                .containsEntry(4, new Policy.AtMost(Duration.ofHours(134)))
                .hasSize(4);
    }

    @Test
    void days_may_run_over_the_end_of_the_week_and_have_several_windows() {
        Policy policy = parse("hours | SAT-MON | 09:00-12:00 | 13:00-18:00\nhours | WED | 00:00-24:00\nmissed | 1");

        assertThat(policy.hours())
                .isEqualTo(WeeklyHours.in(ZoneOffset.UTC)
                        .named("test.policy")
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
                        met    | 3 | 62h
                        met    | 3 | PT5H
                        met    | three | -PT1H
                        missed | 1 | 2
                        met    | 4
                        colour | red
                        name   |
                        name   | again"""))
                .containsExactly(
                        "test.policy:2:20: '25:00' is not a time of day from 00:00 to 23:59, or 24:00 as closing time",
                        "test.policy:3:10: day FRIDAY stands already in line 2",
                        "test.policy:3:16: windows 14:00-18:00 and 17:00-19:00 overlap",
                        "test.policy:4:10: 'FOO' is neither a day such as SAT nor days such as MON-FRI",
                        "test.policy:5:14: '62h' is not a duration such as PT62H, at least PT0S",
                        "test.policy:6:10: priority 3 stands already in line 5",
                        "test.policy:7:18: '-PT1H' is not a duration such as PT62H, at least PT0S",
                        "test.policy:7:10: 'three' is not the number of a priority, such as 3",
                        "test.policy:8:1: row 'missed' has 2 cells after its key; it takes priority",
                        "test.policy:9:1: row 'met' has 1 cells after its key; it takes priority | business time at most",
                        "test.policy:10:1: unknown key 'colour'; the keys are name, hours, met and missed",
                        "test.policy:11:9: a policy is not named by nothing",
                        "test.policy:12:1: name stands already in line 11");
    }

    @Test
    void a_policy_has_hours() {
        assertThat(problems("met | 3 | P1D\nfoo"))
                .containsExactly(
                        "test.policy:3:1: unknown key 'foo'; the keys are name, hours, met and missed",
                        "test.policy: the policy has no hours; "
                                + "a row such as 'hours | MON-FRI | 09:00-18:00' gives them");
    }

    private static List<String> problems(String rows) {
        return catchThrowableOfType(InvalidDefinition.class, () -> parse(rows)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static Policy parse(String rows) {
        byte[] utf8 = ("deskwright replay-policy 1\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
        return PolicyText.parse("test.policy", utf8, ZoneOffset.UTC);
    }
}
