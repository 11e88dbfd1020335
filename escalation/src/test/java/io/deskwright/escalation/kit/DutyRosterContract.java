package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.roster.DutyRoster;
import io.deskwright.escalation.roster.OnDuty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every duty roster keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurRosterTest implements DutyRosterContract {
 *     public DutyRoster roster(Role role, String person, Instant from, Instant until) {
 *         return OurRoster.of(new Shift(role, person, from, until));
 *     }
 * }
 * }</pre>
 */
public interface DutyRosterContract {

    /** For which role. */
    Role ROLE = Role.ENGINEER;

    /** Who is on duty. */
    String WANG = "wang";

    /** From when on. */
    Instant FROM = Instant.parse("2026-03-02T01:00:00Z");

    /** Before when. */
    Instant UNTIL = Instant.parse("2026-03-02T10:00:00Z");

    /**
     * Writes a roster.
     *
     * @param role the only role for which there is duty
     * @param person the only one who is on duty
     * @param from from when on
     * @param until before when
     * @return that roster, another at each call
     */
    DutyRoster roster(Role role, String person, Instant from, Instant until);

    private DutyRoster roster() {
        return roster(ROLE, WANG, FROM, UNTIL);
    }

    @Test
    default void who_is_on_duty_is_named_and_there_is_no_next_duty_to_wait_for() {
        assertThat(roster().onDuty(ROLE, FROM.plus(Duration.ofHours(3)))).isEqualTo(OnDuty.of(WANG));
    }

    @Test
    default void a_duty_begins_with_its_first_instant() {
        DutyRoster roster = roster();
        assertThat(roster.onDuty(ROLE, FROM).people()).containsExactly(WANG);
        assertThat(roster.onDuty(ROLE, FROM.minusNanos(1)).isNobody()).isTrue();
    }

    @Test
    default void a_duty_ends_before_its_last_instant() {
        DutyRoster roster = roster();
        assertThat(roster.onDuty(ROLE, UNTIL.minusNanos(1)).people()).containsExactly(WANG);
        assertThat(roster.onDuty(ROLE, UNTIL).isNobody()).isTrue();
    }

    @Test
    default void PEER_BUGS_79_nobody_is_an_answer_that_tells_when_somebody_will_be() {
        DutyRoster roster = roster();
        for (Duration before : List.of(Duration.ofNanos(1), Duration.ofHours(47), Duration.ofDays(30))) {
            OnDuty nobody = roster.onDuty(ROLE, FROM.minus(before));
            assertThat(nobody).isEqualTo(new OnDuty(List.of(), Optional.of(FROM)));
            assertThat(roster.onDuty(ROLE, nobody.nextDuty().orElseThrow()).people())
                    .containsExactly(WANG);
        }
    }

    @Test
    default void after_the_last_duty_nothing_is_invented() {
        DutyRoster roster = roster();
        assertThat(roster.onDuty(ROLE, UNTIL.minusNanos(1)).isNobody()).isFalse();
        assertThat(roster.onDuty(ROLE, UNTIL)).isEqualTo(OnDuty.NOBODY);
        assertThat(roster.onDuty(ROLE, UNTIL.plus(Duration.ofDays(1000)))).isEqualTo(OnDuty.NOBODY);
    }

    @Test
    default void each_role_has_its_own_duty() {
        DutyRoster roster = roster();
        assertThat(roster.onDuty(ROLE, FROM).people()).containsExactly(WANG);
        for (Role other : List.of(Role.DUTY_MANAGER, Role.AGENT, Role.ADVISER)) {
            assertThat(roster.onDuty(other, FROM)).isEqualTo(OnDuty.NOBODY);
            assertThat(roster(other, WANG, FROM, UNTIL).onDuty(other, FROM).people())
                    .containsExactly(WANG);
        }
    }

    @Test
    default void nobody_is_named_twice() {
        DutyRoster roster = roster();
        List<Instant> hours = IntStream.range(0, 9)
                .mapToObj(hour -> FROM.plus(Duration.ofHours(hour)))
                .toList();
        assertThat(hours)
                .allSatisfy(at -> assertThat(roster.onDuty(ROLE, at).people())
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    default void who_asks_again_hears_the_same_also_when_many_ask_at_once() {
        DutyRoster roster = roster();
        List<Boolean> answers = IntStream.range(0, 800)
                .parallel()
                .mapToObj(asked -> roster.onDuty(ROLE, asked % 2 == 0 ? FROM : FROM.minusSeconds(1))
                        .people()
                        .equals(asked % 2 == 0 ? List.of(WANG) : List.of()))
                .toList();
        assertThat(answers).containsOnly(true);
    }
}
