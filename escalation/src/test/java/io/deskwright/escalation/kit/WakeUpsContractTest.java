package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.deskwright.core.journal.CaseId;
import io.deskwright.escalation.watch.InMemoryWakeUps;
import io.deskwright.escalation.watch.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The contract itself is tested: it proves something only if it can fail. */
class WakeUpsContractTest {

    static class InMemory implements WakeUpsContract {

        @Override
        public WakeUps wakeUps() {
            return new InMemoryWakeUps();
        }
    }

    static class Nowhere implements WakeUpsContract {

        @Override
        public WakeUps wakeUps() {
            return new Nothing();
        }
    }

    /** Keeps nothing. */
    private static final class Nothing implements WakeUps {

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void follow(long from, long to, Collection<CaseId> touched, Instant at) {}

        @Override
        public void put(CaseId id, Instant at) {}

        @Override
        public List<Claim> claim(Instant now, int most, Duration lease) {
            return List.of();
        }

        @Override
        public void done(Claim claim, Optional<Instant> next) {}

        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }
    }

    @Test
    void wake_ups_in_memory_keep_every_law() {
        Events run = run(InMemory.class);
        assertThat(run.failed().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.succeeded().count()).isEqualTo(laws());
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Events run = run(Nowhere.class);
        assertThat(run.succeeded().map(Event::getTestDescriptor)).isEmpty();
        assertThat(run.failed().count()).isEqualTo(laws()).isGreaterThanOrEqualTo(23);
    }

    private static Events run(Class<?> adapter) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(adapter))
                .execute()
                .testEvents();
    }

    private static long laws() {
        return Arrays.stream(WakeUpsContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }
}
