package io.deskwright.sla.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import io.deskwright.sla.terms.Condition.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTextTest {

    private static final String HEAD = """
            deskwright terms 1
            name | T
            version | 1
            effective | 2026-01-01T00:00:00Z
            source | contract
            warn | 50 % | PT1H before
            pause | A | B
            """;
    private static final String WHOLE = HEAD + """
            target | X
            from | REPORTED
            to | RESOLVED
            limit | elapsed | PT2H | stated | §1
            """;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static List<Problem> problemsOf(String text) {
        try {
            TermsText.parse("t", text);
        } catch (InvalidDefinition invalid) {
            return invalid.problems();
        }
        return List.of();
    }

    private static Target target(String... rows) {
        return TermsText.parse("t", WHOLE + String.join("\n", rows)).targets().get(0);
    }

    private static String withLine(int number, String row) {
        List<String> lines = new ArrayList<>(Arrays.asList((WHOLE + "\n").split("\n", -1)));
        lines.set(number - 1, row);
        return String.join("\n", lines);
    }

    @Test
    void a_whole_text_is_read() {
        Terms terms = TermsText.parse(
                "t",
                "# before the header\n" + WHOLE + "# rows of X go on\n\npause|all\r\n"
                        + "target | X\nfrom | A\nto | B\nlimit | measured | assumed | AMB-1\nwarn | none\n");
        assertThat(terms.name()).isEqualTo("T");
        assertThat(terms.version()).isEqualTo("1");
        assertThat(terms.effectiveFrom()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(terms.source()).isEqualTo("contract");
        assertThat(terms.targets())
                .containsExactly(
                        Target.named("X")
                                .from(Milestone.REPORTED)
                                .to(Milestone.RESOLVED)
                                .within(new Limit.Elapsed(Duration.ofHours(2)), Basis.stated("§1"))
                                .pausedBy("A", "B")
                                .tellingAt(new Threshold.Percent(50))
                                .tellingAt(new Threshold.Before(AN_HOUR))
                                .build(),
                        Target.named("X")
                                .from(Milestone.of("A"))
                                .to(Milestone.of("B"))
                                .within(new Limit.Measured(), Basis.assumed("AMB-1"))
                                .build());
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("measured", new Limit.Measured()),
                Arguments.of("elapsed | PT1H", new Limit.Elapsed(AN_HOUR)),
                Arguments.of("elapsed | PT0S", new Limit.Elapsed(Duration.ZERO)),
                Arguments.of("working | P1DT1H", new Limit.WorkingTime(Duration.ofHours(25))),
                Arguments.of("immediately | PT60S", new Limit.Immediately(Duration.ofMinutes(1), false)),
                Arguments.of("immediately in working time | PT1H", new Limit.Immediately(AN_HOUR, true)),
                Arguments.of("counted | 1 day | CIVIL_CODE", counted(CountedPeriod.days(1))),
                Arguments.of("counted | 3  days | CIVIL_CODE", counted(CountedPeriod.days(3))),
                Arguments.of("counted | 1 working day | CIVIL_CODE", counted(CountedPeriod.workingDays(1))),
                Arguments.of("counted | 2 working days | CIVIL_CODE", counted(CountedPeriod.workingDays(2))),
                Arguments.of("counted | 1 half month | CIVIL_CODE", counted(CountedPeriod.halfMonths(1))),
                Arguments.of("counted | 2 half months | CIVIL_CODE", counted(CountedPeriod.halfMonths(2))),
                Arguments.of("counted | 1 month | CIVIL_CODE", counted(CountedPeriod.months(1))),
                Arguments.of("counted | 3 months | CIVIL_CODE", counted(CountedPeriod.months(3))),
                Arguments.of("counted | 1 year | CIVIL_CODE", counted(CountedPeriod.years(1))),
                Arguments.of("counted | 10 years | CIVIL_CODE", counted(CountedPeriod.years(10))),
                Arguments.of(
                        "counted | 3 days | SAME_WALL_TIME",
                        new Limit.Counted(CountedPeriod.days(3), CountingPolicies.SAME_WALL_TIME)),
                Arguments.of("days of | n | CIVIL_CODE", new Limit.DaysOfFact("n", CountingPolicies.CIVIL_CODE)),
                Arguments.of("end of working day", new Limit.EndOfWorkingDay()),
                Arguments.of("by report time | PT1H | PT2H", new Limit.ByReportTime(AN_HOUR, Duration.ofHours(2))),
                Arguments.of(
                        "day of quarter | 10 | NEXT_WORKING_DATE | PT1H",
                        new Limit.DayOfPeriod(Step.QUARTER, 10, Roll.NEXT_WORKING_DATE, AN_HOUR)),
                Arguments.of(
                        "day of month | 31 | PREVIOUS_WORKING_DATE | PT0S",
                        new Limit.DayOfPeriod(Step.MONTH, 31, Roll.PREVIOUS_WORKING_DATE, Duration.ZERO)),
                Arguments.of(
                        "day of month | 1 | SKIP | PT1H", new Limit.DayOfPeriod(Step.MONTH, 1, Roll.SKIP, AN_HOUR)),
                Arguments.of("fixed | 2026-03-02T10:00:00Z", new Limit.Fixed(Instant.parse("2026-03-02T10:00:00Z"))));
    }

    private static Limit counted(CountedPeriod period) {
        return new Limit.Counted(period, CountingPolicies.CIVIL_CODE);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void every_kind_of_limit_is_read(String text, Limit limit) {
        Terms terms = TermsText.parse("t", withLine(11, "limit | " + text + " | stated | §2"));
        assertThat(terms.targets().get(0).figure()).isEqualTo(new Figure(limit, Basis.stated("§2")));
        assertThat(target("outer | " + text + " | assumed | AMB-2").outer())
                .contains(new Figure(limit, Basis.assumed("AMB-2")));
    }

    @Test
    void every_other_row_of_a_target_is_read() {
        Target read = target(
                "when | level | is | SEVERE",
                "when | site | is not | CAPITAL",
                "when | a | known",
                "when | b | unknown",
                "pause | C | D",
                "warn | 1 % | 99% | PT0S before | PT30M after",
                "window | C",
                "outlives | the case",
                "each | start");
        assertThat(read.when())
                .containsExactly(
                        Condition.level("SEVERE"),
                        new Condition("site", Operator.IS_NOT, "CAPITAL"),
                        new Condition("a", Operator.KNOWN, ""),
                        new Condition("b", Operator.UNKNOWN, ""));
        assertThat(read.pausedBy()).containsExactly("C", "D");
        assertThat(read.thresholds())
                .containsExactly(
                        new Threshold.Percent(1),
                        new Threshold.Percent(99),
                        new Threshold.Before(Duration.ZERO),
                        new Threshold.After(Duration.ofMinutes(30)));
        assertThat(read.kind()).isEqualTo(Target.Kind.WINDOW);
        assertThat(read.endsPause()).contains("C");
        assertThat(read.outlivesCase()).isTrue();
        assertThat(read.each()).isTrue();
        assertThat(read.awaitsAcceptance()).isFalse();
        assertThat(TermsText.parse("t", withLine(10, "to | RESOLVED | accepted"))
                        .targets())
                .allMatch(Target::awaitsAcceptance);
    }

    @Test
    void the_ways_to_count_are_an_open_set() {
        assertThat(problemsOf(withLine(11, "limit | counted | 3 days | MINE | stated | §1")))
                .hasSize(1);
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> TermsText.parse(
                        "t",
                        withLine(11, "limit | counted | 3 days | CIVIL_CODE | stated | §1"),
                        List.of(CountingPolicies.SAME_WALL_TIME)))
                .withMessage("t is not valid: t:11:28: 'CIVIL_CODE' is no way to count; use [SAME_WALL_TIME]");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
            1  ~ ^deskwright terms 2     ~ the first line must be 'deskwright terms 1', not 'deskwright terms 2'
            6  ~ ^ | x                   ~ the row has no key
            6  ~ ^limit | measured       ~ 'limit' is no key before the first target; use [effective, name, pause, source, target, version, warn]
            6  ~ ^Name | x               ~ 'Name' is no key before the first target; use [effective, name, pause, source, target, version, warn]
            6  ~ ^name | U               ~ a second row 'name'
            6  ~ ^version | 2            ~ a second row 'version'
            6  ~ ^effective | soon       ~ a second row 'effective'
            6  ~ ^source | x             ~ a second row 'source'
            7  ~ ^warn | 5 %             ~ a second row 'warn'
            2  ~ ^name                   ~ row 'name' has 0 cells after its key; it takes text
            2  ~ ^name | a | b           ~ row 'name' has 2 cells after its key; it takes text
            3  ~ ^version | a | b        ~ row 'version' has 2 cells after its key; it takes text
            5  ~ ^source                 ~ row 'source' has 0 cells after its key; it takes text
            2  ~ name |^                 ~ the cell is empty
            3  ~ version |^              ~ the cell is empty
            5  ~ source |^               ~ the cell is empty
            4  ~ effective | ^soon       ~ 'soon' is no instant such as 2026-01-01T00:00:00Z
            4  ~ effective | ^2026-01-01 ~ '2026-01-01' is no instant such as 2026-01-01T00:00:00Z
            6  ~ warn | 50 % | ^0 %      ~ a share of a limit lies between 1 and 1000 %, but 0 %
            6  ~ warn | ^-5 %            ~ '-5' is no whole number below a million
            6  ~ warn | ^%               ~ '' is no whole number below a million
            6  ~ warn | ^1000000 %       ~ '1000000' is no whole number below a million
            6  ~ warn | ^7.5 %           ~ '7.5' is no whole number below a million
            6  ~ warn | ^٣ %             ~ '٣' is no whole number below a million
            6  ~ warn | ^75              ~ '75' is no threshold such as 75 %, PT1H before or PT1H after
            6  ~ warn | 1 % |^           ~ '' is no threshold such as 75 %, PT1H before or PT1H after
            6  ~ warn | ^an hour before  ~ 'an hour' is no amount of time such as PT2H
            6  ~ warn | ^PT-1H before    ~ the amount PT-1H is negative
            6  ~ warn | ^PT-1H after     ~ the amount PT-1H is negative
            7  ~ pause | A |^            ~ the cell is empty
            12 ~ ^name | x               ~ 'name' is no key of a target; use [each, from, limit, outer, outlives, pause, to, warn, when, window]
            12 ~ ^From | x               ~ 'From' is no key of a target; use [each, from, limit, outer, outlives, pause, to, warn, when, window]
            12 ~ ^from | x               ~ a second row 'from' of target 'X'
            12 ~ ^to | x                 ~ a second row 'to' of target 'X'
            12 ~ ^limit | measured | stated | x ~ a second row 'limit' of target 'X'
            9  ~ ^from                   ~ row 'from' has 0 cells after its key; it takes milestone
            9  ~ ^from | A | B           ~ row 'from' has 2 cells after its key; it takes milestone
            10 ~ ^to                     ~ row 'to' has 0 cells after its key; it takes milestone
            10 ~ ^to | A | accepted | B  ~ row 'to' has 3 cells after its key; it takes milestone
            10 ~ to | A | ^acepted       ~ 'acepted' should read 'accepted'
            9  ~ from |^                 ~ the cell is empty
            12 ~ ^when | a               ~ row 'when' has 1 cells after its key; it takes fact | is, is not, known or unknown | value
            12 ~ ^when | a | is | b | c  ~ row 'when' has 4 cells after its key; it takes fact | is, is not, known or unknown | value
            12 ~ when | a | ^equals | b  ~ 'equals' is none of is, is not, known, unknown
            12 ~ when | a | ^is          ~ 'is' takes a value
            12 ~ when | a | ^is not      ~ 'is not' takes a value
            12 ~ when | a | ^known | b   ~ 'known' takes no value
            12 ~ when | a | ^unknown | b ~ 'unknown' takes no value
            12 ~ when | a | is |^        ~ the cell is empty
            12 ~ when |^ | is | b        ~ the cell is empty
            11 ~ ^limit | measured       ~ row 'limit' has 1 cells after its key; it takes kind | its parts | stated or assumed | source
            11 ~ ^limit | a | b | c | d | e | f | g ~ row 'limit' has 7 cells after its key; it takes kind | its parts | stated or assumed | source
            11 ~ limit | ^soon | stated | x ~ 'soon' is no kind of limit; use one of [by report time, counted, day of month, day of quarter, days of, elapsed, end of working day, fixed, immediately, immediately in working time, measured, working]
            11 ~ limit | ^measured | PT1H | stated | x ~ 'measured' takes 0 parts before stated or assumed, not 1
            11 ~ limit | ^end of working day | PT1H | stated | x ~ 'end of working day' takes 0 parts before stated or assumed, not 1
            11 ~ limit | ^elapsed | stated | x ~ 'elapsed' takes 1 part before stated or assumed, not 0
            11 ~ limit | ^working | PT1H | PT1H | stated | x ~ 'working' takes 1 part before stated or assumed, not 2
            11 ~ limit | ^immediately | stated | x ~ 'immediately' takes 1 part before stated or assumed, not 0
            11 ~ limit | ^fixed | stated | x ~ 'fixed' takes 1 part before stated or assumed, not 0
            11 ~ limit | ^counted | 3 days | stated | x ~ 'counted' takes 2 parts before stated or assumed, not 1
            11 ~ limit | ^days of | n | stated | x ~ 'days of' takes 2 parts before stated or assumed, not 1
            11 ~ limit | ^by report time | PT1H | stated | x ~ 'by report time' takes 2 parts before stated or assumed, not 1
            11 ~ limit | ^day of month | 1 | NONE | stated | x ~ 'day of month' takes 3 parts before stated or assumed, not 2
            11 ~ limit | ^day of quarter | 1 | stated | x ~ 'day of quarter' takes 3 parts before stated or assumed, not 1
            11 ~ limit | elapsed | ^2 h | stated | x ~ '2 h' is no amount of time such as PT2H
            11 ~ limit | elapsed |^ | stated | x ~ '' is no amount of time such as PT2H
            11 ~ limit | elapsed | ^PT-2H | stated | x ~ the amount PT-2H is negative
            11 ~ limit | working | ^-PT2H | stated | x ~ the amount -PT2H is negative
            11 ~ limit | immediately | ^PT-1S | stated | x ~ the amount PT-1S is negative
            11 ~ limit | by report time | PT1H | ^PT-1S | stated | x ~ the amount PT-1S is negative
            11 ~ limit | by report time | ^x | PT1S | stated | x ~ 'x' is no amount of time such as PT2H
            11 ~ limit | elapsed | ^PT9999999999999999999H | stated | x ~ 'PT9999999999999999999H' is no amount of time such as PT2H
            11 ~ limit | fixed | ^tomorrow | stated | x ~ 'tomorrow' is no instant such as 2026-01-01T00:00:00Z
            11 ~ limit | counted | ^3 weeks | CIVIL_CODE | stated | x ~ '3 weeks' is no period such as 3 days or 2 working days
            11 ~ limit | counted | ^3 | CIVIL_CODE | stated | x ~ '3' is no period such as 3 days or 2 working days
            11 ~ limit | counted | ^-3 days | CIVIL_CODE | stated | x ~ '-3' is no whole number below a million
            11 ~ limit | counted | ^days | CIVIL_CODE | stated | x ~ 'days' is no period such as 3 days or 2 working days
            11 ~ limit | counted | 3 days | ^CIVIL | stated | x ~ 'CIVIL' is no way to count; use [CIVIL_CODE, CIVIL_CODE_BUSINESS_HOURS, CIVIL_CODE_REST_DAYS, SAME_WALL_TIME]
            11 ~ limit | days of |^ | CIVIL_CODE | stated | x ~ the cell is empty
            11 ~ limit | day of month | ^ten | NONE | PT1H | stated | x ~ 'ten' is no whole number below a million
            11 ~ limit | day of month | ^-1 | NONE | PT1H | stated | x ~ '-1' is no whole number below a million
            11 ~ limit | day of month | 10 | ^FORWARD | PT1H | stated | x ~ 'FORWARD' is none of [NONE, NEXT_WORKING_DATE, PREVIOUS_WORKING_DATE, SKIP]
            11 ~ limit | day of month | 10 | NONE | ^PT-1H | stated | x ~ the amount PT-1H is negative
            11 ~ limit | elapsed | PT2H | ^said | x ~ 'said' is neither stated nor assumed
            11 ~ limit | elapsed | PT2H | ^Stated | x ~ 'Stated' is neither stated nor assumed
            11 ~ limit | elapsed | PT2H | stated |^ ~ the cell is empty
            12 ~ outer | elapsed | PT2H | assumed |^ ~ the cell is empty
            12 ~ outer | ^soon | stated | x ~ 'soon' is no kind of limit; use one of [by report time, counted, day of month, day of quarter, days of, elapsed, end of working day, fixed, immediately, immediately in working time, measured, working]
            12 ~ pause |^                ~ the cell is empty
            12 ~ warn | ^0 %             ~ a share of a limit lies between 1 and 1000 %, but 0 %
            12 ~ ^window                 ~ row 'window' has 0 cells after its key; it takes reason that its stop ends
            12 ~ window |^               ~ the cell is empty
            12 ~ ^warn                   ~ row 'warn' has 0 cells after its key; it takes threshold or none
            12 ~ ^pause                  ~ row 'pause' has 0 cells after its key; it takes reason
            12 ~ pause | C | ^all        ~ 'all' is no reason: it stands alone in the row 'pause' of a target
            7  ~ pause | ^all            ~ 'all' is no reason: it stands alone in the row 'pause' of a target
            7  ~ ^pause                  ~ row 'pause' has 0 cells after its key; it takes reason
            6  ~ ^warn                   ~ row 'warn' has 0 cells after its key; it takes threshold
            6  ~ warn | ^none            ~ 'none' is no threshold such as 75 %, PT1H before or PT1H after
            6  ~ warn | ^1001 %          ~ a share of a limit lies between 1 and 1000 %, but 1001 %
            11 ~ limit | counted | ^3days | CIVIL_CODE | stated | x ~ '3days' is no period such as 3 days or 2 working days
            12 ~ outlives | ^all         ~ 'all' should read 'the case'
            12 ~ ^outlives               ~ row 'outlives' has 0 cells after its key; it takes the case
            12 ~ each | ^stop            ~ 'stop' should read 'start'
            12 ~ ^each | start | x       ~ row 'each' has 2 cells after its key; it takes start
            12 ~ ^target                 ~ row 'target' has 0 cells after its key; it takes name
            12 ~ ^target | X | Y         ~ row 'target' has 2 cells after its key; it takes name
            """)
    void one_wrong_row_is_one_problem_at_its_place(int line, String marked, String message) {
        int mark = marked.indexOf('^');
        String row = marked.substring(0, mark) + marked.substring(mark + 1);
        assertThat(problemsOf(withLine(line, row)))
                .containsExactly(new Problem("t:" + line + ":" + (mark + 1), message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            2  ~ t      ~ a row 'name' is missing
            3  ~ t      ~ a row 'version' is missing
            4  ~ t      ~ a row 'effective' is missing
            5  ~ t      ~ a row 'source' is missing
            9  ~ t:8:10 ~ target 'X' has no row 'from'
            10 ~ t:8:10 ~ target 'X' has no row 'to'
            11 ~ t:8:10 ~ target 'X' has no row 'limit'
            """)
    void a_missing_row_is_told(int line, String place, String message) {
        assertThat(problemsOf(withLine(line, "# taken away"))).containsExactly(new Problem(place, message));
    }

    @Test
    void terms_without_a_target_are_none() {
        assertThat(problemsOf(HEAD)).containsExactly(new Problem("t", "a row 'target' is missing"));
    }

    @Test
    void a_text_without_rows_misses_all() {
        assertThat(problemsOf("deskwright terms 1"))
                .extracting(Problem::toString)
                .containsExactly(
                        "t: a row 'name' is missing",
                        "t: a row 'version' is missing",
                        "t: a row 'effective' is missing",
                        "t: a row 'source' is missing",
                        "t: a row 'target' is missing");
    }

    @ParameterizedTest
    @CsvSource({"month, 0", "month, 32", "month, 40", "quarter, 0", "quarter, 93", "quarter, 999999"})
    void a_day_that_no_period_has_is_a_problem_at_its_place(String period, int day) {
        String row = "limit | day of " + period + " | " + day + " | NONE | PT1H | stated | x";
        List<Problem> problems = problemsOf(withLine(11, row));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).isEqualTo("t:11:" + (row.indexOf(" | " + day) + 4));
    }

    @Test
    void a_target_has_a_name() {
        assertThat(problemsOf(withLine(8, "target |"))).containsExactly(new Problem("t:8:9", "the cell is empty"));
    }

    @Test
    void a_wrong_target_row_makes_no_problems_of_the_rows_after_it() {
        assertThat(problemsOf(withLine(8, "target | X | Y")))
                .containsExactly(new Problem("t:8:1", "row 'target' has 2 cells after its key; it takes name"));
    }

    @Test
    void all_problems_are_told_together_in_their_order() {
        String text = """
                deskwright terms 1
                name | T
                effective | soon
                free | x
                warn | 0 % | 5 %
                target | X
                  from | A | B
                limit | elapsed |  PT-1H | said |
                target | 目标
                to | B | 接受
                when | 省会 | 是 | true
                """;
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> TermsText.parse("t", text))
                .withMessageStartingWith("t is not valid, 14 problems:")
                .satisfies(invalid -> assertThat(invalid.problems())
                        .extracting(Problem::place)
                        .containsExactlyInAnyOrder(
                                "t:3:13", "t:4:1", "t:5:8", "t:7:3", "t:8:20", "t:8:28", "t:8:34", "t:6:10", "t:10:10",
                                "t:11:13", "t:9:10", "t:9:10", "t", "t"));
    }

    /** One change of a text: a line or a cell of it replaced, doubled, moved or taken away. */
    private record Change(int how, int line, int cell, String by) {

        void apply(List<String> lines) {
            if (lines.isEmpty()) {
                lines.add(by);
                return;
            }
            int at = line % lines.size();
            switch (how) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(cell % lines.size()));
                case 2 -> lines.set(at, by);
                case 3 -> lines.set(at, lines.get(at) + " | " + by);
                case 4 -> lines.set(at, withCell(lines.get(at), false));
                default -> lines.set(at, withCell(lines.get(at), true));
            }
        }

        private String withCell(String row, boolean replaced) {
            List<String> cells = new ArrayList<>(Arrays.asList(row.split("\\|", -1)));
            int at = cell % cells.size();
            if (replaced) {
                cells.set(at, by);
            } else {
                cells.remove(at);
            }
            return String.join("|", cells);
        }
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<String> word = Arbitraries.of(
                "",
                " ",
                "0 %",
                "-1 %",
                "101 %",
                "%",
                "before",
                "PT-1H before",
                "PT1H before",
                "PT0S",
                "PT-1H",
                "P1D",
                "PT9223372036854775807S",
                "PT-9223372036854775808S",
                "PT99999999999999999999S",
                "0",
                "-1",
                "40",
                "93",
                "999999",
                "1000000",
                "2147483648",
                "0 days",
                "-3 days",
                "3 days",
                "999999 years",
                "3 working days",
                "all",
                "accepted",
                "the case",
                "start",
                "is",
                "is not",
                "known",
                "unknown",
                "stated",
                "assumed",
                "measured",
                "elapsed",
                "working",
                "immediately",
                "counted",
                "days of",
                "by report time",
                "fixed",
                "day of month",
                "day of quarter",
                "end of working day",
                "CIVIL_CODE",
                "NEXT_WORKING_DATE",
                "SKIP",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "+9999999999-01-01T00:00:00Z",
                "target",
                "target | X",
                "when",
                "when | a",
                "limit",
                "outer",
                "pause",
                "warn",
                "window",
                "each",
                "outlives",
                "from",
                "to",
                "name",
                "#",
                "\uFEFF",
                "\u0000",
                "\r",
                "\u00A0",
                "\u2028",
                "\uD83D",
                "目标",
                "٣ %");
        Arbitrary<String> by = Arbitraries.oneOf(word, Arbitraries.strings().ofMaxLength(8));
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 200);
        Arbitrary<Change> change = Combinators.combine(Arbitraries.integers().between(0, 7), number, number, by)
                .as(Change::new);
        return Combinators.combine(
                        Arbitraries.of(SourceTerms.names()),
                        change.list().ofMinSize(1).ofMaxSize(4))
                .as((name, changes) -> {
                    List<String> lines =
                            SourceTerms.text(name).lines().collect(Collectors.toCollection(ArrayList::new));
                    changes.forEach(one -> one.apply(lines));
                    return String.join("\n", lines);
                });
    }

    @Property
    void a_changed_text_yields_terms_or_its_problems(@ForAll("mutated") String text) {
        Optional<InvalidDefinition> invalid = Optional.empty();
        try {
            assertThat(TermsText.parse("t", text).targets()).isNotEmpty();
        } catch (InvalidDefinition expected) {
            invalid = Optional.of(expected);
        }
        assertThat(invalid.map(InvalidDefinition::problems).orElse(List.of()))
                .allSatisfy(problem -> assertThat(problem.place()).matches("t(:[0-9]+:[0-9]+)?"));
    }
}
