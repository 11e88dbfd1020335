package io.deskwright.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.Reading.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Eight working hours from Monday 2024-03-04, 09:00, on Monday to Friday, 08:00 to 18:00. */
class SimpleClockTest {

    private static final WeeklyHours HOURS =
            WeeklyHours.in(ZoneId.of("UTC")).weekdays("08:00-18:00").build();
    private static final SimpleClock CLOCK = SimpleClock.opened(at("04T09:00"), HOURS, Duration.ofHours(8));

    private static Instant at(String dayAndTime) {
        return Instant.parse("2024-03-" + dayAndTime + ":00Z");
    }

    @Test
    void it_says_when_it_is_due_and_what_is_left() {
        assertThat(CLOCK.read(at("04T12:00")))
                .returns("RUNNING", Reading::state)
                .returns(at("04T17:00"), reading -> reading.due().orElseThrow())
                .returns(Duration.ofHours(3), Reading::spent)
                .returns(Duration.ofHours(5), reading -> reading.left().orElseThrow())
                .returns(Duration.ZERO, Reading::lateBy);
    }

    @Test
    void at_the_due_instant_it_is_in_time_and_then_late_in_elapsed_time() {
        assertThat(CLOCK.read(at("04T17:00")).state()).isEqualTo("RUNNING");
        assertThat(CLOCK.read(at("05T08:00")))
                .returns("BREACHED", Reading::state)
                .returns(Duration.ofHours(15), Reading::lateBy)
                .returns(Duration.ofHours(9), Reading::spent);
    }

    @Test
    void overlapping_pauses_count_once_in_whatever_order() {
        SimpleClock paused = CLOCK.paused(at("04T11:00"), at("04T13:00")).paused(at("04T10:00"), at("04T12:00"));
        assertThat(paused.read(at("04T14:00")))
                .returns(Duration.ofHours(2), Reading::spent)
                .returns(at("05T10:00"), reading -> reading.due().orElseThrow());
    }

    @Test
    void a_pause_over_night_takes_only_its_working_time() {
        SimpleClock paused = CLOCK.paused(at("04T16:00"), at("05T09:00"));
        assertThat(paused.read(at("05T09:00")).due()).contains(at("05T10:00"));
    }

    @Test
    void a_pause_before_the_start_counts_from_the_start() {
        assertThat(CLOCK.paused(at("04T08:00"), at("04T10:00"))
                        .read(at("04T12:00"))
                        .due())
                .contains(at("04T18:00"));
    }

    @Test
    void while_it_stands_still_it_is_neither_due_nor_late() {
        SimpleClock paused = CLOCK.pausedSince(at("04T11:00"));
        assertThat(paused.read(at("08T11:00")))
                .returns(Progress.PAUSED, Reading::progress)
                .returns("PAUSED", Reading::state)
                .returns(Duration.ofHours(2), Reading::spent)
                .returns(Duration.ofHours(6), reading -> reading.left().orElseThrow());
        assertThat(paused.read(at("08T11:00")).due()).isEmpty();
        assertThat(paused.nextWakeUp(at("08T11:00"))).isEmpty();
        assertThat(paused.read(at("04T10:59")).due()).contains(at("04T17:00"));
    }

    @Test
    void what_was_late_before_it_paused_stays_late() {
        SimpleClock paused = CLOCK.pausedSince(at("04T17:30"));
        assertThat(paused.read(at("08T11:00")))
                .returns("BREACHED", Reading::state)
                .returns(Progress.PAUSED, Reading::progress)
                .returns(Duration.ofMinutes(510), Reading::spent);
    }

    @Test
    void once_stopped_it_counts_no_more() {
        assertThat(CLOCK.stopped(at("04T17:00")).read(at("08T11:00")))
                .returns("MET", Reading::state)
                .returns(Duration.ofHours(8), Reading::spent)
                .returns(at("04T17:00"), reading -> reading.stoppedAt().orElseThrow());
        // a minute too late
        assertThat(CLOCK.stopped(at("04T17:01")).read(at("08T11:00")))
                .returns("BREACHED", Reading::state)
                .returns(Duration.ofMinutes(481), Reading::spent)
                .returns(Duration.ofMinutes(1), Reading::lateBy);
    }

    @Test
    void it_wakes_at_its_due_instant_and_then_no_more() {
        assertThat(CLOCK.nextWakeUp(at("04T09:00"))).contains(at("04T17:00"));
        assertThat(CLOCK.nextWakeUp(at("04T17:00"))).isEmpty();
        assertThat(CLOCK.nextWakeUp(at("05T09:00"))).isEmpty();
        assertThat(CLOCK.stopped(at("04T10:00")).nextWakeUp(at("04T11:00"))).isEmpty();
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimpleClock.opened(at("04T09:00"), HOURS, Duration.ofHours(-1)));
    }
}
