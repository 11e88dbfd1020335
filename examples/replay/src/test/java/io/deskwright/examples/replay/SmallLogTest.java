package io.deskwright.examples.replay;

import static io.deskwright.examples.replay.LogText.MON_9;
import static io.deskwright.examples.replay.LogText.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.examples.replay.log.LogFile;
import io.deskwright.examples.replay.log.Quirk;
import io.deskwright.examples.replay.log.UnusableInput;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.clock.Fact.Party;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    @CsvSource({"15/3/2016 22:00, true", "15/3/2016 22:01, true", "15/3/2016 22:02, false"})
    void the_due_instant_is_included(String closedAt, boolean met) {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Closed", 1, closedAt)
                .replayed();

        assertThat(report.verdicts()).singleElement().returns(met, Verdict::met);
    }

    @Test
    void an_incident_that_has_used_62_hours_is_met_whenever_it_is_closed_before_hours_begin_again() {
        Report report = log().line(
                        "14/4/2016 15:00", "14/4/2016 15:00", "INC1", "-", "New", 0, "true", "3 - Moderate", "true")
                .line("24/4/2016 13:07", "14/4/2016 15:00", "INC1", "-", "Closed", 1, "false", "3 - Moderate", "true")
                .replayed();

        assertThat(report.verdicts())
                .singleElement()
                .returns(Duration.ofHours(62), Verdict::toClosed)
                .returns(true, Verdict::met);
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

        assertThat(report.verdicts())
                .singleElement()
                .returns(Duration.ZERO, Verdict::toClosed)
                .returns(true, Verdict::met)
                .returns(Duration.ZERO, verdict -> verdict.ledger().gross());
        assertThat(quirks(report)).contains(Quirk.EARLIER_THAN_OPENED, Quirk.EARLIER_THAN_BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"1 - Critical, false", "2 - High, false", "3 - Moderate, true", "4 - Low, true"})
    void the_two_highest_priorities_are_missed_a_minute_after_the_opening_without_any_business_time(
            String priority, boolean met) {
        Report report = log().line("7/3/2016 09:01", MON_9, "INC1", "-", "Closed", 0, "false", priority, "true")
                .line(MON_9, MON_9, "INC2", "-", "Closed", 0, "false", priority, "true")
                .replayed();

        assertThat(report.verdicts())
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict.toClosed()).isZero());
        assertThat(report.verdicts()).extracting(Verdict::met).containsExactly(met, true);
    }

    @Test
    void elapsed_time_is_put_down_to_whom_the_state_waits_for_and_the_rest_to_the_desk() {
        Report report = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Awaiting User Info", 1, "7/3/2016 10:00")
                .row("INC1", "Awaiting User Info", 2, "7/3/2016 10:30")
                .row("INC1", "Awaiting Evidence", 3, "7/3/2016 11:00")
                .row("INC1", "Awaiting Vendor", 4, "7/3/2016 11:30")
                .row("INC1", "Awaiting Problem", 5, "7/3/2016 13:30")
                .row("INC1", "Resolved", 6, "7/3/2016 17:30")
                .row("INC1", "Closed", 7, "7/3/2016 18:00")
                .row("INC2", "New", 0, MON_9)
                .row("INC2", "Awaiting Vendor", 1, "7/3/2016 09:10")
                .row("INC2", "Closed", 2, "7/3/2016 10:00")
                .replayed();

        assertThat(PartyShare.of(report.verdicts().stream().map(Verdict::ledger).toList()))
                .containsExactly(
                        share(Party.CUSTOMER, 1, 90, 90),
                        share(Party.VENDOR, 2, 170, 170),
                        share(Party.PROVIDER, 1, 240, 340));
    }

    private static PartyShare share(Party party, int incidents, int waited, int inAll) {
        return new PartyShare(party, incidents, Duration.ofMinutes(waited), Duration.ofMinutes(inAll), Duration.ZERO);
    }

    @Test
    void terms_whose_clock_pauses_take_the_wait_off() {
        LogText log = log().row("INC1", "New", 0, MON_9)
                .row("INC1", "Awaiting Vendor", 1, "7/3/2016 14:00")
                .row("INC1", "Active", 2, "7/3/2016 15:00")
                .row("INC1", "Closed", 3, "15/3/2016 23:00");
        String paused = LogText.bundled("recorded.terms")
                .replace("to        | CLOSED\n", "to | CLOSED\npause | AWAITING_VENDOR\n");

        assertThat(log.replayed().verdicts()).singleElement().returns(false, Verdict::met);
        assertThat(log.replayed(LogText.level("UTC", paused, LogText.bundled("recorded.hours")))
                        .verdicts())
                .singleElement()
                .returns(true, Verdict::met)
                .satisfies(verdict -> assertThat(verdict.ledger().net())
                        .isEqualTo(verdict.ledger().gross().minusHours(1)));
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
        JudgedBy always = LogText.level(
                "Europe/Berlin",
                LogText.bundled("recorded.terms"),
                "deskwright replay-hours 1\nhours | MON-SUN | 00:00-24:00");

        Report report = log().line(closed, opened, "INC1", "-", "Closed", 0, "false", "3 - Moderate", "true")
                .replayed(always);

        assertThat(report.verdicts()).singleElement().returns(used, Verdict::toClosed);
    }

    @Test
    void a_priority_that_no_target_is_for_is_a_problem_of_the_terms() {
        LogText log = log().line("8/3/2016 15:00", MON_9, "INC1", "-", "Closed", 0, "false", "5 - Planning", "true");

        assertThatThrownBy(log::replayed)
                .hasMessage("recorded.terms is not valid: "
                        + "recorded.terms: no target 'CLOSE' for priority '5 - Planning' of INC1 (small.csv, line 2)");
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
        LogFile file = LogFile.of("x.csv", bytes);

        assertThatThrownBy(() -> LogText.replay(file, "UTC"))
                .isInstanceOf(UnusableInput.class)
                .hasMessage(complaint);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] bytes = ("\uFEFF" + LogText.HEADER).getBytes(StandardCharsets.UTF_8);

        Report report = LogText.replay(LogFile.of("x.csv", bytes), "UTC");

        assertThat(report.log().rows()).isZero();
    }

    private static List<Quirk> quirks(Report report) {
        return report.warnings().byLine().stream().map(Warnings.Warning::quirk).toList();
    }
}
