package io.deskwright.examples.postgres;

import org.junit.jupiter.api.Tag;

/** The same with ten times as many lives. */
@Tag("long")
class WatchUnderManyCrashesOnPostgresTest extends WatchUnderCrashesOnPostgresTest {

    @Override
    public int runs() {
        return 40;
    }
}
