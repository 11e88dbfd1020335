package io.deskwright.sla.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped terms against the table of policies, figure by figure. */
class SourceTermsTest {

    static Stream<String> names() {
        return SourceTerms.names().stream();
    }

    private static Map<String, String> facts(String text) {
        return text.equals("-")
                ? Map.of()
                : Arrays.stream(text.split(" ", -1))
                        .collect(Collectors.toMap(
                                fact -> fact.substring(0, fact.indexOf('=')),
                                fact -> fact.substring(fact.indexOf('=') + 1)));
    }

    private static Limit limit(String text) {
        String value = text.substring(text.indexOf(' ') + 1);
        return switch (text.substring(0, text.length() - value.length()).strip()) {
            case "elapsed" -> new Limit.Elapsed(Duration.parse(value));
            case "immediate" -> new Limit.Immediately(Duration.parse(value), false);
            case "working-immediate" -> new Limit.Immediately(Duration.parse(value), true);
            case "by-report" ->
                new Limit.ByReportTime(
                        Duration.parse(value.substring(0, value.indexOf('/'))),
                        Duration.parse(value.substring(value.indexOf('/') + 1)));
            case "days" -> counted(CountedPeriod.days(Integer.parseInt(value)));
            case "half-months" -> counted(CountedPeriod.halfMonths(Integer.parseInt(value)));
            case "months" -> counted(CountedPeriod.months(Integer.parseInt(value)));
            case "working-days" -> counted(CountedPeriod.workingDays(Integer.parseInt(value)));
            case "days-of" -> new Limit.DaysOfFact(value, CountingPolicies.CIVIL_CODE);
            default -> value.equals("measured") ? new Limit.Measured() : new Limit.EndOfWorkingDay();
        };
    }

    private static Limit counted(CountedPeriod period) {
        return new Limit.Counted(period, CountingPolicies.CIVIL_CODE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P000 | 7 | ACK START_HANDLING PHONE EXPERT_REPLY DISPATCHED ARRIVE EMERGENCY_RESPONSE
            P001 | 6 | PHONE CONFIRM ARRIVE HANDLE RECURRENCE ANALYSIS_REPORT
            P002 | 9 | ACK ARRIVE RESTORE NORMAL PLAN RESOLVE
            P003 | 2 | ARRIVE
            P004 | 6 | ACK ARRIVE RESOLVE PLAN_ACTIVATED
            C001 | 2 | FIRST_REPLY SETTLE
            C002 | 2 | VERIFY FORMAL_REPLY
            S001 | 1 | OLD_PART_RETURN
            """)
    void each_has_its_targets_in_order(String name, int alternatives, String targets) {
        Terms terms = SourceTerms.of(name);
        assertThat(terms.name()).isEqualTo(name);
        assertThat(terms.version()).isEqualTo("1");
        assertThat(terms.source()).startsWith(name.equals("P000") ? "000" : "00");
        assertThat(terms.targetNames()).containsExactly(targets.split(" ", -1));
        assertThat(terms.targets()).hasSize(alternatives);
    }

    @Test
    void there_are_eight() {
        assertThat(SourceTerms.names()).containsExactly("P000", "P001", "P002", "P003", "P004", "C001", "C002", "S001");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            P000 | -  | ACK            | REPORTED | ACKNOWLEDGED     | elapsed PT5M    | -            | false | false
            P000 | -  | START_HANDLING | REPORTED | HANDLING_STARTED | elapsed PT10M   | -            | false | false
            P000 | -  | PHONE          | REPORTED | ACKNOWLEDGED     | immediate PT60S | elapsed PT10M | false | false
            P000 | lookupNeeded=true | EXPERT_REPLY | REPORTED | EXPERT_REPLIED | elapsed PT30M | - | false | false
            P000 | provincialCapital=true visitNeeded=true | DISPATCHED | REPORTED | ENGINEER_DISPATCHED | elapsed PT2H | - | false | false
            P000 | provincialCapital=true visitNeeded=true | ARRIVE | REPORTED | ARRIVED | elapsed PT4H | - | false | false
            P000 | emergency=true | EMERGENCY_RESPONSE | REPORTED | ACKNOWLEDGED | elapsed PT1H | elapsed PT4H | false | false
            P001 | -  | PHONE   | REPORTED | ACKNOWLEDGED      | immediate PT60S    | - | false | false
            P001 | -  | CONFIRM | REPORTED | REQUEST_CONFIRMED | end-of-working-day | - | false | false
            P001 | visitNeeded=true | ARRIVE | REPORTED | ARRIVED | by-report PT1H/PT2H | - | false | false
            P001 | -  | HANDLE  | REQUEST_CONFIRMED | RESOLVED | measured | - | true | false
            P001 | notReproducible=true | RECURRENCE | REQUEST_CONFIRMED | RECURRED | months 3 | - | false | false
            P001 | -  | ANALYSIS_REPORT | RESOLVED | ANALYSIS_REPORT_DELIVERED | days 3 | - | false | true
            P002 | level=SYSTEM_DOWN | ACK     | REPORTED | ACKNOWLEDGED      | immediate PT60S | - | false | false
            P002 | level=SYSTEM_DOWN | ARRIVE  | REPORTED | ARRIVED           | elapsed PT1H  | - | false | false
            P002 | level=SYSTEM_DOWN | RESTORE | ARRIVED  | SERVICE_RESTORED  | elapsed PT2H  | - | true | false
            P002 | level=SYSTEM_DOWN | NORMAL  | ARRIVED  | INDICATORS_NORMAL | elapsed PT6H  | - | true | false
            P002 | level=SEVERE      | ARRIVE  | REPORTED | ARRIVED           | elapsed PT2H  | - | false | false
            P002 | level=SEVERE      | RESTORE | REPORTED | SERVICE_RESTORED  | elapsed PT4H  | - | true | false
            P002 | level=SEVERE      | NORMAL  | REPORTED | INDICATORS_NORMAL | elapsed PT24H | - | true | false
            P002 | level=SINGLE      | PLAN    | REPORTED | REPAIR_PLAN_SENT  | elapsed PT6H  | - | false | false
            P002 | level=SINGLE      | RESOLVE | REPORTED | RESOLVED          | working-days 2 | - | true | false
            P003 | -                | ARRIVE | PART_ON_SITE | ARRIVED | immediate PT60M         | - | false | false
            P003 | entitlement=7x24 | ARRIVE | PART_ON_SITE | ARRIVED | immediate PT60M         | - | false | false
            P003 | entitlement=5x8  | ARRIVE | PART_ON_SITE | ARRIVED | working-immediate PT60M | - | false | false
            P004 | residentEngineer=true  | ACK | REPORTED | ACKNOWLEDGED | immediate PT60S | - | false | false
            P004 | residentEngineer=false | ACK | REPORTED | ACKNOWLEDGED | elapsed PT1H    | - | false | false
            P004 | -                | ACK     | REPORTED | ACKNOWLEDGED | elapsed PT1H   | - | false | false
            P004 | visitNeeded=true | ARRIVE  | REPORTED | ARRIVED      | elapsed PT2H   | - | false | false
            P004 | level=GENERAL    | RESOLVE | REPORTED | RESOLVED     | elapsed PT8H   | - | true  | false
            P004 | level=MAJOR      | PLAN_ACTIVATED | REPORTED | CONTINUITY_PLAN_ACTIVATED | immediate PT60S | - | false | false
            P004 | level=MAJOR      | RESOLVE | REPORTED | RESOLVED     | working-days 1 | - | true  | false
            C001 | - | FIRST_REPLY  | COMPLAINT_RECEIVED | FIRST_REPLIED     | elapsed PT2H  | - | false | false
            C001 | - | SETTLE       | COMPLAINT_RECEIVED | COMPLAINT_SETTLED | half-months 1 | - | false | false
            C002 | - | VERIFY       | COMPLAINT_RECEIVED | VERIFIED          | days 2        | - | false | false
            C002 | - | FORMAL_REPLY | COMPLAINT_RECEIVED | FORMALLY_ANSWERED | days 5        | - | false | false
            S001 | - | OLD_PART_RETURN | PART_SWAPPED | OLD_PART_RETURNED | days-of returnDays | - | false | true
            """)
    void each_figure_of_the_table_of_policies(
            String name,
            String facts,
            String targetName,
            String start,
            String stop,
            String limit,
            String outer,
            boolean pausable,
            boolean outlives) {
        Target target = SourceTerms.of(name).select(targetName, facts(facts)).orElseThrow();
        assertThat(target.name()).isEqualTo(targetName);
        assertThat(target.start()).isEqualTo(Milestone.of(start));
        assertThat(target.stop()).isEqualTo(Milestone.of(stop));
        assertThat(target.figure().limit()).isEqualTo(limit(limit));
        assertThat(target.outer().map(Figure::limit))
                .isEqualTo(outer.equals("-") ? Optional.empty() : Optional.of(limit(outer)));
        assertThat(target.isPausable()).isEqualTo(pausable);
        assertThat(target.pausedBy())
                .containsExactlyElementsOf(
                        pausable
                                ? List.of("CUSTOMER_ACCESS", "CUSTOMER_DATA", "CUSTOMER_DECISION", "RECURRENCE")
                                : List.of());
        assertThat(target.outlivesCase()).isEqualTo(outlives);
        boolean window = targetName.equals("RECURRENCE");
        assertThat(target.kind()).isEqualTo(window ? Target.Kind.WINDOW : Target.Kind.PROMISE);
        assertThat(target.endsPause()).isEqualTo(window ? Optional.of("RECURRENCE") : Optional.empty());
        assertThat(target.awaitsAcceptance()).isEqualTo(targetName.equals("HANDLE"));
        assertThat(target.each()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P000 | -                      | EXPERT_REPLY
            P000 | lookupNeeded=false     | EXPERT_REPLY
            P000 | provincialCapital=true | DISPATCHED
            P000 | visitNeeded=true       | DISPATCHED
            P000 | provincialCapital=true | ARRIVE
            P000 | visitNeeded=true       | ARRIVE
            P000 | -                      | EMERGENCY_RESPONSE
            P001 | visitNeeded=false      | ARRIVE
            P001 | -                      | RECURRENCE
            P002 | level=ORDINARY         | ACK
            P002 | level=ORDINARY         | ARRIVE
            P002 | level=ORDINARY         | RESTORE
            P002 | level=ORDINARY         | NORMAL
            P002 | level=ORDINARY         | PLAN
            P002 | level=ORDINARY         | RESOLVE
            P002 | -                      | ARRIVE
            P002 | level=SEVERE           | ACK
            P002 | level=SEVERE           | PLAN
            P002 | level=SEVERE           | RESOLVE
            P002 | level=SYSTEM_DOWN      | RESOLVE
            P002 | level=SINGLE           | ARRIVE
            P002 | level=SINGLE           | NORMAL
            P004 | -                      | ARRIVE
            P004 | -                      | RESOLVE
            P004 | level=GENERAL          | PLAN_ACTIVATED
            """)
    void what_the_table_does_not_promise_is_not_promised(String name, String facts, String target) {
        assertThat(SourceTerms.of(name).select(target, facts(facts))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_figure_names_its_source_and_each_assumption_its_register(String name) {
        List<Figure> figures = SourceTerms.of(name).targets().stream()
                .flatMap(target -> Stream.concat(Stream.of(target.figure()), target.outer().stream()))
                .toList();
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.basis().source()).isNotBlank();
            if (figure.basis().kind() == Basis.Kind.ASSUMED) {
                assertThat(figure.basis().source()).startsWith("AMB-");
            }
            if (figure.limit() instanceof Limit.Immediately) {
                assertThat(figure.basis().kind()).isEqualTo(Basis.Kind.ASSUMED);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_target_warns_at_50_75_and_100_percent(String name) {
        assertThat(SourceTerms.of(name).targets())
                .allSatisfy(target -> assertThat(target.thresholds())
                        .containsExactly(
                                new Threshold.Percent(50), new Threshold.Percent(75), new Threshold.Percent(100)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_text_is_what_is_read(String name) {
        assertThat(TermsText.parse("x", SourceTerms.text(name))).isEqualTo(SourceTerms.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p000", "P005", "P000 ", "P000.terms", "../terms/P000"})
    void an_unknown_name_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceTerms.of(name))
                .withMessage("there are no terms '%s'; there are %s", name, SourceTerms.names());
        assertThatIllegalArgumentException().isThrownBy(() -> SourceTerms.text(name));
    }
}
