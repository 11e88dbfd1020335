package io.deskwright.core.memory;

import io.deskwright.core.kit.AssetsContract;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import java.util.List;

class InMemoryAssetsTest implements AssetsContract {

    @Override
    public Journals journals() {
        return new InMemoryJournals();
    }

    @Override
    public Assets assets(Journals journals) {
        return InMemoryAssets.of(List.of(), journals);
    }
}
