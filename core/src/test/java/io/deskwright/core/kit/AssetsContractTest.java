package io.deskwright.core.kit;

import io.deskwright.core.asset.Device;
import io.deskwright.core.law.Laws;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class AssetsContractTest {

    static class OnIdleAssets implements AssetsContract {

        @Override
        public Journals journals() {
            return new InMemoryJournals();
        }

        @Override
        public Assets assets(Journals journals) {
            return name -> Optional.<Device>empty();
        }
    }

    @Test
    void a_book_without_devices_fails_every_law() {
        Laws.assertAllFail(AssetsContract.class, 8, OnIdleAssets.class);
    }
}
