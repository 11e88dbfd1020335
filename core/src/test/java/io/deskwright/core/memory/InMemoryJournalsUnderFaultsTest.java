package io.deskwright.core.memory;

import io.deskwright.core.kit.Breakable;
import io.deskwright.core.kit.DeskUnderFaultsContract;
import io.deskwright.core.kit.FaultyJournals;
import io.deskwright.core.kit.JournalsUnderFaultsContract;

class InMemoryJournalsUnderFaultsTest implements JournalsUnderFaultsContract, DeskUnderFaultsContract {

    @Override
    public Breakable store() {
        return FaultyJournals.over(new InMemoryJournals());
    }

    @Override
    public int breaks() {
        return 500;
    }
}
