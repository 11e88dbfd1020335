package io.deskwright.examples.replay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeskReplayTest {

    private static final Transition REOPENED = new Transition(Optional.of(State.RESOLVED), State.ACTIVE);

    @Test
    void a_small_log_becomes_what_its_commands_make_of_it() {
        DeskReport report = Logs.driven(Logs.file("small.csv"));

        assertThat(String.join("\n", report.lines())).isEqualTo("""
                At the desk: each change of state as commands of a service order

                from                  to                    rows  commands                                                          done  refused, or why there is no command
                (first row)        -> New                      4  Receive, Classify                                                    3  1 Classify MISSING
                Resolved           -> Closed                   3  AcceptReport, Close                                                  3
                Active             -> Resolved                 2  SolveByPhone, ConfirmSolved                                          1  1 SolveByPhone ILLEGAL_IN_STATE
                (first row)        -> Active                   1  Receive, Classify, TransferCall                                      1
                (first row)        -> unknown                  1                                                                       0  1 unknown state
                Active             -> Awaiting Problem         1  StartJudging, JudgeOther                                             1
                Active             -> Awaiting User Info       1  RequestCustomerData                                                  1
                Active             -> Awaiting Vendor          1  StartJudging, JudgeHardware                                          1
                Awaiting Problem   -> Resolved                 1  FinishAssist, ConfirmSolved                                          1
                Awaiting User Info -> Active                   1  ReceiveCustomerData                                                  1
                Awaiting Vendor    -> Resolved                 1  VendorSolved, ConfirmSolved                                          1
                Closed             -> Active                   1  Reopen                                                               1
                New                -> Active                   1  TransferCall                                                         1
                New                -> Closed                   1  Close                                                                0  1 Close ILLEGAL_IN_STATE
                New                -> Resolved                 1  TransferCall, SolveByPhone, ConfirmSolved                            1
                New                -> unknown                  1                                                                       0  1 unknown state
                Resolved           -> Active                   1  RejectReport, ConfirmRejection, DecideCause                          1
                unknown            -> Active                   1                                                                       0  1 not in the table

                Of 24 rows 18 were done, 3 refused, 3 without a command; dropped: 0.
                Of those refused 1 met a ticket that an earlier row had left behind.
                The journal has 56 entries; the desk answered with 56.

                Of 6 incidents 3 end at the desk as in the log.
                        1  Active, PHONE_SUPPORT
                        2  Closed, CLOSED
                        1  Closed, DISPATCHING
                        1  Resolved, no ticket
                        1  unknown, RECEIVED""");
        assertThat(report.isWhole()).isTrue();
    }

    @Test
    void the_recorded_log_is_driven_through_the_desk_without_a_silent_drop() {
        DeskReport report = Logs.driven(Logs.file("../incident_event_log.csv.gz"));

        assertThat(report)
                .returns(52_969L, DeskReport::rows)
                .returns(52_955L, DeskReport::done)
                .returns(13L, DeskReport::refused)
                .returns(1L, DeskReport::withoutCommand)
                .returns(194_409L, DeskReport::recorded)
                .returns(194_409L, DeskReport::journal)
                .returns(true, DeskReport::isWhole);
        assertThat(report.endings())
                .hasSize(14_854)
                .filteredOn(DeskReport.Ending::agrees)
                .hasSize(14_842);
        assertThat(report.outcomes().getOrDefault(REOPENED, List.of()))
                .hasSize(198)
                .containsOnly(new Outcome.Done());
    }

    @Property(tries = 300)
    void every_change_of_state_is_done_or_refused_or_without_a_command(
            @ForAll @Size(max = 40) List<State> states,
            @ForAll @Size(40) List<@IntRange(max = 3) Integer> incidents,
            @ForAll @Size(40) List<@IntRange(max = 20) Integer> minutes) {
        List<AuditRow> rows = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            rows.add(Logs.row(i, "INC" + incidents.get(i), states.get(i), minutes.get(i)));
        }

        DeskReport report = Logs.driven(Logs.of(rows));

        assertThat(report.done() + report.refused() + report.withoutCommand())
                .isEqualTo(report.rows())
                .isEqualTo(changes(rows));
        assertThat(report.isWhole()).isTrue();
        assertThat(report.endings())
                .hasSize((int) rows.stream().map(AuditRow::incident).distinct().count());
    }

    /** Counted anew: in the order of the log's README, a row counts that differs from the one before it. */
    private static long changes(List<AuditRow> rows) {
        List<AuditRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(AuditRow::incident)
                .thenComparing(AuditRow::updatedAt)
                .thenComparing(AuditRow::modCount)
                .thenComparing(AuditRow::line));
        long changes = 0;
        for (int i = 0; i < ordered.size(); i++) {
            boolean goesOn = i > 0
                    && ordered.get(i - 1).incident().equals(ordered.get(i).incident())
                    && ordered.get(i - 1).state() == ordered.get(i).state();
            changes += goesOn ? 0 : 1;
        }
        return changes;
    }

    @Test
    void a_row_that_ends_nowhere_and_an_entry_that_is_lost_are_no_whole_report() {
        Map<Transition, List<Outcome>> one = Map.of(REOPENED, List.of(new Outcome.Done()));

        assertThat(new DeskReport(1, one, List.of(), 3, 3).isWhole()).isTrue();
        assertThat(new DeskReport(2, one, List.of(), 3, 3).isWhole()).isFalse();
        assertThat(new DeskReport(1, one, List.of(), 3, 2).isWhole()).isFalse();
    }
}
