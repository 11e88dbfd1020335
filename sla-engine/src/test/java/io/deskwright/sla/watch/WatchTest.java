package io.deskwright.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import io.deskwright.sla.terms.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases that are put in by hand, and one that has four hours, of which half is told. */
class WatchTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);
    private static final Instant FOUR = NOON.plus(Duration.ofHours(4));

    private final Watch<String> watch = Watch.empty();

    private static CaseClock clocks(Instant at) {
        Target target = Target.named("RESOLVE")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(new Limit.Elapsed(Duration.ofHours(4)), Basis.stated("the test"))
                .tellingAt(new Threshold.Percent(50))
                .build();
        Terms terms = new Terms("test", "1", NOON, "the test", List.of(target));
        return CaseClock.of(terms, AlwaysOpen.in(ZoneOffset.UTC), Timeline.reported(NOON), at);
    }

    @Test
    void of_no_case_nothing_is_due_and_nothing_next() {
        assertThat(watch.due(Instant.MAX)).isEmpty();
        assertThat(watch.nextWakeUp()).isEmpty();
        assertThat(watch.wakeUp("a")).isEmpty();
        assertThat(watch.remove("a")).isFalse();
        assertThat(watch.size()).isZero();
    }

    @Test
    void a_wake_up_has_come_at_its_instant_and_not_before() {
        watch.put("a", ONE);
        assertThat(watch.due(ONE.minusNanos(1))).isEmpty();
        assertThat(watch.due(ONE)).containsExactly("a");
        assertThat(watch.nextWakeUp()).contains(ONE);
    }

    @Test
    void a_case_stays_due_until_it_is_put_in_anew_or_removed() {
        watch.put("a", NOON);
        watch.put("b", NOON);
        assertThat(watch.due(ONE)).isEqualTo(watch.due(ONE)).containsExactly("a", "b");
        watch.put("a", TWO);
        assertThat(watch.remove("b")).isTrue();
        assertThat(watch.due(ONE)).isEmpty();
        assertThat(watch.wakeUp("a")).contains(TWO);
        assertThat(watch.size()).isOne();
    }

    @Test
    void the_earlier_comes_first_and_at_one_instant_the_order_of_the_keys_decides() {
        List.of("d", "b", "c").forEach(key -> watch.put(key, ONE));
        watch.put("e", NOON);
        assertThat(watch.due(TWO)).containsExactly("e", "b", "c", "d");
        Watch<String> backward = Watch.orderedBy(Comparator.reverseOrder());
        List.of("d", "b", "c").forEach(key -> backward.put(key, ONE));
        backward.put("a", NOON);
        assertThat(backward.due(TWO)).containsExactly("a", "d", "c", "b");
    }

    @Test
    void some_of_what_is_due_is_told_the_longest_ago_first_and_stays_due() {
        Watch<String> watch = Watch.empty();
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        for (int i = 0; i < 10; i++) {
            watch.put("case " + i, now.minusSeconds((i * 7) % 10));
        }
        watch.put("later", now.plusNanos(1));
        List<String> all = watch.due(now);
        assertThat(watch.due(now, 3)).isEqualTo(all.subList(0, 3));
        assertThat(watch.due(now, 0)).isEmpty();
        assertThat(watch.due(now, 100)).isEqualTo(all).hasSize(10);
        assertThat(watch.due(now)).isEqualTo(all);
        assertThat(watch.size()).isEqualTo(11);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watch.due(now, -1))
                .withMessage("no negative number of cases is due, but -1");
    }

    @Test
    void a_case_that_was_followed_wakes_at_its_next_threshold_and_then_never() {
        watch.follow("a", clocks(NOON));
        assertThat(watch.nextWakeUp()).contains(TWO);
        watch.follow("a", clocks(TWO));
        assertThat(watch.nextWakeUp()).contains(FOUR);
        watch.follow("a", clocks(FOUR));
        // in time at its due instant, late from the next nanosecond on: the breach is not slept through
        assertThat(watch.nextWakeUp()).contains(FOUR.plusNanos(1));
        watch.follow("a", clocks(FOUR.plusNanos(1)));
        assertThat(watch.nextWakeUp()).isEmpty();
        assertThat(watch.size()).isZero();
    }

    @Test
    void after_a_long_time_a_case_is_due_once_and_not_once_for_each_wake_up_missed() {
        watch.follow("a", clocks(NOON));
        Instant late = FOUR.plus(Duration.ofDays(3));
        Map<String, CaseClock> read = watch.read(late, (key, at) -> clocks(at));
        assertThat(read)
                .hasSize(1)
                .hasEntrySatisfying(
                        "a",
                        clocks -> assertThat(clocks.reading("RESOLVE").state()).isEqualTo("BREACHED"));
        assertThat(watch.read(late, (key, at) -> clocks(at))).isEmpty();
    }

    @Test
    void a_case_that_cannot_be_read_takes_nothing_from_the_others() {
        watch.put("a", NOON);
        watch.put("b", NOON);
        assertThatIllegalStateException()
                .isThrownBy(() -> watch.read(ONE, (key, at) -> {
                    if (key.equals("b")) {
                        throw new IllegalStateException("the store is away");
                    }
                    return clocks(at);
                }));
        assertThat(watch.due(ONE)).containsExactly("a", "b");
        assertThatNoException().isThrownBy(() -> watch.read(ONE, (key, at) -> clocks(at)));
        assertThat(watch.due(TWO)).containsExactly("a", "b");
    }

    @Test
    void a_wake_up_out_of_range_is_kept_as_the_nearest() {
        watch.put("past", Instant.MIN);
        watch.put("future", Instant.MAX);
        assertThat(watch.wakeUp("past")).contains(Instant.parse("1677-09-21T00:12:43.145224192Z"));
        assertThat(watch.wakeUp("future")).contains(Instant.parse("2262-04-11T23:47:16.854775807Z"));
        assertThat(watch.due(NOON)).containsExactly("past");
        assertThat(watch.due(Instant.MAX)).containsExactly("past", "future");
    }

    @Test
    void the_ends_of_the_range_and_their_neighbours_are_exact() {
        Instant first = Instant.parse("1677-09-21T00:12:43.145224192Z");
        Instant last = Instant.parse("2262-04-11T23:47:16.854775807Z");
        for (Instant at : List.of(first, first.plusNanos(1), Instant.EPOCH.minusNanos(1), last.minusNanos(1), last)) {
            watch.put("a", at);
            assertThat(watch.wakeUp("a")).contains(at);
        }
    }
}
