package io.deskwright.escalation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.core.fault.Level;
import io.deskwright.core.fault.Levels;
import io.deskwright.core.fault.SourceFaults;
import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLS-22 and CLS-23: every level leads somewhere. */
class ByLevelTest {

    private static final Levels LEVELS = Levels.of(new Level("GENERAL", "g", "g"), new Level("SEVERE", "s", "s"));
    private static final Map<String, Integer> GIVEN = Map.of("one", 1, "two", 2);
    private static final String HEAD = "deskwright by-level 1\n";
    private static final String WHOLE = "level | GENERAL | one; level | SEVERE | two; unclassified | one";

    private static List<String> problems(ThrowingCallable deed) {
        InvalidDefinition invalid = catchThrowableOfType(InvalidDefinition.class, deed);
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static String text(String semicolons) {
        return HEAD + String.join("\n", semicolons.split("; ", -1));
    }

    @Test
    void a_level_leads_where_it_is_bound_and_another_where_a_case_without_level_does() {
        Map<String, Integer> levels = new HashMap<>(Map.of("SEVERE", 2));
        ByLevel<Integer> binding = new ByLevel<>(levels, 1);
        levels.clear();
        assertThat(binding.of("SEVERE")).isEqualTo(2);
        assertThat(binding.of("")).isEqualTo(1);
        assertThat(binding.of("GENERAL")).isEqualTo(1);
        assertThat(ByLevel.all(3).of("SEVERE")).isEqualTo(3);
    }

    @Test
    void CLS_22_a_binding_is_total_or_says_all_that_it_lacks() {
        assertThat(ByLevel.total(LEVELS.names(), Map.of("GENERAL", 1, "SEVERE", 2), 1)
                        .of("SEVERE"))
                .isEqualTo(2);
        assertThat(problems(() -> ByLevel.total(LEVELS.names(), Map.of("Z", 1, "Y", 2), 1)))
                .containsExactly(
                        "level GENERAL: leads nowhere",
                        "level SEVERE: leads nowhere",
                        "level Y: is none of [GENERAL, SEVERE]",
                        "level Z: is none of [GENERAL, SEVERE]");
    }

    @Test
    void a_text_binds_levels_to_what_is_given() {
        ByLevel<Integer> binding = ByLevelText.parse("t", text(WHOLE), LEVELS, GIVEN);
        assertThat(binding).isEqualTo(new ByLevel<>(Map.of("GENERAL", 1, "SEVERE", 2), 1));
    }

    @Test
    void CLS_23_different_levels_start_different_flows() {
        String text = """
                deskwright by-level 1
                # 002 §1.4: different levels start different service flows
                level        | SYSTEM_DOWN | emergency
                level        | SEVERE      | fault removal
                level        | SINGLE      | remote diagnosis
                level        | ORDINARY    | consultation
                unclassified | remote diagnosis
                """;
        ByLevel<String> flows =
                ByLevelText.parse("t", text, SourceFaults.of("P002").levels(), name -> "002/" + name);
        assertThat(flows.of("SYSTEM_DOWN")).isEqualTo("002/emergency");
        assertThat(flows.of("ORDINARY")).isEqualTo("002/consultation");
        assertThat(flows.of("")).isEqualTo("002/remote diagnosis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:5:1: 'bogus' is no key here; use level, unclassified",
                "unclassified | two # t:5:1: a second row 'unclassified'",
                "level | GENERAL # t:5:1: row 'level' has 1 cells after its key; it takes level | name",
                "level | GENERAL | two # t:5:9: level GENERAL is bound twice",
                "level | MAJOR | two # t:5:9: there is no level 'MAJOR'; there are [GENERAL, SEVERE]",
            })
    void a_mistake_is_told_with_its_place(String row, String problem) {
        assertThat(problems(() -> ByLevelText.parse("t", text(WHOLE + "; " + row), LEVELS, GIVEN)))
                .containsExactly(problem);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        String text = text("level | SEVERE | three; level | Z | four; unclassified");
        assertThat(problems(() -> ByLevelText.parse("t", text, LEVELS, GIVEN)))
                .containsExactly(
                        "t:2:18: there is no 'three'; there are [one, two]",
                        "t:3:9: there is no level 'Z'; there are [GENERAL, SEVERE]",
                        "t:3:13: there is no 'four'; there are [one, two]",
                        "t:4:1: row 'unclassified' has 0 cells after its key; it takes name",
                        "t: level GENERAL leads nowhere");
        assertThat(problems(() -> ByLevelText.parse("t", HEAD, Levels.of(), GIVEN)))
                .containsExactly("t: a row 'unclassified' is missing");
    }

    @Test
    void the_fifth_level_of_a_vendor_is_a_problem_until_it_is_bound() {
        Levels five = SourceFaults.of("P002").levels().with(new Level("CATASTROPHE", "c", "灾难"));
        Map<String, Plan> given = Map.of("P002", SourcePlans.of("P002"), "hot", SourcePlans.of("P004"));
        String text = "level | ORDINARY | P002; level | SINGLE | P002; level | SEVERE | P002;"
                + " level | SYSTEM_DOWN | P002; unclassified | P002";
        assertThat(problems(() -> ByLevelText.parse("t", text(text), five, given)))
                .containsExactly("t: level CATASTROPHE leads nowhere");
        assertThat(ByLevelText.parse("t", text(text + "; level | CATASTROPHE | hot"), five, given)
                        .of("CATASTROPHE")
                        .name())
                .isEqualTo("P004");
    }
}
