package io.deskwright.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.port.Journals;
import io.deskwright.escalation.kit.WatchUnderCrashesContract;
import io.deskwright.escalation.watch.WakeUps;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Law 8 on what is kept in a database, where each event is written as JSON and read back. */
class WatchUnderCrashesOnPostgresTest implements WatchUnderCrashesContract {

    private static final TestDatabases.Database DATABASE = new TestDatabases().fresh();

    private final TestDatabases ofJournals = new TestDatabases();
    private final TestDatabases ofWakeUps = new TestDatabases();
    private final DataSource underWakeUps = ofWakeUps.asApplication(DATABASE);
    private Optional<DataSource> underJournals = Optional.empty();

    @AfterEach
    void close() {
        ofWakeUps.close();
        what_is_left_is_sound();
    }

    private void what_is_left_is_sound() {
        try {
            underJournals.ifPresent(source ->
                    assertThat(PostgresAudit.of(source).verify().wounds()).isEmpty());
        } finally {
            ofJournals.close();
        }
    }

    @Override
    public int runs() {
        return 4;
    }

    /** In a database of their own, since nothing empties journals; one life is over when the next asks for others. */
    @Override
    public Journals journals() {
        what_is_left_is_sound();
        DataSource source = ofJournals.asApplication(ofJournals.fresh());
        underJournals = Optional.of(source);
        return PostgresJournals.in(source, EntryCodec.JSON);
    }

    @Override
    public WakeUps wakeUps() {
        TestDatabases.execute(
                DATABASE.asOwner(),
                "TRUNCATE deskwright_watch.wake_up",
                "UPDATE deskwright_watch.progress SET position = 0");
        return PostgresWakeUps.in(underWakeUps);
    }
}
