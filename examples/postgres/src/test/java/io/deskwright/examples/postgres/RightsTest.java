package io.deskwright.examples.postgres;

import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static io.deskwright.core.kit.JournalsContract.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.port.Journals;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself allows: nobody changes a journal, not even who owns it. */
class RightsTest {

    private final TestDatabases databases = new TestDatabases();
    private final TestDatabases.Database database = databases.fresh();
    private final DataSource application = databases.asApplication(database);
    private final Journals journals = PostgresJournals.in(application, new SaidCodec());

    @BeforeEach
    void fill() {
        journals.append(List.of(says(A, 0, "one", "two")));
        journals.append(List.of(unsays(A, 2, 1)));
        PostgresAudit.of(application).seal();
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE deskwright.entry SET lasting = lasting",
                "UPDATE deskwright.entry SET personal = '' WHERE sequence = 2",
                "UPDATE deskwright.entry SET personal = NULL, salt = NULL WHERE sequence = 2",
                "UPDATE deskwright.entry SET personal = NULL, salt = NULL, lasting = '' WHERE sequence = 1",
                "UPDATE deskwright.entry SET personal = 'back', salt = 'again' WHERE sequence = 1",
                "DELETE FROM deskwright.entry",
                "DELETE FROM deskwright.entry WHERE false",
                "TRUNCATE deskwright.entry",
                "UPDATE deskwright.append SET entries = 1",
                "DELETE FROM deskwright.append",
                "TRUNCATE deskwright.append",
                "UPDATE deskwright.seal SET appends = 1",
                "DELETE FROM deskwright.seal",
                "TRUNCATE deskwright.seal"
            })
    void nobody_changes_or_removes(String sql) {
        assertRefused(application, sql, "permission denied");
        assertRefused(database.asOwner(), sql, "is append-only");
        assertRefused(database.asOwner(), "SET session_replication_role = replica; " + sql, "is append-only");
        assertThat(PostgresAudit.of(application).verify()).isEqualTo(new Verdict(3, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO deskwright.entry SELECT * FROM deskwright.entry",
                "INSERT INTO deskwright.append SELECT * FROM deskwright.append",
                "SELECT nextval('deskwright.append_id')",
                "SELECT setval('deskwright.ticket_number', 1)",
                "ALTER TABLE deskwright.entry DISABLE TRIGGER ALL",
                "DROP SCHEMA deskwright CASCADE",
                "CREATE TABLE deskwright.mine ()"
            })
    void the_application_writes_by_the_function_alone(String sql) {
        assertRefused(application, sql, "");
    }

    @Test
    void who_has_no_role_sees_nothing() {
        TestDatabases.execute(
                database.asOwner(),
                "DO $$ BEGIN CREATE ROLE stranger LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        assertRefused(
                databases.as("stranger", database), "SELECT deskwright.horizon(0)", "permission denied for schema");
    }

    @Test
    void the_schema_may_be_installed_again_and_keeps_what_is_there() {
        PostgresSchema.install(database.asOwner());
        PostgresSchema.install(database.asOwner());
        assertThat(journals.history(A, 0)).hasSize(3);
        assertThat(PostgresAudit.of(application).verify().isSound()).isTrue();
        nobody_changes_or_removes("DELETE FROM deskwright.entry");
    }

    private static void assertRefused(DataSource user, String sql, String told) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = user.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .withMessageContaining(told);
    }
}
