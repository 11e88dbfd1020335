package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Windows over midnight, each answer worked out by hand. In October 2026 the 8th is a Thursday, the 9th a Friday, the
 * 10th a Saturday, the 11th a Sunday and the 12th a Monday.
 */
class OvernightTableTest {

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            weekdays 22:00-06:00  | hours 2026-10-09   | 2026-10-09T22:00+08:00/2026-10-10T06:00+08:00 | the night of Friday belongs to Friday
            weekdays 22:00-06:00  | hours 2026-10-10   | none                   | the tail of Friday is no window of Saturday
            weekdays 22:00-06:00  | working 2026-10-09 | true                   | the night begins on Friday
            weekdays 22:00-06:00  | working 2026-10-10 | false                  | only a tail runs on Saturday
            weekdays 22:00-06:00  | starts 2026-10-09  | 2026-10-09T22:00+08:00 | the night shift begins in the evening
            weekdays 22:00-06:00  | ends 2026-10-09    | 2026-10-10T06:00+08:00 | close of business lies on the next date
            weekdays 22:00-06:00  | ends 2026-10-10    | none                   | Saturday has no business of its own
            weekdays 22:00-06:00  | open 2026-10-09T00:30 | true                | the tail of Thursday
            weekdays 22:00-06:00  | open 2026-10-10T05:59:59.999999999 | true   | one nanosecond before closing
            weekdays 22:00-06:00  | open 2026-10-10T06:00 | false               | the closing instant is closed
            weekdays 22:00-06:00  | open 2026-10-12T00:30 | false               | Sunday has no night, so Monday has no early hours
            weekdays 22:00-06:00  | next 2026-10-10T06:00 | 2026-10-12T22:00+08:00 | over the weekend to the night of Monday
            weekdays 22:00-06:00  | closing 2026-10-10T06:00 | 2026-10-13T06:00+08:00 | at closing time the next run is meant
            weekdays 22:00-06:00  | closing 2026-10-09T23:00 | 2026-10-10T06:00+08:00 | midnight is no end of a run
            weekdays 22:00-06:00  | closed 2026-10-12T12:00  | 2026-10-10T06:00+08:00 | the last run ended on Saturday
            weekdays 22:00-06:00  | worked 2026-10-10T00:00 2026-10-11T00:00 | PT6H | the tail of Friday counts on Saturday
            weekdays 22:00-06:00  | worked 2026-10-09T00:00 2026-10-10T00:00 | PT8H | six of Thursday and two of Friday
            weekdays 22:00-06:00  | due 2026-10-10T05:00 PT2H  | 2026-10-12T23:00+08:00 | one hour on Saturday, one on Monday evening
            weekdays 22:00-06:00  | due 2026-10-09T22:00 PT8H  | 2026-10-10T06:00+08:00 | a deadline at closing time stays there
            weekdays 22:00-06:00  | back 2026-10-12T23:00 PT2H | 2026-10-10T05:00+08:00 | the same way back
            weekdays 22:00-06:00  | date 2026-10-09 1          | 2026-10-12             | the weekend begins no night
            weekdays 22:00-06:00  | dates 2026-10-09 2026-10-13 | 2                     | Friday and Monday
            daily 22:00-06:00; holiday 2026-10-09  | worked 2026-10-09T00:00 2026-10-11T00:00 | PT8H | six of Thursday, two of Saturday, none of the holiday
            daily 22:00-06:00; holiday 2026-10-10  | hours 2026-10-09 | 2026-10-09T22:00+08:00/2026-10-10T06:00+08:00 | the eve runs into the holiday
            daily 22:00-06:00; holiday 2026-10-10  | worked 2026-10-10T00:00 2026-10-11T00:00 | PT6H | the tail of the eve and nothing of its own
            daily 22:00-06:00; holiday 2026-10-10  | next 2026-10-10T06:00 | 2026-10-11T22:00+08:00 | the night of the holiday does not begin
            daily 22:00-06:00; holiday 2026-10-10  | open 2026-10-11T01:00 | false | the day after has no tail
            daily 22:00-06:00; holiday 2026-10-10 Feast | holiday 2026-10-10 | Feast | work in its early hours does not undo the holiday
            FRIDAY 22:00-06:00; break 2026-10-09 23:00-24:00 | hours 2026-10-09 | 2026-10-09T22:00+08:00/2026-10-09T23:00+08:00, 2026-10-10T00:00+08:00/2026-10-10T06:00+08:00 | a break of the eve
            FRIDAY 22:00-06:00; break 2026-10-10 02:00-03:00 | due 2026-10-09T22:00 PT5H | 2026-10-10T04:00+08:00 | four hours till two, the fifth after the break
            FRIDAY 22:00-06:00; break 2026-10-09 02:00-03:00 | worked 2026-10-09T12:00 2026-10-10T12:00 | PT8H | a break of Friday cuts early Friday, not early Saturday
            FRIDAY 22:00-06:00; break 2026-10-09 23:30-00:30 | worked 2026-10-09T12:00 2026-10-10T12:00 | PT7H | a break over midnight cuts one hour
            FRIDAY 22:00-06:00; break 2026-10-10 04:00-06:00 | ends 2026-10-09 | 2026-10-10T04:00+08:00 | the break ends the night early
            FRIDAY 22:00-06:00; break 2026-10-09 22:00-24:00 | starts 2026-10-09 | 2026-10-10T00:00+08:00 | the business of Friday starts on Saturday
            FRIDAY 22:00-06:00; break 2026-10-09 22:00-06:00 | working 2026-10-09 | false | nothing is left of the night
            FRIDAY 22:00-06:00; holiday 2026-10-10; break 2026-10-10 02:00-03:00 | worked 2026-10-09T12:00 2026-10-10T12:00 | PT7H | a break of a holiday cuts the tail of the eve
            daily 22:00-06:00; override 2026-10-09 20:00-02:00 | hours 2026-10-09 | 2026-10-09T20:00+08:00/2026-10-10T02:00+08:00 | an override replaces the night that begins on it
            daily 22:00-06:00; override 2026-10-09 20:00-02:00 | worked 2026-10-09T00:00 2026-10-10T12:00 | PT12H | six of Thursday and six of the override
            daily 22:00-06:00; override 2026-10-10 09:00-10:00 | worked 2026-10-10T00:00 2026-10-11T00:00 | PT7H | the tail of Friday and the hour of the override
            daily 22:00-06:00; override 2026-10-09 | worked 2026-10-09T06:00 2026-10-11T00:00 | PT2H | an empty override begins no night; Saturday from ten
            FRIDAY 22:00-06:00; override 2026-10-10 05:00-09:00 | windows 2026-10-09T12:00 2026-10-10T12:00 | 2026-10-09T22:00+08:00/2026-10-10T09:00+08:00 | tail and override unite
            FRIDAY 22:00-06:00; override 2026-10-10 05:00-09:00 | worked 2026-10-09T12:00 2026-10-10T12:00 | PT11H | the common hour counts once
            FRIDAY 22:00-06:00; override 2026-10-10 05:00-09:00 | hours 2026-10-10 | 2026-10-10T05:00+08:00/2026-10-10T09:00+08:00 | the override belongs to Saturday
            weekdays 22:00-06:00; work 2026-10-10 | hours 2026-10-10 | 2026-10-10T22:00+08:00/2026-10-11T06:00+08:00 | the night of a Monday begins on Saturday
            weekdays 22:00-06:00; work 2026-10-10 | windows 2026-10-09T12:00 2026-10-11T12:00 | 2026-10-09T22:00+08:00/2026-10-10T06:00+08:00, 2026-10-10T22:00+08:00/2026-10-11T06:00+08:00 | the tail of the eve stays
            weekdays 22:00-06:00; SUNDAY 20:00-02:00; work 2026-10-10 SUNDAY | ends 2026-10-10 | 2026-10-11T02:00+08:00 | the make-up day takes the hours of the Sunday
            weekdays 22:00-06:00; work 2026-10-10; holiday 2026-10-10 | worked 2026-10-10T00:00 2026-10-11T12:00 | PT6H | a holiday closes the make-up day, not the tail
            weekdays 22:00-06:00; work 2026-10-10; override 2026-10-10 23:00-01:00 | worked 2026-10-10T12:00 2026-10-11T12:00 | PT2H | an override beats the make-up day
            MONDAY 09:00-17:00; FRIDAY 22:00-06:00; work 2026-10-09 | worked 2026-10-09T00:00 2026-10-10T12:00 | PT8H | the Monday hours replace the night of that Friday
            """)
    void in_shanghai_a_night_belongs_to_the_date_on_which_it_begins(
            String hours, String question, String answer, String reason) {
        assertThat(Question.ask(WrittenHours.read("Asia/Shanghai; " + hours), question))
                .as(reason)
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            FRIDAY 22:00-24:00 | hours 2026-10-09   | 2026-10-09T22:00Z/2026-10-10T00:00Z | 24:00 is the end of Friday
            FRIDAY 22:00-00:00 | hours 2026-10-09   | 2026-10-09T22:00Z/2026-10-10T00:00Z | 00:00 as closing time is 24:00
            FRIDAY 22:00-24:00 | due 2026-10-09T22:00 PT2H | 2026-10-10T00:00Z            | the deadline is closing time
            FRIDAY 22:00-24:00 | open 2026-10-10T00:00 | false                            | midnight is closed
            FRIDAY 22:00-24:00; SATURDAY 00:00-06:00 | windows 2026-10-09T00:00 2026-10-11T00:00 | 2026-10-09T22:00Z/2026-10-10T06:00Z | touching windows are one run
            FRIDAY 22:00-24:00; SATURDAY 00:00-06:00 | working 2026-10-10 | true          | these hours belong to Saturday
            FRIDAY 22:00-24:00; SATURDAY 00:00-06:00 | closing 2026-10-09T22:00 | 2026-10-10T06:00Z | no seam at midnight
            FRIDAY 22:00-06:00; SATURDAY 06:00-14:00 | closing 2026-10-09T23:00 | 2026-10-10T14:00Z | the tail and the early shift are one run
            FRIDAY 22:00-06:00; SATURDAY 06:00-14:00 | ends 2026-10-09 | 2026-10-10T06:00Z | the business of Friday ends with its own night
            FRIDAY 22:00-06:00; SATURDAY 04:00-14:00 | worked 2026-10-09T00:00 2026-10-11T00:00 | PT16H | from 22 to 14, the common hours once
            FRIDAY 06:00-10:00 22:00-06:00 | hours 2026-10-09 | 2026-10-09T06:00Z/2026-10-09T10:00Z, 2026-10-09T22:00Z/2026-10-10T06:00Z | a day and a night of one date
            FRIDAY 06:00-10:00 22:00-06:00 | ends 2026-10-09 | 2026-10-10T06:00Z          | the last closing of the date
            FRIDAY 00:00-10:00; THURSDAY 22:00-06:00 | worked 2026-10-08T00:00 2026-10-10T00:00 | PT12H | two on Thursday, ten on Friday
            FRIDAY 09:00-09:00 | hours 2026-10-09 | 2026-10-09T09:00Z/2026-10-10T09:00Z   | equal times are 24 hours
            FRIDAY 09:00-09:00 | worked 2026-10-09T00:00 2026-10-11T00:00 | PT24H         | equal times are 24 hours
            FRIDAY 00:00-00:00 | worked 2026-10-01T00:00 2026-10-11T00:00 | PT48H         | two Fridays from midnight to midnight
            daily 09:00-09:00  | closing 2026-10-09T10:00 | never                          | round the clock nothing closes
            daily 09:00-09:00  | due 2026-10-09T08:00 PT100H | 2026-10-13T12:00Z           | 100 hours are four days and four hours
            daily 09:00-09:00; holiday 2026-10-09 | windows 2026-10-08T12:00 2026-10-11T00:00 | 2026-10-08T12:00Z/2026-10-09T09:00Z, 2026-10-10T09:00Z/2026-10-11T00:00Z | the holiday takes out 24 hours from its opening
            daily 23:00-22:00  | worked 2026-10-09T00:00 2026-10-10T00:00 | PT23H         | one hour off every night
            """)
    void twenty_four_hundred_hours_equal_times_and_touching_tails(
            String hours, String question, String answer, String reason) {
        assertThat(Question.ask(WrittenHours.read("UTC; " + hours), question))
                .as(reason)
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Europe/Berlin; SATURDAY 22:00-06:00 | hours 2026-03-28 | 2026-03-28T22:00+01:00/2026-03-29T06:00+02:00 | the night of the change forward
            Europe/Berlin; SATURDAY 22:00-06:00 | worked 2026-03-28T12:00 2026-03-29T12:00 | PT7H | one hour is left out
            Europe/Berlin; SATURDAY 22:00-06:00 | due 2026-03-28T22:00 PT5H | 2026-03-29T04:00+02:00 | four hours till two, which is three, and one more
            Europe/Berlin; SATURDAY 22:00-02:30 | ends 2026-03-28   | 2026-03-29T03:00+02:00 | closing in the gap moves to its end
            Europe/Berlin; SATURDAY 22:00-02:30 | worked 2026-03-28T12:00 2026-03-29T12:00 | PT4H | till two
            Europe/Berlin; SUNDAY 02:30-06:00   | starts 2026-03-29 | 2026-03-29T03:00+02:00 | opening in the gap moves to its end
            Europe/Berlin; SUNDAY 02:10-02:50; MONDAY 09:00-10:00 | working 2026-03-29 | false | a window inside the gap is nothing
            Europe/Berlin; SUNDAY 02:10-02:50   | next 2026-03-22T03:00 | 2026-04-05T02:10+02:00 | the window inside the gap is passed over
            Europe/Berlin; SATURDAY 22:00-06:00; break 2026-03-29 02:00-03:00 | worked 2026-03-28T12:00 2026-03-29T12:00 | PT7H | a break inside the gap cuts nothing
            Europe/Berlin; SATURDAY 22:00-06:00; break 2026-03-29 01:30-02:30 | worked 2026-03-28T12:00 2026-03-29T12:00 | PT6H30M | the break ends at the end of the gap: half an hour
            Europe/Berlin; SATURDAY 22:00-06:00 | hours 2026-10-24 | 2026-10-24T22:00+02:00/2026-10-25T06:00+01:00 | the night of the change back
            Europe/Berlin; SATURDAY 22:00-06:00 | worked 2026-10-24T12:00 2026-10-25T12:00 | PT9H | one hour comes twice
            Europe/Berlin; SATURDAY 22:00-06:00 | due 2026-10-24T22:00 PT8H | 2026-10-25T05:00+01:00 | five hours till the change, three after it
            Europe/Berlin; SATURDAY 22:00-06:00 | due 2026-10-24T22:00 PT4H30M | 2026-10-25T02:30+02:00 | the first half past two
            Europe/Berlin; SATURDAY 22:00-06:00 | due 2026-10-24T22:00 PT5H30M | 2026-10-25T02:30+01:00 | the second half past two
            Europe/Berlin; SATURDAY 22:00-02:30 | ends 2026-10-24   | 2026-10-25T02:30+01:00 | closing takes the second
            Europe/Berlin; SUNDAY 02:30-06:00   | starts 2026-10-25 | 2026-10-25T02:30+02:00 | opening takes the first
            Europe/Berlin; SUNDAY 02:30-06:00   | worked 2026-10-25T00:00 2026-10-26T00:00 | PT4H30M | from the first half past two
            Europe/Berlin; SUNDAY 01:00-02:30 02:30-04:00 | hours 2026-10-25 | 2026-10-25T01:00+02:00/2026-10-25T04:00+01:00 | windows that overlap through the repeated hour are a union
            Europe/Berlin; SUNDAY 01:00-02:15 02:45-04:00 | worked 2026-10-25T00:00 2026-10-26T00:00 | PT4H | 1:00 to the second 2:15 covers the first 2:45
            Europe/Berlin; SATURDAY 22:00-06:00; break 2026-10-25 02:00-03:00 | worked 2026-10-24T12:00 2026-10-25T12:00 | PT7H | a break of the repeated hour cuts both
            Europe/Berlin; SATURDAY 22:00-06:00; holiday 2026-10-25 | worked 2026-10-24T12:00 2026-10-25T12:00 | PT9H | the eve runs through the change into the holiday
            Europe/Berlin; SATURDAY 22:00-06:00; SUNDAY 02:00-03:00 | worked 2026-10-24T12:00 2026-10-25T12:00 | PT9H | both hours lie in the tail already
            America/New_York; daily 18:00-06:00 | worked 2026-03-07T12:00 2026-03-08T12:00 | PT11H | twelve hours less one
            America/New_York; daily 18:00-06:00 | worked 2026-10-31T12:00 2026-11-01T12:00 | PT13H | twelve hours and one
            Australia/Lord_Howe; SATURDAY 22:00-06:00 | worked 2026-10-03T12:00 2026-10-04T12:00 | PT7H30M | half an hour is left out
            Australia/Lord_Howe; SATURDAY 22:00-02:15 | ends 2026-10-03 | 2026-10-04T02:30+11:00 | the gap of half an hour ends at half past two
            Australia/Lord_Howe; SATURDAY 22:00-02:15 | worked 2026-10-03T12:00 2026-10-04T12:00 | PT4H | from 22:00 to the change at two
            Australia/Lord_Howe; SATURDAY 22:00-06:00 | worked 2026-04-04T12:00 2026-04-05T12:00 | PT8H30M | half an hour comes twice
            Australia/Lord_Howe; SATURDAY 22:00-01:45 | ends 2026-04-04   | 2026-04-05T01:45+10:30 | closing takes the second
            Australia/Lord_Howe; SATURDAY 22:00-01:45 | worked 2026-04-04T12:00 2026-04-05T12:00 | PT4H15M | till two, and fifteen minutes of the repeated half hour
            Australia/Lord_Howe; SUNDAY 01:45-06:00   | starts 2026-04-05 | 2026-04-05T01:45+11:00 | opening takes the first
            Australia/Lord_Howe; SUNDAY 01:45-06:00   | worked 2026-04-05T00:00 2026-04-06T00:00 | PT4H45M | 4:15 of wall time and half an hour
            America/Sao_Paulo; SATURDAY 22:00-06:00 | worked 2018-11-03T12:00 2018-11-04T12:00 | PT7H | midnight does not exist
            America/Sao_Paulo; SATURDAY 22:00-24:00 | ends 2018-11-03   | 2018-11-04T01:00-02:00 | 24:00 lies in the gap, whose end is one
            America/Sao_Paulo; SATURDAY 22:00-24:00 | worked 2018-11-03T12:00 2018-11-04T12:00 | PT2H | two hours all the same
            America/Sao_Paulo; SUNDAY 00:00-06:00   | starts 2018-11-04 | 2018-11-04T01:00-02:00 | the date begins at one
            America/Sao_Paulo; SATURDAY 22:00-24:00; SUNDAY 00:00-06:00 | closing 2018-11-03T23:00 | 2018-11-04T06:00-02:00 | they touch over the gap
            America/Sao_Paulo; SATURDAY 22:00-06:00 | worked 2019-02-16T12:00 2019-02-17T12:00 | PT9H | the hour before midnight comes twice
            America/Sao_Paulo; SATURDAY 22:00-24:00 | worked 2019-02-16T12:00 2019-02-17T12:00 | PT3H | till the only midnight
            America/Sao_Paulo; SATURDAY 22:00-23:30 | ends 2019-02-16   | 2019-02-16T23:30-03:00 | closing takes the second
            America/Sao_Paulo; SATURDAY 23:30-02:00 | worked 2019-02-16T12:00 2019-02-17T12:00 | PT3H30M | from the first half past eleven
            America/Havana; SATURDAY 22:00-24:00 | ends 2025-11-01   | 2025-11-02T00:00-05:00 | midnight comes twice; closing takes the second
            America/Havana; SATURDAY 22:00-24:00 | worked 2025-11-01T12:00 2025-11-02T12:00 | PT3H | till the second midnight
            America/Havana; SUNDAY 00:00-06:00   | starts 2025-11-02 | 2025-11-02T00:00-04:00 | opening takes the first midnight
            America/Havana; SUNDAY 00:00-06:00   | worked 2025-11-01T12:00 2025-11-02T12:00 | PT7H | six hours and the repeated one
            America/Havana; SATURDAY 22:00-24:00; SUNDAY 00:00-06:00 | worked 2025-11-01T12:00 2025-11-02T12:00 | PT9H | the hour that both hold counts once
            America/Havana; SATURDAY 22:00-06:00; holiday 2025-11-02 | worked 2025-11-01T12:00 2025-11-02T12:00 | PT9H | the night of the eve is not cut by the holiday
            Pacific/Apia; THURSDAY 22:00-06:00 | ends 2011-12-29 | 2011-12-31T00:00+14:00 | the whole next date is a gap, so closing is its end
            Pacific/Apia; THURSDAY 22:00-06:00 | worked 2011-12-29T12:00 2011-12-31T12:00 | PT2H | from 22:00 to the change at midnight
            """)
    void a_clock_change_in_the_night_lengthens_or_shortens_it(
            String hours, String question, String answer, String reason) {
        assertThat(Question.ask(WrittenHours.read(hours), question)).as(reason).isEqualTo(answer);
    }
}
