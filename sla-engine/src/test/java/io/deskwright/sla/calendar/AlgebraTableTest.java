package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calendars made of calendars, each answer worked out by hand in UTC. In summer Shanghai works from 1 to 9, Berlin from 7
 * to 15 and New York from 13 to 21 UTC; in winter Berlin from 8 to 16 and New York from 14 to 22. In 2026 New York is
 * on summer time from 8 March to 1 November, Berlin from 29 March to 25 October.
 */
class AlgebraTableTest {

    private static final Map<String, BusinessCalendar> NAMED = Map.ofEntries(
            Map.entry("SHANGHAI", WrittenHours.read("Asia/Shanghai; weekdays 09:00-17:00")),
            Map.entry("BERLIN", WrittenHours.read("Europe/Berlin; weekdays 09:00-17:00")),
            Map.entry("NEWYORK", WrittenHours.read("America/New_York; weekdays 09:00-17:00")),
            Map.entry("CHINA", WrittenHours.read("Asia/Shanghai; weekdays 09:00-17:00; china")),
            Map.entry("NIGHT", WrittenHours.read("Europe/Berlin; daily 22:00-06:00")),
            Map.entry("EARLY", WrittenHours.read("Europe/Berlin; daily 05:00-10:00")),
            Map.entry("NY9", WrittenHours.read("America/New_York; MONDAY 09:00-10:00")),
            Map.entry("LONDON13", WrittenHours.read("Europe/London; MONDAY 13:00-14:00")),
            Map.entry(
                    "FEAST",
                    WrittenHours.read(
                            "Europe/Berlin; weekdays 09:00-17:00; holiday 2026-12-25 Feast; announced 2027-12-31")),
            Map.entry(
                    "XMAS",
                    WrittenHours.read(
                            "America/New_York; weekdays 09:00-17:00; holiday 2026-12-25 Christmas; announced 2026-12-31")),
            Map.entry("ONCE", WrittenHours.read("UTC; override 2026-07-08 09:00-10:00")),
            Map.entry("FAR", WrittenHours.read("UTC; override 2500-01-01 09:00-10:00")),
            Map.entry("ALWAYS", AlwaysOpen.in(ZoneId.of("Europe/Berlin"))));

    /** Reads {@code (A or B) minus C and D} from left to right; {@code [from/to,from/to]} after minus are pauses. */
    private static BusinessCalendar read(String text) {
        String spaced = text.replace("(", "( ").replace(")", " )");
        return read(new ArrayDeque<>(List.of(spaced.strip().split(" +", -1))));
    }

    private static BusinessCalendar read(Deque<String> words) {
        BusinessCalendar left = operand(words);
        while (!words.isEmpty() && !words.element().equals(")")) {
            String operator = words.remove();
            if (words.element().startsWith("[")) {
                left = left.minus(pauses(words.remove()));
                continue;
            }
            BusinessCalendar right = operand(words);
            left = switch (operator) {
                case "or" -> left.union(right);
                case "and" -> left.intersection(right);
                case "minus" -> left.minus(right);
                default -> throw new IllegalArgumentException("'" + operator + "' joins no calendars");
            };
        }
        return left;
    }

    private static BusinessCalendar operand(Deque<String> words) {
        String word = words.remove();
        if (!word.equals("(")) {
            return Objects.requireNonNull(NAMED.get(word), word);
        }
        BusinessCalendar inner = read(words);
        words.remove();
        return inner;
    }

    private static List<Window> pauses(String text) {
        List<Window> pauses = new ArrayList<>();
        for (String pause : text.substring(1, text.length() - 1).split(",", -1)) {
            int slash = pause.indexOf('/');
            pauses.add(new Window(Instant.parse(pause.substring(0, slash)), Instant.parse(pause.substring(slash + 1))));
        }
        return pauses;
    }

    private static void check(String calendar, String question, String answer, String reason) {
        assertThat(Question.ask(read(calendar), question)).as(reason).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SHANGHAI or BERLIN or NEWYORK | windows 2026-07-08T00:00Z 2026-07-09T00:00Z | 2026-07-08T09:00+08:00/2026-07-09T05:00+08:00 | in summer one run from 1 to 21
            SHANGHAI or BERLIN or NEWYORK | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT20H  | in summer from 1 to 21
            SHANGHAI or BERLIN or NEWYORK | worked 2026-07-09T00:00Z 2026-07-08T00:00Z | PT-20H | reversed is negative
            SHANGHAI or BERLIN or NEWYORK | worked 2026-01-14T00:00Z 2026-01-15T00:00Z | PT21H  | in winter from 1 to 22
            SHANGHAI or BERLIN or NEWYORK | worked 2026-03-11T00:00Z 2026-03-12T00:00Z | PT20H  | New York is on summer time already: 1 to 21
            SHANGHAI or BERLIN or NEWYORK | worked 2026-10-28T00:00Z 2026-10-29T00:00Z | PT20H  | New York is on summer time still: 1 to 21
            SHANGHAI or BERLIN or NEWYORK | worked 2026-11-04T00:00Z 2026-11-05T00:00Z | PT21H  | all on winter time: 1 to 22
            SHANGHAI or BERLIN or NEWYORK | worked 2026-07-06T00:00Z 2026-07-13T00:00Z | PT100H | five days of 20 hours
            SHANGHAI or BERLIN or NEWYORK | worked 2026-10-26T00:00Z 2026-11-09T00:00Z | PT205H | five days of 20 and five of 21 hours
            SHANGHAI or BERLIN or NEWYORK | due 2026-07-10T20:00Z PT2H | 2026-07-13T10:00+08:00 | an hour on Friday, an hour on Monday from 1 UTC
            SHANGHAI or BERLIN or NEWYORK | due 2026-07-10T20:00Z PT1H | 2026-07-11T05:00+08:00 | closing time is Saturday in Shanghai
            SHANGHAI or BERLIN or NEWYORK | open 2026-07-10T21:00Z     | false                  | New York closed for the weekend
            SHANGHAI or BERLIN or NEWYORK | next 2026-07-10T21:00Z     | 2026-07-13T09:00+08:00 | Shanghai opens on Monday
            SHANGHAI or BERLIN or NEWYORK | closing 2026-07-08T02:00Z  | 2026-07-09T05:00+08:00 | handed from desk to desk
            SHANGHAI or BERLIN or NEWYORK | closed 2026-07-12T00:00Z   | 2026-07-11T05:00+08:00 | Friday in New York
            SHANGHAI or BERLIN or NEWYORK | announced                  | none                   | nobody announces anything
            BERLIN or NEWYORK   | back 2026-07-13T08:00Z PT2H | 2026-07-10T22:00+02:00 | one hour of Monday, one of Friday from 20 to 21 UTC
            NEWYORK or SHANGHAI | hours 2026-07-10 | 2026-07-09T21:00-04:00/2026-07-10T05:00-04:00, 2026-07-10T09:00-04:00/2026-07-10T17:00-04:00 | Friday in either place
            NEWYORK or SHANGHAI | starts 2026-07-10 | 2026-07-09T21:00-04:00 | Friday begins in Shanghai
            NEWYORK or SHANGHAI | working 2026-07-11 | false                 | Saturday in both
            BERLIN or NIGHT     | hours 2026-07-08 | 2026-07-08T09:00+02:00/2026-07-08T17:00+02:00, 2026-07-08T22:00+02:00/2026-07-09T06:00+02:00 | a day and a night
            BERLIN or NIGHT     | ends 2026-07-08  | 2026-07-09T06:00+02:00 | the night ends the business of the date
            NIGHT or EARLY      | closing 2026-07-08T23:00 | 2026-07-09T10:00+02:00 | the night overlaps the early hours
            NIGHT or EARLY      | worked 2026-07-08T12:00 2026-07-09T12:00 | PT12H | from 22 to 10
            """)
    void a_union_is_open_when_either_is(String calendar, String question, String answer, String reason) {
        check(calendar, question, answer, reason);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SHANGHAI and BERLIN | hours 2026-07-08 | 2026-07-08T15:00+08:00/2026-07-08T17:00+08:00 | in summer from 7 to 9
            SHANGHAI and BERLIN | hours 2026-01-14 | 2026-01-14T16:00+08:00/2026-01-14T17:00+08:00 | in winter from 8 to 9
            SHANGHAI and BERLIN | due 2026-03-27T00:00Z PT2H | 2026-03-30T16:00+08:00 | one hour of winter, one of summer: Monday from 7 to 8
            BERLIN and NEWYORK | hours 2026-07-08 | 2026-07-08T15:00+02:00/2026-07-08T17:00+02:00 | from 13 to 15
            BERLIN and NEWYORK | hours 2026-01-14 | 2026-01-14T15:00+01:00/2026-01-14T17:00+01:00 | from 14 to 16
            BERLIN and NEWYORK | hours 2026-03-11 | 2026-03-11T14:00+01:00/2026-03-11T17:00+01:00 | between the changes from 13 to 16
            BERLIN and NEWYORK | hours 2026-10-28 | 2026-10-28T14:00+01:00/2026-10-28T17:00+01:00 | between the changes from 13 to 16
            BERLIN and NEWYORK | due 2026-03-27T13:00Z PT4H | 2026-03-30T16:00+02:00 | three hours on Friday, the fourth on Monday from 13 to 14
            NIGHT and EARLY | hours 2026-07-08 | 2026-07-09T05:00+02:00/2026-07-09T06:00+02:00 | the tail belongs to the date of the night
            EARLY and NIGHT | hours 2026-07-08 | 2026-07-08T05:00+02:00/2026-07-08T06:00+02:00 | the dates are those of the left one
            ALWAYS and BERLIN | hours 2026-07-08 | 2026-07-08T09:00+02:00/2026-07-08T17:00+02:00 | always takes nothing away
            NY9 and LONDON13 | next 2026-01-01T00:00Z | 2026-03-09T09:00-04:00 | they meet only between the changes of the clocks
            NY9 and LONDON13 | next 2026-03-24T00:00Z | 2026-10-26T09:00-04:00 | and again in autumn
            NY9 and LONDON13 | next 2026-10-27T00:00Z | 2027-03-15T09:00-04:00 | and next spring, from 14 to 28 March
            NY9 and LONDON13 | dates 2026-01-01 2027-01-01 | 4 | the 9th, 16th and 23rd of March, the 26th of October
            NY9 and LONDON13 | worked 2026-01-01T00:00Z 2027-01-01T00:00Z | PT4H | four Mondays of one hour
            SHANGHAI and NEWYORK | worked 2026-01-01T00:00Z 2027-01-01T00:00Z | PT0S | they never meet
            SHANGHAI and NEWYORK | windows 2026-01-01T00:00Z 2027-01-01T00:00Z | none | they never meet
            SHANGHAI and NEWYORK | hours 2026-07-08 | none   | they never meet
            SHANGHAI and NEWYORK | open 2026-07-08T02:00Z | false | they never meet
            SHANGHAI and NEWYORK | next 2026-07-08T02:00Z | never | they never meet
            SHANGHAI and NEWYORK | closing 2026-07-08T02:00Z | never | they never meet
            SHANGHAI and NEWYORK | closed 2026-07-08T02:00Z | never | they never met
            SHANGHAI and NEWYORK | due 2026-07-08T02:00Z PT0.000000001S | never | they never meet
            SHANGHAI and NEWYORK | back 2026-07-08T02:00Z PT1H | never | they never met
            SHANGHAI and NEWYORK | due 2026-07-08T02:00Z PT0S | 2026-07-08T10:00+08:00 | an amount of zero returns the start
            SHANGHAI and NEWYORK | date 2026-07-08 1 | never | no date works
            SHANGHAI and NEWYORK | dates 2026-01-01 2027-01-01 | 0 | no date works
            """)
    void an_intersection_is_open_when_both_are(String calendar, String question, String answer, String reason) {
        check(calendar, question, answer, reason);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            BERLIN minus NEWYORK | hours 2026-07-08 | 2026-07-08T09:00+02:00/2026-07-08T15:00+02:00 | from 7 to 13
            BERLIN minus NEWYORK | hours 2026-03-11 | 2026-03-11T09:00+01:00/2026-03-11T14:00+01:00 | between the changes from 8 to 13
            NEWYORK minus BERLIN | hours 2026-07-08 | 2026-07-08T11:00-04:00/2026-07-08T17:00-04:00 | from 15 to 21
            BERLIN minus BERLIN  | next 2026-07-08T00:00Z | never | nothing is left
            BERLIN minus BERLIN  | hours 2026-07-08 | none        | nothing is left
            ALWAYS minus ALWAYS  | due 2026-07-08T00:00Z PT1H | never | nothing is left
            ALWAYS minus BERLIN  | worked 2026-07-06T00:00 2026-07-13T00:00 | PT128H | a week less 40 hours
            ALWAYS minus BERLIN  | worked 2026-03-23T00:00 2026-03-30T00:00 | PT127H | the week of the change forward
            ALWAYS minus BERLIN  | worked 2026-10-19T00:00 2026-10-26T00:00 | PT129H | the week of the change back
            ALWAYS minus BERLIN  | next 2026-07-08T09:00 | 2026-07-08T17:00+02:00    | it opens when Berlin closes
            ALWAYS minus BERLIN  | closing 2026-07-10T17:00 | 2026-07-13T09:00+02:00 | the weekend is one run
            ALWAYS minus BERLIN  | hours 2026-07-08 | 2026-07-08T00:00+02:00/2026-07-08T09:00+02:00, 2026-07-08T17:00+02:00/2026-07-09T00:00+02:00 | the rest of the date
            ALWAYS minus BERLIN  | working 2026-07-11 | true | Saturday is all rest
            NIGHT minus EARLY    | hours 2026-07-08 | 2026-07-08T22:00+02:00/2026-07-09T05:00+02:00 | the tail is cut on the next date
            BERLIN minus [2026-07-08T10:00:00Z/2026-07-08T11:00:00Z] | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT7H | eight hours less one
            BERLIN minus [2026-07-08T10:00:00Z/2026-07-08T11:00:00Z] | due 2026-07-08T07:00Z PT4H | 2026-07-08T14:00+02:00 | three hours, the pause, one hour
            BERLIN minus [2026-07-08T10:00:00Z/2026-07-08T11:00:00Z] | due 2026-07-08T07:00Z PT3H | 2026-07-08T12:00+02:00 | at the beginning of the pause, not at its end
            BERLIN minus [2026-07-08T10:00:00Z/2026-07-08T12:00:00Z,2026-07-08T11:00:00Z/2026-07-08T13:00:00Z] | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT5H | overlapping pauses count once
            BERLIN minus [2026-07-08T11:00:00Z/2026-07-08T12:00:00Z,2026-07-08T10:00:00Z/2026-07-08T11:00:00Z] | hours 2026-07-08 | 2026-07-08T09:00+02:00/2026-07-08T12:00+02:00, 2026-07-08T14:00+02:00/2026-07-08T17:00+02:00 | touching pauses in any order are one
            BERLIN minus [2026-07-08T14:00:00Z/2026-07-09T08:00:00Z] | due 2026-07-08T13:00Z PT2H | 2026-07-09T11:00+02:00 | an hour before the pause, an hour from 8 UTC
            BERLIN minus [2026-07-08T20:00:00Z/2026-07-08T22:00:00Z] | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT8H | a pause after hours takes nothing
            BERLIN minus [2026-07-08T00:00:00Z/2026-07-09T00:00:00Z] | working 2026-07-08 | false | the whole date is paused
            BERLIN minus [2026-07-08T00:00:00Z/2026-07-09T00:00:00Z] | date 2026-07-07 1 | 2026-07-09 | the paused date is stepped over
            BERLIN minus [2026-07-08T00:00:00Z/2026-07-09T00:00:00Z] | holiday 2026-07-08 | none | a pause is no holiday
            ALWAYS minus [2026-07-08T10:00:00Z/2026-07-10T10:00:00Z] | due 2026-07-08T09:00Z PT8H | 2026-07-10T19:00+02:00 | an hour, two days of pause, seven hours
            ONCE minus [2026-07-08T09:30:00Z/2026-07-08T10:00:00Z]   | due 2026-07-01T00:00 PT30M | 2026-07-08T09:30Z | the half hour that is left
            ONCE minus [2026-07-08T09:30:00Z/2026-07-08T10:00:00Z]   | due 2026-07-01T00:00 PT31M | never             | there is no more
            ONCE minus [2026-07-08T09:30:00Z/2026-07-08T10:00:00Z]   | closed 2027-01-01T00:00 | 2026-07-08T09:30Z | the last run ended with the pause
            """)
    void a_difference_is_open_when_the_left_one_is_and_the_right_one_is_not(
            String calendar, String question, String answer, String reason) {
        check(calendar, question, answer, reason);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CHINA or BERLIN    | holiday 2026-10-01 | none   | Berlin works
            CHINA and BERLIN   | holiday 2026-10-01 | 国庆节 | a holiday of one closes both
            BERLIN and CHINA   | holiday 2026-10-01 | 国庆节 | a holiday of one closes both
            CHINA minus BERLIN | holiday 2026-10-01 | 国庆节 | its own holiday
            BERLIN minus CHINA | holiday 2026-10-01 | none   | a holiday of what is taken away takes nothing
            FEAST or XMAS      | holiday 2026-12-25 | Feast  | both are closed; the left one names it
            XMAS or FEAST      | holiday 2026-12-25 | Christmas | both are closed; the left one names it
            XMAS and FEAST     | holiday 2026-12-25 | Christmas | the left one names it
            CHINA or BERLIN    | announced | 2026-12-31 | China announces, Berlin does not
            BERLIN minus CHINA | announced | 2026-12-31 | the answer hangs on China
            FEAST and XMAS     | announced | 2026-12-31 | of two the earlier
            XMAS or FEAST      | announced | 2026-12-31 | of two the earlier
            BERLIN or NEWYORK  | announced | none       | nobody announces
            CHINA or BERLIN    | worked 2026-10-01T00:00Z 2026-10-02T00:00Z | PT8H | Berlin alone
            CHINA and BERLIN   | worked 2026-10-01T00:00Z 2026-10-09T00:00Z | PT2H | only the 8th, from 7 to 9
            BERLIN minus CHINA | hours 2026-10-01 | 2026-10-01T09:00+02:00/2026-10-01T17:00+02:00 | China is off
            BERLIN minus CHINA | hours 2026-10-08 | 2026-10-08T11:00+02:00/2026-10-08T17:00+02:00 | China works till 9 UTC
            CHINA or BERLIN    | working 2026-10-10 | true       | a make-up day in China
            CHINA and BERLIN   | working 2026-10-10 | false      | Berlin rests on Saturday
            CHINA or BERLIN    | dates 2026-10-01 2026-10-11 | 8 | Berlin 1, 2, 5 to 9; China the 10th
            CHINA and BERLIN   | dates 2026-10-01 2026-10-11 | 2 | the 8th and the 9th
            CHINA minus BERLIN | dates 2026-10-01 2026-10-11 | 3 | the 8th, 9th and 10th
            CHINA and BERLIN   | date 2026-09-30 1 | 2026-10-08  | over the National Day
            CHINA and BERLIN   | date 2026-10-08 -1 | 2026-09-30 | and back
            CHINA and BERLIN   | next 2026-09-30T09:00Z | 2026-10-08T15:00+08:00 | over the National Day
            """)
    void holidays_of_one_side(String calendar, String question, String answer, String reason) {
        check(calendar, question, answer, reason);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (SHANGHAI or BERLIN) and NEWYORK   | windows 2026-07-08T00:00Z 2026-07-09T00:00Z | 2026-07-08T21:00+08:00/2026-07-08T23:00+08:00 | Berlin alone meets New York
            (SHANGHAI or BERLIN) and NEWYORK   | hours 2026-07-08 | 2026-07-08T21:00+08:00/2026-07-08T23:00+08:00 | Berlin alone meets New York
            (SHANGHAI or NEWYORK) minus BERLIN | windows 2026-07-08T00:00Z 2026-07-09T00:00Z | 2026-07-08T09:00+08:00/2026-07-08T15:00+08:00, 2026-07-08T23:00+08:00/2026-07-09T05:00+08:00 | 1 to 7 and 15 to 21
            SHANGHAI or (BERLIN minus NEWYORK) | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT12H | 1 to 13
            (BERLIN or NEWYORK) minus (BERLIN and NEWYORK) | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT12H | 7 to 13 and 15 to 21
            (BERLIN or NEWYORK) minus (BERLIN and NEWYORK) | due 2026-07-08T12:00Z PT2H | 2026-07-08T18:00+02:00 | an hour till 13, an hour from 15
            ALWAYS minus (ALWAYS minus BERLIN) | hours 2026-07-08 | 2026-07-08T09:00+02:00/2026-07-08T17:00+02:00 | twice taken away is there again
            ALWAYS minus (ALWAYS minus BERLIN) | worked 2026-03-23T00:00 2026-03-30T00:00 | PT40H | twice taken away is there again
            (CHINA or BERLIN) and (CHINA or NEWYORK) | worked 2026-10-01T00:00Z 2026-10-02T00:00Z | PT2H | on a holiday of China what Berlin and New York share
            (BERLIN minus [2026-07-08T10:00:00Z/2026-07-08T11:00:00Z]) or SHANGHAI | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT13H | 1 to 10 and 11 to 15
            (BERLIN minus [2026-07-08T08:00:00Z/2026-07-08T09:00:00Z]) or SHANGHAI | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT14H | Shanghai is open in the pause
            (BERLIN or SHANGHAI) minus [2026-07-08T08:00:00Z/2026-07-08T09:00:00Z] | worked 2026-07-08T00:00Z 2026-07-09T00:00Z | PT13H | the pause of both counts
            (SHANGHAI and NEWYORK) or ONCE     | next 2026-01-01T00:00Z | 2026-07-08T17:00+08:00 | nothing and one hour
            (SHANGHAI and NEWYORK) or ONCE     | next 2026-07-08T10:00Z | never                  | nothing after it
            FAR | due 2026-01-01T00:00Z PT1H  | never | it opens farther away than 400 years
            FAR | next 2026-01-01T00:00Z      | never | it opens farther away than 400 years
            BERLIN minus [2026-07-08T10:00:00Z/9999-12-31T00:00:00Z] | due 2026-07-08T07:00Z PT4H | never | a pause without an end
            BERLIN minus [2026-07-08T10:00:00Z/+1000000000-12-31T23:59:59.999999999Z] | due 2026-07-08T07:00Z PT3H | 2026-07-08T12:00+02:00 | before the pause without an end
            BERLIN minus [2026-07-08T10:00:00Z/+1000000000-12-31T23:59:59.999999999Z] | closing 2026-07-08T07:00Z | 2026-07-08T12:00+02:00 | before the pause without an end
            BERLIN minus [2026-07-08T10:00:00Z/9999-12-31T00:00:00Z] | next 2026-07-08T10:00Z | never | a pause without an end
            BERLIN minus [2026-07-08T10:00:00Z/+1000000000-12-31T23:59:59.999999999Z] | next 2026-07-08T10:00Z | never | a pause without an end
            FAR | next 2400-01-01T00:00Z      | 2500-01-01T09:00Z | it opens within 400 years
            """)
    void nested_calendars_and_far_ones(String calendar, String question, String answer, String reason) {
        check(calendar, question, answer, reason);
    }

    @Test
    @Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
    void under_a_pause_without_an_end_there_is_no_working_date_and_that_is_said_at_once() {
        check(
                "BERLIN minus [2026-07-08T10:00:00Z/+1000000000-12-31T23:59:59.999999999Z]",
                "date 2026-07-08 1",
                "never",
                "nothing works within 400 years");
    }
}
