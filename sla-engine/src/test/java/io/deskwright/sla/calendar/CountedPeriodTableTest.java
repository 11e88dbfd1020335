package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.CountedPeriod.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Counted periods, each end worked out by hand. In China 2026 the festival is off from Sunday 15 to Monday 23 February,
 * the National Day from Thursday 1 to Wednesday 7 October; Saturday 14 and 28 February, Sunday 20 September and Saturday
 * 10 October are worked.
 */
class CountedPeriodTableTest {

    private static final BusinessCalendar CHINA =
            WrittenHours.read("Asia/Shanghai; weekdays 09:00-12:00 13:00-18:00; china");

    private static final Map<String, CountingPolicy> POLICIES = Stream.of(
                    CountingPolicies.CIVIL_CODE,
                    CountingPolicies.CIVIL_CODE_REST_DAYS,
                    CountingPolicies.CIVIL_CODE_BUSINESS_HOURS,
                    CountingPolicies.SAME_WALL_TIME)
            .collect(Collectors.toMap(CountingPolicy::name, Function.identity()));

    private static CountingPolicy policy(String name) {
        return Objects.requireNonNull(POLICIES.get(name), name);
    }

    private static CountedPeriod period(String text) {
        int space = text.indexOf(' ');
        return new CountedPeriod(Integer.parseInt(text.substring(0, space)), Unit.valueOf(text.substring(space + 1)));
    }

    private static String end(CountingPolicy policy, BusinessCalendar calendar, String start, String period) {
        Instant end = policy.end(Question.instant(start, calendar.zone()), period(period), calendar);
        return Question.shown(end, calendar.zone());
    }

    @ParameterizedTest(name = "{0} and {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-02T10:00    | 1 DAY  | 2026-03-04T00:00+08:00 | the first day is not counted
            2026-03-02T00:00    | 1 DAY  | 2026-03-04T00:00+08:00 | not even from its first instant
            2026-03-02T23:59:59 | 1 DAY  | 2026-03-04T00:00+08:00 | the hour of the start means nothing
            2026-03-02T10:00    | 2 DAY  | 2026-03-05T00:00+08:00 | 24:00 of Wednesday
            2026-03-02T10:00    | 5 DAY  | 2026-03-08T00:00+08:00 | a Saturday does not move the end
            2026-03-02T10:00    | 6 DAY  | 2026-03-09T00:00+08:00 | nor does a Sunday
            2026-03-02T10:00    | 15 DAY | 2026-03-18T00:00+08:00 | 24:00 of the 17th
            2026-10-08T10:00    | 3 DAY  | 2026-10-12T00:00+08:00 | Sunday the 11th is not listed
            2026-09-27T10:00    | 3 DAY  | 2026-10-01T00:00+08:00 | ends before the holidays
            2026-09-28T10:00    | 3 DAY  | 2026-10-09T00:00+08:00 | National Day, so 24:00 of the 8th
            2026-09-30T10:00    | 3 DAY  | 2026-10-09T00:00+08:00 | a Saturday of the holidays is listed and moves
            2026-10-02T10:00    | 5 DAY  | 2026-10-09T00:00+08:00 | the last of the holidays moves by one
            2026-10-02T10:00    | 6 DAY  | 2026-10-09T00:00+08:00 | the 8th itself
            2026-10-07T10:00    | 3 DAY  | 2026-10-11T00:00+08:00 | a make-up day is no holiday
            2026-02-13T10:00    | 2 DAY  | 2026-02-25T00:00+08:00 | nine days of festival
            2026-12-31T10:00    | 1 DAY  | 2027-01-02T00:00+08:00 | New Year 2027 is not announced, so it is not listed
            2026-03-02T10:00 | 1 HALF_MONTH | 2026-03-18T00:00+08:00 | fifteen days
            2026-03-02T10:00 | 2 HALF_MONTH | 2026-04-02T00:00+08:00 | thirty days and no month
            2026-09-16T10:00 | 1 HALF_MONTH | 2026-10-09T00:00+08:00 | National Day moves it
            2028-02-20T10:00 | 1 HALF_MONTH | 2028-03-07T00:00+08:00 | over the leap day
            2026-03-10T10:00 | 1 MONTH | 2026-04-11T00:00+08:00 | the corresponding day
            2026-01-31T10:00 | 1 MONTH | 2026-03-01T00:00+08:00 | the last day of February
            2026-02-28T10:00 | 1 MONTH | 2026-03-29T00:00+08:00 | the 28th and not the last
            2026-03-31T10:00 | 1 MONTH | 2026-05-01T00:00+08:00 | 31 to 30
            2026-04-30T10:00 | 1 MONTH | 2026-05-31T00:00+08:00 | 30 and not 31
            2026-08-31T10:00 | 1 MONTH | 2026-10-01T00:00+08:00 | 24:00 of 30 September
            2026-01-16T10:00 | 1 MONTH | 2026-02-25T00:00+08:00 | the 16th of February lies in the festival
            2025-11-30T10:00 | 3 MONTH | 2026-03-01T00:00+08:00 | 28 February
            2023-11-30T10:00 | 3 MONTH | 2024-03-01T00:00+08:00 | 29 February of a leap year
            2026-03-31T10:00 | 3 MONTH | 2026-07-01T00:00+08:00 | 30 June
            2026-07-01T10:00 | 3 MONTH | 2026-10-09T00:00+08:00 | National Day moves it
            2025-10-01T10:00 | 3 MONTH | 2026-01-05T00:00+08:00 | off from 1 to 3 January; Sunday the 4th is worked
            2026-08-31T10:00 | 6 MONTH | 2027-03-01T00:00+08:00 | over the end of the year
            2024-02-29T10:00 | 1 YEAR  | 2025-03-01T00:00+08:00 | no 29 February in 2025
            2024-02-29T10:00 | 4 YEAR  | 2028-03-01T00:00+08:00 | 29 February again
            2024-02-29T10:00 | 12 MONTH | 2025-03-01T00:00+08:00 | as a year
            2023-02-28T10:00 | 1 YEAR  | 2024-02-29T00:00+08:00 | the 28th and not the last
            2025-10-03T10:00 | 1 YEAR  | 2026-10-09T00:00+08:00 | National Day moves it
            2026-03-02T10:00 | 2 WORKING_DAY | 2026-03-04T18:00+08:00 | close of business of Wednesday
            2026-03-02T07:00 | 1 WORKING_DAY | 2026-03-03T18:00+08:00 | before hours Monday is the first day all the same
            2026-03-02T12:30 | 1 WORKING_DAY | 2026-03-03T18:00+08:00 | at lunch too
            2026-03-02T19:00 | 1 WORKING_DAY | 2026-03-03T18:00+08:00 | after hours too
            2026-03-06T10:00 | 1 WORKING_DAY | 2026-03-09T18:00+08:00 | Friday to Monday
            2026-03-07T10:00 | 1 WORKING_DAY | 2026-03-09T18:00+08:00 | Saturday to Monday
            2026-10-09T10:00 | 1 WORKING_DAY | 2026-10-10T18:00+08:00 | the make-up Saturday counts
            2026-10-09T10:00 | 2 WORKING_DAY | 2026-10-12T18:00+08:00 | Saturday and Monday
            2026-09-30T10:00 | 1 WORKING_DAY | 2026-10-08T18:00+08:00 | over the National Day
            2026-09-30T10:00 | 4 WORKING_DAY | 2026-10-12T18:00+08:00 | the 8th, 9th, 10th and 12th
            2026-10-03T10:00 | 1 WORKING_DAY | 2026-10-08T18:00+08:00 | from the middle of the holidays
            2026-02-13T10:00 | 1 WORKING_DAY | 2026-02-14T18:00+08:00 | the make-up Saturday before the festival
            2026-02-13T10:00 | 2 WORKING_DAY | 2026-02-24T18:00+08:00 | and the first day after it
            2026-09-18T10:00 | 1 WORKING_DAY | 2026-09-20T18:00+08:00 | the make-up Sunday
            2026-12-31T10:00 | 1 WORKING_DAY | 2027-01-01T18:00+08:00 | not announced: the weekly hours of a Friday
            2026-10-01T10:00 | 0 DAY         | 2026-10-01T10:00+08:00 | zero ends at its start
            2026-10-11T03:00 | 0 WORKING_DAY | 2026-10-11T03:00+08:00 | zero ends at its start, working or not
            2026-01-31T10:00 | 0 MONTH       | 2026-01-31T10:00+08:00 | zero ends at its start
            """)
    void the_civil_code_in_china(String start, String period, String end, String reason) {
        assertThat(end(CountingPolicies.CIVIL_CODE, CHINA, start, period))
                .as(reason)
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} {1} and {2}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Asia/Shanghai; weekdays 09:00-18:00; override 2026-03-04 | 2026-03-02T10:00 | 2 DAY | 2026-03-05T00:00+08:00 | a date closed by an override does not move
            Asia/Shanghai; weekdays 09:00-18:00; override 2026-03-04 | 2026-03-02T10:00 | 2 WORKING_DAY | 2026-03-05T18:00+08:00 | but it is no working day
            Asia/Shanghai; weekdays 09:00-18:00; holiday 2026-03-04  | 2026-03-02T10:00 | 2 DAY | 2026-03-06T00:00+08:00 | a listed holiday moves
            Asia/Shanghai; weekdays 09:00-18:00; holiday 2026-03-07  | 2026-03-02T10:00 | 5 DAY | 2026-03-09T00:00+08:00 | a listed Saturday moves, to Sunday
            Asia/Shanghai; weekdays 09:00-18:00; holiday 2026-03-04; override 2026-03-04 09:00-10:00 | 2026-03-02T10:00 | 2 DAY | 2026-03-06T00:00+08:00 | an override does not undo the holiday
            Asia/Shanghai; weekdays 09:00-18:00; override 2026-03-07 10:00-14:00 | 2026-03-06T10:00 | 1 WORKING_DAY | 2026-03-07T14:00+08:00 | an override makes a working Saturday
            Asia/Shanghai; weekdays 09:00-18:00; break 2026-03-03 16:00-18:00 | 2026-03-02T10:00 | 1 WORKING_DAY | 2026-03-03T16:00+08:00 | the break is the close of business
            Asia/Shanghai; weekdays 09:00-18:00; break 2026-03-03 09:00-18:00 | 2026-03-02T10:00 | 1 WORKING_DAY | 2026-03-04T18:00+08:00 | nothing is left of Tuesday
            Asia/Shanghai; weekdays 22:00-06:00 | 2026-03-05T10:00 | 1 WORKING_DAY | 2026-03-07T06:00+08:00 | the night of Friday ends on Saturday
            Asia/Shanghai; weekdays 22:00-06:00 | 2026-03-07T03:00 | 1 WORKING_DAY | 2026-03-10T06:00+08:00 | in the tail it is Saturday; the night of Monday counts
            Asia/Shanghai; weekdays 09:00-18:00 | 2026-03-01T16:30Z | 1 DAY | 2026-03-04T00:00+08:00 | it is Monday in Shanghai already
            America/New_York; weekdays 09:00-17:00 | 2026-03-02T04:30Z | 1 DAY | 2026-03-03T00:00-05:00 | it is Sunday in New York still
            America/New_York; weekdays 09:00-17:00 | 2026-03-02T04:30Z | 1 WORKING_DAY | 2026-03-02T17:00-05:00 | it is Sunday in New York still
            America/New_York; weekdays 09:00-17:00 | 2026-03-06T10:00 | 1 WORKING_DAY | 2026-03-09T17:00-04:00 | over the change forward
            Europe/Berlin; weekdays 09:00-17:00 | 2026-03-28T12:00 | 1 DAY | 2026-03-30T00:00+02:00 | the short day ends at midnight
            Europe/Berlin; weekdays 09:00-17:00 | 2026-10-24T12:00 | 1 DAY | 2026-10-26T00:00+01:00 | the long day ends at midnight
            America/Sao_Paulo; weekdays 09:00-17:00 | 2018-11-02T10:00 | 1 DAY | 2018-11-04T01:00-02:00 | 24:00 lies in a gap, whose end it is
            America/Sao_Paulo; weekdays 09:00-17:00 | 2019-02-15T10:00 | 1 DAY | 2019-02-17T00:00-03:00 | 24:00 comes once, after the repeated hour
            America/Havana; weekdays 09:00-17:00 | 2025-10-31T10:00 | 1 DAY | 2025-11-02T00:00-05:00 | midnight comes twice; an end takes the second
            Pacific/Apia; weekdays 09:00-17:00 | 2011-12-28T10:00 | 1 DAY | 2011-12-31T00:00+14:00 | 24:00 of the 29th is the end of the gap
            Pacific/Apia; weekdays 09:00-17:00 | 2011-12-28T10:00 | 2 DAY | 2011-12-31T00:00+14:00 | the 30th has no time at all
            """)
    void the_civil_code_on_other_calendars(String hours, String start, String period, String end, String reason) {
        assertThat(end(CountingPolicies.CIVIL_CODE, WrittenHours.read(hours), start, period))
                .as(reason)
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} {1} and {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            CIVIL_CODE_REST_DAYS | 2026-03-02T10:00 | 3 DAY   | 2026-03-06T00:00+08:00 | a plain Thursday
            CIVIL_CODE_REST_DAYS | 2026-03-02T10:00 | 5 DAY   | 2026-03-10T00:00+08:00 | Saturday gives way to Monday
            CIVIL_CODE_REST_DAYS | 2026-10-07T10:00 | 3 DAY   | 2026-10-11T00:00+08:00 | a make-up Saturday stays
            CIVIL_CODE_REST_DAYS | 2026-10-08T10:00 | 3 DAY   | 2026-10-13T00:00+08:00 | Sunday gives way to Monday
            CIVIL_CODE_REST_DAYS | 2026-09-28T10:00 | 3 DAY   | 2026-10-09T00:00+08:00 | over the National Day
            CIVIL_CODE_REST_DAYS | 2026-02-08T10:00 | 1 HALF_MONTH | 2026-02-25T00:00+08:00 | the last day of the festival
            CIVIL_CODE_REST_DAYS | 2026-01-31T10:00 | 1 MONTH | 2026-03-01T00:00+08:00 | 28 February is a make-up Saturday
            CIVIL_CODE_REST_DAYS | 2026-04-30T10:00 | 1 MONTH | 2026-06-02T00:00+08:00 | Saturday 30 May gives way to Monday
            CIVIL_CODE_REST_DAYS | 2026-07-03T10:00 | 3 MONTH | 2026-10-09T00:00+08:00 | over the National Day
            CIVIL_CODE_REST_DAYS | 2025-03-01T10:00 | 1 YEAR  | 2026-03-03T00:00+08:00 | Sunday 1 March gives way to Monday
            CIVIL_CODE_REST_DAYS | 2026-03-05T10:00 | 2 WORKING_DAY | 2026-03-09T18:00+08:00 | working days as ever
            CIVIL_CODE_REST_DAYS | 2026-03-07T10:00 | 0 DAY   | 2026-03-07T10:00+08:00 | zero does not roll
            CIVIL_CODE_BUSINESS_HOURS | 2026-03-02T10:00 | 3 DAY   | 2026-03-05T18:00+08:00 | close of business of Thursday
            CIVIL_CODE_BUSINESS_HOURS | 2026-03-02T10:00 | 5 DAY   | 2026-03-09T18:00+08:00 | Saturday gives way to Monday
            CIVIL_CODE_BUSINESS_HOURS | 2026-09-28T10:00 | 3 DAY   | 2026-10-08T18:00+08:00 | over the National Day
            CIVIL_CODE_BUSINESS_HOURS | 2026-01-31T10:00 | 1 MONTH | 2026-02-28T18:00+08:00 | the make-up Saturday
            CIVIL_CODE_BUSINESS_HOURS | 2026-03-02T10:00 | 1 HALF_MONTH | 2026-03-17T18:00+08:00 | a plain Tuesday
            CIVIL_CODE_BUSINESS_HOURS | 2024-02-29T10:00 | 1 YEAR  | 2025-02-28T18:00+08:00 | a plain Friday
            CIVIL_CODE_BUSINESS_HOURS | 2026-03-02T10:00 | 2 WORKING_DAY | 2026-03-04T18:00+08:00 | working days as ever
            CIVIL_CODE_BUSINESS_HOURS | 2026-10-01T10:00 | 0 MONTH | 2026-10-01T10:00+08:00 | zero ends at its start
            SAME_WALL_TIME | 2026-03-02T10:00 | 2 DAY   | 2026-03-04T10:00+08:00 | the same time
            SAME_WALL_TIME | 2026-03-02T10:00 | 5 DAY   | 2026-03-07T10:00+08:00 | no rolling on a Saturday
            SAME_WALL_TIME | 2026-09-28T20:00 | 3 DAY   | 2026-10-01T20:00+08:00 | no rolling on a holiday
            SAME_WALL_TIME | 2026-10-09T19:30 | 1 WORKING_DAY | 2026-10-10T19:30+08:00 | the make-up day, after hours too
            SAME_WALL_TIME | 2026-09-30T12:30 | 2 WORKING_DAY | 2026-10-09T12:30+08:00 | over the National Day, at lunch
            SAME_WALL_TIME | 2026-10-08T09:30 | -1 WORKING_DAY | 2026-09-30T09:30+08:00 | back over the National Day
            SAME_WALL_TIME | 2026-10-01T00:00 | -3 WORKING_DAY | 2026-09-28T00:00+08:00 | three working days before the holidays (AMB-75)
            SAME_WALL_TIME | 2026-12-25T09:00 | -20 DAY | 2026-12-05T09:00+08:00 | twenty days before the start (AMB-39)
            SAME_WALL_TIME | 2026-03-01T00:00 | -1 DAY  | 2026-02-28T00:00+08:00 | back over the end of February
            SAME_WALL_TIME | 2026-03-02T10:00 | -1 HALF_MONTH | 2026-02-15T10:00+08:00 | fifteen days back
            SAME_WALL_TIME | 2026-01-31T10:00 | 1 MONTH | 2026-02-28T10:00+08:00 | the last day of February
            SAME_WALL_TIME | 2026-03-31T10:00 | -1 MONTH | 2026-02-28T10:00+08:00 | the last day of February
            SAME_WALL_TIME | 2028-02-29T10:00 | -1 YEAR | 2027-02-28T10:00+08:00 | no 29 February in 2027
            SAME_WALL_TIME | 2026-10-11T03:00 | 0 WORKING_DAY | 2026-10-11T03:00+08:00 | zero ends at its start
            """)
    void the_other_policies_in_china(String policy, String start, String period, String end, String reason) {
        assertThat(end(policy(policy), CHINA, start, period)).as(reason).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} {1} and {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin       | 2026-03-28T02:30 | 1 DAY   | 2026-03-29T03:00+02:00 | in a gap its end
            Europe/Berlin       | 2026-03-30T02:30 | -1 DAY  | 2026-03-29T03:00+02:00 | back into a gap too
            Europe/Berlin       | 2026-02-28T02:59:59.999999999 | 29 DAY | 2026-03-29T03:00+02:00 | the last instant of the gap
            Europe/Berlin       | 2026-03-28T03:00 | 1 DAY   | 2026-03-29T03:00+02:00 | the end of the gap is no part of it
            Europe/Berlin       | 2026-03-27T10:00 | 1 WORKING_DAY | 2026-03-30T10:00+02:00 | the same wall time, an hour less elapsed
            Europe/Berlin       | 2026-10-24T02:30 | 1 DAY   | 2026-10-25T02:30+02:00 | of a repeated time the first
            Europe/Berlin       | 2026-10-26T02:30 | -1 DAY  | 2026-10-25T02:30+02:00 | of a repeated time the first, back too
            Europe/Berlin       | 2026-09-25T02:30 | 1 MONTH | 2026-10-25T02:30+02:00 | of a repeated time the first
            Europe/Berlin       | 2026-10-25T02:30+01:00 | 1 DAY  | 2026-10-26T02:30+01:00 | from the second half past two
            Europe/Berlin       | 2026-10-25T02:30+01:00 | 0 DAY  | 2026-10-25T02:30+01:00 | zero is the start, the second of the two
            Europe/Berlin       | 2026-10-25T02:30+02:00 | -1 DAY | 2026-10-24T02:30+02:00 | from the first half past two
            Australia/Lord_Howe | 2026-10-03T02:15 | 1 DAY   | 2026-10-04T02:30+11:00 | a gap of half an hour
            Australia/Lord_Howe | 2026-04-04T01:45 | 1 DAY   | 2026-04-05T01:45+11:00 | half an hour that comes twice
            America/Sao_Paulo   | 2018-11-03T00:30 | 1 DAY   | 2018-11-04T01:00-02:00 | a gap at midnight
            America/Havana      | 2025-11-01T00:00 | 1 DAY   | 2025-11-02T00:00-04:00 | the first of two midnights
            """)
    void the_same_wall_time_in_clock_changes(String zone, String start, String period, String end, String reason) {
        BusinessCalendar calendar = WrittenHours.read(zone + "; weekdays 09:00-17:00");
        assertThat(end(CountingPolicies.SAME_WALL_TIME, calendar, start, period))
                .as(reason)
                .isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource
    void the_civil_code_does_not_count_back(Unit unit) {
        for (String name : List.of("CIVIL_CODE", "CIVIL_CODE_REST_DAYS", "CIVIL_CODE_BUSINESS_HOURS")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> end(policy(name), CHINA, "2026-03-02T10:00", "-1 " + unit))
                    .withMessageContaining(name)
                    .withMessageContaining("-1");
        }
    }

    @Test
    void the_policies_have_the_names_of_their_constants() {
        assertThat(POLICIES)
                .containsOnlyKeys("CIVIL_CODE", "CIVIL_CODE_REST_DAYS", "CIVIL_CODE_BUSINESS_HOURS", "SAME_WALL_TIME");
    }

    @Test
    void the_short_names_of_periods() {
        assertThat(List.of(
                        CountedPeriod.days(3),
                        CountedPeriod.workingDays(2),
                        CountedPeriod.halfMonths(1),
                        CountedPeriod.months(-3),
                        CountedPeriod.years(0)))
                .containsExactly(
                        period("3 DAY"),
                        period("2 WORKING_DAY"),
                        period("1 HALF_MONTH"),
                        period("-3 MONTH"),
                        period("0 YEAR"));
    }

    @Test
    void working_days_on_a_calendar_that_ends_are_unreachable() {
        BusinessCalendar once = WrittenHours.read("UTC; override 2026-03-02 09:00-17:00");
        assertThat(end(CountingPolicies.CIVIL_CODE, once, "2026-01-01T00:00", "1 WORKING_DAY"))
                .isEqualTo("2026-03-02T17:00Z");
        for (CountingPolicy policy : POLICIES.values()) {
            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> end(policy, once, "2026-01-01T00:00", "2 WORKING_DAY"));
        }
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> end(CountingPolicies.CIVIL_CODE_REST_DAYS, once, "2026-03-02T10:00", "1 DAY"));
        assertThat(end(CountingPolicies.CIVIL_CODE, once, "2026-03-02T10:00", "1 DAY"))
                .isEqualTo("2026-03-04T00:00Z");
    }

    @Test
    void working_days_that_reach_farther_than_400_years_are_unreachable() {
        // 150,000 working days of five a week are 210,000 days; an answer lies at most 146,097 days away
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> end(CountingPolicies.CIVIL_CODE, CHINA, "2026-03-02T10:00", "150000 WORKING_DAY"));
    }
}
