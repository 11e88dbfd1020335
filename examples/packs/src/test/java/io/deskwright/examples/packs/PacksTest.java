package io.deskwright.examples.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.fault.Fact;
import io.deskwright.core.fault.FactType;
import io.deskwright.core.fault.Pack;
import io.deskwright.core.fault.SourceFaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {

    private static final String HEAD = """
            deskwright faults 1
            name      | ACME
            version   | 7
            effective | 2026-01-01T00:00:00Z
            source    | contract 7
            extends   | P002
            """;

    private static final String SMOKE = HEAD + """
            fact  | smoke | number | detectors | detectors that see smoke | 感烟探测器报警数
            rule  | A-1 | level | SYSTEM_DOWN | contract 7 §1
            when  | smoke | at least | 2
            says  | {smoke} detectors see smoke | {smoke} 个探测器报警
            """;

    @TempDir
    private Path folder;

    private record Outcome(int exit, List<String> out, List<String> err) {}

    private static Outcome run(List<Pack> beside, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Packs.commandLine(beside.toArray(Pack[]::new))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(
                exit, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private static Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_pack_without_a_finding_ends_with_0() {
        Outcome outcome = run("check", "P002");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .containsExactly(
                        "P002 1, 002 §1.4, effective 2000-01-01T00:00:00Z",
                        "  level ORDINARY: 2 rules, 2 golden cases",
                        "  level SINGLE: 3 rules, 2 golden cases",
                        "  level SEVERE: 2 rules, 2 golden cases",
                        "  level SYSTEM_DOWN: 4 rules, 2 golden cases",
                        "  mark EMERGENCY: 1 rule, 0 golden cases",
                        "  all 9 golden cases answered as they say",
                        "  0 findings");
    }

    @Test
    void findings_of_any_pack_end_with_1() throws IOException {
        String doubled = file("acme.faults", SMOKE + """
                rule  | A-2 | level | SYSTEM_DOWN | contract 7 §2
                when  | smoke | above | 1
                says  | smoke | 烟
                rule  | A-3 | level | SEVERE | contract 7 §3
                when  | smoke | at least | 2
                when  | crashed | is | yes
                says  | smoke | 烟
                level | DISASTER | disaster | 灾难级
                """);
        Outcome outcome = run("check", doubled, "P002");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "  level DISASTER: 0 rules, 0 golden cases",
                        "  DOUBLED_RULE: Rule A-2 says the same as rule A-1.",
                        "  NO_RULE: No rule leads to level DISASTER.",
                        "  NO_GOLDEN_CASE: No golden case is of level DISASTER.",
                        "  4 findings",
                        "  0 findings")
                .anyMatch(line -> line.startsWith("  SHADOWED_RULE: Rule A-3 (level SEVERE) changes nothing"));
    }

    @Test
    void what_differs_is_told_with_the_rules_of_both_sides() throws IOException {
        String faults = file("faults.txt", """
                deskwright known-faults 1
                facts | terminalFault | dataLost | smoke
                fault | INC-1 | yes | | 2
                fault | INC-2 | | yes | 3
                fault | INC-3
                facts | importantServicesAbnormal
                fault | INC-4 | yes
                """);
        String acme = file("acme.faults", SMOKE);
        Outcome outcome = run("diff", "P002", acme, faults);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out().subList(0, 5))
                .containsExactly(
                        "P002 1 to ACME 7: 4 faults, 1 of another level",
                        "  INC-1 raised: SINGLE [CLS-17-4] -> SYSTEM_DOWN [A-1]",
                        "  raised 1, by A-1 (1)",
                        "  lowered 0",
                        "  renamed 0");
        assertThat(outcome.out().get(5))
                .startsWith("  unknown, and could make it worse: businessStopped (2), crashed (2)");
        assertThat(run("diff", acme, "P002", faults).out().get(1))
                .isEqualTo("  INC-1 lowered: SYSTEM_DOWN [A-1] -> SINGLE [CLS-17-4]");
    }

    @Test
    void packs_that_do_not_differ_end_with_0() throws IOException {
        String faults = file("faults.txt", "deskwright known-faults 1\nfacts | crashed\nfault | INC-1 | yes\n");
        Outcome outcome = run("diff", "P002", "P002", faults);
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .containsExactly(
                        "P002 1 to P002 1: 1 fault, 0 of another level", "  raised 0", "  lowered 0", "  renamed 0");
    }

    @Test
    void the_facts_of_a_pack_are_a_table() {
        Outcome outcome = run("facts", "P001");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .hasSize(2 + SourceFaults.of("P001").facts().size() + 3 + 2 + 3 + 2)
                .contains(
                        "| deviceRole | word | APPLICATION_SERVER, AUTHENTICATION_SERVER, BACKUP_DEVICE, OTHER | what the"
                                + " device is for | 设备用途 |",
                        "| errorRatio | ratio | errors / business volume | the share of the business volume that errs |"
                                + " 出错量占业务量的比例 |",
                        "| manyUsers | number | users | from how many users on many are unserved | 达到\"大量用户\"的用户数 |  |",
                        "| SEVERE | severe fault | 严重故障 |");
    }

    @Test
    void a_file_may_extend_the_one_named_before_it() throws IOException {
        String acme = file("acme.faults", SMOKE);
        String other = file(
                "other.faults",
                SMOKE.replace("| ACME", "| OTHER")
                        .replace("P002", "ACME")
                        .replace("A-1", "B-1")
                        .replaceAll("(?m)^fact.*\n", ""));
        assertThat(run("check", acme, other).exit()).isEqualTo(1);
        assertThat(run("check", other).err())
                .containsExactly(other + ":6:13: there is no pack 'ACME' to extend; there are [P001, P002, P004]");
    }

    @Test
    void a_pack_of_the_host_is_known_by_its_name() {
        Pack host = SourceFaults.of("P002").but().name("HOST").build();
        assertThat(run(List.of(host), "check", "HOST").out().get(0)).startsWith("HOST 1, 002 §1.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'' # name a command: check, diff or facts",
                "check # Missing required parameter: 'PACK'",
                "chek P001 # Unmatched arguments from index 0: 'chek', 'P001'",
                "check --all P001 # Unknown option: '--all'",
                "check nowhere # nowhere: there is no such file, and the packs are [P001, P002, P004]",
                "diff P001 # Missing required parameters: 'NEW', 'FAULTS'",
                "diff P001 P001 nowhere # nowhere: there is no such file",
                "facts P001 P002 # Unmatched argument at index 2: 'P002'",
            })
    void a_slip_on_the_command_line_is_one_line_and_ends_with_2(String line, String message) {
        Outcome outcome = run(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(outcome).isEqualTo(new Outcome(2, List.of(), List.of(message)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "colour | red # :2:1: 'colour' is no key here; use [facts, fault]",
                "facts | crahsed # :2:9: no pack publishes a fact 'crahsed'",
                "facts | crashed | crashed # :2:19: a second column of fact 'crashed'",
                "facts | crashed; fault | INC-1 | maybe # :3:17: 'maybe' is neither yes nor no",
                "facts | smoke; fault | INC-1 | many # :3:17: 'many' is no whole number of at most 18 digits",
                "facts | requestKind; fault | INC-1 | QUESTION # :3:17: fact 'requestKind' is one of [FUNCTION_QUESTION",
                "facts | crashed; fault | INC-1 | yes | no # :3:1: row 'fault' has 3 cells after its key; it takes a name,"
                        + " then a cell for each of [crashed]",
                "facts | crashed; fault | INC-1 | yes; fault | INC-1 # :4:9: a second fault 'INC-1'",
                "facts | crashed; fault | | yes # :3:8: the fault has no name",
            })
    void a_slip_in_a_file_is_told_with_line_and_column_and_ends_with_2(String rows, String problem) throws IOException {
        String faults = file("faults.txt", "deskwright known-faults 1\n" + rows.replace("; ", "\n"));
        Outcome outcome = run("diff", "P002", file("acme.faults", SMOKE), faults);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasSize(1);
        assertThat(outcome.err().get(0)).startsWith(faults + problem);
    }

    @Test
    void a_fact_that_two_packs_take_for_different_things_is_refused() throws IOException {
        Pack text = SourceFaults.of("P002")
                .but()
                .name("TEXT")
                .addFacts(Fact.of("smoke", FactType.TEXT, "e", "c"))
                .build();
        String faults = file("faults.txt", "deskwright known-faults 1\nfacts | smoke\nfault | INC-1 | 2\n");
        assertThat(run(List.of(text), "diff", "TEXT", file("acme.faults", SMOKE), faults)
                        .err())
                .containsExactly(faults + ":3:17: the packs take '2' for different things");
    }

    @Test
    void all_slips_of_a_pack_are_told_a_line_each() throws IOException {
        String wrong =
                file("acme.faults", SMOKE.replace("least | 2", "least | two").replace("| 7", "|"));
        Outcome outcome = run("check", wrong);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly(
                        wrong + ":3:12: the cell is empty",
                        wrong + ":9:28: 'two' is no whole number of at most 18 digits");
        assertThat(run("check", folder.toString()).err()).hasSize(1).allMatch(line -> line.startsWith(folder + ": "));
    }

    @Test
    void help_names_the_commands_and_the_exit_codes() {
        Outcome outcome = run("--help");
        assertThat(outcome.exit()).isZero();
        assertThat(String.join("\n", outcome.out())).contains("check", "diff", "facts", "Exit codes:");
        assertThat(run("diff", "--help").out()).anyMatch(line -> line.contains("known-faults 1"));
    }
}
