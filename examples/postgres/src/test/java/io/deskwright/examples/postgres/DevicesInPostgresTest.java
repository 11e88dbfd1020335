package io.deskwright.examples.postgres;

import io.deskwright.core.kit.AssetsContract;
import io.deskwright.core.memory.InMemoryAssets;
import io.deskwright.core.port.Assets;
import io.deskwright.core.port.Journals;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Devices are cases like tickets: their book needs nothing of a store but its journals. */
class DevicesInPostgresTest implements AssetsContract {

    private final TestDatabases databases = new TestDatabases();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    public Journals journals() {
        return PostgresJournals.in(databases.asApplication(databases.fresh()));
    }

    @Override
    public Assets assets(Journals journals) {
        return InMemoryAssets.of(List.of(), journals);
    }
}
