package io.deskwright.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.escalation.kit.WakeUpsContract;
import io.deskwright.escalation.watch.WakeUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresWakeUpsTest implements WakeUpsContract {

    private static final String CLOSED_BY_A_TRIGGER = """
            CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'full'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON deskwright_watch.wake_up
            FOR EACH STATEMENT EXECUTE FUNCTION public.refuse()""";

    /** One for all tests: another for each takes longer than they do. */
    private static final TestDatabases.Database DATABASE = new TestDatabases().fresh();

    private final TestDatabases databases = new TestDatabases();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    public WakeUps wakeUps() {
        TestDatabases.execute(
                DATABASE.asOwner(),
                "TRUNCATE deskwright_watch.wake_up",
                "UPDATE deskwright_watch.progress SET position = 0");
        return PostgresWakeUps.in(databases.asApplication(DATABASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "2026-03-02T09:00:00.000000001Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void every_instant_comes_back_as_it_was(String text) {
        WakeUps wakeUps = wakeUps();
        Instant at = Instant.parse(text);
        wakeUps.put(A, at);
        assertThat(wakeUps.next()).contains(at);
    }

    @Test
    void all_nodes_share_them() {
        WakeUps one = wakeUps();
        WakeUps other = PostgresWakeUps.in(databases.asApplication(DATABASE));
        one.follow(0, 7, List.of(A), NOW);
        assertThat(other.position()).isEqualTo(7);
        List<WakeUps.Claim> claims = other.claim(NOW, 9, LEASE);
        assertThat(claims).hasSize(1);
        assertThat(one.claim(NOW, 9, LEASE)).isEmpty();
        one.done(claims.get(0), Optional.empty());
        assertThat(other.next()).isEmpty();
    }

    @Test
    void where_the_cases_of_a_stretch_cannot_be_put_in_it_was_not_followed() {
        TestDatabases.Database database = databases.fresh();
        WakeUps wakeUps = PostgresWakeUps.in(databases.asApplication(database));
        TestDatabases.execute(database.asOwner(), CLOSED_BY_A_TRIGGER);
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> wakeUps.follow(0, 7, List.of(A), NOW))
                .withMessageContaining("full");
        assertThat(wakeUps.position()).isZero();
        TestDatabases.execute(database.asOwner(), "DROP TRIGGER refuse ON deskwright_watch.wake_up");
        wakeUps.follow(0, 7, List.of(A), NOW);
        assertThat(wakeUps.claim(NOW, 9, LEASE)).hasSize(1);
    }

    @Test
    void what_could_not_be_found_again_is_not_put_in() {
        WakeUps wakeUps = wakeUps();
        assertThatIllegalArgumentException().isThrownBy(() -> wakeUps.put(CaseId.of("half \ud83d"), NOW));
        assertThat(wakeUps.next()).isEmpty();
    }

    @Test
    void a_case_for_which_nothing_is_to_come_takes_no_line() {
        WakeUps wakeUps = wakeUps();
        wakeUps.follow(0, 7, List.of(A, B), NOW);
        wakeUps.claim(NOW, 9, LEASE).forEach(claim -> wakeUps.done(claim, Optional.empty()));
        long lines = new Database(DATABASE.asOwner())
                .line(
                        "SELECT count(*) FROM deskwright_watch.wake_up",
                        Database.Parameters.NONE,
                        line -> line.getLong(1));
        assertThat(lines).isZero();
    }
}
