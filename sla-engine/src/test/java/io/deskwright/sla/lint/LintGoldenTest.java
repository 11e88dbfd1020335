package io.deskwright.sla.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.definition.TestRows;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.SourceTerms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careful reader asks of the five source policies, row by row of {@code findings.txt}. */
class LintGoldenTest {

    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    /** The default hours where a contract says only "working time" (AMB-08). */
    private static final CalendarUse DEFAULT_HOURS = new CalendarUse(
            WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                    .named("5x8")
                    .weekdays("09:00-12:00", "13:00-18:00")
                    .holidays(Holidays.china())
                    .build(),
            Basis.assumed("AMB-08"),
            MON_2026_03_02,
            LocalDate.of(2026, 12, 31));

    /** The milestones that the events of a service order reach, with those that people record. */
    private static final Milestone[] REACHED = Stream.of(
                    "REPORTED ACKNOWLEDGED REQUEST_CONFIRMED ARRIVED SERVICE_RESTORED RESOLVED RECURRED".split(" ", -1),
                    "ANALYSIS_REPORT_DELIVERED PART_SWAPPED OLD_PART_RETURNED PART_ON_SITE".split(" ", -1),
                    "HANDLING_STARTED EXPERT_REPLIED ENGINEER_DISPATCHED INDICATORS_NORMAL".split(" ", -1),
                    "REPAIR_PLAN_SENT CONTINUITY_PLAN_ACTIVATED".split(" ", -1))
            .flatMap(Stream::of)
            .map(Milestone::of)
            .toArray(Milestone[]::new);

    private static final Surroundings SERVICE_ORDER = Surroundings.unknown()
            .reaching(REACHED)
            .endingAt(Milestone.SERVICE_RESTORED, Milestone.RESOLVED)
            .on(DEFAULT_HOURS);

    private static final Map<String, Surroundings> POLICIES = Map.of(
            "P000", SERVICE_ORDER,
            "P001", SERVICE_ORDER.worstFirst("SEVERE", "GENERAL"),
            "P002",
                    SERVICE_ORDER.worstFirst(
                            Level.named("SYSTEM_DOWN"),
                            Level.named("SEVERE")
                                    .saying("businessAffected", "false", "002 §1.4 CLS-15")
                                    .saying("businessAffected", "true", "002 §1.1 b) row 2 CLS-17"),
                            Level.named("SINGLE"),
                            Level.named("ORDINARY")),
            "P003", SERVICE_ORDER,
            "P004", SERVICE_ORDER.worstFirst("EXCEPTIONALLY_HARD", "MAJOR", "GENERAL"));

    /** A row: the policy, the finding in one line, and what demands it. */
    private record Row(String policy, String finding, String demandedBy) {

        static Row parse(String line) {
            int first = line.indexOf(" | ");
            int last = line.lastIndexOf(" | ");
            return new Row(line.substring(0, first), line.substring(first + 3, last), line.substring(last + 3));
        }
    }

    private static List<Row> golden() {
        return TestRows.of(LintGoldenTest.class, "findings.txt").stream()
                .map(Row::parse)
                .toList();
    }

    private static List<Finding> findings(String policy) {
        return Linter.findings(SourceTerms.of(policy), Objects.requireNonNull(POLICIES.get(policy)));
    }

    static Stream<String> policies() {
        return POLICIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void each_source_policy_yields_the_rows_of_the_golden_list_and_no_others(String policy) {
        assertThat(findings(policy))
                .extracting(Finding::toString)
                .containsExactlyElementsOf(golden().stream()
                        .filter(row -> row.policy().equals(policy))
                        .map(Row::finding)
                        .toList());
    }

    @Test
    void the_golden_list_speaks_of_these_policies_only_and_each_row_names_what_demands_it() {
        assertThat(golden()).allSatisfy(row -> {
            assertThat(POLICIES).containsKey(row.policy());
            assertThat(row.demandedBy()).isNotBlank();
        });
    }
}
