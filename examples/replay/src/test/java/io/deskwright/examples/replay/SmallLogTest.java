package io.deskwright.examples.replay;

import static io.deskwright.examples.replay.LogText.MON_9;
import static io.deskwright.examples.replay.LogText.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallLogTest {

    @Test
    void business_time_runs_from_opening_to_the_last_closing() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Active", 1, "7/3/2016 09:05")
                .row("INC1", "Resolved", 2, "7/3/2016 15:30")
                .row("INC1", "Closed", 3, "8/3/2016 15:00")
                .replayed();

        assertThat(report.warnings().byLine()).isEmpty();
        assertThat(report.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.toResolved()).contains(Duration.ofMinutes(90));
            assertThat(verdict.toClosed()).isEqualTo(Duration.ofHours(10));
            assertThat(verdict.met()).isTrue();
            assertThat(verdict.agrees()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"15/3/2016 22:00, true", "15/3/2016 22:01, false"})
    void the_bound_is_included(String closedAt, boolean met) {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Closed", 1, closedAt)
                .replayed();

        assertThat(report.verdicts()).singleElement().returns(met, Verdict::met);
    }

    @Test
    void within_a_minute_the_update_with_the_greater_count_comes_later_wherever_it_stands() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .line("8/3/2016 15:00", MON_9, "INC1", "-", "Closed", 2, "false", "4 - Low", "false")
                .line("8/3/2016 15:00", MON_9, "INC1", "-", "Closed", 1, "false", "3 - Moderate", "true")
                .replayed();

        assertThat(report.verdicts())
                .singleElement()
                .returns("4 - Low", verdict -> verdict.priority().label())
                .returns(3L, verdict -> verdict.closing().line());
        assertThat(quirks(report)).contains(Quirk.SAME_MINUTE, Quirk.MOD_COUNT_BACK, Quirk.CLOSED_TWICE);
    }

    @Test
    void rows_of_an_incident_may_stand_apart() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC2", "New", 0, MON_9)
                .row("INC1", "Closed", 1, "8/3/2016 15:00")
                .row("INC2", "Closed", 1, "8/3/2016 16:00")
                .replayed();

        assertThat(report.verdicts())
                .extracting(Verdict::toClosed)
                .containsExactly(Duration.ofHours(10), Duration.ofHours(11));
    }

    @Test
    void a_row_that_cannot_be_placed_is_left_out_and_told() {
        Report report = log().raw("too,few")
                .raw("")
                .line("31/2/2016 09:00", MON_9, "INC1", "-", "New", 0, "true", "3 - Moderate", "true")
                .line(MON_9, MON_9, "?", "-", "New", 0, "true", "3 - Moderate", "true")
                .line(MON_9, MON_9, "INC1", "-", "New", "many", "true", "3 - Moderate", "true")
                .row("INC1", "Active", 0, MON_9)
                .row("INC1", "Closed", 1, "8/3/2016 15:00")
                .replayed();

        assertThat(report.warningLines())
                .containsExactly(
                        "line 2: row left out: wrong number of fields: 2 fields, the header has 9",
                        "line 3: row left out: wrong number of fields: 1 fields, the header has 9",
                        "line 4: INC1: row left out: whose, when or which update cannot be read: sys_updated_at '31/2/2016 09:00'",
                        "line 5: ?: row left out: whose, when or which update cannot be read: number '?'",
                        "line 6: INC1: row left out: whose, when or which update cannot be read: sys_mod_count 'many'",
                        "line 7: INC1: first row is not New");
        assertThat(report.log().rows()).isEqualTo(7);
        assertThat(report.verdicts()).hasSize(1);
        assertThat(report.lines()).contains("Rows left out: 5. Never closed: 0. Not judged for other reasons: 0.");
    }

    @Test
    void a_row_with_an_unreadable_value_stays_in_the_history() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .line("7/3/2016 15:00", "soon", "INC1", "-", "-100", 1, "maybe", "urgent", "?")
                .row("INC1", "Closed", 2, "8/3/2016 15:00")
                .replayed();

        assertThat(report.warnings().of(Quirk.UNREADABLE_VALUE))
                .extracting(Warnings.Warning::detail)
                .containsExactly("opened_at 'soon'", "active 'maybe'", "made_sla '?'", "priority 'urgent'");
        assertThat(report.warnings().of(Quirk.UNKNOWN_STATE))
                .singleElement()
                .returns("incident_state '-100'", Warnings.Warning::detail);
        assertThat(report.log().incidents().get("INC1")).hasSize(3);
        assertThat(report.verdicts()).hasSize(1);
    }

    @Test
    void an_incident_that_never_closes_is_counted_and_not_judged() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Active", 1, "7/3/2016 15:30")
                .replayed();

        assertThat(report.verdicts()).isEmpty();
        assertThat(report.warningLines()).containsExactly("line 3: INC1: not judged: never Closed");
        assertThat(report.lines())
                .contains("Rows left out: 0. Never closed: 1. Not judged for other reasons: 0.")
                .contains("Agrees with made_sla of the log on 0 of 0 incidents, not on 0.");
    }

    @Test
    void an_incident_that_cannot_be_judged_or_compared_is_told() {
        Report report = log().line("8/3/2016 15:00", "?", "INC1", "-", "Closed", 0, "false", "3 - Moderate", "true")
                .line("8/3/2016 15:00", MON_9, "INC2", "-", "Closed", 0, "false", "?", "true")
                .line("8/3/2016 15:00", "1/1/0001 00:00", "INC3", "-", "Closed", 0, "false", "3 - Moderate", "true")
                .line("8/3/2016 15:00", MON_9, "INC4", "-", "Closed", 0, "false", "3 - Moderate", "?")
                .replayed();

        assertThat(quirks(report))
                .contains(Quirk.NEVER_OPENED, Quirk.NO_PRIORITY, Quirk.TOO_LONG, Quirk.NOTHING_TO_COMPARE);
        assertThat(report.verdicts())
                .singleElement()
                .returns("INC4", verdict -> verdict.closing().incident());
    }

    @Test
    void a_closing_before_the_opening_has_used_nothing() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Closed", 1, "4/3/2016 15:00")
                .replayed();

        assertThat(report.verdicts()).singleElement().returns(Duration.ZERO, Verdict::toClosed);
        assertThat(quirks(report)).contains(Quirk.EARLIER_THAN_OPENED, Quirk.EARLIER_THAN_BEFORE);
    }

    @Test
    void values_are_read_without_needless_blanks() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row(" INC1", "Awaiting  User Info", 1, "8/3/2016 15:00")
                .row("INC1", "Closed", 2, "8/3/2016 15:00")
                .replayed();

        assertThat(report.log().incidents()).containsOnlyKeys("INC1");
        assertThat(report.warnings().of(Quirk.BLANKS))
                .extracting(Warnings.Warning::detail)
                .containsExactly("number", "incident_state");
        assertThat(report.warnings().of(Quirk.UNKNOWN_STATE)).isEmpty();
    }

    @Test
    void a_wall_time_that_a_clock_change_skips_or_repeats_is_told() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Active", 1, "27/3/2016 02:30")
                .row("INC1", "Closed", 2, "30/10/2016 02:30")
                .replayed("Europe/Berlin");

        assertThat(report.warningLines())
                .containsExactly(
                        "line 3: INC1: wall time skipped by a clock change",
                        "line 4: INC1: wall time repeated by a clock change");
    }

    @ParameterizedTest
    @CsvSource({
        "27/3/2016 02:30, 27/3/2016 04:00, PT1H",
        "30/10/2016 01:30, 30/10/2016 02:30, PT1H",
        "30/10/2016 02:30, 30/10/2016 03:00, PT1H30M"
    })
    void a_skipped_time_is_the_end_of_the_gap_and_a_repeated_one_the_first(
            String opened, String closed, Duration used) {
        Policy always = PolicyText.parse(
                "always.policy",
                "deskwright replay-policy 1\nhours | MON-SUN | 00:00-24:00\nmissed | 3"
                        .getBytes(StandardCharsets.UTF_8),
                ZoneId.of("Europe/Berlin"));
        byte[] log = log().line(closed, opened, "INC1", "-", "Closed", 0, "false", "3 - Moderate", "true")
                .utf8();

        Report report = LogText.replay(new LogFile("x.csv", log.length, new ByteArrayInputStream(log)), always);

        assertThat(report.verdicts()).singleElement().returns(used, Verdict::toClosed);
    }

    @Test
    void a_priority_without_a_row_in_the_policy_is_a_problem_of_the_policy() {
        LogText log = log().line("8/3/2016 15:00", MON_9, "INC1", "-", "Closed", 0, "false", "5 - Planning", "true");

        assertThatThrownBy(log::replayed)
                .hasMessage("recorded.policy is not valid: "
                        + "recorded.policy: no row for priority '5 - Planning' of INC1 (small.csv, line 2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number,priority | x.csv has no column incident_state, active, sys_mod_count, made_sla, opened_at, sys_updated_at",
                "number," + LogText.HEADER + " | x.csv has more than one column number"
            })
    void a_header_without_exactly_one_of_each_column_is_refused(String header, String complaint) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        LogFile file = new LogFile("x.csv", bytes.length, new ByteArrayInputStream(bytes));

        assertThatThrownBy(() -> LogText.replay(file, "UTC"))
                .isInstanceOf(UnusableInput.class)
                .hasMessage(complaint);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] bytes = ("\uFEFF" + LogText.HEADER).getBytes(StandardCharsets.UTF_8);

        Report report = LogText.replay(new LogFile("x.csv", bytes.length, new ByteArrayInputStream(bytes)), "UTC");

        assertThat(report.log().rows()).isZero();
    }

    private static List<Quirk> quirks(Report report) {
        return report.warnings().byLine().stream().map(Warnings.Warning::quirk).toList();
    }
}
