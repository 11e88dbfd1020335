package io.deskwright.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.DiagnosisEvent.FaultJudged;
import io.deskwright.core.ticket.DiagnosisEvent.FaultRecurred;
import io.deskwright.core.ticket.DiagnosisEvent.WaitingForRecurrence;
import io.deskwright.core.ticket.EndEvent.TicketClosed;
import io.deskwright.core.ticket.EndEvent.TicketReopened;
import io.deskwright.core.ticket.FaultKind;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.IntakeEvent.RequestAnswered;
import io.deskwright.core.ticket.IntakeEvent.RequestConfirmed;
import io.deskwright.core.ticket.IntakeEvent.TypeDetermined;
import io.deskwright.core.ticket.NotReproducible;
import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.SideEvent.SeverityChanged;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A table that was reckoned by hand, under source 001: a request is confirmed by the end of the working day, 18:00.
 *
 * <pre>
 *        level    engineer  region     reported  confirmed  closed    reopened
 * SO-1   GENERAL  wang      Zhanjiang  09:00     09:30      11:00
 * SO-2   SEVERE   wang                 09:10     + 1 day    10:00 + 1 day          its confirmation is late
 * SO-3   GENERAL  li        Zhanjiang  09:20     -          -                      so is the one that never came
 * SO-4                                 18:10 + 1 day        -                      not yet judged
 * SO-5   GENERAL  wang                 09:00     10:00      10:40     12:20        confirmed in both segments
 * </pre>
 *
 * The call is answered within 60 s when a person determines the type, answers or reopens: at the last instant of SO-1, at
 * once in the second segment of SO-5, elsewhere late or never.
 *
 * <p>It is read at 18:20 on the second day.
 */
class StatisticsTest {

    private static final Instant MON_0900 = Instant.parse("2026-03-02T01:00:00Z");
    private static final long DAY = 24 * 60;
    private static final long NOW = DAY + 9 * 60 + 20;
    private static final Agreement AGREEMENT = Agreement.of(
            "C-1",
            SourceTerms.of("P001"),
            WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                    .weekdays("09:00-12:00", "13:00-18:00")
                    .build());

    private static final TicketFigures FIRST = new Told("SO-1", 0, "Zhanjiang")
            .at(1, new TypeDetermined(OrderType.AFTER_SALES, Personal.removed()))
            .at(10, level("GENERAL"), new EngineerAssigned("wang"), judged("Huawei"))
            .at(30, confirmed())
            .at(120, answered(), closed())
            .figures();
    private static final TicketFigures SECOND = new Told("SO-2", 10, "")
            .at(20, level("SEVERE"), new EngineerAssigned("wang"))
            .at(DAY, confirmed())
            .at(DAY + 60, answered(), closed())
            .figures();
    private static final TicketFigures THIRD = new Told("SO-3", 20, "Zhanjiang")
            .at(30, level("GENERAL"), new EngineerAssigned("li"))
            .figures();
    private static final TicketFigures FOURTH = new Told("SO-4", NOW - 10, "").figures();
    private static final TicketFigures FIFTH = new Told("SO-5", 0, "")
            .at(10, level("GENERAL"), new EngineerAssigned("wang"))
            .at(60, confirmed())
            .at(100, answered(), closed())
            .at(200, new TicketReopened(true))
            .figures();
    private static final List<TicketFigures> ALL = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

    @Test
    void tickets_are_counted_by_where_they_stand_and_how_they_ended() {
        Statistics all = Statistics.of(ALL);
        assertThat(all.reported()).isEqualTo(5);
        assertThat(all.open()).isEqualTo(3);
        assertThat(all.closed()).isEqualTo(2);
        assertThat(all.reopened()).isEqualTo(1);
        assertThat(all.byState())
                .containsExactly(
                        entry(TicketState.RECEIVED, 2L),
                        entry(TicketState.PHONE_SUPPORT, 1L),
                        entry(TicketState.CLOSED, 2L));
        assertThat(all.byCloseReason()).containsExactly(entry(CloseReason.ANSWERED, 2L));
    }

    @Test
    void from_report_to_closing_counts_what_is_closed() {
        assertThat(Statistics.of(ALL).toClosing()).contains(spread(2, 1_610, 120, 1_490, 120));
    }

    @Test
    void handling_counts_from_the_confirmation_in_every_segment() {
        assertThat(FIRST.handled()).contains(minutes(90));
        assertThat(SECOND.handled()).contains(minutes(60));
        assertThat(THIRD.handled()).isEmpty();
        assertThat(FOURTH.handled()).isEmpty();
        assertThat(FIFTH.handled()).contains(minutes(40 + NOW - 200));
        assertThat(Statistics.of(ALL).handled()).contains(spread(3, 90 + 60 + 1_840, 60, 1_840, 90));
    }

    @Test
    void targets_are_met_or_breached_in_each_segment_and_only_measured_ones_are_neither() {
        Statistics all = Statistics.of(ALL);
        assertThat(all.byTarget())
                .containsExactly(entry("CONFIRM", new Verdicts(3, 2)), entry("PHONE", new Verdicts(2, 4)));
        assertThat(all.verdicts("CONFIRM")).hasToString("3 of 5, 60.0 %");
        assertThat(all.verdicts("ARRIVE")).isEqualTo(Verdicts.NONE);
    }

    @Test
    void a_window_in_which_something_may_happen_is_nobodys_promise() {
        TicketFigures recurred = new Told("SO-6", 0, "")
                .at(10, confirmed())
                .at(20, new WaitingForRecurrence(NotReproducible.NO_DETAILS, MON_0900.plus(Duration.ofDays(90))))
                .at(500, new FaultRecurred(Personal.removed()))
                .figures();
        assertThat(Statistics.of(List.of(recurred)).byTarget()).containsOnlyKeys("CONFIRM", "PHONE");
    }

    @Test
    void groups_stand_in_the_order_of_their_names_and_what_is_not_known_comes_first() {
        Map<String, Statistics> byLevel = Statistics.by(Facet.LEVEL, ALL);
        assertThat(byLevel)
                .containsExactly(
                        entry("", Statistics.of(List.of(FOURTH))),
                        entry("GENERAL", Statistics.of(List.of(FIRST, THIRD, FIFTH))),
                        entry("SEVERE", Statistics.of(List.of(SECOND))));
        assertThat(Statistics.of(List.of(FIRST, THIRD, FIFTH)).verdicts("CONFIRM"))
                .isEqualTo(new Verdicts(3, 1));
        assertThat(Statistics.of(List.of(SECOND)).toClosing()).contains(spread(1, 1_490, 1_490, 1_490, 1_490));
    }

    @Test
    void tickets_are_told_apart_by_each_facet() {
        assertThat(reportedBy(Facet.ENGINEER)).containsExactly(entry("", 1L), entry("li", 1L), entry("wang", 3L));
        assertThat(reportedBy(Facet.REGION)).containsExactly(entry("", 3L), entry("Zhanjiang", 2L));
        assertThat(reportedBy(Facet.MANUFACTURER)).containsExactly(entry("", 4L), entry("Huawei", 1L));
        assertThat(reportedBy(Facet.TYPE)).containsExactly(entry("", 4L), entry("AFTER_SALES", 1L));
        assertThat(reportedBy(Facet.CONTRACT)).containsExactly(entry("C-1", 5L));
    }

    @Test
    void a_host_tells_tickets_apart_by_what_it_knows() {
        assertThat(Statistics.by(ticket -> ticket.isOpen() ? "open" : "closed", ALL))
                .containsOnlyKeys("closed", "open");
    }

    @Test
    void no_ticket_tells_nothing() {
        Statistics none = Statistics.of(List.of());
        assertThat(none.reported()).isZero();
        assertThat(none.byState()).isEmpty();
        assertThat(none.toClosing()).isEmpty();
        assertThat(none.byTarget()).isEmpty();
        assertThat(Statistics.by(Facet.LEVEL, List.of())).isEmpty();
    }

    @Test
    void of_an_even_number_the_shorter_one_in_the_middle_is_the_median() {
        List<Duration> durations = List.of(minutes(9), minutes(1), minutes(4), minutes(2));
        assertThat(Spread.of(durations)).contains(spread(4, 16, 1, 9, 2));
        assertThat(Spread.of(durations.subList(0, 3))).contains(spread(3, 14, 1, 9, 4));
        assertThat(Spread.of(List.of())).isEmpty();
    }

    @Test
    void a_share_is_cut_so_that_only_what_was_always_met_says_100() {
        assertThat(new Verdicts(304, 8)).hasToString("304 of 312, 97.4 %");
        assertThat(new Verdicts(9_999, 1)).hasToString("9999 of 10000, 99.9 %");
        assertThat(new Verdicts(7, 0)).hasToString("7 of 7, 100.0 %");
        assertThat(new Verdicts(0, 3)).hasToString("0 of 3, 0.0 %");
        assertThat(Verdicts.NONE).hasToString("0 of 0");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdicts(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdicts(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> spread(0, 0, 0, 0, 0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Statistics.of(ALL).byTarget().clear());
    }

    private static Map<String, Long> reportedBy(Facet facet) {
        Map<String, Long> reported = new LinkedHashMap<>();
        Statistics.by(facet, ALL).forEach((name, group) -> reported.put(name, group.reported()));
        return reported;
    }

    private static Spread spread(long count, long total, long shortest, long longest, long median) {
        return new Spread(count, minutes(total), minutes(shortest), minutes(longest), minutes(median));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Event level(String level) {
        return new SeverityChanged(level, Personal.of("as the rules say"));
    }

    private static Event judged(String manufacturer) {
        return new FaultJudged(FaultKind.HARDWARE, Optional.of("SN-1"), manufacturer, Personal.removed());
    }

    private static Event confirmed() {
        return new RequestConfirmed(Personal.removed(), "PHONE");
    }

    private static Event answered() {
        return new RequestAnswered(Personal.removed());
    }

    private static Event closed() {
        return new TicketClosed(CloseReason.ANSWERED);
    }

    /** What is told of one ticket, in minutes after Monday 09:00. */
    private static final class Told {

        private final CaseId id;
        private final List<Entry> history = new ArrayList<>();

        Told(String id, long minutes, String region) {
            this.id = CaseId.of(id);
            Instant reportedAt = MON_0900.plus(minutes(minutes));
            Origin origin = new Origin(reportedAt, "C-1", "1", "", region, "", Optional.empty(), Optional.empty());
            at(minutes, new TicketReceived(origin, Personal.removed(), Personal.removed(), Attributes.NONE, Map.of()));
        }

        Told at(long minutes, Event... events) {
            history.addAll(Batches.at(MON_0900.plus(minutes(minutes)), id, history.size(), events)
                    .entries());
            return this;
        }

        TicketFigures figures() {
            Instant now = MON_0900.plus(minutes(NOW));
            return TicketFigures.of(Ticket.of(history), Deadlines.of(history, AGREEMENT), now);
        }
    }
}
