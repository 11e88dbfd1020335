package io.deskwright.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.sentence.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCheckTest {

    private static final String HEAD = """
            deskwright faults 1
            name      | T
            version   | 1
            effective | 2026-01-01T00:00:00Z
            source    | s
            level | MILD | m | m
            level | BAD | b | b
            fact | f | flag | | f | f
            fact | n | number | u | n | n
            fact | r | ratio | u | r | r
            fact | w | word | A, B, C | w | w
            fact | x | text | | x | x
            mark | M | m | m
            """;

    private static String rule(int number, String outcome, String rows) {
        return "rule | R" + number + " | " + outcome + " | s\nsays | e | c\n" + rows.replace("; ", "\n") + "\n";
    }

    private static List<Finding<PackCode>> findings(String... rules) {
        String text = HEAD
                + String.join(
                        "",
                        IntStream.range(0, rules.length)
                                .mapToObj(i -> rule(
                                        i,
                                        rules[i].substring(0, rules[i].indexOf(':'))
                                                .replace(" ", " | "),
                                        rules[i].substring(rules[i].indexOf(':') + 1)))
                                .toList());
        return PackCheck.findings(FaultsText.parse("t", text)).stream()
                .filter(found -> found.subject().startsWith("R"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "when | f | is | yes; when | f | is | no # f",
                "when | n | above | 3; when | n | below | 4 # n",
                "when | n | is | 3; when | n | is not | 3 # n",
                "when | r | below | 0/1 # r",
                "when | r | at least | 1/10; when | r | below | 2/20 # r",
                "when | w | is | A; when | w | is | B | C # w",
                "when | w | is not | A | B | C # w",
                "when | x | is | a; when | x | is not | a # x",
            })
    void rows_that_contradict_each_other_are_found(String rows, String fact) {
        assertThat(findings("level BAD:" + rows))
                .containsExactly(Finding.of(PackCode.NEVER_FIRES, "R0").with("fact", fact));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "when | n | above | 2; when | n | below | 4 # ",
                "when | r | above | 1/10; when | r | below | 2/19 # ",
                "when | r | above | 9/10; when | f | is | yes # ",
                "when | r | at most | 0/1 # ",
                "when | w | is not | A | B # ",
                "when | x | is not | another # ",
                "when | n | above | 999999999999999999 # ",
                "when | n | below | -999999999999999999 # ",
            })
    void rows_that_some_value_meets_are_not_found(String rows) {
        assertThat(findings("level BAD:" + rows)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "level BAD:when | f | is | yes # level BAD:when | f | is | yes # DOUBLED_RULE R1",
                "level BAD:when | n | above | 2 # level BAD:when | n | at least | 3 # DOUBLED_RULE R1",
                "mark M:when | level | at least | BAD # mark M:when | level | at least | BAD # DOUBLED_RULE R1",
                "level MILD:when | f | is | yes # level BAD:when | f | is | yes # SHADOWED_RULE R0",
                "level MILD:when | f | is | yes; when | w | is | A # level BAD:when | f | is | yes # SHADOWED_RULE R0",
                "level BAD:when | f | is | yes; when | w | is | A # level BAD:when | f | is | yes # SHADOWED_RULE R0",
                "level BAD:when | w | is | A # level BAD:when | w | is | A | B # SHADOWED_RULE R0",
                "level BAD:when | r | at least | 1/10 # level BAD:when | r | above | 1/11 # SHADOWED_RULE R0",
                "mark M:when | level | at least | BAD # mark M:when | level | at least | MILD # SHADOWED_RULE R0",
                "level BAD:when | f | is | yes # level MILD:when | f | is | no # ",
                "level BAD:when | f | is | yes; when | w | is | A # level MILD:when | f | is | yes # ",
                "level BAD:when | r | at least | 1/11 # level BAD:when | r | above | 1/10 # SHADOWED_RULE R1",
                "level BAD:when | f | is | yes; presume | f | yes # level BAD:when | f | is | yes # SHADOWED_RULE R1",
                "mark M:when | f | is | yes # level BAD:when | f | is | yes # ",
            })
    void a_rule_that_changes_nothing_is_found(String one, String other, String found) {
        assertThat(findings(one, other).stream().map(each -> each.code() + " " + each.subject()))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void what_nobody_asks_for_or_leads_to_is_found() {
        assertThat(PackCheck.findings(FaultsText.parse(
                        "t",
                        HEAD + rule(0, "level | BAD", "when | f | is | yes") + "golden | g | BAD\ngiven | f | yes")))
                .extracting(Finding::toString)
                .containsExactly(
                        "NO_RULE: No rule leads to level MILD.",
                        "NO_RULE: No rule leads to mark M.",
                        "FACT_NOT_ASKED: No rule asks for fact n.",
                        "FACT_NOT_ASKED: No rule asks for fact r.",
                        "FACT_NOT_ASKED: No rule asks for fact w.",
                        "FACT_NOT_ASKED: No rule asks for fact x.",
                        "NO_GOLDEN_CASE: No golden case is of level MILD.");
        Finding<PackCode> shadowed = findings("level MILD:when | f | is | yes", "level BAD:when | f | is | yes")
                .get(0);
        assertThat(shadowed.english())
                .isEqualTo("Rule R0 (level MILD) changes nothing: rule R1 (level BAD) says yes whenever it does.");
        assertThat(shadowed.chinese()).isEqualTo("规则 R0(level MILD)不起作用:凡其成立时,规则 R1(level BAD)均已成立。");
    }

    @Test
    void a_level_stands_where_it_is_put() {
        Levels levels = Levels.of(new Level("A", "a", "a"), new Level("C", "c", "c"));
        assertThat(levels.with(new Level("B", "b", "b"), "A").names()).containsExactly("A", "B", "C");
        assertThat(levels.with(new Level("D", "d", "d")).names()).containsExactly("A", "C", "D");
        assertThatThrownBy(() -> levels.with(new Level("B", "b", "b"), "Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no level 'Z'; there are [A, C]");
        assertThatThrownBy(() -> SourceFaults.of("P002").setting("z", new FactValue.Amount(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no parameter 'z'; there are []");
        assertThatThrownBy(() -> Condition.is("w"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact 'w' is compared with values or with a parameter");
    }
}
