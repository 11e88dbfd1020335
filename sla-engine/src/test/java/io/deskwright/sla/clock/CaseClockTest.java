package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case, sentence by sentence; it is reported on Monday 2024-03-04 at 09:00. */
class CaseClockTest {

    private static final Basis BASIS = Basis.stated("the test");
    private static final BusinessCalendar ALWAYS = AlwaysOpen.in(ZoneId.of("UTC"));
    private static final Milestone WRITTEN = Milestone.of("WRITTEN");
    private static final Milestone ANSWERED = Milestone.of("ANSWERED");
    private static final Milestone REPORT_SENT = Milestone.of("REPORT_SENT");
    private static final Timeline REPORTED = Timeline.reported(at("04T09:00"));

    private static Instant at(String dayAndTime) {
        return Instant.parse("2024-03-" + dayAndTime + ":00Z");
    }

    private static Target.Builder target(String name, Milestone from, Milestone to, int hours) {
        return Target.named(name).from(from).to(to).within(new Limit.Elapsed(Duration.ofHours(hours)), BASIS);
    }

    private static Target.Builder fix(int hours) {
        return target("FIX", Milestone.REPORTED, Milestone.RESOLVED, hours);
    }

    private static CaseClock clock(Timeline timeline, String now, Target.Builder... targets) {
        return CaseClock.of(terms(targets), ALWAYS, timeline, at(now));
    }

    private static Terms terms(Target.Builder... targets) {
        return new Terms(
                "case",
                "1",
                Instant.EPOCH,
                "the test",
                Arrays.stream(targets).map(Target.Builder::build).toList());
    }

    @Test
    void a_clock_that_waits_from_its_due_instant_on_says_something_new_a_nanosecond_later() {
        Instant due = at("04T13:00");
        Terms terms = terms(fix(4).pausedBy("CUSTOMER"));
        Timeline waits = REPORTED.paused(due, "CUSTOMER", Fact.Party.CUSTOMER);
        CaseClock now = CaseClock.of(terms, ALWAYS, waits, due);
        assertThat(now.reading("FIX").state()).isEqualTo("PAUSED");
        assertThat(now.nextChange()).contains(due.plusNanos(1));
        CaseClock late = CaseClock.of(terms, ALWAYS, waits, due.plusNanos(1));
        assertThat(late.reading("FIX").verdict()).isEqualTo(Reading.Verdict.BREACHED);
        CaseClock before =
                CaseClock.of(terms, ALWAYS, REPORTED.paused(due.minusNanos(1), "CUSTOMER", Fact.Party.CUSTOMER), due);
        assertThat(before.nextChange()).isEmpty();
    }

    @Test
    void at_the_due_instant_is_in_time_and_a_nanosecond_later_is_late() {
        Instant due = at("04T13:00");
        Terms terms = terms(fix(4));
        assertThat(CaseClock.of(terms, ALWAYS, REPORTED, due).reading("FIX").state())
                .isEqualTo("RUNNING");
        assertThat(CaseClock.of(terms, ALWAYS, REPORTED.reached(due, Milestone.RESOLVED), due)
                        .reading("FIX")
                        .state())
                .isEqualTo("MET");
        Instant late = due.plusNanos(1);
        assertThat(CaseClock.of(terms, ALWAYS, REPORTED, late).reading("FIX").state())
                .isEqualTo("BREACHED");
        assertThat(CaseClock.of(terms, ALWAYS, REPORTED.reached(late, Milestone.RESOLVED), late)
                        .reading("FIX"))
                .returns("BREACHED", Reading::state)
                .returns(Progress.STOPPED, Reading::progress)
                .returns(Duration.ofNanos(1), Reading::lateBy);
    }

    @Test
    void an_unknown_target_is_refused_by_its_name() {
        CaseClock clock = clock(REPORTED, "04T09:00", fix(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.reading("FIXX"))
                .withMessageContaining("FIXX")
                .withMessageContaining("case");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.ledger("FIXX"));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.reaches("FIXX", new Threshold.Percent(50)));
    }

    @Test
    void a_reopening_begins_a_segment_and_leaves_the_old_one_as_it_was() {
        Timeline reopened = REPORTED.reached(at("04T14:00"), Milestone.RESOLVED)
                .ended(at("04T14:00"), End.CLOSED)
                .with(at("05T10:00"), new Fact.Reopened());
        CaseClock clock = clock(reopened, "05T11:00", fix(4));
        assertThat(clock.readings()).hasSize(2);
        assertThat(clock.readings().get(0))
                .returns(1, Reading::segment)
                .returns("BREACHED", Reading::state)
                .returns(Duration.ofHours(5), Reading::spent);
        assertThat(clock.reading("FIX")).isEqualTo(clock.readings().get(1)).returns(2, Reading::segment);
        assertThat(clock.reading("FIX").due()).contains(at("05T14:00"));
    }

    @Test
    void each_message_waits_for_an_answer_of_its_own_and_a_second_one_waits_with_the_first() {
        Timeline written = REPORTED.reached(at("04T09:00"), WRITTEN)
                .reached(at("04T09:10"), WRITTEN)
                .reached(at("04T09:30"), ANSWERED)
                .reached(at("04T14:00"), WRITTEN);
        CaseClock clock =
                clock(written, "04T14:30", target("NEXT", WRITTEN, ANSWERED, 2).forEachStart());
        assertThat(clock.readings()).extracting(Reading::state).containsExactly("MET", "RUNNING");
        assertThat(clock.readings()).extracting(Reading::instance).containsExactly(1, 2);
        assertThat(clock.reading("NEXT").due()).contains(at("04T16:00"));
        assertThat(clock.nextWakeUp()).contains(at("04T16:00"));
    }

    @Test
    void an_answer_before_the_message_is_no_answer_to_it() {
        Timeline written = REPORTED.reached(at("04T09:10"), ANSWERED).reached(at("04T14:00"), WRITTEN);
        assertThat(clock(
                                written,
                                "04T14:30",
                                target("NEXT", WRITTEN, ANSWERED, 2).forEachStart())
                        .reading("NEXT")
                        .state())
                .isEqualTo("RUNNING");
    }

    @Test
    void a_late_answer_to_one_message_stays_late_under_another_level() {
        Target.Builder high =
                target("NEXT", WRITTEN, ANSWERED, 1).forEachStart().when(Condition.level("HIGH"));
        Target.Builder low = target("NEXT", WRITTEN, ANSWERED, 8).forEachStart().when(Condition.level("LOW"));
        Timeline downgraded = REPORTED.with(at("04T09:00"), Fact.Known.level("HIGH"))
                .reached(at("04T09:00"), WRITTEN)
                .reached(at("04T11:00"), ANSWERED)
                .reached(at("04T14:00"), WRITTEN)
                .with(at("04T14:30"), Fact.Known.level("LOW"));
        assertThat(clock(downgraded, "04T14:20", high, low).readings())
                .extracting(Reading::state)
                .containsExactly("BREACHED", "RUNNING");
        assertThat(clock(downgraded, "04T14:30", high, low).readings())
                .extracting(Reading::state)
                .containsExactly("BREACHED", "RUNNING");
    }

    @Test
    void a_breach_stays_one_when_no_target_is_left_for_the_new_level() {
        Timeline downgraded =
                REPORTED.with(at("04T09:00"), Fact.Known.level("HIGH")).with(at("04T14:00"), Fact.Known.level("NONE"));
        Target.Builder high = fix(4).when(Condition.level("HIGH"));
        assertThat(clock(downgraded, "04T15:00", high).reading("FIX").state()).isEqualTo("BREACHED");
        Timeline inTime =
                REPORTED.with(at("04T09:00"), Fact.Known.level("HIGH")).with(at("04T13:00"), Fact.Known.level("NONE"));
        assertThat(clock(inTime, "04T15:00", high).reading("FIX").state()).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void the_most_pressing_comes_first() {
        Timeline paused = REPORTED.reached(at("04T09:10"), Milestone.ACKNOWLEDGED)
                .paused(at("04T11:00"), "WAIT", Fact.Party.CUSTOMER);
        CaseClock clock = clock(
                paused,
                "04T12:00",
                target("DONE", Milestone.REPORTED, Milestone.ACKNOWLEDGED, 1),
                target("WAITING", Milestone.ARRIVED, Milestone.SERVICE_RESTORED, 1),
                target("MORE", Milestone.REPORTED, Milestone.RESOLVED, 9),
                target("PAUSED", Milestone.REPORTED, Milestone.RESOLVED, 6).pausedBy("WAIT"),
                target("LESS", Milestone.REPORTED, Milestone.RESOLVED, 4),
                target("LATE", Milestone.REPORTED, Milestone.RESOLVED, 2));
        assertThat(clock.worstFirst())
                .extracting(Reading::target)
                .containsExactly("LATE", "LESS", "PAUSED", "MORE", "WAITING", "DONE");
    }

    @Test
    void a_waiver_moves_the_due_instant_only_later_and_only_while_the_target_is_open() {
        Fact.Waived later = new Fact.Waived("FIX", at("05T12:00"), "the customer");
        assertThat(clock(REPORTED.with(at("04T13:00"), later), "04T18:00", fix(4))
                        .reading("FIX"))
                .returns("RUNNING", Reading::state)
                .returns(at("05T12:00"), reading -> reading.due().orElseThrow());
        Fact.Waived earlier = new Fact.Waived("FIX", at("04T10:00"), "the customer");
        assertThat(clock(REPORTED.with(at("04T09:30"), earlier), "04T12:00", fix(4))
                        .reading("FIX")
                        .due())
                .contains(at("04T13:00"));
        Instant tooLate = at("04T13:00").plusSeconds(1);
        assertThat(clock(REPORTED.with(tooLate, later), "04T18:00", fix(4)).reading("FIX"))
                .returns("BREACHED", Reading::state)
                .returns(at("04T13:00"), reading -> reading.due().orElseThrow());
    }

    @Test
    void a_waiver_of_one_target_moves_no_other() {
        Fact.Waived waived = new Fact.Waived("FIX", at("05T12:00"), "the customer");
        CaseClock clock = clock(
                REPORTED.with(at("04T10:00"), waived),
                "04T11:00",
                fix(4),
                target("ARRIVE", Milestone.REPORTED, Milestone.ARRIVED, 4));
        assertThat(clock.reading("ARRIVE").due()).contains(at("04T13:00"));
    }

    @Test
    void what_the_customer_wants_later_is_not_the_most_pressing() {
        Fact.Waived waived = new Fact.Waived("FIX", at("05T12:00"), "the customer");
        CaseClock clock = clock(
                REPORTED.with(at("04T10:00"), waived),
                "04T14:00",
                fix(4),
                target("ARRIVE", Milestone.REPORTED, Milestone.ARRIVED, 6));
        assertThat(clock.worstFirst()).extracting(Reading::target).containsExactly("ARRIVE", "FIX");
        assertThat(clock.reading("FIX").left())
                .hasValueSatisfying(left -> assertThat(left).isPositive());
    }

    @Test
    void what_lies_beyond_the_announced_holidays_is_provisional() {
        WeeklyHours hours = WeeklyHours.in(ZoneId.of("UTC"))
                .weekdays("08:00-18:00")
                .announcedThrough(LocalDate.of(2024, 3, 5))
                .build();
        Target.Builder three = Target.named("PLAN")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Counted(CountedPeriod.workingDays(2), CountingPolicies.CIVIL_CODE), BASIS);
        Target.Builder day = Target.named("DAY")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.WorkingTime(Duration.ofHours(10)), BASIS);
        CaseClock clock = CaseClock.of(terms(three, day, fix(100)), hours, REPORTED, at("04T09:00"));
        assertThat(clock.reading("PLAN").provisional()).isTrue();
        assertThat(clock.reading("DAY").due()).contains(at("05T09:00"));
        assertThat(clock.reading("DAY").provisional()).isFalse();
        assertThat(clock.reading("FIX").provisional()).isFalse();
    }

    @Test
    void a_stop_is_a_proposal_until_it_is_accepted() {
        Timeline proposed = REPORTED.reached(at("04T11:00"), Milestone.RESOLVED);
        assertThat(clock(proposed, "04T12:00", fix(4).onceAccepted()).reading("FIX"))
                .returns("MET", Reading::state)
                .returns(true, Reading::proposed);
        Timeline accepted = proposed.with(at("05T11:00"), new Fact.Accepted(Milestone.RESOLVED));
        assertThat(clock(accepted, "04T12:00", fix(4).onceAccepted())
                        .reading("FIX")
                        .proposed())
                .isTrue();
        assertThat(clock(accepted, "05T12:00", fix(4).onceAccepted()).reading("FIX"))
                .returns(false, Reading::proposed)
                .returns(Duration.ofHours(2), Reading::spent);
        assertThat(clock(proposed, "04T12:00", fix(4)).reading("FIX").proposed())
                .isFalse();
    }

    @Test
    void a_revoked_stop_never_was_and_what_began_with_it_waits_again() {
        Timeline revoked = REPORTED.reached(at("04T11:00"), Milestone.RESOLVED)
                .with(at("04T16:00"), new Fact.Revoked(Milestone.RESOLVED));
        Target.Builder report = target("REPORT", Milestone.RESOLVED, REPORT_SENT, 48);
        assertThat(clock(revoked, "04T15:00", fix(4), report).readings())
                .extracting(Reading::state)
                .containsExactly("MET", "RUNNING");
        CaseClock clock = clock(revoked, "04T16:00", fix(4), report);
        assertThat(clock.readings()).extracting(Reading::state).containsExactly("BREACHED", "WAITING");
        assertThat(clock.reading("FIX").spent()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void before_the_start_the_due_instant_is_projected_along_the_chain() {
        CaseClock clock = clock(
                REPORTED,
                "04T09:30",
                target("ARRIVE", Milestone.REPORTED, Milestone.ARRIVED, 2),
                target("RESTORE", Milestone.ARRIVED, Milestone.SERVICE_RESTORED, 3),
                target("REPORT", Milestone.SERVICE_RESTORED, REPORT_SENT, 24));
        assertThat(clock.reading("RESTORE"))
                .returns("WAITING", Reading::state)
                .returns(at("04T14:00"), reading -> reading.projectedDue().orElseThrow());
        assertThat(clock.reading("REPORT").projectedDue()).contains(at("05T14:00"));
        assertThat(clock.reading("REPORT").due()).isEmpty();
    }

    @Test
    void of_several_promises_of_the_start_the_earliest_is_projected_from() {
        Target.Builder slow = target("SLOW", Milestone.REPORTED, Milestone.ARRIVED, 5);
        Target.Builder fast = target("FAST", Milestone.REPORTED, Milestone.ARRIVED, 2);
        Target.Builder restore = target("RESTORE", Milestone.ARRIVED, Milestone.SERVICE_RESTORED, 3);
        // by 11:00 someone has arrived, whichever promise is named first
        assertThat(clock(REPORTED, "04T09:30", slow, fast, restore)
                        .reading("RESTORE")
                        .projectedDue())
                .contains(at("04T14:00"));
        assertThat(clock(REPORTED, "04T09:30", fast, slow, restore)
                        .reading("RESTORE")
                        .projectedDue())
                .contains(at("04T14:00"));
    }

    @Test
    void targets_that_wait_for_each_other_have_no_projection() {
        CaseClock clock =
                clock(REPORTED, "04T09:30", target("ONE", WRITTEN, ANSWERED, 2), target("OTHER", ANSWERED, WRITTEN, 2));
        assertThat(clock.readings())
                .allSatisfy(reading -> assertThat(reading.projectedDue()).isEmpty());
        assertThat(clock.nextWakeUp()).isEmpty();
    }

    @Test
    void an_obligation_that_has_started_outlives_the_case() {
        Target.Builder report =
                target("REPORT", Milestone.RESOLVED, REPORT_SENT, 48).outlivingTheCase();
        Timeline closed = REPORTED.reached(at("04T11:00"), Milestone.RESOLVED).ended(at("04T12:00"), End.CLOSED);
        assertThat(clock(closed, "05T12:00", report).reading("REPORT"))
                .returns("RUNNING", Reading::state)
                .returns(at("06T11:00"), reading -> reading.due().orElseThrow());
        assertThat(clock(closed, "06T12:00", report).reading("REPORT").state()).isEqualTo("BREACHED");
        assertThat(clock(closed.reached(at("06T10:00"), REPORT_SENT), "07T12:00", report)
                        .reading("REPORT")
                        .state())
                .isEqualTo("MET");
        Timeline unsolved = REPORTED.ended(at("04T12:00"), End.CLOSED);
        assertThat(clock(unsolved, "05T12:00", report).reading("REPORT").state())
                .isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void an_end_is_final_for_what_is_open() {
        assertThat(clock(REPORTED.ended(at("04T10:00"), End.CLOSED), "05T10:00", fix(4))
                        .reading("FIX")
                        .state())
                .isEqualTo("NOT_APPLICABLE");
        assertThat(clock(REPORTED.ended(at("04T10:00"), End.SUPERSEDED), "05T10:00", fix(4))
                        .reading("FIX"))
                .returns("CANCELLED", Reading::state)
                .returns(Duration.ofHours(1), Reading::spent);
        assertThat(clock(REPORTED.ended(at("04T15:00"), End.CANCELLED), "05T10:00", fix(4))
                        .reading("FIX"))
                .returns(Verdict.BREACHED, Reading::verdict)
                .returns(Duration.ofHours(6), Reading::spent);
    }

    @Test
    void the_outer_limit_is_judged_by_itself_and_ends_with_the_case() {
        Target.Builder outer = fix(1).orAtMost(new Limit.Elapsed(Duration.ofHours(4)), BASIS);
        CaseClock late = clock(REPORTED, "04T11:00", outer);
        assertThat(late.reading("FIX").state()).isEqualTo("BREACHED");
        assertThat(late.reading("FIX").outer())
                .hasValueSatisfying(limit -> assertThat(limit.verdict()).isEqualTo(Verdict.OPEN));
        assertThat(late.nextWakeUp()).contains(at("04T13:00"));
        Timeline closed = REPORTED.ended(at("04T09:30"), End.CLOSED);
        assertThat(clock(closed, "04T09:30", outer).nextWakeUp()).isEmpty();
    }

    @Test
    void a_late_entry_is_judged_as_then_and_as_now() {
        Timeline late = REPORTED.late(at("04T12:00"), at("05T09:00"), new Fact.Reached(Milestone.RESOLVED));
        assertThat(clock(late.knownAt(at("04T18:00")), "04T18:00", fix(4)).reading("FIX"))
                .returns("BREACHED", Reading::state);
        assertThat(clock(late, "04T18:00", fix(4)).reading("FIX"))
                .returns("MET", Reading::state)
                .returns(Duration.ofHours(3), Reading::spent);
        assertThat(clock(late.knownAt(at("05T09:00")), "05T09:00", fix(4))
                        .reading("FIX")
                        .state())
                .isEqualTo("MET");
    }

    @Test
    void a_ledger_says_to_whom_the_time_goes_and_who_waited_first_has_it() {
        Timeline paused = REPORTED.paused(at("04T10:00"), "PART", Fact.Party.VENDOR)
                .paused(at("04T11:00"), "ACCESS", Fact.Party.CUSTOMER)
                .resumed(at("04T12:00"), "PART")
                .resumed(at("04T13:00"), "ACCESS");
        Ledger ledger = clock(paused, "04T15:00", fix(8).pausedBy("ACCESS")).ledger("FIX");
        assertThat(ledger.gross()).isEqualTo(Duration.ofHours(6));
        assertThat(ledger.net()).isEqualTo(Duration.ofHours(4));
        assertThat(ledger.byParty())
                .containsEntry(Fact.Party.PROVIDER, Duration.ofHours(3))
                .containsEntry(Fact.Party.VENDOR, Duration.ofHours(2))
                .containsEntry(Fact.Party.CUSTOMER, Duration.ofHours(1))
                .containsEntry(Fact.Party.NOBODY, Duration.ZERO);
        assertThat(ledger.spans()).hasSize(5);
    }

    @Test
    void a_stop_before_the_start_is_met_with_nothing_spent_and_an_empty_ledger() {
        Timeline early =
                REPORTED.reached(at("04T10:00"), Milestone.RESOLVED).reached(at("04T11:00"), Milestone.ARRIVED);
        CaseClock clock = clock(early, "04T12:00", target("FIX", Milestone.ARRIVED, Milestone.RESOLVED, 4));
        assertThat(clock.reading("FIX")).returns("MET", Reading::state).returns(Duration.ZERO, Reading::spent);
        assertThat(clock.ledger("FIX").gross()).isZero();
    }

    @Test
    void a_history_without_a_report_waits() {
        CaseClock clock = clock(Timeline.empty(), "04T09:00", fix(4));
        assertThat(clock.reading("FIX").state()).isEqualTo("WAITING");
        assertThat(clock.nextWakeUp()).isEmpty();
        assertThat(clock.ledger("FIX").spans()).isEmpty();
        assertThat(clock.reaches("FIX", new Threshold.Percent(50))).isEmpty();
        assertThat(List.of(clock.reading("FIX"))).isEqualTo(clock.readings());
    }
}
