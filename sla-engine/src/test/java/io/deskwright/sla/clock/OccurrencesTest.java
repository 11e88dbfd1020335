package io.deskwright.sla.clock;

import static io.deskwright.sla.clock.Cases.ARRIVED;
import static io.deskwright.sla.clock.Cases.DELIVERED;
import static io.deskwright.sla.clock.Cases.REPORTED;
import static io.deskwright.sla.clock.Cases.RESOLVED;
import static io.deskwright.sla.clock.Cases.at;
import static io.deskwright.sla.clock.Cases.clock;
import static io.deskwright.sla.clock.Cases.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which occurrence of a milestone starts and stops a target, and what a revocation takes back. */
class OccurrencesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Milestone ACTIVE = Milestone.of("ACTIVE");
    private static final Milestone RECURRED = Milestone.of("RECURRED");
    private static final Target FIX = target("FIX", REPORTED, RESOLVED, Duration.ofHours(4))
            .onceAccepted()
            .build();

    private static Timeline proposed(String at) {
        return Timeline.reported(at("04T09:00")).reached(at(at), RESOLVED);
    }

    @Test
    void a_heartbeat_starts_anew_with_every_beat() {
        Target beat = target("BEAT", ACTIVE, ACTIVE, AN_HOUR).forEachStart().build();
        Timeline timeline = Timeline.reported(at("04T08:00"))
                .reached(at("04T09:00"), ACTIVE)
                .reached(at("04T09:30"), ACTIVE);
        assertThat(clock(timeline, "04T12:00", beat).readings())
                .extracting(
                        Reading::instance,
                        Reading::state,
                        reading -> reading.due().orElseThrow())
                .containsExactly(tuple(1, "MET", at("04T10:00")), tuple(2, "BREACHED", at("04T10:30")));
    }

    @Test
    void without_a_second_occurrence_the_one_that_starts_does_not_stop() {
        Target gap = target("GAP", ACTIVE, ACTIVE, AN_HOUR).build();
        Timeline one = Timeline.reported(at("04T08:00")).reached(at("04T09:00"), ACTIVE);
        assertThat(clock(one, "04T09:30", gap).reading("GAP").state()).isEqualTo("RUNNING");
        assertThat(clock(one.reached(at("04T11:00"), ACTIVE), "04T12:00", gap)
                        .reading("GAP")
                        .lateBy())
                .isEqualTo(AN_HOUR);
        assertThat(clock(Timeline.reported(at("04T08:00")), "04T09:30", gap)
                        .reading("GAP")
                        .state())
                .isEqualTo("WAITING");
    }

    @Test
    void what_had_happened_before_the_start_stays_met_when_it_is_told_again() {
        Target restore = target("RESTORE", ARRIVED, RESOLVED, AN_HOUR).build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .reached(at("04T09:30"), RESOLVED)
                .reached(at("04T10:00"), ARRIVED);
        Reading once = clock(timeline, "04T15:00", restore).reading("RESTORE");
        assertThat(once.state()).isEqualTo("MET");
        assertThat(once.spent()).isZero();
        assertThat(clock(timeline.reached(at("04T14:00"), RESOLVED), "04T15:00", restore)
                        .reading("RESTORE"))
                .isEqualTo(once);
    }

    @Test
    void a_proposal_made_after_the_revocation_in_the_same_instant_stands() {
        Timeline timeline = proposed("04T10:00")
                .with(at("04T12:00"), new Fact.Revoked(RESOLVED))
                .reached(at("04T12:00"), RESOLVED);
        Reading reading = clock(timeline, "04T15:00", FIX).reading("FIX");
        assertThat(reading.state()).isEqualTo("MET");
        assertThat(reading.stoppedAt()).contains(at("04T12:00"));
        assertThat(reading.proposed()).isTrue();
    }

    @Test
    void what_the_customer_has_accepted_is_not_revoked() {
        Timeline timeline = proposed("04T10:00")
                .with(at("04T10:30"), new Fact.Accepted(RESOLVED))
                .with(at("04T11:00"), new Fact.Revoked(RESOLVED));
        Reading reading = clock(timeline, "04T15:00", FIX).reading("FIX");
        assertThat(reading.stoppedAt()).contains(at("04T10:00"));
        assertThat(reading.proposed()).isFalse();
    }

    @Test
    void a_second_proposal_can_be_revoked_after_the_first_was_accepted() {
        Timeline timeline = proposed("04T10:00")
                .with(at("04T10:30"), new Fact.Accepted(RESOLVED))
                .reached(at("04T11:00"), RESOLVED)
                .with(at("04T12:00"), new Fact.Revoked(RESOLVED));
        assertThat(clock(timeline, "04T15:00", FIX).reading("FIX").stoppedAt()).contains(at("04T10:00"));
    }

    @Test
    void what_began_with_an_accepted_milestone_keeps_its_stop() {
        Target report = target("REPORT", RESOLVED, DELIVERED, AN_HOUR).build();
        Timeline accepted = proposed("04T10:00")
                .with(at("04T10:10"), new Fact.Accepted(RESOLVED))
                .reached(at("04T10:30"), DELIVERED)
                .with(at("04T11:00"), new Fact.Revoked(RESOLVED));
        assertThat(clock(accepted, "04T15:00", report).reading("REPORT").stoppedAt())
                .contains(at("04T10:30"));
        Timeline open = proposed("04T10:00")
                .reached(at("04T10:30"), DELIVERED)
                .with(at("04T11:00"), new Fact.Revoked(RESOLVED));
        assertThat(clock(open, "04T15:00", report).reading("REPORT").state()).isEqualTo("WAITING");
    }

    @Test
    void a_stop_stays_if_an_earlier_start_was_accepted() {
        Target report = target("REPORT", RESOLVED, DELIVERED, AN_HOUR).build();
        Timeline again = proposed("04T10:00")
                .with(at("04T10:10"), new Fact.Accepted(RESOLVED))
                .reached(at("04T10:30"), DELIVERED)
                .reached(at("04T10:40"), RESOLVED)
                .with(at("04T11:00"), new Fact.Revoked(RESOLVED));
        Reading reading = clock(again, "04T15:00", report).reading("REPORT");
        assertThat(reading.startedAt()).contains(at("04T10:00"));
        assertThat(reading.stoppedAt()).contains(at("04T10:30"));
    }

    @Test
    void what_was_told_before_the_start_in_the_same_instant_stops_no_instance() {
        Target next = target("NEXT", ARRIVED, RESOLVED, AN_HOUR).forEachStart().build();
        Timeline crossed = proposed("04T10:00").reached(at("04T10:00"), ARRIVED);
        assertThat(clock(crossed, "04T10:30", next).reading("NEXT").state()).isEqualTo("RUNNING");
        assertThat(clock(crossed.reached(at("04T10:00"), RESOLVED), "04T10:30", next)
                        .reading("NEXT")
                        .state())
                .isEqualTo("MET");
    }

    @Test
    void a_report_that_was_revoked_is_not_the_report() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T10:00"), new Fact.Revoked(REPORTED))
                .reached(at("04T20:00"), REPORTED);
        assertThat(reportedAt(timeline)).isEqualTo(at("04T20:00"));
    }

    @Test
    void a_report_that_the_customer_accepted_stays_the_report() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:30"), new Fact.Accepted(REPORTED))
                .with(at("04T10:00"), new Fact.Revoked(REPORTED))
                .reached(at("04T20:00"), REPORTED);
        assertThat(reportedAt(timeline)).isEqualTo(at("04T09:00"));
    }

    @Test
    void what_was_known_before_a_complaint_is_not_its_report() {
        Timeline timeline = Timeline.empty()
                .with(at("04T08:00"), Fact.Known.level("HIGH"))
                .reached(at("04T09:00"), Milestone.COMPLAINT_RECEIVED);
        assertThat(reportedAt(timeline)).isEqualTo(at("04T09:00"));
    }

    @Test
    void what_happened_before_the_report_is_not_the_report() {
        Timeline timeline = Timeline.empty().reached(at("04T08:00"), ARRIVED).reached(at("04T09:00"), REPORTED);
        assertThat(reportedAt(timeline)).isEqualTo(at("04T09:00"));
    }

    @Test
    void without_any_milestone_the_first_fact_is_the_report() {
        assertThat(reportedAt(Timeline.empty().with(at("04T08:00"), Fact.Known.level("HIGH"))))
                .isEqualTo(at("04T08:00"));
    }

    private static Instant reportedAt(Timeline timeline) {
        CaseClock clock = clock(timeline, "05T09:00", FIX);
        return clock.grounds(clock.reading("FIX")).reportedAt();
    }

    @Test
    void a_running_window_says_what_is_left_of_it_and_pauses_if_something_pauses_it() {
        Target window = target("WAIT", REPORTED, RECURRED, Duration.ofHours(4))
                .asWindowEnding("RECURRENCE")
                .pausedBy("ACCESS")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"));
        Reading running = clock(timeline, "04T10:00", window).reading("WAIT");
        assertThat(running.left()).contains(Duration.ofHours(3));
        Timeline paused = timeline.paused(at("04T11:00"), "ACCESS", Party.CUSTOMER);
        Reading waiting = clock(paused, "04T15:00", window).reading("WAIT");
        assertThat(waiting.progress()).isEqualTo(Progress.PAUSED);
        assertThat(waiting.left()).contains(Duration.ofHours(2));
        assertThat(waiting.due()).isEmpty();
    }

    private static Target wait(String name, String level, Duration window) {
        return target(name, ARRIVED, RECURRED, window)
                .when(Condition.level(level))
                .asWindowEnding("RECURRENCE")
                .build();
    }

    private static Duration handled(Timeline timeline, Target... windows) {
        Target handle = target("HANDLE", REPORTED, RESOLVED, Duration.ofDays(9))
                .pausedBy("RECURRENCE", "SECOND")
                .build();
        Target[] targets = Arrays.copyOf(windows, windows.length + 1);
        targets[windows.length] = handle;
        return clock(timeline, "04T16:00", targets).reading("HANDLE").spent();
    }

    @Test
    void the_window_that_ends_a_wait_is_the_one_that_applies() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("B"))
                .reached(at("04T09:00"), ARRIVED)
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T15:00"), RECURRED);
        Target days = wait("WAIT", "A", Duration.ofDays(2));
        Target hours = wait("WAIT", "B", Duration.ofHours(2));
        // the two hours were over: the wait goes on, so one hour was spent before it
        assertThat(handled(timeline, days, hours)).isEqualTo(AN_HOUR);
        assertThat(handled(timeline, hours, days)).isEqualTo(AN_HOUR);
        Timeline other = timeline.with(at("04T09:00"), Fact.Known.level("A"));
        assertThat(handled(other, days, hours)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_wait_may_begin_before_it_is_known_that_the_window_applies() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .reached(at("04T09:00"), ARRIVED)
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T12:00"), RECURRED);
        assertThat(handled(timeline, wait("WAIT", "A", Duration.ofHours(3)), wait("WAIT", "B", AN_HOUR)))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void a_window_begins_with_the_start_that_was_not_revoked() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .reached(at("04T09:00"), ARRIVED)
                .with(at("04T10:00"), new Fact.Revoked(ARRIVED))
                .reached(at("04T12:00"), ARRIVED)
                .paused(at("04T12:30"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T13:30"), RECURRED);
        assertThat(handled(timeline, wait("WAIT", "A", Duration.ofHours(2)))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_window_may_be_agreed_to_last_longer() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .reached(at("04T09:00"), ARRIVED)
                .with(at("04T09:10"), new Fact.Waived("WAIT", at("04T14:00"), "the customer"))
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T13:00"), RECURRED);
        assertThat(handled(timeline, wait("WAIT", "A", Duration.ofHours(2)))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_window_may_be_agreed_to_have_lasted_longer_until_the_case_ends() {
        Timeline late = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .reached(at("04T09:00"), ARRIVED)
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T13:00"), RECURRED);
        Fact longer = new Fact.Waived("WAIT", at("04T14:00"), "the customer");
        Target window = wait("WAIT", "A", Duration.ofHours(2));
        // from 9:00 to 10:00, and from 13:00 to 16:00
        assertThat(handled(late.with(at("04T13:30"), longer), window)).isEqualTo(Duration.ofHours(4));
        assertThat(handled(late.ended(at("04T15:00"), Fact.End.CLOSED).with(at("04T15:30"), longer), window))
                .isEqualTo(AN_HOUR);
    }

    @Test
    void no_window_begins_after_the_end_of_the_case() {
        Timeline ended = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T12:00"), RECURRED)
                .ended(at("04T14:00"), Fact.End.CLOSED)
                .reached(at("04T15:00"), ARRIVED);
        assertThat(handled(ended, wait("WAIT", "A", Duration.ofHours(2)))).isEqualTo(AN_HOUR);
    }

    @Test
    void two_windows_may_wait_for_the_same_milestone() {
        Target second = target("OTHER", ARRIVED, RECURRED, AN_HOUR.multipliedBy(9))
                .asWindowEnding("SECOND")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .reached(at("04T09:00"), ARRIVED)
                .paused(at("04T10:00"), "SECOND", Party.NOBODY)
                .reached(at("04T13:00"), RECURRED);
        assertThat(handled(timeline, wait("WAIT", "A", Duration.ofHours(2)), second))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void what_is_void_for_the_window_ends_no_wait() {
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("A"))
                .reached(at("04T09:00"), ARRIVED)
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T10:30"), RECURRED)
                .with(at("04T11:00"), new Fact.Revoked(ARRIVED))
                .reached(at("04T12:00"), ARRIVED);
        Target window = wait("WAIT", "A", Duration.ofHours(2));
        // the wait goes on since 10:00; if it recurs anew, until 13:00
        assertThat(handled(timeline, window)).isEqualTo(AN_HOUR);
        assertThat(handled(timeline.reached(at("04T13:00"), RECURRED), window)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void what_is_void_for_a_target_but_not_for_the_window_ends_its_wait() {
        Target window = target("WAIT", REPORTED, RECURRED, Duration.ofHours(9))
                .asWindowEnding("RECURRENCE")
                .build();
        Target again = target("AGAIN", ARRIVED, RECURRED, Duration.ofDays(9))
                .pausedBy("RECURRENCE")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .reached(at("04T09:30"), ARRIVED)
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T10:30"), RECURRED)
                .with(at("04T11:00"), new Fact.Revoked(ARRIVED))
                .reached(at("04T12:00"), ARRIVED);
        // not stopped, but nobody has waited since 10:30
        Reading reading = clock(timeline, "04T16:00", window, again).reading("AGAIN");
        assertThat(reading.progress()).isEqualTo(Progress.RUNNING);
        assertThat(reading.spent()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void an_end_without_recurrence_gives_back_a_wait_whose_window_never_began() {
        Target window = target("WAIT", ARRIVED, RECURRED, Duration.ofHours(2))
                .asWindowEnding("RECURRENCE")
                .build();
        Target fix = target("FIX", REPORTED, RESOLVED, Duration.ofHours(2))
                .pausedBy("RECURRENCE")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .ended(at("04T14:00"), Fact.End.NO_RECURRENCE);
        Reading reading = clock(timeline, "04T15:00", fix, window).reading("FIX");
        assertThat(reading.state()).isEqualTo("BREACHED");
        assertThat(reading.spent()).isEqualTo(Duration.ofHours(5));
        assertThat(reading.lateBy()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void what_was_stopped_while_it_waited_keeps_the_wait_whatever_the_end() {
        Target window = target("WAIT", REPORTED, RECURRED, Duration.ofHours(9))
                .asWindowEnding("RECURRENCE")
                .build();
        Target fix = target("FIX", REPORTED, RESOLVED, Duration.ofHours(2))
                .pausedBy("RECURRENCE")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .paused(at("04T10:00"), "RECURRENCE", Party.NOBODY)
                .reached(at("04T14:00"), RESOLVED)
                .ended(at("04T15:00"), Fact.End.NO_RECURRENCE);
        Reading reading = clock(timeline, "04T16:00", fix, window).reading("FIX");
        assertThat(reading.state()).isEqualTo("MET");
        assertThat(reading.spent()).isEqualTo(AN_HOUR);
    }

    @Test
    void a_window_that_ran_out_before_it_began_has_counted_nothing() {
        Target window = Target.named("WAIT")
                .from(ARRIVED)
                .to(RECURRED)
                .within(new Limit.Fixed(at("04T08:00")), Basis.stated("the test"))
                .asWindowEnding("RECURRENCE")
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00")).reached(at("04T10:00"), ARRIVED);
        Reading reading = clock(timeline, "04T16:00", window).reading("WAIT");
        assertThat(reading.progress()).isEqualTo(Progress.CANCELLED);
        assertThat(reading.spent()).isZero();
    }

    @Test
    void a_pause_in_closed_time_does_not_bring_a_due_instant_forward() {
        BusinessCalendar hours =
                WeeklyHours.in(ZoneOffset.UTC).weekdays("09:00-17:00").build();
        Target fix = Target.named("FIX")
                .from(REPORTED)
                .to(RESOLVED)
                .within(
                        new Limit.Counted(CountedPeriod.workingDays(1), CountingPolicies.SAME_WALL_TIME),
                        Basis.stated("the test"))
                .pausedBy("ACCESS")
                .build();
        Terms terms = new Terms("test", "1", Instant.EPOCH, "the test", List.of(fix));
        Timeline paused = Timeline.reported(at("04T18:00"))
                .paused(at("05T17:15"), "ACCESS", Party.CUSTOMER)
                .resumed(at("05T17:30"), "ACCESS");
        Reading reading = CaseClock.of(terms, hours, paused, at("05T17:45")).reading("FIX");
        assertThat(reading.due()).contains(at("05T18:00"));
        assertThat(reading.state()).isEqualTo("RUNNING");
    }

    @Test
    void what_is_learned_after_the_end_selects_nothing_that_ended_unstarted() {
        Target high = target("REPORT", RESOLVED, DELIVERED, AN_HOUR)
                .outlivingTheCase()
                .when(Condition.level("HIGH"))
                .build();
        Target low = target("REPORT", REPORTED, DELIVERED, AN_HOUR)
                .outlivingTheCase()
                .when(Condition.level("LOW"))
                .build();
        Timeline timeline = Timeline.reported(at("04T09:00"))
                .with(at("04T09:00"), Fact.Known.level("HIGH"))
                .ended(at("04T10:00"), Fact.End.CLOSED)
                .with(at("04T11:00"), Fact.Known.level("LOW"));
        assertThat(clock(timeline, "04T12:00", high, low).reading("REPORT").state())
                .isEqualTo("NOT_APPLICABLE");
    }
}
