package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.port.Journals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The contract itself is tested: it proves something only if it can fail. */
class JournalsContractTest {

    /** Says yes to everything and keeps nothing. */
    static class Idle implements Journals {

        @Override
        public List<Entry> history(CaseId caseId, long after) {
            return List.of();
        }

        @Override
        public List<Entry> recordedBy(CommandKey key) {
            return List.of();
        }

        @Override
        public Appended append(List<Batch> batches) {
            return new Appended.Done();
        }

        @Override
        public Feed feed(long after, int limit) {
            return new Feed(List.of(), after);
        }
    }

    static class OnIdleJournals implements JournalsContract {

        @Override
        public Journals journals() {
            return new Idle();
        }
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Events laws = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OnIdleJournals.class))
                .execute()
                .testEvents();
        long written = Arrays.stream(JournalsContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(laws.started().count()).isEqualTo(written).isGreaterThan(20);
        assertThat(laws.succeeded().map(Event::getTestDescriptor)).isEmpty();
        assertThat(laws.failed().count()).isEqualTo(written);
    }
}
