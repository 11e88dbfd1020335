package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in the text of a pack is told with its line and column. */
class FaultsTextTest {

    /** Fifteen lines, to which a test adds what is wrong from line 16 on. */
    private static final String TEXT = """
            deskwright faults 1
            name      | T
            version   | 1
            effective | 2026-01-01T00:00:00Z
            source    | s
            level | L | l | l
            fact | f | flag | | f | f
            fact | p | prediction | | p | p
            fact | n | number | u | n | n
            fact | r | ratio | u | r | r
            fact | w | word | A, B | w | w
            mark | M | m | m
            route | R | r | r
            parameter | q | number | u | q | q
            parameter | t | ratio | u | t | t
            """;

    private static final String RULE = "rule | X | level | L | s; says | e | c; ";

    private static List<String> problems(String text) {
        InvalidDefinition invalid =
                catchThrowableOfType(InvalidDefinition.class, () -> FaultsText.parse("t", text, List.of()));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private static String rows(String semicolons) {
        return TEXT + String.join("\n", semicolons.split("; ", -1)) + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bogus | 1 # t:16:1: 'bogus' is no key here; use [default, effective",
                "when | f | is | yes # t:16:1: 'when' is no key here",
                "name | U # t:16:1: a second row 'name'",
                "default | Z # t:16:11: there is no level 'Z'",
                "level | Z | z | z; default | Z # t:17:11: the default is the mildest level L, not 'Z': one rule more never",
                "level | L | l | l # t:16:9: the name is used twice",
                "level | Z | l # t:16:1: row 'level' has 2 cells after its key",
                "level | Z | l | l | above | L # t:16:21: 'above' should read 'worse than' and name a level",
                "level | Z | l | l | worse than | Y # t:16:34: there is no level 'Y'; there are [L]",
                "fact | f | flag | | f | f # t:16:8: fact 'f' is there already",
                "fact | z | float | | f | f # t:16:12: 'float' is none of [flag, prediction, ratio, number, word, text]",
                "fact | z | word | , | f | f # t:16:8: a word has a list of words",
                "fact | level | flag | | f | f # t:16:8: the name stands for the level",
                "fact | z | flag | | | f # t:16:20: the cell is empty",
                "parameter | q | number | | f | f # t:16:13: parameter 'q' is there already",
                "set | z | 1 # t:16:7: the pack does not publish a parameter 'z'; it does [q, t]",
                "set | q | 1/2 # t:16:11: '1/2' is no whole number of at most 18 digits",
                "set | t | 1/0 # t:16:11: the volume of a ratio is positive, but it is 0",
                "set | t | 1/1000000001 # t:16:11: the parts of the ratio 1/1000000001 of a rule are at most",
                "mark | M | m | m # t:16:8: the name is used twice",
                "rule | X | level | L # t:16:1: row 'rule' has 3 cells after its key",
                "rule | X | grade | L | s; says | e | c # t:16:12: 'grade' is none of level, mark, route",
                "rule | X | level | Z | s; when | f | is | yes; says | e | c # t:16:8: there is no level Z; there are [L]",
                "rule | X | level | L | s; when | f | is | yes # t:16:8: rule 'X' has no row 'says'",
                RULE + "priority | high # t:18:12: 'high' is no whole number",
                RULE + "says | e | c # t:18:1: a second row 'says' of rule 'X'",
                RULE + "when | z | is | yes # t:18:8: the pack does not publish a fact 'z'; it does [f, n, p, r, w]",
                RULE + "when | f | equals | yes # t:18:12: 'equals' is none of [is, is not, at least",
                RULE + "when | f | is | maybe # t:18:17: 'maybe' is neither yes nor no",
                RULE
                        + "when | f | at least | yes # t:18:1: 'at least' needs a number or a ratio, but fact 'f' is a flag",
                RULE + "when | n | above | 1 | 2 # t:18:12: 'above' takes one value, but fact 'n' has 2",
                RULE + "when | n | above | $z # t:18:20: the pack does not publish a parameter '$z'",
                RULE + "when | n | above | $t # t:18:1: parameter 't' is a ratio, but fact 'n' is a number",
                RULE + "when | r | above | 10 % # t:18:20: '10 %' is no ratio such as 1/10",
                RULE + "when | w | is | A | C # t:18:21: fact 'w' is one of [A, B], not 'C'",
                RULE + "when | p | is | no # t:18:1: fact 'p' is a prediction: a rule may only ask whether it is yes",
                RULE + "when | level | at least | L # t:18:1: a rule of a level cannot ask for the level",
                RULE + "when | f | is | yes; presume | n | 1 # t:19:11: the rule presumes fact 'n' and does not ask",
                RULE
                        + "when | p | is | yes; presume | p | yes # t:19:11: fact 'p' is a prediction, which is not presumed",
                RULE + "priority | 1 # t:16:8: the rule has no row, so that it would always say yes",
                "rule | X | mark | M | s; says | e | c; when | level | is | L # t:18:1: of the level a rule may only ask",
                "rule | X | mark | M | s; says | e | c; when | level | at least | Z # t:18:1: there is no level 'Z'",
                "golden | g | Z # t:16:10: there is no level 'Z'; there are [L]",
                "golden | g | L # t:16:10: the level should be L but is none, by []",
                "golden | g | none; given | z | 1 # t:17:9: the pack does not publish a fact 'z'",
                "golden | g | none; given | f | yes; given | f | no # t:18:9: fact 'f' is given twice",
                "golden | g | none; expect | mark | M | perhaps # t:17:21: 'perhaps' is none of yes, no, unknown",
                "golden | g | none; expect | mark | Z | yes # t:17:17: there is no mark 'Z'; there are [M]",
                "golden | g | none; expect | mark | M | yes # t:17:17: mark M should be yes but is no",
                "golden | g | none; expect | route | Z # t:17:18: there is no route 'Z'; there are [R]",
                "golden | g | none; expect | route | R # t:17:18: the route should be R but is none",
                "golden | g | none; expect | level | L # t:17:1: row 'expect' takes mark",
                "golden | g | none; golden | g | none # t:17:10: the name is used twice",
                "extends | P001; set | manyUsers | 50 # t:16:11: there is no pack 'P001' to extend; there are []",
            })
    void a_mistake_is_told_with_its_place(String rows, String problem) {
        assertThat(problems(rows(rows)))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(problems("deskwright faults 1\neffective | today\n"))
                .containsExactly(
                        "t:2:13: 'today' is no instant such as 2026-01-01T00:00:00Z",
                        "t: a row 'name' is missing",
                        "t: a row 'version' is missing",
                        "t: a row 'source' is missing");
        assertThat(problems("deskwright terms 1\n"))
                .containsExactly("t:1:1: the first line must be 'deskwright faults 1', not 'deskwright terms 1'");
    }

    @Test
    void a_text_inserts_a_level_sets_a_parameter_and_replaces_a_golden_case() {
        String text = """
                deskwright faults 1
                golden | nothing is known | GENERAL
                set | manyUsers | 50
                level | WARNING | warning | 预警 | worse than | GENERAL
                default | GENERAL
                extends | P001
                name | T
                version | 2
                effective | 2026-01-01T00:00:00Z
                source | s
                golden | many users | SEVERE
                given | hardwareFault | yes
                given | unservedUsers | 50
                """;
        Pack pack = FaultsText.parse("t", text);
        assertThat(pack.levels().names()).containsExactly("GENERAL", "WARNING", "SEVERE");
        assertThat(pack.golden()).hasSize(SourceFaults.of("P001").golden().size() + 1);
        assertThat(pack.classify(Facts.none()).level()).contains("GENERAL");
        assertThat(pack.classify(Facts.none().with("automaticAlarm", true)).level())
                .contains("GENERAL");
        assertThat(PackCheck.findings(pack))
                .extracting(found -> found.code() + " " + found.subject())
                .containsExactly("NO_RULE WARNING", "NO_GOLDEN_CASE WARNING", "PARAMETER_UNSET stipulatedInterruption");
    }
}
