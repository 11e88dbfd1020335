package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.examples.replay.log.Progress;
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
            .row("INC1", "Awaiting User Info", 2, "7/3/2016 11:00")
            .row("INC1", "Resolved", 3, "7/3/2016 15:30")
            .row("INC1", "Closed", 4, "8/3/2016 15:00");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void without_arguments_the_bundled_log_is_judged_by_the_bundled_terms_and_hours() {
        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("Log     incident_event_log.csv.gz: 84,395 rows, 14,854 incidents\n")
                .contains("Agrees with made_sla of the log on 14,837 of 14,854 incidents, not on 17.\n")
                .contains("    8,334  same minute as the event before                       lines 23, 29, 31, ...\n")
                .contains("Of 52,969 rows 52,955 were done, 13 refused, 1 without a command; dropped: 0.\n")
                .contains("The journal has 194,409 entries; the desk answered with 194,409.\n")
                .contains(
                        "warnings       100 %                      5,490    58,050    52,560              760  2016-03-16 17:00\n")
                .contains(
                        "Plan Defaults on the recorded log: 106,023 firings for 11,155 incidents, at most 1,214 in an hour")
                .contains("Of 14,854 incidents 14,842 end at the desk as in the log.\n")
                .doesNotContain("line 211: INC0000137");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_small_log_prints_a_whole_report() throws IOException {
        assertThat(run(file("small.csv", SMALL.utf8()))).isZero();

        assertThat(out.toString()
                        .replace(folder.toString(), "FOLDER")
                        .replace('\\', '/')
                        .replaceAll("[0-9]+ ms", "SOME ms"))
                .isEqualTo("""
                        Log     FOLDER/small.csv: 4 rows, 1 incidents
                        Terms   recorded.terms: Service level as recorded, version 1
                        Hours   recorded.hours: Monday to Friday, afternoon and evening
                        Zone    UTC

                        Business time used, hours:minutes; median and 90th percentile by nearest rank

                                                                   opened to  resolved  opened to    closed
                        priority          count      met   missed     median       90%     median       90%
                        3 - Moderate          1        1        0       1:30      1:30      10:00     10:00
                        all                   1        1        0       1:30      1:30      10:00     10:00

                        Rows left out: 0. Never closed: 0. Not judged for other reasons: 0.
                        Agrees with made_sla of the log on 1 of 1 incidents, not on 0.

                        Elapsed time from opened to closed by whom it is put down to, hours:minutes

                        party          incidents     waited for         in all  clock stood still
                        customer               1           4:30           4:30               0:00
                        vendor                 0           0:00           0:00               0:00
                        provider               0           0:00          25:30               0:00

                        Warnings: 1
                                1  sys_mod_count jumps                                   line 3

                        What a plan would have escalated, had it been in force

                        ladder         rung                   incidents   firings   repeats  most in an hour  which
                        warnings       50 %                           0         0         0                0  -
                        warnings       75 %                           0         0         0                0  -
                        warnings       100 %                          0         0         0                0  -
                        functional     technical centre               0         0         0                0  -
                        functional     experts                        0         0         0                0  -
                        functional     manufacturer                   0         0         0                0  -
                        hierarchical   project manager                0         0         0                0  -
                        hierarchical   leadership                     0         0         0                0  -

                        role                                    notices  messages            most in an hour  which

                        Plan Defaults on the recorded log: 0 firings for 0 incidents, at most 0 in an hour; 0 notices, grouped for 10 min, by e-mail 0 messages, as many by SMS.

                        At the desk: each change of state as commands of a service order

                        from                  to                    rows  commands                                                          done  refused, or why there is no command
                        (first row)        -> New                      1  Receive, Classify                                                    1
                        Awaiting User Info -> Resolved                 1  ReceiveCustomerData, SolveByPhone, ConfirmSolved                     1
                        New                -> Awaiting User Info       1  TransferCall, RequestCustomerData                                    1
                        Resolved           -> Closed                   1  AcceptReport, Close                                                  1

                        Of 4 rows 4 were done, 0 refused, 0 without a command; dropped: 0.
                        Of those refused 0 met a ticket that an earlier row had left behind.
                        The journal has 16 entries; the desk answered with 16.

                        Of 1 incidents 1 end at the desk as in the log.
                                1  Closed, CLOSED

                        At the desk for SOME ms.
                        """);
    }

    @Test
    void an_incident_is_explained_by_the_proof_of_its_verdict() throws IOException {
        assertThat(run("--explain", "INC1", file("small.csv", SMALL.utf8()))).isZero();

        assertThat(out.toString())
                .startsWith(
                        "CLOSE is met: CLOSED came at 2016-03-08 Tue 15:00, and it was due at 2016-03-15 Tue 22:01.\n")
                .contains("Terms: Service level as recorded, version 1, source the column made_sla of the log\n")
                .contains("2016-03-07 Mon 09:00 | 2016-03-07 Mon 14:00 | skipped: closed | 5 h | 0 min\n")
                .contains("2016-03-07 Mon 14:00 | 2016-03-07 Mon 23:00 | counted | 9 h | 9 h\n")
                .doesNotContain("Log     ");
    }

    @Test
    void an_incident_that_was_not_judged_cannot_be_explained() throws IOException {
        String small = file("small.csv", SMALL.utf8());
        assertThat(run("--explain", "INC2", small)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("no verdict on 'INC2': " + small + " has no such incident that was judged\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_other_terms_would_have_changed_is_counted_and_listed() throws IOException {
        String strict = file("strict.terms", LogText.bundled("recorded.terms").replace("PT62H1M", "PT10H"));
        LogText two = LogText.log()
                .row("INC1", "New", 0, LogText.MON_9)
                .row("INC1", "Closed", 1, "8/3/2016 15:00")
                .row("INC2", "New", 0, LogText.MON_9)
                .row("INC2", "Closed", 1, "8/3/2016 15:01");
        String small = file("small.csv", two.utf8());
        assertThat(run("--what-if", strict, small)).isZero();

        // from 14:00 to 23:00 are nine hours a day: ten are over at 15:00 of Tuesday
        assertThat(out.toString().replace(folder.toString(), "FOLDER").replace('\\', '/'))
                .isEqualTo("""
                        Terms   recorded.terms: Service level as recorded, version 1
                        What if FOLDER/strict.terms: Service level as recorded, version 1

                        Of 2 incidents 2 differ: 2 due instants, and these verdicts.
                                1  MET -> BREACHED

                        incident     before         after          due before           due after
                        INC2         MET            BREACHED       2016-03-15T22:01     2016-03-08T15:00
                        """);
    }

    @Test
    void the_report_is_written_as_a_page_that_needs_nothing_else() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("--page", page.toString(), file("small.csv", SMALL.utf8())))
                .isZero();

        assertThat(out.toString()).startsWith("Log     ");
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>\n")
                .contains("<h2>What a plan would have escalated</h2>")
                .contains("<td class=\"word\">technical centre</td>")
                .contains("1 of 1 incidents met (100.0 %), judged by recorded.terms on Monday to Friday,")
                .contains("<tr><td>2016-03</td><td>1</td><td>1</td><td>0</td><td>100.0 %</td><td><svg")
                .contains("<tr><td>3 - Moderate</td><td>1</td><td>1</td><td>0</td><td>100.0 %</td><td><svg")
                .contains("<title>1 met, 0 missed</title>")
                .contains("<tr><td>all</td><td>10:00</td><td>10:00</td><td>10:00</td><td>10:00</td><td>10:00</td></tr>")
                .contains("<h2>INC1, as its clock saw it</h2>\n<svg")
                .contains("<pre>CLOSE is met: CLOSED came at 2016-03-08 Tue 15:00")
                .doesNotContain("<script", "http://www.w3.org/1999/xhtml", "src=", "href=")
                .endsWith("</html>\n");
    }

    @Test
    void a_page_without_incidents_and_two_things_at_once_are_refused_in_one_line() throws IOException {
        assertThat(run(
                        "--page",
                        folder.resolve("page.html").toString(),
                        file("empty.csv", LogText.log().utf8())))
                .isEqualTo(2);
        assertThat(run("--explain", "INC1", "--what-if", "other.terms")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                no page: no incident of the log was judged
                --explain and --what-if each print something else; give one of them
                """);
    }

    @Test
    void a_page_that_cannot_be_written_is_told_in_one_line() throws IOException {
        Path page = folder.resolve("no").resolve("page.html");
        assertThat(run("--page", page.toString(), file("small.csv", SMALL.utf8())))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(page + " cannot be written: ").hasLineCount(1);
    }

    @Test
    void a_packed_log_reads_as_the_plain_one_whatever_its_name() throws IOException {
        Path packed = folder.resolve("packed.csv");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(SMALL.utf8());
        }

        assertThat(run(packed.toString())).isZero();
        assertThat(out.toString()).contains("4 rows, 1 incidents");
    }

    @Test
    void other_terms_other_hours_and_another_zone_judge_otherwise() throws IOException {
        String terms = file("strict.terms", LogText.bundled("recorded.terms").replace("PT62H1M", "PT5H"));
        String hours = file("always.hours", "deskwright replay-hours 1\nhours | MON-SUN | 00:00-24:00\n");

        assertThat(run("--terms", terms, "--hours", hours, "--zone", "Asia/Shanghai", file("small.csv", SMALL.utf8())))
                .isZero();
        assertThat(out.toString())
                .contains("Zone    Asia/Shanghai\n")
                .contains("on 0 of 1 incidents, not on 1.\n")
                .contains(
                        "INC1               5  3 - Moderate   2016-03-07T09:00  2016-03-08T15:00    30:00  missed  true\n");
    }

    @Test
    void every_warning_is_printed_when_asked_for() throws IOException {
        assertThat(run("--warnings", file("small.csv", SMALL.utf8()))).isZero();

        assertThat(out.toString()).endsWith("\n\nline 3: INC1: sys_mod_count jumps\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour     | Unknown option: '--colour'",
                "--zone Mars  | Invalid value for option '--zone': 'Mars' is no zone such as UTC or America/Sao_Paulo",
                "--hours      | Missing required parameter for option '--hours' (FILE)",
                "a.csv b.csv  | Unmatched argument at index 1: 'b.csv'",
                "absent.csv   | absent.csv cannot be read: there is no such file",
                "--terms none.terms | none.terms cannot be read: there is no such file",
                "--policy none.terms | none.terms cannot be read: there is no such file",
                "--hours none.hours | none.hours cannot be read: there is no such file"
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
    void invalid_terms_and_hours_are_told_with_all_their_problems_and_without_a_stack_trace() throws IOException {
        String terms = file("bad.terms", "deskwright terms 1\nname | T\nversion | 1\ncolour | red\n");
        String hours = file("bad.hours", "deskwright replay-hours 1\nhours | FOO | long\n");

        assertThat(run("--terms", terms)).isEqualTo(2);
        assertThat(run("--hours", hours)).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(8)
                .startsWith(terms + " is not valid, 4 problems:")
                .contains(hours + " is not valid, 2 problems:");
    }

    @Test
    void terms_that_promise_no_closing_and_the_policy_of_old_are_refused() throws IOException {
        String terms = file("other.terms", LogText.bundled("recorded.terms").replace("| CLOSE\n", "| ANSWER\n"));
        String policy = file("old.policy", "deskwright replay-policy 1\nhours | MON-FRI | 14:00-23:00\nmissed | 1\n");

        assertThat(run("--terms", terms)).isEqualTo(2);
        assertThat(run("--policy", policy)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(terms + " is not valid: " + terms
                        + ": no target 'CLOSE', by which incidents are judged\n" + policy + " is not valid: " + policy
                        + ":1:1: the first line must be 'deskwright terms 1', not 'deskwright replay-policy 1'\n");
    }

    @Test
    void terms_that_ask_what_no_log_tells_are_refused_with_all_their_problems_in_a_line_each() throws IOException {
        String terms = file("foreign.terms", """
                        deskwright terms 1
                        name      | Foreign
                        version   | 1
                        effective | 2016-01-01T00:00:00Z
                        source    | another desk
                        pause     | AWAITING_VENDOR | LUNCH

                        target | CLOSE
                        when   | severity | is | 1
                        from   | ACKNOWLEDGED
                        to     | CLOSED
                        limit  | days of | promisedDays | CIVIL_CODE | stated | page 1
                        pause  | all

                        target | CLOSE
                        when   | priority | known
                        from   | REPORTED
                        to     | ARRIVED
                        limit  | elapsed | PT1H | stated | page 2
                        outer  | days of | mostDays | CIVIL_CODE | stated | page 2
                        pause  | all

                        target | CLOSE
                        from   | REPORTED
                        to     | RESOLVED
                        limit  | counted | 3 months | CIVIL_CODE | stated | page 3
                        pause  | AWAITING_USER_INFO | CUSTOMER
                        window | CUSTOMER
                        """);

        assertThat(run("--terms", terms)).isEqualTo(2);

        String milestones = "that target 'CLOSE' names; it tells REPORTED, RESOLVED, CLOSED";
        String reasons = "that target 'CLOSE' names; "
                + "it tells AWAITING_USER_INFO, AWAITING_VENDOR, AWAITING_PROBLEM, AWAITING_EVIDENCE";
        String facts = "that target 'CLOSE' names; it tells priority";
        assertThat(err.toString().replace(terms, "FILE").lines())
                .containsExactly(
                        "FILE is not valid, 8 problems:",
                        "  FILE:9:10: no log tells the fact 'severity' " + facts,
                        "  FILE:10:10: no log tells the milestone 'ACKNOWLEDGED' " + milestones,
                        "  FILE:12:20: no log tells the fact 'promisedDays' " + facts,
                        "  FILE:6:31: no log tells the reason 'LUNCH' " + reasons,
                        "  FILE:18:10: no log tells the milestone 'ARRIVED' " + milestones,
                        "  FILE:20:20: no log tells the fact 'mostDays' " + facts,
                        "  FILE:27:31: no log tells the reason 'CUSTOMER' " + reasons,
                        "  FILE:28:1: a window promises nothing, so target 'CLOSE' must not be one");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void targets_by_which_no_incident_is_judged_may_ask_what_no_log_tells() throws IOException {
        String terms = file("more.terms", LogText.bundled("recorded.terms") + """

                        target | ARRIVE
                        when   | visitNeeded | is | true
                        from   | ACKNOWLEDGED
                        to     | ARRIVED
                        limit  | days of | promisedDays | CIVIL_CODE | stated | page 1
                        pause  | LUNCH
                        """);

        assertThat(run("--terms", terms, file("small.csv", SMALL.utf8()))).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_log_older_than_the_terms_is_told_in_one_line_and_judged_all_the_same() throws IOException {
        String terms = file("new.terms", LogText.bundled("recorded.terms").replace("2016-01-01T", "2016-03-08T"));
        LogText log = LogText.log()
                .row("INC1", "Closed", 0, "8/3/2016 15:00")
                .line("9/3/2016 15:00", "8/3/2016 00:00", "INC2", "-", "Closed", 0, "false", "4 - Low", "true");
        String file = file("old.csv", log.utf8());

        assertThat(run("--terms", terms, file)).isZero();

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(terms + ": effective from 2016-03-08T00:00:00Z, but " + file
                        + " is older: 1 of 2 incidents were opened before, the first, INC1, at 2016-03-07T09:00:00Z; "
                        + "they are judged all the same (AMB-74)\n");
        assertThat(out.toString()).contains("on 2 of 2 incidents, not on 0.\n");
    }

    @Test
    void help_is_printed_and_names_what_terms_may_ask_a_log() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().replace("\r\n", "\n"))
                .contains("--terms=FILE", "--hours=FILE", "--zone=ZONE", "--warnings", "[LOG]", "Exit codes:")
                .contains("from, to   REPORTED, RESOLVED, CLOSED\n")
                .contains("when       priority\n")
                .contains("""
                        pause      AWAITING_USER_INFO,
                                   AWAITING_VENDOR,
                                   AWAITING_PROBLEM,
                                   AWAITING_EVIDENCE
                        """);
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
