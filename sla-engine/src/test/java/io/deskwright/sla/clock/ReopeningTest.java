package io.deskwright.sla.clock;

import static io.deskwright.sla.clock.Cases.ARRIVED;
import static io.deskwright.sla.clock.Cases.DELIVERED;
import static io.deskwright.sla.clock.Cases.REPORTED;
import static io.deskwright.sla.clock.Cases.RESOLVED;
import static io.deskwright.sla.clock.Cases.at;
import static io.deskwright.sla.clock.Cases.clock;
import static io.deskwright.sla.clock.Cases.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading.Progress;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the clocks of a case that ended and was taken up again. */
class ReopeningTest {

    private static final Target FIX = target("FIX", REPORTED, RESOLVED, Duration.ofHours(4))
            .pausedBy("ACCESS")
            .build();
    private static final Target REPORT = target("REPORT", RESOLVED, DELIVERED, Duration.ofDays(3))
            .outlivingTheCase()
            .tellingAt(new Threshold.Percent(50))
            .build();
    private static final Timeline REOPENED = Timeline.reported(at("04T09:00"))
            .reached(at("04T12:00"), RESOLVED)
            .ended(at("04T13:00"), End.CLOSED)
            .with(at("05T09:00"), new Fact.Reopened());

    @Test
    void what_outlives_the_case_still_wakes_someone_after_a_reopening() {
        CaseClock clock = clock(REOPENED, "05T10:00", FIX, REPORT);
        assertThat(clock.reading("REPORT").progress()).isEqualTo(Progress.WAITING);
        // the new segment's FIX is due at 13:00, half of the old segment's REPORT at 00:00 of the 6th
        assertThat(clock.nextWakeUp()).contains(at("05T13:00"));
        assertThat(clock(REOPENED.reached(at("05T11:00"), RESOLVED), "05T12:00", FIX, REPORT)
                        .nextWakeUp())
                .contains(at("06T00:00"));
        assertThat(clock.worstFirst())
                .extracting(Reading::target, Reading::segment, Reading::progress)
                .containsExactly(
                        tuple("FIX", 2, Progress.RUNNING),
                        tuple("REPORT", 1, Progress.RUNNING),
                        tuple("REPORT", 2, Progress.WAITING));
    }

    @Test
    void a_reading_of_any_segment_can_be_asked_for_its_thresholds_and_its_ledger() {
        CaseClock clock = clock(REOPENED, "05T10:00", FIX, REPORT);
        Reading old = clock.readings().get(1);
        assertThat(old.target() + old.segment()).isEqualTo("REPORT1");
        assertThat(clock.reaches(old, new Threshold.Percent(50))).contains(at("06T00:00"));
        assertThat(clock.ledger(old).gross()).isEqualTo(Duration.ofHours(22));
        assertThat(clock.reaches("REPORT", new Threshold.Percent(50))).isEmpty();
        Reading other = clock(REOPENED, "05T11:00", FIX, REPORT).readings().get(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.ledger(other))
                .withMessageStartingWith("no reading of this clock: Reading[target=REPORT, segment=1,");
    }

    @Test
    void an_agreement_after_the_reopening_moves_what_is_still_open_from_before() {
        Timeline agreed = REOPENED.with(at("05T10:00"), new Fact.Waived("REPORT", at("09T12:00"), "the customer"));
        assertThat(clock(agreed, "05T11:00", FIX, REPORT).readings().get(1).due())
                .contains(at("09T12:00"));
    }

    @Test
    void a_new_level_after_the_reopening_leaves_the_old_segment_alone() {
        Timeline levelled = REOPENED.with(at("05T10:00"), Fact.Known.level("HIGH"));
        assertThat(clock(levelled, "05T11:00", FIX, REPORT).readings().get(1))
                .isEqualTo(clock(REOPENED, "05T11:00", FIX, REPORT).readings().get(1));
    }

    @Test
    void a_revocation_after_the_reopening_leaves_the_old_segment_alone() {
        Timeline again = REOPENED.reached(at("05T10:00"), RESOLVED).with(at("05T10:30"), new Fact.Revoked(RESOLVED));
        List<Reading> readings = clock(again, "05T11:00", FIX, REPORT).readings();
        assertThat(readings.get(0))
                .isEqualTo(clock(REOPENED, "05T11:00", FIX, REPORT).readings().get(0));
        assertThat(readings.get(0).stoppedAt()).contains(at("04T12:00"));
        assertThat(readings.get(2).progress()).isEqualTo(Progress.RUNNING);
    }

    @Test
    void a_revocation_reaches_back_to_the_last_reopening_only() {
        Timeline thrice = REOPENED.reached(at("05T10:00"), DELIVERED)
                .with(at("05T11:00"), new Fact.Reopened())
                .with(at("05T12:00"), new Fact.Revoked(DELIVERED));
        assertThat(clock(thrice, "05T13:00", FIX, REPORT).readings().get(1).stoppedAt())
                .contains(at("05T10:00"));
    }

    @Test
    void what_stopped_an_obligation_after_the_reopening_stays_when_the_next_proposal_is_revoked() {
        Timeline again = REOPENED.reached(at("05T10:00"), DELIVERED)
                .reached(at("05T10:10"), RESOLVED)
                .with(at("05T10:30"), new Fact.Revoked(RESOLVED));
        assertThat(clock(again, "05T11:00", FIX, REPORT).readings().get(1).stoppedAt())
                .contains(at("05T10:00"));
    }

    @Test
    void a_report_that_is_told_after_the_reopening_is_none_of_the_segment_before() {
        Timeline told = Timeline.reported(at("04T09:00"))
                .with(at("04T09:30"), new Fact.Revoked(REPORTED))
                .reached(at("04T12:00"), RESOLVED)
                .with(at("05T09:00"), new Fact.Reopened())
                .reached(at("05T10:00"), REPORTED);
        CaseClock clock = clock(told, "05T11:00", REPORT);
        assertThat(clock.readings())
                .extracting(reading -> clock.grounds(reading).reportedAt())
                .containsExactly(at("04T09:00"), at("05T09:00"));
    }

    @Test
    void an_acceptance_after_the_reopening_makes_only_what_goes_on_final() {
        Target ends = target("FIX", REPORTED, RESOLVED, Duration.ofHours(4))
                .onceAccepted()
                .build();
        Target report = target("REPORT", RESOLVED, DELIVERED, Duration.ofDays(3))
                .onceAccepted()
                .outlivingTheCase()
                .build();
        Target unstarted = target("UNSTARTED", ARRIVED, RESOLVED, Duration.ofDays(3))
                .onceAccepted()
                .outlivingTheCase()
                .build();
        Timeline accepted = REOPENED.reached(at("05T10:00"), DELIVERED)
                .with(at("05T10:10"), new Fact.Accepted(DELIVERED))
                .with(at("05T10:10"), new Fact.Accepted(RESOLVED));
        assertThat(clock(accepted, "05T11:00", ends, report, unstarted).readings())
                .filteredOn(reading -> reading.segment() == 1)
                .extracting(Reading::target, Reading::proposed)
                .containsExactly(tuple("FIX", true), tuple("REPORT", false), tuple("UNSTARTED", true));
    }

    @Test
    void a_reopening_ends_what_was_open_if_nothing_else_had_ended_it() {
        Timeline open = Timeline.reported(at("04T09:00"))
                .paused(at("04T10:00"), "ACCESS", Party.CUSTOMER)
                .with(at("04T11:00"), new Fact.Reopened());
        List<Reading> readings = clock(open, "04T12:00", FIX).readings();
        assertThat(readings.get(0).progress()).isEqualTo(Progress.NOT_APPLICABLE);
        assertThat(readings.get(0).spent()).isEqualTo(Duration.ofHours(1));
        assertThat(readings.get(1).progress()).isEqualTo(Progress.RUNNING);
        assertThat(readings.get(1).due()).contains(at("04T15:00"));
    }

    @Test
    void a_reopening_tells_again_what_began_the_case() {
        Milestone received = Milestone.COMPLAINT_RECEIVED;
        Target settle =
                target("SETTLE", received, DELIVERED, Duration.ofHours(2)).build();
        Timeline complaint = Timeline.empty()
                .reached(at("04T09:00"), received)
                .reached(at("04T10:00"), DELIVERED)
                .ended(at("04T10:00"), End.CLOSED)
                .with(at("05T09:00"), new Fact.Reopened());
        assertThat(clock(complaint, "05T10:00", settle).reading("SETTLE").due()).contains(at("05T11:00"));
    }

    @Test
    void a_history_may_begin_with_a_reopening() {
        Timeline imported = Timeline.empty().with(at("04T09:00"), new Fact.Reopened());
        assertThat(clock(imported, "04T10:00", FIX).reading("FIX").due()).contains(at("04T13:00"));
    }

    @Test
    void what_becomes_known_after_the_end_changes_nothing_that_ended() {
        Target high = target("FIX", REPORTED, RESOLVED, Duration.ofHours(1))
                .when(Condition.level("HIGH"))
                .build();
        Timeline ended = Timeline.reported(at("04T09:00"))
                .ended(at("04T11:00"), End.CLOSED)
                .with(at("05T09:00"), Fact.Known.level("HIGH"))
                .with(at("05T10:00"), new Fact.Waived("FIX", at("06T00:00"), "the customer"));
        Reading reading = clock(ended, "05T12:00", high, FIX).reading("FIX");
        assertThat(reading.progress()).isEqualTo(Progress.NOT_APPLICABLE);
        assertThat(reading.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(reading.due()).contains(at("04T13:00"));
    }

    @Test
    void a_start_after_the_end_opens_no_instance() {
        Target next = target("NEXT", ARRIVED, RESOLVED, Duration.ofHours(1))
                .forEachStart()
                .build();
        Timeline ended = Timeline.reported(at("04T09:00"))
                .reached(at("04T10:00"), ARRIVED)
                .reached(at("04T10:30"), RESOLVED)
                .ended(at("04T11:00"), End.CLOSED)
                .reached(at("04T12:00"), ARRIVED);
        assertThat(clock(ended, "04T12:30", next).readings())
                .singleElement()
                .extracting(Reading::verdict)
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_start_of_the_next_segment_opens_no_instance_in_the_one_before() {
        Target each = target("REPORT", RESOLVED, DELIVERED, Duration.ofDays(3))
                .outlivingTheCase()
                .forEachStart()
                .build();
        Timeline both = REOPENED.reached(at("05T10:00"), DELIVERED).reached(at("05T11:00"), RESOLVED);
        assertThat(clock(both, "05T12:00", each).readings())
                .extracting(Reading::segment, Reading::instance, Reading::state)
                .containsExactly(tuple(1, 1, "MET"), tuple(2, 1, "RUNNING"));
    }
}
