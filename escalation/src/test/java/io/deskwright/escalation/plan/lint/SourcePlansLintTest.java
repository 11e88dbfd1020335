package io.deskwright.escalation.plan.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.fault.Levels;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.core.people.Role;
import io.deskwright.core.sentence.Finding;
import io.deskwright.escalation.plan.SourcePlans;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to ask of the source plans beside the terms and levels of their sources, and why it stays. */
class SourcePlansLintTest {

    /** ESC-15: the engineer is urged until it is solved, so no bound and no acknowledgement ends the reminders. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "P000 # reminder",
                "P001 # reminder",
                "P002 # reminder, reminder of row 3",
                "P003 # reminder",
                "P004 # reminder",
            })
    void of_the_source_plans_only_the_reminders_without_end_are_found(String name, String rungs) {
        Levels levels =
                SourceFaults.names().contains(name) ? SourceFaults.of(name).levels() : Levels.of();
        Surroundings around = new Surroundings.Builder()
                .terms(SourceTerms.of(name))
                .levels(levels)
                .held(EnumSet.allOf(Role.class))
                .groupingWindow(Duration.ofMinutes(30))
                .build();
        assertThat(PlanLint.findings(SourcePlans.of(name), around))
                .extracting(Finding::toString)
                .containsExactlyElementsOf(Arrays.stream(rungs.split(", "))
                        .map(rung -> "ENDLESS: " + name + " / reminders / " + rung
                                + " repeats without bound, and neither an answer nor an acknowledgement stops it.")
                        .toList());
    }
}
