package io.deskwright.examples.postgres;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.kit.JournalsContract;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one with all rights does to a journal, and the audit finds. */
class TamperingTest {

    private static final String TABLES = """
            SELECT table_name, column_name, data_type, is_nullable = 'YES' AS is_nullable
              FROM information_schema.columns WHERE table_schema = 'deskwright' ORDER BY table_name, column_name""";

    private record Column(String table, String name, String type, boolean isNullable) {}

    private final TestDatabases databases = new TestDatabases();
    private final TestDatabases.Database database = databases.fresh();
    private final PostgresAudit audit = PostgresAudit.of(databases.asApplication(database));
    private final Random random = new Random(20260302);
    private Connection tamperer;
    private Seal kept;

    TamperingTest() throws SQLException {
        tamperer = database.asOwner().getConnection();
        kept = Seal.OF_NOTHING;
    }

    @BeforeEach
    void fill() throws SQLException {
        Journals journals = PostgresJournals.in(databases.asApplication(database), new SaidCodec());
        append(journals, named(CommandKey.of("mail-1"), says(JournalsContract.A, 0, "the name of a person", "more")));
        append(journals, says(JournalsContract.A, 2, "and more"), says(JournalsContract.B, 0, "eins", "zwei"));
        kept = audit.seal();
        append(journals, named(CommandKey.of("mail-2"), unsays(JournalsContract.A, 3, 1)));
        append(journals, Batches.of(JournalsContract.B, 2, new EngineerAssigned("wang")));
        append(journals, says(JournalsContract.UNTOUCHED, 0, "one"));
        kept = audit.seal();
        try (Statement statement = tamperer.createStatement()) {
            for (String table : tables()) {
                statement.execute("CREATE TABLE public." + table + " AS TABLE deskwright." + table);
                statement.execute("ALTER TABLE deskwright." + table + " DISABLE TRIGGER ALL");
            }
        }
        assertThat(audit.verify(kept)).isEqualTo(new Verdict(8, List.of()));
    }

    @AfterEach
    void close() throws SQLException {
        tamperer.close();
        databases.close();
    }

    @Test
    void a_changed_byte_in_any_column_of_any_line_is_found() throws SQLException {
        int changes = 0;
        for (Column column : columns()) {
            for (int line = 0; line < lines(column.table()); line++) {
                for (String change : changes(column)) {
                    if (changed(column, line, change) > 0) {
                        changes++;
                        assertFound(column + " = " + change + " in line " + line);
                        restore();
                    }
                }
            }
        }
        assertThat(changes).isGreaterThan(150);
        assertThat(audit.verify(kept).wounds()).isEmpty();
    }

    @Test
    void every_byte_counts() throws SQLException {
        for (String column : List.of("lasting", "left_over", "personal", "salt", "personal_digest", "digest")) {
            for (int at = 0; at < 1_000; at++) {
                String change = "set_byte(" + column + ", " + at + ", 255 - get_byte(" + column + ", " + at + "))";
                if (execute("UPDATE deskwright.entry SET " + column + " = " + change
                                + " WHERE case_id = 'SO-000001' AND sequence = 2 AND octet_length(" + column + ") > "
                                + at)
                        == 0) {
                    break;
                }
                assertThat(audit.verify().wounds()).as(column + " at " + at).isNotEmpty();
                execute("UPDATE deskwright.entry SET " + column + " = " + change
                        + " WHERE case_id = 'SO-000001' AND sequence = 2");
            }
        }
        assertThat(audit.verify(kept).wounds()).isEmpty();
    }

    @Test
    void a_removed_line_of_any_table_is_found() throws SQLException {
        for (String table : tables()) {
            for (int line = 0; line < lines(table); line++) {
                assertThat(execute("DELETE FROM deskwright." + table + " WHERE ctid = " + ctid(table, line)))
                        .isEqualTo(1);
                assertFound("line " + line + " of " + table);
                if (!table.equals("seal")) {
                    assertThat(audit.verify().isSound()).isFalse();
                }
                restore();
            }
        }
    }

    @Test
    void the_last_entry_of_a_case_and_a_whole_case_are_missed() throws SQLException {
        for (String removed :
                List.of("case_id = 'SO-000001' AND sequence = 4", "case_id = 'SO-000002'", "case_id = 'SO-000009'")) {
            execute("DELETE FROM deskwright.entry WHERE " + removed);
            assertThat(audit.verify().isSound()).as(removed).isFalse();
            restore();
        }
    }

    @Test
    void a_case_that_was_removed_with_its_append_is_missed_by_the_seal() throws SQLException {
        execute("DELETE FROM deskwright.append WHERE id = (SELECT position / 1048576 FROM deskwright.entry "
                + "WHERE case_id = 'SO-000009')");
        execute("DELETE FROM deskwright.entry WHERE case_id = 'SO-000009'");
        assertThat(audit.verify().wounds()).extracting(Verdict.Wound::table).containsExactly("seal");
        execute("DELETE FROM deskwright.seal");
        assertThat(audit.verify().isSound()).as("as the javadoc says").isTrue();
        assertThat(audit.verify(kept).isSound()).isFalse();
    }

    @Test
    void lines_that_changed_places_are_found() throws SQLException {
        execute("ALTER TABLE deskwright.entry DROP CONSTRAINT entry_pkey, DROP CONSTRAINT entry_case_id_sequence_key");
        for (String column : List.of("position", "sequence", "lasting", "personal", "digest", "personal_digest")) {
            execute("UPDATE deskwright.entry e SET " + column + " = o." + column + " FROM public.entry o "
                    + "WHERE e.case_id = 'SO-000002' AND o.case_id = 'SO-000002' AND e.sequence + o.sequence = 3");
            assertFound(column + " of two lines");
            restore();
        }
        execute("UPDATE deskwright.entry SET sequence = 3 - sequence, position = 2 * (SELECT min(position) FROM "
                + "deskwright.entry WHERE case_id = 'SO-000002') + 1 - position "
                + "WHERE case_id = 'SO-000002' AND sequence <= 2");
        assertFound("two whole lines");
    }

    @Test
    void an_added_line_is_found() throws SQLException {
        execute(
                "INSERT INTO deskwright.entry SELECT position + 1000, case_id, sequence + 1, redacts, lasting, left_over, "
                        + "personal, salt, personal_digest, digest FROM deskwright.entry WHERE case_id = 'SO-000009'");
        assertFound("a line behind the last");
        restore();
        execute("INSERT INTO deskwright.entry SELECT position + 1000, 'SO-7', sequence, redacts, lasting, left_over, "
                + "personal, salt, personal_digest, digest FROM deskwright.entry WHERE case_id = 'SO-000009'");
        assertFound("a case");
        restore();
        execute("INSERT INTO deskwright.append SELECT id + 1000, NULL, 0, digest FROM deskwright.append LIMIT 1");
        assertFound("an append");
        restore();
        execute("INSERT INTO deskwright.seal SELECT up_to + 1000, 0, digest FROM deskwright.seal LIMIT 1");
        assertFound("a seal");
    }

    @Test
    void personal_data_that_nobody_redacted_are_missed_and_those_that_come_back_are_seen() throws SQLException {
        execute(
                "UPDATE deskwright.entry SET personal = NULL, salt = NULL WHERE case_id = 'SO-000001' AND sequence = 2");
        assertThat(audit.verify().wounds())
                .containsExactly(new Verdict.Wound(
                        "entry", "entry 2 of SO-000001", "is without its personal part, which no entry redacts"));
        restore();
        execute("UPDATE deskwright.entry SET personal = 'x', salt = 'x', personal_digest = sha256('xx') "
                + "WHERE case_id = 'SO-000001' AND sequence = 1");
        assertThat(audit.verify().wounds())
                .contains(new Verdict.Wound(
                        "entry", "entry 1 of SO-000001", "has its personal part, which was redacted"));
    }

    private static void append(Journals journals, Batch... batches) {
        assertThat(journals.append(List.of(batches))).isEqualTo(new Appended.Done());
    }

    private void assertFound(String what) {
        assertThat(audit.verify(kept).wounds()).as(what).isNotEmpty();
    }

    /** Ways to change a column a little, as SQL; null where there is a value and a value where there is null. */
    private List<String> changes(Column column) {
        String name = column.name();
        List<String> changes = new ArrayList<>();
        switch (column.type()) {
            case "bigint", "integer" -> changes.add(name + " + 1000");
            case "text" ->
                Stream.of("overlay(" + name + " placing '~' from 1 for 1)", name + " || ' '")
                        .forEach(changes::add);
            case "bytea" -> {
                String at = random.nextInt(1_000) + " % octet_length(" + name + ")";
                changes.add("set_byte(" + name + ", " + at + ", get_byte(" + name + ", " + at + ") # 1)");
                changes.add(name + " || '\\x00'");
                changes.add("substr(" + name + ", 2)");
            }
            default -> throw new AssertionError("a new type of column: teach this test to change " + column);
        }
        if (column.isNullable()) {
            changes.add("NULL");
            changes.add(
                    switch (column.type()) {
                        case "bigint" -> "coalesce(" + name + ", 0) + 7";
                        case "text" -> "coalesce(" + name + ", '') || 'x'";
                        default -> "coalesce(" + name + ", '') || '\\x00'";
                    });
        }
        return changes;
    }

    private int changed(Column column, int line, String change) throws SQLException {
        return execute("UPDATE deskwright." + column.table() + " SET " + column.name() + " = " + change
                + " WHERE ctid = " + ctid(column.table(), line) + " AND " + column.name() + " IS DISTINCT FROM ("
                + change + ")");
    }

    private void restore() throws SQLException {
        for (String table : tables()) {
            execute("DELETE FROM deskwright." + table);
            execute("INSERT INTO deskwright." + table + " SELECT * FROM public." + table);
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = tamperer.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String ctid(String table, int line) {
        return "(SELECT ctid FROM deskwright." + table + " ORDER BY ctid OFFSET " + line + " LIMIT 1)";
    }

    private int lines(String table) throws SQLException {
        try (PreparedStatement statement = tamperer.prepareStatement("SELECT count(*) FROM deskwright." + table);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private List<String> tables() throws SQLException {
        return columns().stream().map(Column::table).distinct().toList();
    }

    private List<Column> columns() throws SQLException {
        return Database.lines(
                tamperer,
                TABLES,
                Database.Parameters.NONE,
                line -> new Column(
                        line.getString("table_name"),
                        line.getString("column_name"),
                        line.getString("data_type"),
                        line.getBoolean("is_nullable")));
    }
}
