package io.deskwright.core.kit;

import io.deskwright.core.law.Laws;
import io.deskwright.core.port.Journals;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The contracts themselves are tested: they prove something only if they can fail. */
class FaultsContractTest {

    /** A store that does nothing, and that nobody can break. */
    static class Idle implements Breakable {

        @Override
        public Journals journals() {
            return new JournalsContractTest.Idle();
        }

        @Override
        public Journals whole() {
            return new JournalsContractTest.Idle();
        }

        @Override
        public void breaksOnce(Random random) {}

        @Override
        public void fails() {}

        @Override
        public void slows() {}

        @Override
        public void mends() {}
    }

    static class OnAnIdleStore implements JournalsUnderFaultsContract {

        @Override
        public Breakable store() {
            return new Idle();
        }
    }

    static class OfADeskOnAnIdleStore implements DeskUnderFaultsContract {

        @Override
        public Breakable store() {
            return new Idle();
        }
    }

    @Test
    void a_store_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(JournalsUnderFaultsContract.class, 10, OnAnIdleStore.class);
    }

    @Test
    void a_desk_on_a_store_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(DeskUnderFaultsContract.class, 4, OfADeskOnAnIdleStore.class);
    }
}
