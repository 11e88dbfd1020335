package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Cadences, each tick worked out by hand. PEER numbers are those of the bugs of other systems. */
class CadenceTableTest {

    private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final WeeklyHours CHINA =
            WrittenHours.read("Asia/Shanghai; weekdays 09:00-12:00 13:00-18:00; china");
    private static final WeeklyHours TWO_DAYS =
            WrittenHours.read("UTC; override 2026-01-05 09:00-10:00; override 2026-01-06 09:00-10:00");
    private static final WeeklyHours BERLIN = WrittenHours.read("Europe/Berlin; weekdays 09:00-17:00");

    /** Reads {@code quarterly from 2026-01-01 day 10 at 10:00 every 2 roll SKIP} or {@code every PT5M from INSTANT}. */
    private static Cadence cadence(String text, BusinessCalendar calendar) {
        List<String> words = List.of(text.strip().split(" +", -1));
        if (words.get(0).equals("every")) {
            return Cadence.everyWorked(
                    Question.instant(words.get(3), calendar.zone()), Duration.parse(words.get(1)), calendar);
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            parts.put(words.get(i), words.get(i + 1));
        }
        LocalDate from = LocalDate.parse(parts.getOrDefault("from", "2026-01-01"));
        LocalTime at = LocalTime.parse(parts.getOrDefault("at", "09:00"));
        int day = Integer.parseInt(parts.getOrDefault("day", "1"));
        DateCadence plain = switch (words.get(0)) {
            case "daily" -> DateCadence.daily(from, at, calendar);
            case "weekly" -> DateCadence.weekly(from, at, calendar);
            case "monthly" -> DateCadence.monthly(from, day, at, calendar);
            case "quarterly" -> DateCadence.quarterly(from, day, at, calendar);
            default -> throw new IllegalArgumentException(text);
        };
        return plain.everyNth(Integer.parseInt(parts.getOrDefault("every", "1")))
                .rolled(Roll.valueOf(parts.getOrDefault("roll", "NONE")));
    }

    /** Asks {@code next T}, {@code next T 3} (three in a row), {@code last T} or {@code due FIRED NOW}. */
    private static String ask(String cadence, BusinessCalendar calendar, String question) {
        Cadence ticking = cadence(cadence, calendar);
        List<String> words = List.of(question.strip().split(" +", -1));
        Instant at = Question.instant(words.get(1), calendar.zone());
        try {
            return switch (words.get(0)) {
                case "next" -> next(ticking, at, words.size() > 2 ? Integer.parseInt(words.get(2)) : 1, calendar);
                case "last" -> shown(ticking.last(at), calendar);
                case "due" -> shown(ticking.missed(at, Question.instant(words.get(2), calendar.zone())), calendar);
                default -> throw new IllegalArgumentException(question);
            };
        } catch (Unreachable never) {
            return "never";
        }
    }

    private static String next(Cadence cadence, Instant after, int count, BusinessCalendar calendar) {
        List<String> ticks = new ArrayList<>();
        Instant tick = after;
        for (int i = 0; i < count; i++) {
            tick = cadence.next(tick);
            ticks.add(Question.shown(tick, calendar.zone()));
        }
        return String.join(", ", ticks);
    }

    private static String shown(Optional<Instant> tick, BusinessCalendar calendar) {
        return tick.map(at -> Question.shown(at, calendar.zone())).orElse("none");
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            daily from 2026-10-09           | next 2026-10-01T00:00 | 2026-10-09T09:00Z | the first tick lies ahead
            daily from 2026-10-09           | next 2026-10-09T08:59:59.999999999 | 2026-10-09T09:00Z | a nanosecond before
            daily from 2026-10-09           | next 2026-10-09T09:00 | 2026-10-10T09:00Z | strictly later than the tick itself
            daily from 2026-10-09           | last 2026-10-09T08:59 | none              | the first tick is still to come
            daily from 2026-10-09           | last 2026-10-09T09:00 | 2026-10-09T09:00Z | at the tick it is the last one
            daily from 2026-10-09           | last 2026-12-24T12:00 | 2026-12-24T09:00Z | this morning
            daily from 2026-10-09           | last 2026-12-24T08:00 | 2026-12-23T09:00Z | yesterday
            daily from 2026-10-09 every 3   | next 2026-10-09T09:00 3 | 2026-10-12T09:00Z, 2026-10-15T09:00Z, 2026-10-18T09:00Z | every third day
            daily from 2026-10-09 every 3   | next 2026-11-01T00:00 | 2026-11-02T09:00Z | 24 days after the start
            daily from 2026-10-09 every 3   | last 2026-10-14T23:00 | 2026-10-12T09:00Z | the grid is anchored
            weekly from 2026-10-09          | next 2026-10-09T09:00 2 | 2026-10-16T09:00Z, 2026-10-23T09:00Z | Fridays
            weekly from 2026-10-09 every 2  | next 2026-10-10T00:00 | 2026-10-23T09:00Z | every second Friday
            weekly from 2026-10-09 every 2  | last 2026-10-22T23:59 | 2026-10-09T09:00Z | every second Friday
            weekly from 2026-10-09 every 2  | next 2027-10-09T00:00 | 2027-10-22T09:00Z | 27 fortnights after the start
            monthly from 2026-01-01 day 31  | next 2026-01-01T00:00 4 | 2026-01-31T09:00Z, 2026-02-28T09:00Z, 2026-03-31T09:00Z, 2026-04-30T09:00Z | the last day of every month
            monthly from 2026-01-01 day 31  | next 2028-02-01T00:00 | 2028-02-29T09:00Z | the last day of a leap February
            monthly from 2026-01-01 day 31  | last 2026-03-30T00:00 | 2026-02-28T09:00Z | the last day of February
            monthly from 2026-01-20 day 15  | next 2026-01-01T00:00 | 2026-02-15T09:00Z | 15 January lies before the start
            monthly from 2026-01-20 day 20  | next 2026-01-01T00:00 | 2026-01-20T09:00Z | the start is on the grid
            monthly from 2026-01-20 day 25  | next 2026-01-01T00:00 | 2026-01-25T09:00Z | in the month of the start
            monthly from 2026-01-31 day 30  | next 2026-01-31T10:00 2 | 2026-02-28T09:00Z, 2026-03-30T09:00Z | 30 January lies before the start
            monthly from 2026-02-01 day 1 every 3 | next 2026-02-02T00:00 2 | 2026-05-01T09:00Z, 2026-08-01T09:00Z | every third month from February
            monthly from 2024-02-29 day 29 every 12 | next 2024-03-01T00:00 4 | 2025-02-28T09:00Z, 2026-02-28T09:00Z, 2027-02-28T09:00Z, 2028-02-29T09:00Z | once a year on the leap day or the day before March
            quarterly from 2026-01-01 day 10 | next 2026-01-01T00:00 5 | 2026-01-10T09:00Z, 2026-04-10T09:00Z, 2026-07-10T09:00Z, 2026-10-10T09:00Z, 2027-01-10T09:00Z | the 10th day of each quarter
            quarterly from 2026-01-01 day 92 | next 2026-01-01T00:00 4 | 2026-03-31T09:00Z, 2026-06-30T09:00Z, 2026-09-30T09:00Z, 2026-12-31T09:00Z | the last day of each quarter
            quarterly from 2026-01-01 day 45 | next 2026-01-01T00:00 2 | 2026-02-14T09:00Z, 2026-05-15T09:00Z | the 45th day: 31 and 14, 30 and 15
            quarterly from 2026-02-01 day 10 | next 2026-01-01T00:00 | 2026-04-10T09:00Z | 10 January lies before the start
            quarterly from 2026-02-01 day 10 every 2 | next 2026-01-01T00:00 2 | 2026-04-10T09:00Z, 2026-10-10T09:00Z | every second quarter from the first date
            quarterly from 2026-01-01 day 60 | next 2024-01-01T00:00 | 2026-03-01T09:00Z | the 60th day of a plain year
            quarterly from 2024-01-01 day 60 | next 2024-01-01T00:00 | 2024-02-29T09:00Z | the 60th day of a leap year
            """)
    void dates_on_a_grid(String cadence, String question, String answer, String reason) {
        assertThat(ask(cadence, WrittenHours.read("UTC; weekdays 09:00-17:00"), question))
                .as(reason)
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-01-01T00:00 | 2026-01-12T10:00+08:00 | AMB-36: the 10th is a Saturday
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-01-11T00:00 | 2026-01-12T10:00+08:00 | AMB-36: the 10th is over, its tick is not
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-01-12T10:00 | 2026-04-10T10:00+08:00 | AMB-36: a Friday
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-04-10T10:00 | 2026-07-10T10:00+08:00 | AMB-36: a Friday
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-07-10T10:00 | 2026-10-10T10:00+08:00 | AMB-36: a Saturday that is worked
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | next 2026-10-10T10:00 | 2027-01-11T10:00+08:00 | AMB-36: a Sunday, not announced
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | last 2026-01-12T09:59 | none                   | the first has not ticked
            quarterly day 10 at 10:00 roll NEXT_WORKING_DATE | last 2026-10-09T00:00 | 2026-07-10T10:00+08:00 | the third quarter
            monthly day 31 roll PREVIOUS_WORKING_DATE | next 2026-01-01T00:00 5 | 2026-01-30T09:00+08:00, 2026-02-28T09:00+08:00, 2026-03-31T09:00+08:00, 2026-04-30T09:00+08:00, 2026-05-29T09:00+08:00 | AMB-31: Friday, a worked Saturday, Tuesday, Thursday, Friday
            monthly day 31 roll PREVIOUS_WORKING_DATE | next 2026-10-01T00:00 | 2026-10-30T09:00+08:00 | AMB-31: the 31st is a Saturday
            monthly day 31 roll PREVIOUS_WORKING_DATE | last 2026-01-31T00:00 | 2026-01-30T09:00+08:00 | AMB-31: it has ticked already
            monthly day 31 roll PREVIOUS_WORKING_DATE | last 2026-01-30T08:59 | none                   | AMB-31: it has not
            monthly from 2025-01-01 day 31 roll PREVIOUS_WORKING_DATE | next 2025-01-01T00:00 | 2025-01-27T09:00+08:00 | AMB-31: the festival began on Tuesday the 28th
            monthly from 2026-01-31 day 31 roll PREVIOUS_WORKING_DATE | next 2026-01-01T00:00 | 2026-01-30T09:00+08:00 | rolled back before its start
            monthly day 1 roll NEXT_WORKING_DATE      | next 2026-09-30T00:00 | 2026-10-08T09:00+08:00 | over the National Day
            monthly day 1 roll SKIP                   | next 2026-09-30T00:00 | 2026-12-01T09:00+08:00 | 1 October is off, 1 November a Sunday
            daily from 2026-09-30 roll NEXT_WORKING_DATE | next 2026-09-30T09:00 3 | 2026-10-08T09:00+08:00, 2026-10-09T09:00+08:00, 2026-10-10T09:00+08:00 | eight dates on one date tick once
            daily from 2026-09-30 roll PREVIOUS_WORKING_DATE | next 2026-09-30T08:00 2 | 2026-09-30T09:00+08:00, 2026-10-08T09:00+08:00 | eight dates on one date tick once
            daily from 2026-10-01 roll PREVIOUS_WORKING_DATE | last 2026-10-05T00:00 | 2026-09-30T09:00+08:00 | rolled back before its start
            daily from 2026-09-30 roll SKIP           | next 2026-09-30T09:00 | 2026-10-08T09:00+08:00 | the holidays are left out
            daily from 2026-09-30 roll SKIP           | last 2026-10-11T12:00 | 2026-10-10T09:00+08:00 | Sunday is left out, the worked Saturday is not
            daily from 2026-09-30 roll SKIP           | last 2026-10-07T12:00 | 2026-09-30T09:00+08:00 | before the holidays
            weekly from 2026-10-01 roll SKIP          | next 2026-09-30T00:00 | 2026-10-08T09:00+08:00 | National Day is left out
            weekly from 2026-10-01 roll SKIP          | last 2026-10-07T00:00 | none                   | National Day was the only one
            weekly from 2026-10-03 roll SKIP          | next 2026-10-01T00:00 | 2026-10-10T09:00+08:00 | the only Saturday that is worked
            weekly from 2026-10-03 roll SKIP          | next 2026-10-10T09:00 | never                  | no Saturday is worked after it
            weekly from 2026-10-03 roll SKIP          | last 2027-06-01T00:00 | 2026-10-10T09:00+08:00 | no Saturday is worked after it
            weekly from 2026-10-03 every 2 roll SKIP  | next 2026-10-01T00:00 | never                  | the 10th is not on the grid
            weekly from 2026-10-01                    | next 2026-09-30T00:00 | 2026-10-01T09:00+08:00 | without rolling a holiday ticks
            """)
    void dates_rolled_by_the_calendar_of_china(String cadence, String question, String answer, String reason) {
        assertThat(ask(cadence, CHINA, question)).as(reason).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            daily from 2026-10-10 roll SKIP | next 2026-10-01T00:00 | 2026-10-12T09:00+02:00 | Saturday and Sunday are left out
            daily from 2026-10-10 roll SKIP | next 2025-01-01T00:00 | 2026-10-12T09:00+02:00 | asked long before its start
            monthly from 2026-01-10 day 10 every 12 roll SKIP | next 2026-06-01T00:00 | 2028-01-10T09:00+01:00 | 2027 it is a Sunday, 2028 a Monday
            monthly from 2026-01-10 day 10 every 12 roll SKIP | next 2025-12-01T00:00 | 2028-01-10T09:00+01:00 | Saturday, Sunday, Monday
            monthly from 2026-01-10 day 10 every 12 roll SKIP | last 2027-12-31T00:00 | none                   | neither Saturday nor Sunday ticked
            weekly from 2026-10-10 roll SKIP | next 2026-10-01T00:00 | never | no Saturday is ever worked
            """)
    void left_out_dates_are_no_end_of_the_grid(String cadence, String question, String answer, String reason) {
        assertThat(ask(cadence, BERLIN, question)).as(reason).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Europe/Paris        | daily from 2022-01-01 at 02:30 | next 2022-03-26T02:30 | 2022-03-27T03:00+02:00 | PEER 41: in a gap its end
            Europe/Paris        | daily from 2022-01-01 at 02:30 | next 2022-03-27T03:00 | 2022-03-28T02:30+02:00 | PEER 41: exactly one tick on that day
            Europe/Paris        | daily from 2022-01-01 at 02:30 | last 2022-03-27T01:59 | 2022-03-26T02:30+01:00 | PEER 41: not before the gap
            Europe/Paris        | daily from 2022-01-01 at 02:30 | last 2022-03-27T03:00 | 2022-03-27T03:00+02:00 | PEER 41: at the end of the gap
            Europe/London       | daily at 00:00  | next 2026-10-25T00:00+01:00 | 2026-10-26T00:00Z | PEER 42: 25 hours later
            Europe/London       | daily at 00:00  | next 2026-03-29T00:00Z | 2026-03-30T00:00+01:00 | PEER 42: 23 hours later
            Europe/London       | daily from 2023-10-01 at 08:30 roll SKIP | next 2023-10-27T00:00 2 | 2023-10-27T08:30+01:00, 2023-10-30T08:30Z | PEER 37: wall time stays, over the weekend of the change
            Europe/Berlin       | daily at 02:30  | next 2026-10-25T00:00 2 | 2026-10-25T02:30+02:00, 2026-10-26T02:30+01:00 | of a repeated time the first, once
            Europe/Berlin       | daily at 02:30  | last 2026-10-25T02:30+01:00 | 2026-10-25T02:30+02:00 | the second does not tick
            Europe/Berlin       | daily at 02:30  | next 2026-10-25T02:15+01:00 | 2026-10-26T02:30+01:00 | between the two
            Australia/Lord_Howe | daily at 02:15  | next 2026-10-03T12:00 | 2026-10-04T02:30+11:00 | a gap of half an hour
            America/Sao_Paulo   | daily from 2018-01-01 at 00:00 | next 2018-11-03T12:00 2 | 2018-11-04T01:00-02:00, 2018-11-05T00:00-02:00 | a gap at midnight
            America/Sao_Paulo   | daily from 2019-01-01 at 23:30 | next 2019-02-16T12:00 2 | 2019-02-16T23:30-02:00, 2019-02-17T23:30-03:00 | the hour before midnight comes twice
            America/Havana      | daily from 2025-01-01 at 00:00 | next 2025-11-01T12:00 2 | 2025-11-02T00:00-04:00, 2025-11-03T00:00-05:00 | midnight comes twice
            Pacific/Apia        | daily from 2011-01-01 at 09:00 | next 2011-12-29T09:00 2 | 2011-12-31T00:00+14:00, 2011-12-31T09:00+14:00 | the tick of the lost date is the end of the gap
            Pacific/Apia        | daily from 2011-01-01 at 00:00 | next 2011-12-29T00:00 2 | 2011-12-31T00:00+14:00, 2012-01-01T00:00+14:00 | two dates that tick at one instant tick once
            """)
    void wall_times_in_clock_changes(String zone, String cadence, String question, String answer, String reason) {
        assertThat(ask(cadence, WrittenHours.read(zone + "; weekdays 09:00-17:00"), question))
                .as(reason)
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            daily 00:00-24:00 | every PT5M from 2026-03-02T00:40  | due 2026-03-02T00:40 2026-03-02T01:12:23    | 2026-03-02T01:10Z | PEER 85: one catch-up for six missed ticks
            daily 00:00-24:00 | every PT5M from 2026-03-02T00:40  | due 2026-03-02T01:12:23 2026-03-02T01:12:23 | none | PEER 85: and no second one
            daily 00:00-24:00 | every PT5M from 2026-03-02T00:40  | next 2026-03-02T01:12:23 | 2026-03-02T01:15Z | PEER 85: then along the grid
            daily 00:00-24:00 | every PT5M from 2026-03-02T00:40  | due 2026-03-02T01:12:23 2026-03-02T01:14:59 | none | PEER 85: not before the grid
            daily 00:00-24:00 | every PT5M from 2026-03-02T00:40  | due 2026-03-02T01:12:23 2026-03-02T01:15    | 2026-03-02T01:15Z | PEER 85: on the grid
            daily 00:00-24:00 | every PT10M from 2026-03-02T00:00 | due 2026-03-02T00:00 2026-03-02T00:35 | 2026-03-02T00:30Z | PEER 86: overdue by 25 minutes, one firing
            daily 00:00-24:00 | every PT10M from 2026-03-02T00:00 | due 2026-03-02T00:35 2026-03-02T00:35 | none | PEER 86: none within the same instant
            daily 00:00-24:00 | every PT10M from 2026-03-02T00:00 | next 2026-03-02T00:35 | 2026-03-02T00:40Z | PEER 86: the next is strictly later
            daily 00:00-24:00 | every PT10M from 2026-03-02T00:00 | next 2026-03-02T00:40 | 2026-03-02T00:50Z | PEER 86: later than a tick itself
            daily 00:00-24:00 | every PT15M from 2026-03-02T00:00 | next 2026-03-02T08:10 3 | 2026-03-02T08:15Z, 2026-03-02T08:30Z, 2026-03-02T08:45Z | PEER 87: deployed at 08:10
            daily 00:00-24:00 | every PT15M from 2026-03-02T00:00 | next 2026-03-01T08:10 2 | 2026-03-02T00:00Z, 2026-03-02T00:15Z | the start is the first tick
            daily 00:00-24:00 | every PT15M from 2026-03-02T00:00 | last 2026-03-01T23:59 | none | the start is still to come
            daily 00:00-24:00 | every PT15M from 2026-03-02T00:00 | due 2026-03-02T08:15 2026-03-02T08:10 | none | asked for the past
            weekdays 09:00-17:00 | every PT8H from 2022-12-16T16:00 | next 2022-12-16T16:00 | 2022-12-19T16:00Z | PEER 75: an hour on Friday, seven on Monday
            weekdays 09:00-17:00 | every PT8H from 2022-12-16T16:00 | last 2022-12-19T15:59 | 2022-12-16T16:00Z | PEER 75: none at midnight, none on Sunday
            weekdays 09:00-17:00 | every PT4H from 2026-10-10T12:00 | last 2026-10-10T12:00 | 2026-10-10T12:00Z | the start ticks, working or not
            weekdays 09:00-17:00 | every PT4H from 2026-10-10T12:00 | next 2026-10-10T12:00 3 | 2026-10-12T13:00Z, 2026-10-12T17:00Z, 2026-10-13T13:00Z | Monday one and five, Tuesday one
            weekdays 09:00-17:00 | every PT4H from 2026-10-10T12:00 | last 2026-10-13T09:00 | 2026-10-12T17:00Z | a tick at closing time stays there
            weekdays 09:00-17:00 | every PT4H from 2026-10-10T12:00 | due 2026-10-12T13:00 2026-10-12T17:00 | 2026-10-12T17:00Z | due at closing time
            weekdays 09:00-17:00 | every PT100H from 2026-03-02T09:00 | next 2026-03-02T09:00 | 2026-03-18T13:00Z | twelve days and four hours
            override 2026-10-09 09:00-10:00 | every PT30M from 2026-10-09T09:00 | next 2026-10-09T09:00 2 | 2026-10-09T09:30Z, 2026-10-09T10:00Z | as long as it is open
            override 2026-10-09 09:00-10:00 | every PT30M from 2026-10-09T09:00 | next 2026-10-09T10:00 | never | it is never open again
            override 2026-10-09 09:00-10:00 | every PT30M from 2026-10-09T09:00 | last 2027-10-09T10:00 | 2026-10-09T10:00Z | the last of all
            """)
    void amounts_of_working_time(String hours, String cadence, String question, String answer, String reason) {
        assertThat(ask(cadence, WrittenHours.read("UTC; " + hours), question))
                .as(reason)
                .isEqualTo(answer);
    }

    @Test
    void elapsed_time_does_not_follow_the_wall_clock() {
        assertThat(ask("every PT24H from 2026-10-24T12:00", AlwaysOpen.in(BERLIN.zone()), "next 2026-10-24T12:00"))
                .isEqualTo("2026-10-25T11:00+01:00");
    }

    @Test
    void the_dates_of_a_cadence_are_answered_too() {
        DateCadence monthEnd =
                DateCadence.monthly(LocalDate.of(2026, 1, 1), 31, NINE, CHINA).rolled(Roll.PREVIOUS_WORKING_DATE);
        LocalDate fri20260130 = LocalDate.of(2026, 1, 30);
        LocalDate sat20260228 = LocalDate.of(2026, 2, 28);
        assertThat(monthEnd.nextDate(fri20260130.minusDays(1))).isEqualTo(fri20260130);
        assertThat(monthEnd.nextDate(fri20260130)).isEqualTo(sat20260228);
        assertThat(monthEnd.lastDate(sat20260228)).contains(sat20260228);
        assertThat(monthEnd.lastDate(sat20260228.minusDays(1))).contains(fri20260130);
        assertThat(monthEnd.lastDate(fri20260130.minusDays(1))).isEmpty();
        // AMB-31: the replenishment proposal is due on the next working day
        assertThat(CHINA.workingDate(sat20260228, 1)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void the_last_tick_is_known_after_the_calendar_has_ended(Roll roll) {
        // Monday 5 and Tuesday 6 January 2026 are the only working dates; without rolling Friday the 9th ticks
        String cadence = "daily from 2026-01-05 at 09:30 roll " + roll;
        assertThat(ask(cadence, TWO_DAYS, "last 2026-01-09T12:00"))
                .isEqualTo(roll == Roll.NONE ? "2026-01-09T09:30Z" : "2026-01-06T09:30Z");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_rolled_grid_ends_with_its_calendar(Roll roll) {
        String cadence = "daily from 2026-01-05 at 09:30 roll " + roll;
        assertThat(ask(cadence, TWO_DAYS, "next 2026-01-05T00:00 2")).isEqualTo("2026-01-05T09:30Z, 2026-01-06T09:30Z");
        assertThat(ask(cadence, TWO_DAYS, "next 2026-01-06T09:30")).isEqualTo("never");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_grid_goes_on_by_a_positive_number_of_steps(int steps) {
        DateCadence daily = DateCadence.daily(FRI_2026_10_09, NINE, CHINA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily.everyNth(steps))
                .withMessageContaining(String.valueOf(steps));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 1",
        "DAY, -1",
        "WEEK, 1",
        "MONTH, 0",
        "MONTH, 32",
        "MONTH, -1",
        "QUARTER, 0",
        "QUARTER, 93",
        "QUARTER, -1"
    })
    void a_day_that_does_not_fit_its_step_is_refused(Step step, int day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateCadence(FRI_2026_10_09, 1, step, day, NINE, Roll.NONE, CHINA))
                .withMessageContaining(step.toString())
                .withMessageEndingWith("but " + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S"})
    void an_amount_that_is_not_positive_is_refused(String every) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.everyWorked(Instant.EPOCH, Duration.parse(every), CHINA))
                .withMessageContaining(every);
    }
}
