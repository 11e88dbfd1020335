package io.deskwright.escalation.watch;

import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.port.Journals;
import io.deskwright.escalation.kit.WatchUnderCrashesContract;

/** Law 8 on what is kept in memory. */
class WatchUnderCrashesTest implements WatchUnderCrashesContract {

    @Override
    public Journals journals() {
        return new InMemoryJournals();
    }

    @Override
    public WakeUps wakeUps() {
        return new InMemoryWakeUps();
    }
}
