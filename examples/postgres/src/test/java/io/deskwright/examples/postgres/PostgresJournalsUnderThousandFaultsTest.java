package io.deskwright.examples.postgres;

import org.junit.jupiter.api.Tag;

/** The same with twenty times as many cuts. */
@Tag("long")
class PostgresJournalsUnderThousandFaultsTest extends PostgresJournalsUnderFaultsTest {

    @Override
    public int breaks() {
        return 1_000;
    }
}
