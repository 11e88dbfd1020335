package io.deskwright.sla.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Due instants worked out by hand. 2026-03-02 is a Monday; in China 1 to 7 October 2026 are off and Saturday the 10th is
 * worked. The calendar NIGHT is closed on Thursday 2026-03-05.
 */
class LimitTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BusinessCalendar OFFICE = WeeklyHours.in(SHANGHAI)
            .named("OFFICE")
            .weekdays("09:00-12:00", "13:00-18:00")
            .holidays(Holidays.china())
            .build();
    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "OFFICE", OFFICE,
            "NIGHT",
                    WeeklyHours.in(SHANGHAI)
                            .named("NIGHT")
                            .weekdays("22:00-06:00")
                            .holiday(LocalDate.of(2026, 3, 5))
                            .build(),
            "SPLIT",
                    WeeklyHours.in(SHANGHAI)
                            .named("SPLIT")
                            .weekdays("08:00-16:00", "22:00-02:00")
                            .build(),
            "WHOLE_DAYS",
                    WeeklyHours.in(SHANGHAI)
                            .named("WHOLE_DAYS")
                            .everyDay("00:00-24:00")
                            .build());
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration LESS_THAN_NOTHING = Duration.ofNanos(-1);

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(SHANGHAI).toInstant();
    }

    private static BusinessCalendar calendar(String name) {
        return Objects.requireNonNull(CALENDARS.get(name), name);
    }

    private static void assertDue(Limit limit, BusinessCalendar working, String start, String due) {
        assertThat(limit.due(new Limit.Frame(at(start), at(start), Map.of(), working)))
                .as("%s from %s on %s", limit, start, working.name())
                .contains(at(due));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T10:00 | PT2H  | 2026-03-02T12:00
            2026-03-02T11:30 | PT1H  | 2026-03-02T12:30
            2026-03-02T17:30 | PT24H | 2026-03-03T17:30
            2026-03-06T20:00 | PT8H  | 2026-03-07T04:00
            2026-09-30T23:30 | PT2H  | 2026-10-01T01:30
            2026-10-01T10:00 | PT0S  | 2026-10-01T10:00
            2026-03-02T10:00 | PT0.000000001S | 2026-03-02T10:00:00.000000001
            """)
    void elapsed_time_runs_day_and_night(String start, Duration amount, String due) {
        assertDue(new Limit.Elapsed(amount), OFFICE, start, due);
    }

    @Test
    void elapsed_time_is_real_time_over_a_clock_change() {
        BusinessCalendar berlin = WeeklyHours.in(ZoneId.of("Europe/Berlin"))
                .named("B")
                .weekdays("09:00-17:00")
                .build();
        Instant start = Instant.parse("2026-03-29T00:30:00Z");
        assertThat(new Limit.Elapsed(Duration.ofHours(2)).due(new Limit.Frame(start, start, Map.of(), berlin)))
                .contains(Instant.parse("2026-03-29T02:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFFICE | 2026-03-02T10:00 | PT2H  | 2026-03-02T12:00
            OFFICE | 2026-03-02T11:30 | PT1H  | 2026-03-02T13:30
            OFFICE | 2026-03-02T17:00 | PT1H  | 2026-03-02T18:00
            OFFICE | 2026-03-02T17:00 | PT2H  | 2026-03-03T10:00
            OFFICE | 2026-03-02T20:00 | PT1H  | 2026-03-03T10:00
            OFFICE | 2026-03-02T20:00 | PT0S  | 2026-03-02T20:00
            OFFICE | 2026-03-06T17:00 | PT2H  | 2026-03-09T10:00
            OFFICE | 2026-03-02T09:00 | PT8H  | 2026-03-02T18:00
            OFFICE | 2026-03-02T09:00 | PT24H | 2026-03-04T18:00
            OFFICE | 2026-09-30T17:00 | PT2H  | 2026-10-08T10:00
            OFFICE | 2026-10-09T17:00 | PT2H  | 2026-10-10T10:00
            NIGHT  | 2026-03-02T23:00 | PT3H  | 2026-03-03T02:00
            NIGHT  | 2026-03-05T05:00 | PT2H  | 2026-03-06T23:00
            """)
    void working_time_runs_on_the_calendar_of_the_case(String calendar, String start, Duration amount, String due) {
        assertDue(new Limit.WorkingTime(amount), calendar(calendar), start, due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T10:00 | PT60S | false | 2026-03-02T10:01
            2026-03-02T20:00 | PT60S | false | 2026-03-02T20:01
            2026-10-01T20:00 | PT0S  | false | 2026-10-01T20:00
            2026-03-02T17:30 | PT60M | false | 2026-03-02T18:30
            2026-03-02T10:00 | PT60S | true  | 2026-03-02T10:01
            2026-03-02T17:30 | PT60M | true  | 2026-03-03T09:30
            2026-03-02T17:00 | PT60M | true  | 2026-03-02T18:00
            2026-03-02T18:00 | PT60M | true  | 2026-03-03T10:00
            2026-03-07T10:00 | PT60M | true  | 2026-03-09T10:00
            2026-03-07T10:00 | PT0S  | true  | 2026-03-07T10:00
            """)
    void immediately_is_the_start_and_a_tolerance(String start, Duration tolerance, boolean working, String due) {
        assertDue(new Limit.Immediately(tolerance, working), OFFICE, start, due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 DAY         | CIVIL_CODE     | 2026-03-02T10:00 | 2026-03-06T00:00
            5 DAY         | CIVIL_CODE     | 2026-03-02T10:00 | 2026-03-08T00:00
            3 DAY         | CIVIL_CODE     | 2026-09-28T10:00 | 2026-10-09T00:00
            0 DAY         | CIVIL_CODE     | 2026-10-01T10:00 | 2026-10-01T10:00
            1 HALF_MONTH  | CIVIL_CODE     | 2026-03-02T10:00 | 2026-03-18T00:00
            1 HALF_MONTH  | CIVIL_CODE     | 2026-09-16T10:00 | 2026-10-09T00:00
            3 MONTH       | CIVIL_CODE     | 2026-03-10T10:00 | 2026-06-11T00:00
            3 MONTH       | CIVIL_CODE     | 2025-11-30T10:00 | 2026-03-01T00:00
            1 YEAR        | CIVIL_CODE     | 2024-02-29T10:00 | 2025-03-01T00:00
            2 WORKING_DAY | CIVIL_CODE     | 2026-03-02T10:00 | 2026-03-04T18:00
            2 WORKING_DAY | CIVIL_CODE     | 2026-03-02T23:59 | 2026-03-04T18:00
            2 WORKING_DAY | CIVIL_CODE     | 2026-03-07T10:00 | 2026-03-10T18:00
            1 WORKING_DAY | CIVIL_CODE     | 2026-10-09T20:00 | 2026-10-10T18:00
            1 WORKING_DAY | CIVIL_CODE     | 2026-09-30T10:00 | 2026-10-08T18:00
            1 WORKING_DAY | SAME_WALL_TIME | 2026-10-09T19:30 | 2026-10-10T19:30
            3 DAY         | SAME_WALL_TIME | 2026-09-28T20:00 | 2026-10-01T20:00
            3 DAY | CIVIL_CODE_BUSINESS_HOURS | 2026-03-02T10:00 | 2026-03-05T18:00
            5 DAY | CIVIL_CODE_REST_DAYS      | 2026-03-02T10:00 | 2026-03-10T00:00
            """)
    void a_counted_period_ends_as_its_policy_says(String period, String policy, String start, String due) {
        int space = period.indexOf(' ');
        CountedPeriod.Unit unit = CountedPeriod.Unit.valueOf(period.substring(space + 1));
        CountedPeriod counted = new CountedPeriod(Integer.parseInt(period.substring(0, space)), unit);
        Limit limit = new Limit.Counted(counted, CountingPolicies.named(policy).orElseThrow());
        assertDue(limit, OFFICE, start, due);
        assertThat(limit.countsWorkingTime()).isEqualTo(unit == CountedPeriod.Unit.WORKING_DAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | 2026-03-02T10:00 | 2026-03-13T00:00
            1  | 2026-03-02T10:00 | 2026-03-04T00:00
            0  | 2026-03-02T10:00 | 2026-03-02T10:00
            30 | 2026-09-03T10:00 | 2026-10-09T00:00
            """)
    void the_days_of_a_fact_are_counted(String days, String start, String due) {
        Limit limit = new Limit.DaysOfFact("returnDays", CountingPolicies.CIVIL_CODE);
        Map<String, String> facts = Map.of("returnDays", days, "level", "7");
        assertThat(limit.due(new Limit.Frame(at(start), at(start), facts, OFFICE)))
                .contains(at(due));
    }

    @Test
    void without_the_fact_there_is_no_limit() {
        Limit limit = new Limit.DaysOfFact("returnDays", CountingPolicies.CIVIL_CODE);
        Instant start = at("2026-03-02T10:00");
        assertThat(limit.due(new Limit.Frame(start, start, Map.of("level", "7"), OFFICE)))
                .isEmpty();
    }

    @Test
    void what_is_measured_only_is_never_due() {
        Instant start = at("2026-03-02T10:00");
        assertThat(new Limit.Measured().due(new Limit.Frame(start, start, Map.of(), OFFICE)))
                .isEmpty();
    }

    @Test
    void what_is_fixed_is_due_then_whatever_the_start() {
        Instant due = at("2026-03-02T10:00");
        Limit fixed = new Limit.Fixed(due);
        assertDue(fixed, OFFICE, "2026-01-01T00:00", "2026-03-02T10:00");
        assertDue(fixed, OFFICE, "2026-03-02T10:00", "2026-03-02T10:00");
        assertDue(fixed, OFFICE, "2027-01-01T00:00", "2026-03-02T10:00");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            OFFICE | 2026-03-02T10:00 | 2026-03-02T18:00 | inside
            OFFICE | 2026-03-02T12:00 | 2026-03-02T18:00 | the beginning of lunch
            OFFICE | 2026-03-02T12:30 | 2026-03-02T18:00 | lunch
            OFFICE | 2026-03-02T13:00 | 2026-03-02T18:00 | the end of lunch
            OFFICE | 2026-03-02T00:00 | 2026-03-02T18:00 | midnight before
            OFFICE | 2026-03-02T08:00 | 2026-03-02T18:00 | before opening
            OFFICE | 2026-03-02T09:00 | 2026-03-02T18:00 | opening
            OFFICE | 2026-03-02T17:59:59.999999999 | 2026-03-02T18:00 | the last instant
            OFFICE | 2026-03-02T18:00 | 2026-03-03T18:00 | closing
            OFFICE | 2026-03-02T23:59 | 2026-03-03T18:00 | after
            OFFICE | 2026-03-06T17:00 | 2026-03-06T18:00 | Friday
            OFFICE | 2026-03-06T18:00 | 2026-03-09T18:00 | Friday evening
            OFFICE | 2026-03-07T10:00 | 2026-03-09T18:00 | Saturday
            OFFICE | 2026-03-08T23:00 | 2026-03-09T18:00 | Sunday
            OFFICE | 2026-09-30T18:00 | 2026-10-08T18:00 | the eve of the holidays
            OFFICE | 2026-10-01T10:00 | 2026-10-08T18:00 | a holiday
            OFFICE | 2026-10-09T18:00 | 2026-10-10T18:00 | the eve of a make-up day
            OFFICE | 2026-10-10T10:00 | 2026-10-10T18:00 | a make-up day
            OFFICE | 2026-10-10T18:00 | 2026-10-12T18:00 | its evening
            NIGHT  | 2026-03-02T12:00 | 2026-03-03T06:00 | before the shift
            NIGHT  | 2026-03-02T22:00 | 2026-03-03T06:00 | its opening
            NIGHT  | 2026-03-02T23:00 | 2026-03-03T06:00 | before midnight
            NIGHT  | 2026-03-03T00:00 | 2026-03-03T06:00 | midnight
            NIGHT  | 2026-03-03T03:00 | 2026-03-03T06:00 | after midnight
            NIGHT  | 2026-03-03T06:00 | 2026-03-04T06:00 | its closing
            NIGHT  | 2026-03-02T03:00 | 2026-03-03T06:00 | Sunday has no shift
            NIGHT  | 2026-03-04T23:00 | 2026-03-05T06:00 | the eve of a holiday
            NIGHT  | 2026-03-05T03:00 | 2026-03-05T06:00 | the shift of the eve runs into the holiday
            NIGHT  | 2026-03-05T06:00 | 2026-03-07T06:00 | the shift of the holiday does not begin
            NIGHT  | 2026-03-05T23:00 | 2026-03-07T06:00 | in the night of the holiday
            NIGHT  | 2026-03-07T03:00 | 2026-03-07T06:00 | the shift of Friday on Saturday
            NIGHT  | 2026-03-07T06:00 | 2026-03-10T06:00 | over the weekend
            SPLIT  | 2026-03-02T17:00 | 2026-03-03T02:00 | a long break
            SPLIT  | 2026-03-03T01:00 | 2026-03-03T02:00 | after midnight
            SPLIT  | 2026-03-03T02:00 | 2026-03-04T02:00 | closing
            SPLIT  | 2026-03-03T09:00 | 2026-03-04T02:00 | the next day
            WHOLE_DAYS | 2026-03-02T10:00 | 2026-03-03T00:00 | midnight ends the day
            WHOLE_DAYS | 2026-03-03T00:00 | 2026-03-04T00:00 | and begins the next
            """)
    void the_end_of_the_same_working_day(String calendar, String start, String due, String reason) {
        assertThat(reason).isNotEmpty();
        assertDue(new Limit.EndOfWorkingDay(), calendar(calendar), start, due);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T08:59:59 | 2026-03-02T08:59:59 | 2026-03-02T10:59:59 | before opening
            2026-03-02T09:00    | 2026-03-02T09:00    | 2026-03-02T10:00    | opening is inside
            2026-03-02T11:59:59 | 2026-03-02T11:59:59 | 2026-03-02T12:59:59 | inside, through lunch
            2026-03-02T12:00    | 2026-03-02T12:00    | 2026-03-02T14:00    | closing is outside
            2026-03-02T12:30    | 2026-03-02T12:30    | 2026-03-02T14:30    | lunch
            2026-03-02T13:00    | 2026-03-02T13:00    | 2026-03-02T14:00    | the end of lunch
            2026-03-02T17:59:59 | 2026-03-02T17:59:59 | 2026-03-02T18:59:59 | inside, into the evening
            2026-03-02T18:00    | 2026-03-02T18:00    | 2026-03-02T20:00    | closing in the evening
            2026-03-02T23:00    | 2026-03-02T23:00    | 2026-03-03T01:00    | night
            2026-03-07T10:00    | 2026-03-07T10:00    | 2026-03-07T12:00    | Saturday
            2026-10-01T10:00    | 2026-10-01T10:00    | 2026-10-01T12:00    | a holiday
            2026-10-10T10:00    | 2026-10-10T10:00    | 2026-10-10T11:00    | a make-up day
            2026-03-02T17:59    | 2026-03-02T18:30    | 2026-03-02T19:30    | reported inside, begun outside
            2026-03-02T18:00    | 2026-03-03T09:30    | 2026-03-03T11:30    | reported outside, begun inside
            """)
    void the_report_decides_the_band(String reported, String start, String due, String reason) {
        Limit limit = new Limit.ByReportTime(AN_HOUR, Duration.ofHours(2));
        assertThat(limit.due(new Limit.Frame(at(start), at(reported), Map.of(), OFFICE)))
                .as(reason)
                .contains(at(due));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}, {4}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-03-02T10:00 | 2026-04-10T10:00 | the quarter before
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-04-01T00:00 | 2026-04-10T10:00 | before the 10th
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-04-10T09:59:59 | 2026-04-10T10:00 | just before
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-04-10T10:00 | 2026-07-10T10:00 | exactly due: the next
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-04-11T00:00 | 2026-07-10T10:00 | after the 10th
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-06-30T23:00 | 2026-07-10T10:00 | end of a quarter
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-07-31T10:00 | 2026-10-10T10:00 | Saturday, but worked
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-10-10T10:00 | 2027-01-11T10:00 | Sunday gives way
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2025-12-31T10:00 | 2026-01-12T10:00 | Saturday gives way
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-01-10T12:00 | 2026-01-12T10:00 | on the Saturday
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-01-11T12:00 | 2026-01-12T10:00 | between 10th and due
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-01-12T09:30 | 2026-01-12T10:00 | in the hour
            QUARTER | 10 | NEXT_WORKING_DATE | PT1H | 2026-01-12T10:00 | 2026-04-10T10:00 | exactly, rolled
            QUARTER | 92 | PREVIOUS_WORKING_DATE | PT0S | 2026-05-01T10:00 | 2026-06-30T09:00 | the last day
            MONTH   | 10 | NEXT_WORKING_DATE | PT1H | 2026-03-02T10:00 | 2026-03-10T10:00 | before the 10th
            MONTH   | 10 | NEXT_WORKING_DATE | PT1H | 2026-03-10T10:00 | 2026-04-10T10:00 | exactly due: the next
            MONTH   | 10 | NEXT_WORKING_DATE | PT1H | 2026-03-31T10:00 | 2026-04-10T10:00 | after the 10th
            MONTH   | 10 | NEXT_WORKING_DATE | PT1H | 2026-05-01T10:00 | 2026-05-11T10:00 | Sunday gives way
            MONTH   | 1  | NEXT_WORKING_DATE | PT4H | 2026-09-30T10:00 | 2026-10-08T14:00 | holidays give way, lunch
            MONTH   | 10 | NEXT_WORKING_DATE | PT0S | 2026-03-10T09:00 | 2026-04-10T09:00 | exactly at opening
            MONTH   | 31 | PREVIOUS_WORKING_DATE | PT0S | 2026-02-01T10:00 | 2026-02-28T09:00 | a worked Saturday
            MONTH   | 31 | PREVIOUS_WORKING_DATE | PT0S | 2026-05-01T10:00 | 2026-05-29T09:00 | Sunday goes back
            MONTH   | 31 | PREVIOUS_WORKING_DATE | PT0S | 2026-05-30T10:00 | 2026-06-30T09:00 | gone back already
            MONTH   | 10 | SKIP | PT1H | 2026-04-11T10:00 | 2026-06-10T10:00 | Sunday 10 May is left out
            MONTH   | 10 | NONE | PT1H | 2026-03-02T10:00 | 2026-03-10T10:00 | a working date
            MONTH   | 10 | NEXT_WORKING_DATE | PT12H | 2026-03-10T08:00 | 2026-03-11T14:00 | longer than a day
            MONTH   | 10 | NEXT_WORKING_DATE | PT12H | 2026-03-11T14:00 | 2026-04-13T14:00 | exactly, longer
            """)
    void a_day_of_a_period(
            Step step, int day, Roll roll, Duration afterOpening, String start, String due, String reason) {
        assertThat(reason).isNotEmpty();
        assertDue(new Limit.DayOfPeriod(step, day, roll, afterOpening), OFFICE, start, due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFFICE | 10 | PT12H | 2026-03-11T10:00          | 2026-03-11T14:00
            OFFICE | 10 | PT12H | 2026-03-11T13:59:59       | 2026-03-11T14:00
            NIGHT  | 9  | PT4H  | 2026-03-10T00:30          | 2026-03-10T02:00
            """)
    void the_first_instant_after_the_start_may_belong_to_a_date_before_it(
            String calendar, int day, Duration afterOpening, String start, String due) {
        Limit limit = new Limit.DayOfPeriod(Step.MONTH, day, Roll.NEXT_WORKING_DATE, afterOpening);
        assertDue(limit, calendar(calendar), start, due);
    }

    /** A limit and what it says of itself. */
    private record Nature(Limit limit, boolean countsWorkingTime, boolean hangsOnHolidays) {}

    @Test
    void each_limit_knows_its_clock_and_whether_holidays_may_move_it() {
        List<Nature> all = List.of(
                new Nature(new Limit.Measured(), false, false),
                new Nature(new Limit.Elapsed(AN_HOUR), false, false),
                new Nature(new Limit.WorkingTime(AN_HOUR), true, true),
                new Nature(new Limit.Immediately(AN_HOUR, false), false, false),
                new Nature(new Limit.Immediately(AN_HOUR, true), true, true),
                new Nature(new Limit.Counted(CountedPeriod.days(3), CountingPolicies.CIVIL_CODE), false, true),
                new Nature(new Limit.Counted(CountedPeriod.months(3), CountingPolicies.CIVIL_CODE), false, true),
                new Nature(new Limit.Counted(CountedPeriod.workingDays(2), CountingPolicies.CIVIL_CODE), true, true),
                new Nature(new Limit.DaysOfFact("n", CountingPolicies.CIVIL_CODE), false, true),
                new Nature(new Limit.EndOfWorkingDay(), true, true),
                new Nature(new Limit.ByReportTime(AN_HOUR, AN_HOUR), false, true),
                new Nature(new Limit.DayOfPeriod(Step.MONTH, 10, Roll.NONE, AN_HOUR), true, true),
                new Nature(new Limit.Fixed(Instant.EPOCH), false, false));
        assertThat(all).allSatisfy(nature -> {
            assertThat(nature.limit().countsWorkingTime()).isEqualTo(nature.countsWorkingTime());
            assertThat(nature.limit().hangsOnHolidays()).isEqualTo(nature.hangsOnHolidays());
            assertThat(nature.limit().clock(OFFICE).isOpen(at("2026-03-07T10:00")))
                    .isEqualTo(!nature.countsWorkingTime());
            assertThat(nature.limit().clock(OFFICE).zone()).isEqualTo(SHANGHAI);
        });
        assertThat(all.stream().map(nature -> nature.limit().getClass()).distinct())
                .as("every kind")
                .hasSize(Limit.class.getPermittedSubclasses().length);
    }

    @Test
    void negative_amounts_are_refused() {
        List<Function<Duration, Limit>> kinds = List.of(
                Limit.Elapsed::new,
                Limit.WorkingTime::new,
                amount -> new Limit.Immediately(amount, false),
                amount -> new Limit.Immediately(amount, true),
                amount -> new Limit.ByReportTime(amount, AN_HOUR),
                amount -> new Limit.ByReportTime(AN_HOUR, amount),
                amount -> new Limit.DayOfPeriod(Step.MONTH, 10, Roll.NONE, amount));
        assertThat(kinds).allSatisfy(kind -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(LESS_THAN_NOTHING))
                    .withMessage("a limit is not negative, but PT-0.000000001S");
            assertThat(Optional.of(kind.apply(Duration.ZERO))).isPresent();
        });
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_counted_period_needs_period_and_policy() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Limit.Counted(null, CountingPolicies.CIVIL_CODE))
                .withMessage("period");
        assertThatNullPointerException()
                .isThrownBy(() -> new Limit.Counted(CountedPeriod.days(3), null))
                .withMessage("policy");
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 0", "MONTH, 32", "MONTH, -1", "QUARTER, 0", "QUARTER, 93", "DAY, 1", "WEEK, 1"})
    void a_day_that_no_period_has_is_refused_at_once(Step step, int day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit.DayOfPeriod(step, day, Roll.NEXT_WORKING_DATE, AN_HOUR));
    }
}
