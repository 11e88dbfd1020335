package io.deskwright.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

    private static final String HOURS =
            "\"zone\": \"UTC\", \"weekly\": {\"MON\": [[\"09:00\", \"17:00\"]]}, \"holidays\": []";

    private static final String REPORTED = "{'at': '2026-11-23T09:00:00Z', 'milestone': 'REPORTED'}";
    private static final String EXPECTED = "{'CONFIRM': {'state': 'RUNNING'}}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(Object... paths) {
        String[] args = Arrays.stream(paths).map(Object::toString).toArray(String[]::new);
        return Conformance.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String openCase(String id, String expected) {
        return "{\"id\": \"%s\", %s, \"op\": \"isOpen\", \"start\": \"2026-11-23T09:00:00Z\", \"expected\": %s}"
                .formatted(id, HOURS, expected);
    }

    @Test
    void all_open_calendar_vectors_pass() throws URISyntaxException {
        Path vectors = Path.of(
                Objects.requireNonNull(getClass().getResource("calendar")).toURI());
        assertThat(run(vectors)).isEqualTo(Conformance.PASSED);
        assertThat(printed()).isEqualToNormalizingNewlines("calendar: 660 passed, 0 failed\n660 passed, 0 failed\n");
    }

    @Test
    void all_open_scenarios_pass() throws URISyntaxException {
        Path vectors = Path.of(
                Objects.requireNonNull(getClass().getResource("scenarios")).toURI());
        assertThat(run(vectors)).isEqualTo(Conformance.PASSED);
        assertThat(printed())
                .isEqualToNormalizingNewlines(
                        "report date: 47 passed, 0 failed\nscenario: 546 passed, 0 failed\n593 passed, 0 failed\n");
    }

    @Test
    void all_open_journeys_pass() throws URISyntaxException {
        Path vectors = Path.of(
                Objects.requireNonNull(getClass().getResource("journeys")).toURI());
        assertThat(run(vectors)).isEqualTo(Conformance.PASSED);
        assertThat(printed()).isEqualToNormalizingNewlines("journey: 441 passed, 0 failed\n441 passed, 0 failed\n");
    }

    @Test
    void a_failing_case_is_printed_with_what_was_got_and_expected() throws IOException {
        Path cases = file("a.json", "[" + openCase("right", "true") + "," + openCase("wrong", "false") + "]");
        assertThat(run(cases)).isEqualTo(Conformance.FAILED);
        assertThat(printed())
                .isEqualToNormalizingNewlines(
                        "wrong: got true, expected false\ncalendar: 1 passed, 1 failed\n1 passed, 1 failed\n");
    }

    @Test
    void what_cannot_be_asked_counts_as_failed_under_its_id() throws IOException {
        Path cases = file(
                "a.json",
                "[{\"id\": \"no-op\", %1$s, \"expected\": true}, ".formatted(HOURS)
                        + "{\"id\": \"new-op\", %1$s, \"op\": \"guess\", \"expected\": true},".formatted(HOURS)
                        + "{\"id\": \"no-start\", %1$s, \"op\": \"isOpen\", \"expected\": true},".formatted(HOURS)
                        + "{\"id\": \"no-answer\", %1$s, \"op\": \"isOpen\"},".formatted(HOURS)
                        + "{\"id\": \"bad-zone\", \"zone\": \"Mars\", \"weekly\": {}, \"op\": \"isOpen\", \"expected\": true},"
                        + "{\"id\": \"alien\"}, 7, " + openCase("right", "true") + "]");
        assertThat(run(cases)).isEqualTo(Conformance.FAILED);
        assertThat(printed())
                .contains("no-op: got field 'op' is missing")
                .contains("new-op: got op 'guess' is unknown")
                .contains("no-start: got field 'start' is missing")
                .contains("no-answer: got field 'expected' is missing")
                .contains("bad-zone: got field 'zone' is not readable: Mars")
                .contains("alien: got a case of no known format")
                .contains("a.json#7: got a case of no known format")
                .endsWith("1 passed, 7 failed" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | field 'conditions' is not an object: true",
                "null | field 'conditions' is not an object: null",
                "['visitNeeded'] | field 'conditions' is not an object: ['visitNeeded']",
                "{'visitneeded': true} | field 'conditions' names no known condition: visitneeded",
                "{'visitNeeded': 'true'} | field 'visitNeeded' is not true or false: 'true'",
                "{'entitlement': '24x7'} | field 'entitlement' is not readable: 24x7",
                "{'returnDays': '10'} | field 'returnDays' is not a whole number: '10'"
            })
    void conditions_that_no_case_can_have_fail(String conditions, String complaint) throws IOException {
        String later = "{'at': '2026-11-23T09:00:00Z', 'conditions': %s}".formatted(conditions);

        assertFails(scenario("'conditions': %s, ".formatted(conditions), "[" + REPORTED + "]", EXPECTED), complaint);
        assertFails(scenario("", "[" + REPORTED + ", " + later + "]", EXPECTED), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'milestone': 'REPORTED'}] | field 'at' is missing",
                "[{'at': '2026-11-23T09:00:00Z'}] | a fact has one kind beside 'at', not [], at 2026-11-23T09:00:00Z",
                "[{'at': '2026-11-23T09:00:00Z', 'milestone': 'REPORTED', 'pause': 'PART'}] "
                        + "| a fact has one kind beside 'at', not [milestone, pause], at 2026-11-23T09:00:00Z",
                "[{'at': '2026-11-23T09:00:00Z', 'milestone': 'REPORTED', 'note': 'x'}] "
                        + "| a fact has one kind beside 'at', not [milestone, note], at 2026-11-23T09:00:00Z",
                "[{'at': '2026-11-23T09:00:00Z', 'guess': 'x'}] "
                        + "| a fact of no known kind at 2026-11-23T09:00:00Z: guess",
                "[{'at': '2026-11-23T09:00:00Z', 'waiver': 'CONFIRM'}] "
                        + "| field 'waiver' is not an object: 'CONFIRM'",
                "{'at': '2026-11-23T09:00:00Z'} | field 'facts' is not a list: {'at':'2026-11-23T09:00:00Z'}"
            })
    void a_fact_that_is_not_at_and_exactly_one_kind_fails(String facts, String complaint) throws IOException {
        assertFails(scenario("", facts, EXPECTED), complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "read | {} | field 'expected' is empty, so nothing would be checked",
                "read | [] | field 'expected' is not an object: []",
                "read | {'CONFIRM': {}} | field 'CONFIRM' is empty, so nothing would be checked",
                "read | {'CONFIRM': 'MET'} | field 'CONFIRM' is not an object: 'MET'",
                "thresholds | {} | field 'expected' is empty, so nothing would be checked",
                "thresholds | null | field 'expected' is not an object: null",
                "nextWakeUp | {} | field 'expected' is not text: {}"
            })
    void a_scenario_that_expects_nothing_fails(String op, String expected, String complaint) throws IOException {
        String asked = "'target': 'CONFIRM', ";

        assertFails(scenario(asked, "[" + REPORTED + "]", expected).replace("'read'", "'" + op + "'"), complaint);
    }

    @Test
    void a_scenario_that_lacks_nothing_passes() throws IOException {
        String conditions = "'conditions': {'visitNeeded': false, 'entitlement': '5x8', 'returnDays': 10}, ";

        assertThat(run(file("a.json", json(scenario(conditions, "[" + REPORTED + "]", EXPECTED)))))
                .isEqualTo(Conformance.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026Q0", "2026Q5", "Q1", "2026Q", "2026-Q1", "26Q1"})
    void a_quarter_that_is_none_is_told_by_the_name_of_its_field(String quarter) throws IOException {
        assertFails(
                "{'id': 'x', 'op': 'quarterlyReportDue', 'quarter': '%s', 'calendar': {%s}, 'expected': '%s'}"
                        .formatted(quarter, HOURS, "2026-01-12T10:00:00Z"),
                "field 'quarter' is not readable: " + quarter);
    }

    private static String scenario(String more, String facts, String expected) {
        return "{'id': 'x', 'op': 'read', 'policy': 'P001', %s'calendar': {%s}, 'facts': %s, "
                        .formatted(more, HOURS, facts)
                + "'now': '2026-11-23T09:00:00Z', 'expected': %s}".formatted(expected);
    }

    private void assertFails(String singleQuoted, String complaint) throws IOException {
        out.reset();
        assertThat(run(file("a.json", json(singleQuoted)))).isEqualTo(Conformance.FAILED);
        assertThat(printed().replace('"', '\'')).startsWith("x: got " + complaint + ", expected ");
    }

    private static String json(String singleQuoted) {
        return "[" + singleQuoted.replace('\'', '"') + "]";
    }

    @Test
    void a_named_path_without_a_case_fails() throws IOException {
        Path none = file("none.json", "[]");
        Path some = file("some.json", "[" + openCase("right", "true") + "]");
        assertThat(run(some, none)).isEqualTo(Conformance.FAILED);
        assertThat(complained()).isEqualToNormalizingNewlines(none + ": holds no case\n");
    }

    @Test
    void a_directory_means_its_own_json_files_and_not_its_folders() throws IOException {
        file("a.json", "[" + openCase("a", "true") + "]");
        file("notes.txt", "no case");
        Path inner = Files.createDirectory(folder.resolve("inner.json"));
        Files.writeString(inner.resolve("b.json"), "[" + openCase("b", "true") + "]");
        assertThat(run(folder)).isEqualTo(Conformance.PASSED);
        assertThat(printed()).endsWith("1 passed, 0 failed" + System.lineSeparator());
    }

    @Test
    void an_unreadable_file_is_told_and_the_others_are_still_run() throws IOException {
        Path broken = file("broken.json", "[{");
        Path object = file("object.json", "{}");
        Path some = file("some.json", "[" + openCase("right", "true") + "]");
        assertThat(run(broken, object, folder.resolve("absent.json"), some)).isEqualTo(Conformance.UNREADABLE);
        assertThat(complained())
                .contains("broken.json: cannot be read: not JSON")
                .contains("object.json: cannot be read: not a JSON array of cases")
                .contains("absent.json: cannot be read: no such file");
        assertThat(printed()).endsWith("1 passed, 0 failed" + System.lineSeparator());
    }

    @Test
    void no_argument_prints_the_usage() {
        assertThat(run()).isEqualTo(Conformance.UNREADABLE);
        assertThat(complained()).startsWith("usage:");
    }
}
