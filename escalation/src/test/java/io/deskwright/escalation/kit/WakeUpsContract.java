package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.kit.AtOnce;
import io.deskwright.escalation.watch.WakeUps;
import io.deskwright.escalation.watch.WakeUps.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The laws that all wake-ups keep; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurWakeUpsTest implements WakeUpsContract {
 *     public WakeUps wakeUps() {
 *         return OurWakeUps.in(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 */
public interface WakeUpsContract {

    /** A case. */
    CaseId A = CaseId.of("SO-000001");

    /** Another case. */
    CaseId B = CaseId.of("SO-000002");

    /** A case whose name is as odd as one may be. */
    CaseId ODD = CaseId.of("escalation/工单 'é\" 😀".repeat(8));

    /** An instant. */
    Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");

    /** For how long cases are claimed. */
    Duration LEASE = Duration.ofMinutes(2);

    /** {@return wake-ups at the beginning of the feed, without any; others at each call} */
    WakeUps wakeUps();

    @Test
    default void what_is_put_in_comes_up_at_its_time_and_not_before() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        assertThat(claimed(wakeUps, NOW.minusNanos(1))).isEmpty();
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
    }

    @Test
    default void what_was_not_asked_for_in_time_still_comes_up() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(ODD, NOW);
        assertThat(claimed(wakeUps, NOW.plus(Duration.ofDays(400)))).containsExactly(ODD);
    }

    @Test
    default void of_two_wake_ups_the_earlier_stays() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW.plusNanos(1));
        wakeUps.put(A, NOW);
        wakeUps.put(B, NOW);
        wakeUps.put(B, NOW.plusSeconds(1));
        assertThat(wakeUps.next()).contains(NOW);
        assertThat(claimed(wakeUps, NOW)).containsExactlyInAnyOrder(A, B);
        assertThat(claimed(wakeUps, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    default void the_longest_ago_comes_first_and_no_more_than_are_asked_for() {
        WakeUps wakeUps = wakeUps();
        List<Integer> order = List.of(4, 2, 0, 3, 1);
        order.forEach(place -> wakeUps.put(named(place), NOW.plusNanos(place)));
        Instant after = NOW.plusSeconds(1);
        assertThat(names(wakeUps.claim(after, 2, LEASE))).containsExactly(named(0), named(1));
        assertThat(names(wakeUps.claim(after, 9, LEASE))).containsExactly(named(2), named(3), named(4));
    }

    @Test
    default void a_claim_keeps_others_away_until_its_lease_ends() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim first = claim(wakeUps, NOW);
        assertThat(claimed(wakeUps, NOW.plus(LEASE).minusNanos(1))).isEmpty();
        Claim second = claim(wakeUps, NOW.plus(LEASE));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    default void what_was_looked_at_comes_up_when_that_was_said() {
        WakeUps wakeUps = wakeUps();
        Instant next = NOW.plus(LEASE).plusNanos(1);
        wakeUps.put(A, NOW);
        wakeUps.done(claim(wakeUps, NOW), Optional.of(next));
        assertThat(wakeUps.next()).contains(next);
        assertThat(claimed(wakeUps, next.minusNanos(1))).isEmpty();
        assertThat(claimed(wakeUps, next)).containsExactly(A);
    }

    @Test
    default void what_was_looked_at_can_come_up_before_the_lease_would_have_ended() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        wakeUps.done(claim(wakeUps, NOW), Optional.of(NOW));
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
    }

    @Test
    default void what_is_over_never_comes_up_unless_it_is_put_in_again() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        wakeUps.done(claim(wakeUps, NOW), Optional.empty());
        assertThat(wakeUps.next()).isEmpty();
        assertThat(claimed(wakeUps, NOW.plus(Duration.ofDays(400)))).isEmpty();
        wakeUps.put(A, NOW);
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
    }

    @Test
    default void what_is_put_in_while_it_is_claimed_is_not_lost() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim claim = claim(wakeUps, NOW);
        wakeUps.put(A, NOW.plusSeconds(2));
        wakeUps.put(A, NOW.plusSeconds(1));
        wakeUps.put(A, NOW.plusSeconds(3));
        wakeUps.done(claim, Optional.empty());
        assertThat(wakeUps.next()).contains(NOW.plusSeconds(1));
        assertThat(claimed(wakeUps, NOW.plusSeconds(1))).containsExactly(A);
    }

    @Test
    default void of_what_is_put_in_meanwhile_and_what_is_said_at_the_end_the_earlier_counts() {
        WakeUps wakeUps = wakeUps();
        for (Instant put : List.of(NOW.plusSeconds(1), NOW.plusSeconds(3))) {
            wakeUps.put(A, NOW);
            Claim claim = claim(wakeUps, NOW);
            wakeUps.put(A, put);
            wakeUps.done(claim, Optional.of(NOW.plusSeconds(2)));
            Instant earlier = put.isBefore(NOW.plusSeconds(2)) ? put : NOW.plusSeconds(2);
            assertThat(wakeUps.next()).contains(earlier);
            wakeUps.done(claim(wakeUps, earlier), Optional.empty());
            assertThat(wakeUps.next()).isEmpty();
        }
    }

    @Test
    default void what_is_put_in_while_it_is_claimed_does_not_end_the_lease() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
        wakeUps.put(A, NOW);
        assertThat(wakeUps.next()).contains(NOW.plus(LEASE));
        assertThat(claimed(wakeUps, NOW.plus(LEASE).minusNanos(1))).isEmpty();
        assertThat(claimed(wakeUps, NOW.plus(LEASE))).containsExactly(A);
    }

    @Test
    default void a_claim_stands_for_all_that_was_put_in_before_it() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
        wakeUps.put(A, NOW.plusSeconds(1));
        wakeUps.done(claim(wakeUps, NOW.plus(LEASE)), Optional.empty());
        assertThat(wakeUps.next()).isEmpty();
    }

    @Test
    default void a_claim_that_somebody_else_has_taken_changes_nothing() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim lost = claim(wakeUps, NOW);
        Instant taken = NOW.plus(LEASE);
        Claim present = claim(wakeUps, taken);
        wakeUps.put(A, taken.plusSeconds(9));
        wakeUps.done(lost, Optional.of(NOW));
        assertThat(wakeUps.next()).contains(taken.plus(LEASE));
        wakeUps.done(lost, Optional.empty());
        assertThat(wakeUps.next()).contains(taken.plus(LEASE));
        wakeUps.done(present, Optional.empty());
        assertThat(wakeUps.next()).contains(taken.plusSeconds(9));
    }

    @Test
    default void a_claim_whose_lease_has_ended_counts_as_long_as_nobody_has_taken_it() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim claim = claim(wakeUps, NOW);
        assertThat(claimed(wakeUps, NOW.plus(LEASE).minusNanos(1))).isEmpty();
        wakeUps.done(claim, Optional.empty());
        assertThat(wakeUps.next()).isEmpty();
    }

    @Test
    default void what_is_said_a_second_time_changes_nothing() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim claim = claim(wakeUps, NOW);
        wakeUps.done(claim, Optional.of(NOW.plusSeconds(2)));
        wakeUps.done(claim, Optional.of(NOW.plusSeconds(1)));
        wakeUps.done(claim, Optional.empty());
        assertThat(wakeUps.next()).contains(NOW.plusSeconds(2));
    }

    @Test
    default void the_next_wake_up_is_the_earliest_of_all() {
        WakeUps wakeUps = wakeUps();
        assertThat(wakeUps.next()).isEmpty();
        wakeUps.put(B, NOW.plus(LEASE).plusNanos(1));
        wakeUps.put(A, NOW);
        assertThat(wakeUps.next()).contains(NOW);
        Claim claim = claim(wakeUps, NOW);
        assertThat(wakeUps.next()).contains(NOW.plus(LEASE));
        wakeUps.done(claim, Optional.empty());
        assertThat(wakeUps.next()).contains(NOW.plus(LEASE).plusNanos(1));
    }

    @Test
    default void the_feed_is_followed_from_its_beginning_and_what_it_touches_comes_up() {
        WakeUps wakeUps = wakeUps();
        assertThat(wakeUps.position()).isZero();
        wakeUps.put(B, NOW.plusSeconds(1));
        wakeUps.follow(0, 7, List.of(B, A, ODD), NOW);
        assertThat(wakeUps.position()).isEqualTo(7);
        assertThat(claimed(wakeUps, NOW)).containsExactlyInAnyOrder(A, B, ODD);
        wakeUps.follow(7, Long.MAX_VALUE, List.of(), NOW);
        assertThat(wakeUps.position()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    default void a_stretch_that_somebody_else_has_followed_changes_nothing() {
        WakeUps wakeUps = wakeUps();
        wakeUps.follow(0, 7, List.of(A), NOW);
        wakeUps.follow(0, 9, List.of(B), NOW);
        wakeUps.follow(9, 12, List.of(B), NOW);
        assertThat(wakeUps.position()).isEqualTo(7);
        assertThat(claimed(wakeUps, NOW)).containsExactly(A);
    }

    @Test
    default void what_the_feed_touches_while_it_is_claimed_is_not_lost() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        Claim claim = claim(wakeUps, NOW);
        wakeUps.follow(0, 7, List.of(A), NOW.plusSeconds(1));
        wakeUps.done(claim, Optional.of(NOW.plusSeconds(5)));
        assertThat(claimed(wakeUps, NOW.plusSeconds(1))).containsExactly(A);
    }

    @Test
    default void at_least_one_is_asked_for_and_for_some_time() {
        WakeUps wakeUps = wakeUps();
        wakeUps.put(A, NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.claim(NOW, 0, LEASE));
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.claim(NOW, 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.claim(NOW, 1, Duration.ofNanos(-1)));
        assertThat(wakeUps.claim(NOW, 1, Duration.ofNanos(1))).hasSize(1);
    }

    @Test
    default void many_watchers_claim_each_case_once() {
        WakeUps wakeUps = wakeUps();
        int cases = 200;
        wakeUps.follow(0, 1, IntStream.range(0, cases).mapToObj(this::named).toList(), NOW);
        List<CaseId> claimed = new ArrayList<>();
        for (List<CaseId> some : AtOnce.play(6, watcher -> untilNone(wakeUps))) {
            claimed.addAll(some);
        }
        assertThat(claimed).hasSize(cases).doesNotHaveDuplicates();
    }

    private List<CaseId> untilNone(WakeUps wakeUps) {
        List<CaseId> all = new ArrayList<>();
        List<CaseId> some = names(wakeUps.claim(NOW, 7, LEASE));
        while (!some.isEmpty()) {
            all.addAll(some);
            some = names(wakeUps.claim(NOW, 7, LEASE));
        }
        return all;
    }

    @Test
    default void of_many_who_follow_the_same_stretch_one_does() {
        WakeUps wakeUps = wakeUps();
        int stretches = 40;
        int watchers = 4;
        AtOnce.play(watchers, watcher -> {
            for (int from = 0; from < stretches; from++) {
                wakeUps.follow(from, from + 1, List.of(named(from * watchers + watcher), named(-1 - from)), NOW);
            }
            return true;
        });
        assertThat(wakeUps.position()).isEqualTo(stretches);
        Map<Integer, Integer> ofStretch = new TreeMap<>();
        for (CaseId id : names(wakeUps.claim(NOW, Integer.MAX_VALUE, LEASE))) {
            int number = Integer.parseInt(id.value().substring(2));
            ofStretch.merge(number < 0 ? -1 - number : number / watchers, 1, Integer::sum);
        }
        assertThat(ofStretch).hasSize(stretches);
        assertThat(ofStretch.values()).containsOnly(2);
    }

    /** Whoever claims a case sees what was written before it was put in; at the end somebody must have seen the last of it. */
    @Test
    default void nothing_is_lost_while_many_put_in_and_many_look() {
        WakeUps wakeUps = wakeUps();
        int cases = 3;
        AtomicLongArray written = new AtomicLongArray(cases);
        AtomicLongArray seen = new AtomicLongArray(cases);
        AtomicInteger writing = new AtomicInteger(2);
        AtOnce.play(5, thread -> {
            if (thread < 2) {
                for (int i = 0; i < 150; i++) {
                    written.incrementAndGet(i % cases);
                    wakeUps.put(named(i % cases), NOW);
                }
                return writing.decrementAndGet();
            }
            while (writing.get() > 0) {
                look(wakeUps, written, seen);
            }
            return look(wakeUps, written, seen);
        });
        while (look(wakeUps, written, seen) > 0) {
            assertThat(wakeUps.next()).isNotNull();
        }
        assertThat(written.get(0)).isPositive();
        assertThat(seen).hasToString(written.toString());
        assertThat(wakeUps.next()).isEmpty();
    }

    private int look(WakeUps wakeUps, AtomicLongArray written, AtomicLongArray seen) {
        List<Claim> claims = wakeUps.claim(NOW, 2, LEASE);
        for (Claim claim : claims) {
            int place = Integer.parseInt(claim.id().value().substring(2));
            long now = written.get(place);
            seen.accumulateAndGet(place, now, Math::max);
            wakeUps.done(claim, Optional.empty());
        }
        return claims.size();
    }

    private CaseId named(int number) {
        return CaseId.of("T-" + number);
    }

    private static Claim claim(WakeUps wakeUps, Instant at) {
        List<Claim> claims = wakeUps.claim(at, 2, LEASE);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static List<CaseId> claimed(WakeUps wakeUps, Instant at) {
        return names(wakeUps.claim(at, 100, LEASE));
    }

    private static List<CaseId> names(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }
}
