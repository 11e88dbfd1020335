package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.port.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The laws that every roster keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurRosterTest implements DutyContract {
 *     public Duty duty(String engineer, Instant from, Instant until) {
 *         return OurRoster.of(new Shift(engineer, from, until));
 *     }
 * }
 * }</pre>
 */
public interface DutyContract {

    /** Who is on duty. */
    String WANG = "wang";

    /** From when on. */
    Instant FROM = Instant.parse("2026-03-02T01:00:00Z");

    /** Before when. */
    Instant UNTIL = Instant.parse("2026-03-02T10:00:00Z");

    /**
     * Writes a roster.
     *
     * @param engineer the only one who is on duty
     * @param from from when on
     * @param until before when
     * @return that roster, another at each call
     */
    Duty duty(String engineer, Instant from, Instant until);

    @Test
    default void who_is_on_duty_can_be_sent_and_nobody_else() {
        Duty duty = duty(WANG, FROM, UNTIL);
        Instant within = FROM.plus(Duration.ofHours(3));
        assertThat(duty.isOnDuty(WANG, within)).isTrue();
        assertThat(List.of("li", "WANG", "wang ", "")).noneMatch(engineer -> duty.isOnDuty(engineer, within));
    }

    @Test
    default void a_duty_begins_with_its_first_instant() {
        Duty duty = duty(WANG, FROM, UNTIL);
        assertThat(duty.isOnDuty(WANG, FROM)).isTrue();
        assertThat(duty.isOnDuty(WANG, FROM.minusNanos(1))).isFalse();
    }

    @Test
    default void a_duty_ends_before_its_last_instant() {
        Duty duty = duty(WANG, FROM, UNTIL);
        assertThat(duty.isOnDuty(WANG, UNTIL.minusNanos(1))).isTrue();
        assertThat(duty.isOnDuty(WANG, UNTIL)).isFalse();
    }

    @Test
    default void the_instant_that_is_asked_about_decides_and_not_the_time_of_asking() {
        Duty past = duty(WANG, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        assertThat(past.isOnDuty(WANG, Instant.EPOCH)).isTrue();
        assertThat(past.isOnDuty(WANG, FROM)).isFalse();
        Instant far = Instant.parse("2999-12-31T00:00:00Z");
        assertThat(duty(WANG, far, far.plusSeconds(1)).isOnDuty(WANG, far)).isTrue();
    }

    @Test
    default void who_asks_again_hears_the_same_also_when_many_ask_at_once() {
        Duty duty = duty(WANG, FROM, UNTIL);
        List<Boolean> answers = AtOnce.play(
                8,
                thread -> Collections.frequency(
                                Collections.nCopies(100, thread).stream()
                                        .map(asked -> duty.isOnDuty(WANG, asked % 2 == 0 ? FROM : UNTIL))
                                        .toList(),
                                true)
                        == (thread % 2 == 0 ? 100 : 0));
        assertThat(answers).containsOnly(true);
    }
}
