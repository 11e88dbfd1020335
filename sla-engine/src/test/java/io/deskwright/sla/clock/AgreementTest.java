package io.deskwright.sla.clock;

import static io.deskwright.sla.clock.Cases.ARRIVED;
import static io.deskwright.sla.clock.Cases.DELIVERED;
import static io.deskwright.sla.clock.Cases.REPORTED;
import static io.deskwright.sla.clock.Cases.RESOLVED;
import static io.deskwright.sla.clock.Cases.at;
import static io.deskwright.sla.clock.Cases.clock;
import static io.deskwright.sla.clock.Cases.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Reading.Verdict;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the customer wants later (AMB-77), against pauses, thresholds, repetitions and looser limits. */
class AgreementTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Target FIX =
            target("FIX", REPORTED, RESOLVED, AN_HOUR).pausedBy("ACCESS").build();

    private static Timeline agreed(String when, String target, String due) {
        return Timeline.reported(at("04T09:00")).with(at(when), new Fact.Waived(target, at(due), "the customer"));
    }

    @Test
    void a_clock_that_was_not_late_when_the_pause_began_is_not_late_while_it_pauses() {
        Timeline paused = agreed("04T09:30", "FIX", "04T14:00").paused(at("04T12:00"), "ACCESS", Party.CUSTOMER);
        Reading reading = clock(paused, "04T15:00", FIX).reading("FIX");
        assertThat(reading.state()).isEqualTo("PAUSED");
        assertThat(reading.due()).isEmpty();
        // the agreed instant is over: nothing is left if it goes on now, two hours were when the pause began
        assertThat(reading.left()).contains(Duration.ZERO);
        assertThat(clock(paused, "04T12:00", FIX).reading("FIX").left()).contains(Duration.ofHours(2));
    }

    @Test
    void a_clock_that_was_late_when_the_pause_began_stays_late() {
        Timeline paused = agreed("04T09:30", "FIX", "04T11:00").paused(at("04T12:00"), "ACCESS", Party.CUSTOMER);
        Reading reading = clock(paused, "04T15:00", FIX).reading("FIX");
        assertThat(reading.state()).isEqualTo("BREACHED");
        assertThat(reading.lateBy()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void the_limit_itself_is_left_if_it_is_more_than_what_was_agreed() {
        Timeline paused = agreed("04T09:10", "FIX", "04T09:20").paused(at("04T09:15"), "ACCESS", Party.CUSTOMER);
        assertThat(clock(paused, "04T15:00", FIX).reading("FIX").left()).contains(Duration.ofMinutes(45));
    }

    @Test
    void an_amount_before_or_after_is_measured_from_the_agreed_instant_and_a_share_from_the_limit() {
        CaseClock clock = clock(agreed("04T09:30", "FIX", "04T18:00"), "04T09:30", FIX);
        assertThat(clock.reaches("FIX", new Threshold.Before(Duration.ofMinutes(30))))
                .contains(at("04T17:30"));
        assertThat(clock.reaches("FIX", new Threshold.After(Duration.ofMinutes(30))))
                .contains(at("04T18:30"));
        assertThat(clock.reaches("FIX", new Threshold.Percent(50))).contains(at("04T09:30"));
        assertThat(clock.reaches("FIX", new Threshold.Percent(100))).contains(at("04T18:00"));
    }

    @Test
    void what_waits_is_projected_to_the_agreed_instant() {
        Target arrive = target("ARRIVE", REPORTED, ARRIVED, AN_HOUR).build();
        Target restore = target("RESTORE", ARRIVED, RESOLVED, AN_HOUR).build();
        CaseClock clock = clock(agreed("04T09:10", "RESTORE", "05T12:00"), "04T09:30", arrive, restore);
        assertThat(clock.reading("RESTORE").projectedDue()).contains(at("05T12:00"));
    }

    @Test
    void what_was_agreed_for_one_instance_does_not_hold_for_the_next() {
        Target next = target("NEXT", ARRIVED, RESOLVED, AN_HOUR).forEachStart().build();
        Timeline timeline = Timeline.reported(at("04T08:00"))
                .reached(at("04T09:00"), ARRIVED)
                .with(at("04T09:10"), new Fact.Waived("NEXT", at("05T12:00"), "the customer"))
                .reached(at("04T10:30"), RESOLVED)
                .reached(at("04T11:00"), ARRIVED);
        List<Reading> readings = clock(timeline, "04T13:00", next).readings();
        assertThat(readings.get(0).state()).isEqualTo("MET");
        assertThat(readings.get(1).due()).contains(at("04T12:00"));
        assertThat(readings.get(1).state()).isEqualTo("BREACHED");
    }

    @Test
    void a_looser_limit_is_never_stricter_than_what_was_agreed() {
        Target both = target("FIX", REPORTED, RESOLVED, AN_HOUR)
                .orAtMost(new Limit.Elapsed(Duration.ofHours(4)), Basis.stated("the test"))
                .build();
        Reading reading =
                clock(agreed("04T09:30", "FIX", "04T18:00"), "04T14:00", both).reading("FIX");
        assertThat(reading.outer().orElseThrow().due()).contains(at("04T18:00"));
        assertThat(reading.outer().orElseThrow().verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void an_agreed_instant_hangs_on_no_holiday() {
        WeeklyHours announced = WeeklyHours.in(ZoneOffset.UTC)
                .everyDay("00:00-24:00")
                .announcedThrough(LocalDate.of(2024, 3, 5))
                .build();
        Target working = Target.named("FIX")
                .from(REPORTED)
                .to(DELIVERED)
                .within(new Limit.WorkingTime(Duration.ofHours(1)), Basis.stated("the test"))
                .orAtMost(new Limit.WorkingTime(Duration.ofDays(9)), Basis.stated("the test"))
                .build();
        Terms terms = new Terms("test", "1", Instant.EPOCH, "the test", List.of(working));
        Timeline timeline = agreed("04T09:30", "FIX", "08T12:00");
        Reading reading =
                CaseClock.of(terms, announced, timeline, at("04T10:00")).reading("FIX");
        assertThat(reading.due()).contains(at("08T12:00"));
        assertThat(reading.provisional()).isFalse();
        assertThat(reading.outer().orElseThrow().provisional()).isTrue();
    }

    @Test
    void a_limit_fixed_before_the_start_has_reached_every_share_of_itself_at_the_start() {
        Target fixed = Target.named("FIX")
                .from(ARRIVED)
                .to(RESOLVED)
                .within(new Limit.Fixed(at("04T08:00")), Basis.stated("the test"))
                .tellingAt(new Threshold.Percent(50))
                .build();
        Timeline timeline = agreed("04T09:10", "FIX", "04T18:00").reached(at("04T09:30"), ARRIVED);
        CaseClock clock = clock(timeline, "04T10:00", fixed);
        assertThat(clock.reaches("FIX", new Threshold.Percent(50))).contains(at("04T09:30"));
        assertThat(clock.nextWakeUp()).contains(at("04T18:00"));
    }

    @Test
    void a_share_of_a_very_long_limit_is_exact() {
        Target longest = target(
                        "FIX",
                        REPORTED,
                        RESOLVED,
                        Duration.ofDays(300_000_000_000L).plusNanos(1))
                .build();
        Terms terms = new Terms("test", "1", Instant.EPOCH, "the test", List.of(longest));
        CaseClock clock =
                CaseClock.of(terms, AlwaysOpen.in(ZoneOffset.UTC), Timeline.reported(at("04T09:00")), at("04T09:00"));
        assertThat(clock.reaches("FIX", new Threshold.Percent(50)))
                .contains(at("04T09:00").plus(Duration.ofDays(150_000_000_000L)).plusNanos(1));
    }

    @Test
    void waits_that_overlap_are_one_standstill_for_what_is_left() {
        Target fix = target("FIX", REPORTED, RESOLVED, AN_HOUR)
                .pausedBy("ACCESS", "DATA")
                .build();
        Timeline timeline = agreed("04T09:10", "FIX", "04T12:00")
                .paused(at("04T09:30"), "ACCESS", Party.CUSTOMER)
                .paused(at("04T13:00"), "DATA", Party.CUSTOMER)
                .resumed(at("04T14:00"), "ACCESS");
        for (String now : List.of("04T13:30", "04T14:30")) {
            Reading reading = clock(timeline, now, fix).reading("FIX");
            assertThat(reading.state()).isEqualTo("PAUSED");
            assertThat(reading.left()).contains(Duration.ofMinutes(30));
        }
    }

    @Test
    void of_two_ways_to_a_start_the_earlier_one_counts_for_the_projection() {
        Target arrive = target("ARRIVE", REPORTED, ARRIVED, AN_HOUR).build();
        Target slow = target("SLOW", ARRIVED, RESOLVED, Duration.ofHours(8)).build();
        Target quick = target("QUICK", ARRIVED, RESOLVED, Duration.ofHours(2)).build();
        Target report = target("REPORT", RESOLVED, DELIVERED, AN_HOUR).build();
        CaseClock clock = clock(Timeline.reported(at("04T09:00")), "04T09:00", report, slow, quick, arrive);
        assertThat(clock.reading("REPORT").projectedDue()).contains(at("04T13:00"));
    }
}
