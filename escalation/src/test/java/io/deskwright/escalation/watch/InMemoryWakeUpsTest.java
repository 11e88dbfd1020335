package io.deskwright.escalation.watch;

import static io.deskwright.escalation.watch.Cases.ID;
import static io.deskwright.escalation.watch.Cases.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.escalation.watch.WakeUps.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryWakeUpsTest {

    private static final Instant NINE = utc("2026-03-02T09:00");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final WakeUps wakeUps = new InMemoryWakeUps();

    @Test
    void a_claim_keeps_others_away_until_its_lease_ends() {
        wakeUps.put(ID, NINE);
        assertThat(wakeUps.claim(NINE.minusNanos(1), 1, LEASE)).isEmpty();
        Claim first = wakeUps.claim(NINE, 1, LEASE).get(0);
        assertThat(wakeUps.claim(NINE.plus(LEASE).minusNanos(1), 1, LEASE)).isEmpty();
        assertThat(wakeUps.next()).contains(NINE.plus(LEASE));
        Claim second = wakeUps.claim(NINE.plus(LEASE), 1, LEASE).get(0);
        wakeUps.done(first, Optional.empty());
        assertThat(wakeUps.next()).contains(NINE.plus(LEASE).plus(LEASE));
        wakeUps.done(second, Optional.empty());
        assertThat(wakeUps.next()).isEmpty();
    }

    @Test
    void what_is_put_in_while_a_claim_is_out_is_not_lost() {
        wakeUps.put(ID, NINE);
        Claim claim = wakeUps.claim(NINE, 1, LEASE).get(0);
        wakeUps.put(ID, NINE.plusSeconds(5));
        wakeUps.put(ID, NINE.plusSeconds(9));
        wakeUps.done(claim, Optional.of(NINE.plusSeconds(7)));
        assertThat(wakeUps.next()).contains(NINE.plusSeconds(5));
    }

    @Test
    void what_is_put_in_for_later_is_not_lost_either_when_the_lease_ends_and_somebody_else_claims() {
        Instant noon = utc("2026-03-02T12:00");
        wakeUps.put(ID, NINE);
        assertThat(wakeUps.claim(NINE, 1, LEASE)).hasSize(1);
        wakeUps.put(ID, noon);
        Claim second = wakeUps.claim(NINE.plus(LEASE), 1, LEASE).get(0);
        wakeUps.done(second, Optional.empty());
        assertThat(wakeUps.next()).contains(noon);
    }

    @Test
    void a_stretch_is_followed_as_a_whole_or_not_at_all() {
        wakeUps.follow(0, 3, List.of(ID), NINE);
        assertThat(wakeUps.position()).isEqualTo(3);
        Claim claim = wakeUps.claim(NINE, 1, LEASE).get(0);
        wakeUps.done(claim, Optional.empty());
        wakeUps.follow(0, 9, List.of(ID), NINE);
        assertThat(wakeUps.position()).isEqualTo(3);
        assertThat(wakeUps.next()).isEmpty();
    }

    @Test
    void at_least_one_is_claimed_and_for_a_time() {
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.claim(NINE, 0, LEASE));
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.claim(NINE, 1, Duration.ZERO));
    }
}
