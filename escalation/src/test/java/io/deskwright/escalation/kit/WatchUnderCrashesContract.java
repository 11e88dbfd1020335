package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.port.Journals;
import io.deskwright.escalation.watch.WakeUps;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the watch keeps on journals and wake-ups of any kind, whatever crashes (law 8): several watchers work on them, each may
 * end between any two steps, and another takes its place. The test class of an adapter implements this with its own store.
 */
public interface WatchUnderCrashesContract {

    /** {@return empty journals, others at each call} */
    Journals journals();

    /** {@return wake-ups without any, others at each call} */
    WakeUps wakeUps();

    /** {@return how many random lives are led in each test} */
    default int runs() {
        return 40;
    }

    @Test
    default void what_fires_fires_once_and_nothing_is_told_twice_but_by_a_crash() {
        int crashes = 0;
        for (int seed = 0; seed < runs(); seed++) {
            CrashingWorld world = new CrashingWorld(seed, new Lives(seed, false), journals(), wakeUps());
            world.runs();
            world.isAtRest();
            crashes += world.crashes();
            assertThat(fired(world)).as("seed %s", seed).isSubsetOf(firedWithoutCrash(seed, false));
        }
        assertThat(crashes).as("crashes in all").isGreaterThan(runs());
    }

    @Test
    default void where_no_reason_passes_nothing_that_is_due_gets_lost() {
        for (int seed = 0; seed < runs(); seed++) {
            CrashingWorld world = new CrashingWorld(seed, new Lives(seed, true), journals(), wakeUps());
            world.runs();
            world.isAtRest();
            assertThat(fired(world)).as("seed %s", seed).isEqualTo(firedWithoutCrash(seed, true));
        }
    }

    private Set<String> firedWithoutCrash(int seed, boolean isCalm) {
        CrashingWorld world = new CrashingWorld(seed, new Lives(seed, isCalm), journals(), wakeUps());
        world.runsWithoutCrash();
        world.isAtRest();
        assertThat(world.crashes()).isZero();
        return fired(world);
    }

    private static Set<String> fired(CrashingWorld world) {
        return new TreeSet<>(world.reasons());
    }
}
