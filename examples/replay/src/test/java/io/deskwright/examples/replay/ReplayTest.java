package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ReplayTest {

    private static final LogText SMALL = LogText.log()
            .row("INC1", "New", 0, LogText.MON_9)
            .row("INC1", "Resolved", 2, "7/3/2016 15:30")
            .row("INC1", "Closed", 3, "8/3/2016 15:00");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void without_arguments_the_bundled_log_is_judged_by_the_bundled_policy() {
        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("Log     incident_event_log.csv.gz: 84,395 rows, 14,854 incidents\n")
                .contains("Agrees with made_sla of the log on 14,837 of 14,854 incidents, not on 17.\n")
                .contains("    8,334  same minute as the event before                       lines 23, 29, 31, ...\n")
                .doesNotContain("line 211: INC0000137");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_small_log_prints_a_whole_report() throws IOException {
        assertThat(run(file("small.csv", SMALL.utf8()))).isZero();

        assertThat(out.toString().replace(folder.toString(), "FOLDER").replace('\\', '/'))
                .isEqualTo("""
                        Log     FOLDER/small.csv: 3 rows, 1 incidents
                        Policy  recorded.policy: Service level as recorded
                        Zone    UTC

                        Business time used, hours:minutes; median and 90th percentile by nearest rank

                                                                   opened to  resolved  opened to    closed
                        priority          count      met   missed     median       90%     median       90%
                        3 - Moderate          1        1        0       1:30      1:30      10:00     10:00
                        all                   1        1        0       1:30      1:30      10:00     10:00

                        Rows left out: 0. Never closed: 0. Not judged for other reasons: 0.
                        Agrees with made_sla of the log on 1 of 1 incidents, not on 0.

                        Warnings: 2
                                1  sys_mod_count jumps                                   line 3
                                1  New straight to Resolved or Closed                    line 3
                        """);
    }

    @Test
    void a_packed_log_reads_as_the_plain_one_whatever_its_name() throws IOException {
        Path packed = folder.resolve("packed.csv");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(SMALL.utf8());
        }

        assertThat(run(packed.toString())).isZero();
        assertThat(out.toString()).contains("3 rows, 1 incidents");
    }

    @Test
    void another_policy_and_another_zone_judge_otherwise() throws IOException {
        String policy =
                file("strict.policy", "deskwright replay-policy 1\nhours | MON-SUN | 00:00-24:00\nmet | 3 | PT5H\n");

        assertThat(run("--policy", policy, "--zone", "Asia/Shanghai", file("small.csv", SMALL.utf8())))
                .isZero();
        assertThat(out.toString())
                .contains("Zone    Asia/Shanghai\n")
                .contains("on 0 of 1 incidents, not on 1.\n")
                .contains(
                        "INC1               4  3 - Moderate   2016-03-07T09:00  2016-03-08T15:00    30:00  missed  true\n");
    }

    @Test
    void every_warning_is_printed_when_asked_for() throws IOException {
        assertThat(run("--warnings", file("small.csv", SMALL.utf8()))).isZero();

        assertThat(out.toString())
                .endsWith("\n\nline 3: INC1: sys_mod_count jumps\nline 3: INC1: New straight to Resolved or Closed\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour     | Unknown option: '--colour'",
                "--zone Mars  | Invalid value for option '--zone': 'Mars' is no zone such as UTC or America/Sao_Paulo",
                "--policy     | Missing required parameter for option '--policy' (FILE)",
                "a.csv b.csv  | Unmatched argument at index 1: 'b.csv'",
                "absent.csv   | absent.csv cannot be read: there is no such file",
                "--policy none.policy | none.policy cannot be read: there is no such file"
            })
    void a_wrong_command_line_is_told_in_one_line(String arguments, String complaint) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines(complaint + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_no_log_is_told_in_one_line() throws IOException {
        assertRefused(new byte[0], "is empty; its first line must name the columns");
        assertRefused("a,b\n".getBytes(StandardCharsets.UTF_8), "has no column number, incident_state, active, ");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, "cannot be read: ");
        assertRefused(new byte[] {'a', (byte) 0xff, 'b'}, "cannot be read: it is not UTF-8 text");
        assertRefused(
                LogText.log().raw("INC1,\"New").utf8(),
                "cannot be read: Exception when reading record that started in line 2: Unclosed quoted field");
    }

    private void assertRefused(byte[] content, String complaint) throws IOException {
        err.getBuffer().setLength(0);
        String file = file("bad.csv", content);

        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(file + " " + complaint);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_invalid_policy_is_told_with_all_its_problems_and_without_a_stack_trace() throws IOException {
        String policy = file("bad.policy", "deskwright replay-policy 1\nmet | 3 | long\n");

        assertThat(run("--policy", policy)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3).first().isEqualTo(policy + " is not valid, 2 problems:");
    }

    @Test
    void help_is_printed() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--policy=FILE", "--zone=ZONE", "--warnings", "[LOG]", "Exit codes:");
    }

    @Test
    void output_that_is_piped_has_no_progress_bar() throws IOException, InterruptedException {
        Path errors = folder.resolve("err.txt");
        Process replay = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dfile.encoding=US-ASCII",
                        "-Duser.language=de",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replay.class.getName())
                .redirectError(errors.toFile())
                .start();
        String output = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(replay.waitFor()).isZero();
        assertThat(output).contains("14,837 of 14,854").doesNotContain("\r", "%]");
        assertThat(errors).isEmptyFile();
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private int run(String... arguments) {
        CommandLine line =
                Replay.commandLine(Progress.HIDDEN).setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
