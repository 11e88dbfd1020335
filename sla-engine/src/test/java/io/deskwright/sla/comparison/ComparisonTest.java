package io.deskwright.sla.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.comparison.WhatIf.Case;
import io.deskwright.sla.comparison.WhatIf.Changed;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.Span.Cause;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The working week is Monday to Friday, 09:00 to 17:00 UTC; 4 March 2024 is a Monday. */
class ComparisonTest {

    private static final BusinessCalendar HOURS =
            WeeklyHours.in(ZoneOffset.UTC).weekdays("09:00-17:00").build();
    private static final BusinessCalendar WITH_HOLIDAY = WeeklyHours.in(ZoneOffset.UTC)
            .weekdays("09:00-17:00")
            .holiday(LocalDate.of(2024, 3, 5), "Founders' Day")
            .version("2")
            .build();
    private static final ServiceLevel FOUR_HOURS = level("1", HOURS, target("ACK", 1), target("FIX", 4));
    private static final ServiceLevel TWO_HOURS = level("2", HOURS, target("ACK", 1), target("FIX", 2));

    private static Instant at(String time) {
        return Instant.parse("2024-03-" + time + ":00Z");
    }

    private static Target target(String name, int hours) {
        return Target.named(name)
                .from(Milestone.REPORTED)
                .to(name.equals("ACK") ? Milestone.ACKNOWLEDGED : Milestone.RESOLVED)
                .within(new Limit.WorkingTime(Duration.ofHours(hours)), Basis.stated("§1"))
                .build();
    }

    private static ServiceLevel level(String version, BusinessCalendar calendar, Target... targets) {
        return new ServiceLevel(new Terms("terms", version, Instant.EPOCH, "the test", List.of(targets)), calendar);
    }

    /** Reported at 09:00, acknowledged at 09:30, resolved at the time given. */
    private static Timeline resolvedAt(String time) {
        return Timeline.reported(at("04T09:00"))
                .reached(at("04T09:30"), Milestone.ACKNOWLEDGED)
                .reached(at(time), Milestone.RESOLVED);
    }

    @Test
    void a_service_level_beside_itself_changes_nothing() {
        Comparison same = new Comparison(FOUR_HOURS, FOUR_HOURS);
        assertThat(same.changes(resolvedAt("04T12:00"), at("04T13:00"))).isEmpty();
    }

    @Test
    void a_stricter_limit_turns_met_into_breached_and_both_are_proved() {
        List<Change> changes = new Comparison(FOUR_HOURS, TWO_HOURS).changes(resolvedAt("04T12:00"), at("04T13:00"));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.target()).isEqualTo("FIX");
            assertThat(change.stateBefore()).isEqualTo("MET");
            assertThat(change.stateAfter()).isEqualTo("BREACHED");
            assertThat(change.changesState()).isTrue();
            assertThat(change.changesDue()).isTrue();
            assertThat(change.before().orElseThrow().termsVersion()).isEqualTo("1");
            assertThat(change.before().orElseThrow().reading().due()).contains(at("04T13:00"));
            assertThat(change.after().orElseThrow().termsVersion()).isEqualTo("2");
            assertThat(change.after().orElseThrow().reading().due()).contains(at("04T11:00"));
        });
    }

    @Test
    void a_due_instant_may_move_while_the_word_stays() {
        List<Change> changes = new Comparison(FOUR_HOURS, TWO_HOURS).changes(resolvedAt("04T10:00"), at("04T13:00"));
        assertThat(changes)
                .extracting(Change::target, Change::changesState, Change::changesDue)
                .containsExactly(tuple("FIX", false, true));
    }

    @Test
    void a_target_that_only_one_side_knows_is_a_change() {
        ServiceLevel without = level("1", HOURS, target("ACK", 1));
        assertThat(new Comparison(FOUR_HOURS, without).changes(resolvedAt("04T10:00"), at("04T13:00")))
                .extracting(Change::target, Change::stateBefore, Change::stateAfter, Change::changesDue)
                .containsExactly(tuple("FIX", "MET", "NONE", true));
        assertThat(new Comparison(without, FOUR_HOURS).changes(resolvedAt("04T10:00"), at("04T13:00")))
                .extracting(Change::target, Change::stateBefore, Change::stateAfter)
                .containsExactly(tuple("FIX", "NONE", "MET"));
    }

    @Test
    void a_change_has_a_side() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(Optional.empty(), Optional.empty()))
                .withMessage("a change has a reading before or after it");
    }

    @Test
    void what_if_counts_cases_words_and_due_instants() {
        WhatIf<String> report = WhatIf.of(
                new Comparison(FOUR_HOURS, TWO_HOURS),
                List.of(
                        new Case<>("late", resolvedAt("04T16:00"), at("04T17:00")),
                        new Case<>("tight", resolvedAt("04T12:00"), at("04T17:00")),
                        new Case<>("tight too", resolvedAt("04T12:30"), at("04T17:00")),
                        new Case<>("quick", resolvedAt("04T10:00"), at("04T17:00")),
                        new Case<>("empty", Timeline.empty(), at("04T17:00"))));
        assertThat(report.cases()).isEqualTo(5);
        assertThat(report.changed()).extracting(Changed::key).containsExactly("late", "tight", "tight too", "quick");
        assertThat(report.states()).isEqualTo(Map.of("MET -> BREACHED", 2L));
        assertThat(report.dues()).isEqualTo(4);
    }

    @Test
    void a_recompute_keeps_both_verdicts_with_who_when_and_why() {
        Timeline overnight = Timeline.reported(at("04T16:00")).reached(at("06T10:00"), Milestone.RESOLVED);
        Comparison announced =
                new Comparison(level("1", HOURS, target("FIX", 4)), level("1", WITH_HOLIDAY, target("FIX", 4)));
        Recompute recompute =
                Recompute.of(overnight, announced, "Li Lei", at("07T09:00"), "Founders' Day was announced late");
        assertThat(recompute.by()).isEqualTo("Li Lei");
        assertThat(recompute.at()).isEqualTo(at("07T09:00"));
        assertThat(recompute.why()).isEqualTo("Founders' Day was announced late");
        Change change = recompute.changes().get(0);
        assertThat(change.stateBefore()).isEqualTo("BREACHED");
        assertThat(change.stateAfter()).isEqualTo("MET");
        Proof after = change.after().orElseThrow();
        assertThat(after.calendarVersion()).isEqualTo("2");
        assertThat(after.spans()).anySatisfy(span -> {
            assertThat(span.cause()).isEqualTo(Cause.HOLIDAY);
            assertThat(span.name()).isEqualTo("Founders' Day");
            assertThat(span.from()).isEqualTo(at("05T00:00"));
            assertThat(span.to()).isEqualTo(at("06T00:00"));
        });
    }

    @Test
    void a_recompute_without_a_name_or_a_reason_is_refused() {
        Comparison same = new Comparison(FOUR_HOURS, FOUR_HOURS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recompute.of(Timeline.empty(), same, " ", at("04T09:00"), "why"))
                .withMessage("a recompute says who asked for it and why, but by ' ', why 'why'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recompute.of(Timeline.empty(), same, "who", at("04T09:00"), ""))
                .withMessage("a recompute says who asked for it and why, but by 'who', why ''");
    }

    @Test
    void a_late_entry_changes_what_is_known_now_and_not_what_was_judged_then() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .late(at("04T12:00"), at("05T09:00"), new Fact.Reached(Milestone.RESOLVED));
        List<Change> changes = Recompute.lateEntries(timeline, FOUR_HOURS, at("04T17:00"), at("05T09:00"));
        assertThat(changes)
                .extracting(Change::target, Change::stateBefore, Change::stateAfter)
                .containsExactly(tuple("FIX", "BREACHED", "MET"));
        assertThat(Recompute.lateEntries(timeline, FOUR_HOURS, at("05T09:00"), at("05T09:00")))
                .isEmpty();
    }

    @Test
    void a_service_level_reads_a_case_as_its_clock_does() {
        CaseClock clock = FOUR_HOURS.read(resolvedAt("04T12:00"), at("04T13:00"));
        assertThat(clock.reading("FIX").spent()).isEqualTo(Duration.ofHours(3));
    }
}
