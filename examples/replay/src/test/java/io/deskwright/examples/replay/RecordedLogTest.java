package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.deskwright.examples.replay.log.AuditRow;
import io.deskwright.examples.replay.log.History;
import io.deskwright.examples.replay.log.Priority;
import io.deskwright.examples.replay.log.Progress;
import io.deskwright.examples.replay.log.Quirk;
import io.deskwright.examples.replay.log.State;
import io.deskwright.examples.replay.log.WallTime;
import io.deskwright.examples.replay.log.Warnings;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedLogTest {

    private static final List<String> JUDGED_OTHERWISE_BY_THE_LOG = List.of(
            "INC0001006",
            "INC0003451",
            "INC0008485",
            "INC0012198",
            "INC0019181",
            "INC0020836",
            "INC0025255",
            "INC0025371",
            "INC0025735",
            "INC0025782",
            "INC0025896",
            "INC0026286",
            "INC0030808",
            "INC0032169",
            "INC0044260",
            "INC0075438",
            "INC0103733");

    private static Report report = LogText.log().replayed();

    @BeforeAll
    static void replay() throws IOException {
        report = LogText.replay(Bundled.log(), "UTC");
    }

    @Test
    void every_row_of_every_incident_is_read() {
        assertThat(report.log().rows()).isEqualTo(84_395);
        assertThat(report.log().incidents()).hasSize(14_854);
        assertThat(report.log().incidents().values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(84_395);
        assertThat(report.verdicts()).hasSize(14_854);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_MINUTE, 8334",
        "UPDATES_MISSING, 8867",
        "MOD_COUNT_BACK, 3",
        "MOD_COUNT_REPEATS, 1",
        "EARLIER_THAN_BEFORE, 1",
        "EARLIER_THAN_OPENED, 4",
        "LEAVES_CLOSED, 9",
        "CLOSED_TWICE, 28",
        "INACTIVE_BEFORE_CLOSED, 1",
        "SLA_MISSED_BEFORE_CLOSED, 1",
        "UNKNOWN_STATE, 2",
        "BEGINS_LATE, 4",
        "FIRST_NOT_NEW, 5118",
        "NEW_TO_THE_END, 3797",
        "BLANKS, 82795"
    })
    void each_quirk_is_counted_as_the_readme_of_the_data_has_it(Quirk quirk, int count) {
        assertThat(report.warnings().of(quirk)).hasSize(count);
    }

    @Test
    void there_are_no_quirks_but_those() {
        assertThat(report.warnings().count()).isEqualTo(108_965);
    }

    @ParameterizedTest
    @CsvSource({
        "EARLIER_THAN_BEFORE, INC0000137, 211",
        "INACTIVE_BEFORE_CLOSED, INC0018594, 46934",
        "SLA_MISSED_BEFORE_CLOSED, INC0018594, 46934",
        "UNKNOWN_STATE, INC0028089, 68692"
    })
    void a_warning_names_incident_and_line(Quirk quirk, String incident, long line) {
        assertThat(report.warnings().of(quirk).get(0))
                .returns(incident, Warnings.Warning::incident)
                .returns(line, Warnings.Warning::line);
    }

    @Test
    void four_incidents_have_an_event_before_their_opening() {
        assertThat(report.warnings().of(Quirk.EARLIER_THAN_OPENED))
                .extracting(Warnings.Warning::incident)
                .containsExactly("INC0000130", "INC0000131", "INC0000134", "INC0000135");
    }

    @Test
    void the_terms_agree_with_the_log_on_all_incidents_but_17() {
        assertThat(agreeing(report)).isEqualTo(14_837);
        assertThat(report.verdicts())
                .filteredOn(verdict -> !verdict.agrees())
                .extracting(verdict -> verdict.closing().incident())
                .containsExactlyElementsOf(JUDGED_OTHERWISE_BY_THE_LOG);
    }

    @Test
    void the_recorded_terms_give_two_priorities_working_time_and_two_none() {
        assertThat(limit("1 - Critical")).isEqualTo(new Limit.WorkingTime(Duration.ZERO));
        assertThat(limit("2 - High")).isEqualTo(new Limit.WorkingTime(Duration.ZERO));
        assertThat(limit("3 - Moderate"))
                .isEqualTo(new Limit.WorkingTime(Duration.ofHours(62).plusMinutes(1)));
        assertThat(limit("4 - Low")).isEqualTo(new Limit.WorkingTime(Duration.ofHours(134)));
        assertThat(report.level().terms().targets()).hasSize(4).noneMatch(Target::isPausable);
    }

    private static long agreeing(Report replayed) {
        return replayed.verdicts().stream().filter(Verdict::agrees).count();
    }

    private static Limit limit(String priority) {
        Map<String, String> facts = Priority.parse(priority).orElseThrow().facts();
        return report.level()
                .terms()
                .select(JudgedBy.TARGET, facts)
                .orElseThrow()
                .figure()
                .limit();
    }

    @Test
    void every_minute_from_opened_to_closed_is_put_down_to_someone() {
        assertThat(report.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.ledger().gross())
                        .isEqualTo(Duration.between(
                                verdict.openedAt(), verdict.closing().updatedAt()))
                        .isEqualTo(verdict.ledger().net()));
    }

    @Test
    void clocks_that_pause_while_an_incident_waits_agree_less_as_the_readme_of_the_data_has_it() throws IOException {
        String pause =
                "to | CLOSED\npause | AWAITING_USER_INFO | AWAITING_VENDOR | AWAITING_PROBLEM | AWAITING_EVIDENCE\n";
        String paused = LogText.bundled("recorded.terms").replace("to        | CLOSED\n", pause);

        Report pausing = LogText.replay(Bundled.log(), LogText.level("UTC", paused, LogText.bundled("recorded.hours")));

        assertThat(agreeing(pausing)).isEqualTo(13_674);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, AWAITING_USER_INFO, AWAITING_EVIDENCE",
        "VENDOR, AWAITING_VENDOR, AWAITING_VENDOR",
        "PROVIDER, AWAITING_PROBLEM, AWAITING_PROBLEM"
    })
    void a_party_has_waited_for_as_long_as_the_rows_stand_in_its_states(Party party, State one, State other) {
        Duration stood = report.verdicts().stream()
                .map(verdict -> stood(verdict, List.of(one, other)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(PartyShare.of(report.verdicts().stream().map(Verdict::ledger).toList()))
                .filteredOn(share -> share.party() == party)
                .singleElement()
                .returns(stood, PartyShare::waited);
    }

    /** From each row in a state to the next row, not beyond the last closing. */
    private static Duration stood(Verdict verdict, List<State> states) {
        List<AuditRow> rows = report
                .log()
                .incidents()
                .getOrDefault(verdict.closing().incident(), List.of())
                .stream()
                .sorted(Comparator.comparing(AuditRow::updatedAt)
                        .thenComparing(AuditRow::modCount)
                        .thenComparing(AuditRow::line))
                .toList();
        Duration stood = Duration.ZERO;
        for (int next = 1; next <= rows.indexOf(verdict.closing()); next++) {
            AuditRow before = rows.get(next - 1);
            if (states.contains(before.state())) {
                stood = stood.plus(
                        Duration.between(before.updatedAt(), rows.get(next).updatedAt()));
            }
        }
        return stood;
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Sao_Paulo", "Asia/Shanghai"})
    void wall_time_is_wall_time_in_any_zone(String zone) throws IOException {
        Report elsewhere = LogText.replay(Bundled.log(), zone);

        assertThat(agreeing(elsewhere)).isEqualTo(14_837);
    }

    @ParameterizedTest
    @CsvSource({
        "1 - Critical, 173, 0, 173",
        "2 - High, 248, 0, 248",
        "3 - Moderate, 13985, 8986, 4999",
        "4 - Low, 448, 378, 70",
        "all, 14854, 9364, 5490"
    })
    void the_table_counts_by_final_priority(String group, int count, long met, long missed) {
        assertThat(Summary.of(report.verdicts()))
                .filteredOn(summary -> summary.group().equals(group))
                .singleElement()
                .returns(count, summary -> summary.verdicts().size())
                .returns(met, Summary::met)
                .returns(missed, Summary::missed);
    }

    @Test
    void the_events_alone_lead_to_the_final_values_that_the_log_writes_on_every_row() throws IOException {
        Map<String, String> resolvedAt = new HashMap<>();
        Map<String, String> closedAt = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Bundled.log().open(Progress.HIDDEN))) {
            rows.forEach(row -> {
                resolvedAt.put(row.getField("number"), row.getField("resolved_at"));
                closedAt.put(row.getField("number"), row.getField("closed_at"));
            });
        }
        resolvedAt.values().removeIf("?"::equals);

        assertThat(resolvedAt).hasSize(13_912);
        resolvedAt.forEach(
                (incident, at) -> assertThat(resolved(incident)).as(incident).isEqualTo(WallTime.parse(at)));
        closedAt.forEach((incident, at) -> assertThat(closing(incident).row().updatedAt())
                .as(incident)
                .isEqualTo(WallTime.parse(at).orElseThrow()));
    }

    private static Optional<LocalDateTime> resolved(String incident) {
        return closing(incident).resolvedAt();
    }

    private static History.Closing closing(String incident) {
        return History.of(report.log().incidents().getOrDefault(incident, List.of()))
                .closing()
                .orElseThrow();
    }
}
