package io.deskwright.sla.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to the index, a sorted set to which the same is done says the same. */
class DueIndexTest {

    private static final int STEPS = 400;

    /** A wake-up as the sorted set keeps it. */
    private record WakeUp(long at, int handle) {}

    /** A random walk: how many handles, how crowded the instants. */
    private record Walk(int handles, int instants, Random random) {

        int handle() {
            return random.nextInt(handles);
        }

        long instant() {
            return switch (random.nextInt(40)) {
                case 0 -> Long.MIN_VALUE;
                case 1 -> Long.MAX_VALUE;
                default -> random.nextInt(instants) - instants / 2;
            };
        }
    }

    @Provide
    Arbitrary<Walk> walks() {
        return Arbitraries.randomValue(random -> new Walk(1 + random.nextInt(200), 1 + random.nextInt(300), random));
    }

    @Property
    void a_sorted_set_says_the_same_after_every_step(@ForAll("walks") Walk walk) {
        DueIndex index = new DueIndex(walk.random().nextInt(9));
        SortedSet<WakeUp> sorted = none();
        for (int step = 0; step < STEPS; step++) {
            int handle = walk.handle();
            boolean scheduled = sorted.stream().anyMatch(wakeUp -> wakeUp.handle() == handle);
            assertThat(index.isScheduled(handle)).isEqualTo(scheduled);
            int kind = walk.random().nextInt(10);
            if (kind < 6) {
                long at = walk.instant();
                index.schedule(handle, at);
                sorted.removeIf(wakeUp -> wakeUp.handle() == handle);
                sorted.add(new WakeUp(at, handle));
                assertThat(index.atNanos(handle)).isEqualTo(at);
            } else if (kind < 8) {
                assertThat(index.cancel(handle)).isEqualTo(scheduled);
                sorted.removeIf(wakeUp -> wakeUp.handle() == handle);
            } else if (!sorted.isEmpty()) {
                WakeUp first = sorted.first();
                assertThat(index.first()).isEqualTo(first.handle());
                assertThat(index.firstNanos()).isEqualTo(first.at());
                assertThat(index.pop()).isEqualTo(first.handle());
                sorted.remove(first);
            }
            assertThat(index.size()).isEqualTo(sorted.size());
        }
        assertThat(taken(index)).containsExactlyElementsOf(sorted);
        assertThat(index.isEmpty()).isTrue();
    }

    @Property
    void what_is_due_is_shown_and_stays(@ForAll("walks") Walk walk) {
        DueIndex index = new DueIndex(0);
        SortedSet<WakeUp> sorted = none();
        for (int handle = 0; handle < walk.handles(); handle++) {
            long at = walk.instant();
            index.schedule(handle, at);
            sorted.add(new WakeUp(at, handle));
        }
        long now = walk.instant();
        List<Integer> due = new ArrayList<>();
        index.forEachDue(now, due::add);
        assertThat(due)
                .containsExactlyInAnyOrderElementsOf(sorted.headSet(new WakeUp(now, Integer.MAX_VALUE)).stream()
                        .map(WakeUp::handle)
                        .toList());
        assertThat(taken(index)).containsExactlyElementsOf(sorted);
    }

    @Example
    void a_wake_up_before_the_last_one_taken_is_the_next() {
        DueIndex index = new DueIndex(2);
        index.schedule(0, 10);
        index.schedule(1, 20);
        assertThat(index.pop()).isZero();
        index.schedule(0, 5);
        assertThat(index.first()).isZero();
        assertThat(index.firstNanos()).isEqualTo(5);
    }

    @Example
    void handles_may_have_gaps() {
        DueIndex index = new DueIndex(0);
        index.schedule(1_000, 2);
        index.schedule(7, 2);
        assertThat(index.isScheduled(999)).isFalse();
        assertThat(index.isScheduled(1_001)).isFalse();
        assertThat(taken(index)).containsExactly(new WakeUp(2, 7), new WakeUp(2, 1_000));
    }

    @Example
    void what_is_not_there_is_refused_or_denied() {
        DueIndex index = new DueIndex(4);
        assertThat(index.isEmpty()).isTrue();
        assertThat(index.isScheduled(-1)).isFalse();
        assertThat(index.cancel(-1)).isFalse();
        assertThat(index.cancel(3)).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(index::first);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(index::firstNanos);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(index::pop);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> index.atNanos(3))
                .withMessageContaining("3");
        index.forEachDue(Long.MAX_VALUE, handle -> {
            throw new AssertionError("nothing is due");
        });
    }

    @Example
    void no_handle_and_no_capacity_is_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DueIndex(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueIndex(1).schedule(-2, 0))
                .withMessageContaining("-2");
    }

    private static SortedSet<WakeUp> none() {
        return new TreeSet<>(Comparator.comparingLong(WakeUp::at).thenComparingInt(WakeUp::handle));
    }

    private static List<WakeUp> taken(DueIndex index) {
        List<WakeUp> taken = new ArrayList<>();
        while (!index.isEmpty()) {
            taken.add(new WakeUp(index.firstNanos(), index.pop()));
        }
        return taken;
    }
}
