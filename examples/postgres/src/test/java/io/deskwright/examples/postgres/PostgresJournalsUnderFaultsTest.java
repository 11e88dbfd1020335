package io.deskwright.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.kit.Breakable;
import io.deskwright.core.kit.DeskUnderFaultsContract;
import io.deskwright.core.kit.JournalsUnderFaultsContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PostgresJournalsUnderFaultsTest implements JournalsUnderFaultsContract, DeskUnderFaultsContract {

    private final TestDatabases databases = new TestDatabases();
    private final List<BreakableDatabase> stores = new ArrayList<>();

    @AfterEach
    void what_is_left_is_sound() {
        try {
            assertThat(stores)
                    .allSatisfy(store -> assertThat(store.verified().wounds()).isEmpty());
        } finally {
            stores.forEach(BreakableDatabase::close);
            databases.close();
        }
    }

    @Override
    public Breakable store() {
        BreakableDatabase store = new BreakableDatabase(databases);
        stores.add(store);
        return store;
    }

    @Override
    public int breaks() {
        return 50;
    }
}
