package io.deskwright.core.kit;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.law.Laws;
import io.deskwright.core.port.Journals;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        Laws.assertAllFail(JournalsContract.class, 21, OnIdleJournals.class);
    }
}
