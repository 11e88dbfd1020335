package io.deskwright.examples.postgres;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static io.deskwright.core.kit.JournalsContract.A;
import static io.deskwright.core.kit.JournalsContract.B;
import static io.deskwright.core.kit.JournalsContract.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.port.Journals;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresAuditTest {

    private final TestDatabases databases = new TestDatabases();
    private final TestDatabases.Database database = databases.fresh();
    private final DataSource application = databases.asApplication(database);
    private final Journals journals = PostgresJournals.in(application, new SaidCodec());
    private final PostgresAudit audit = PostgresAudit.of(application);

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void an_empty_journal_is_sound() {
        assertThat(audit.verify()).isEqualTo(new Verdict(0, List.of()));
        assertThat(audit.seal()).isEqualTo(new Seal(0, ""));
        assertThat(audit.verify(audit.seal()).isSound()).isTrue();
    }

    @Test
    void what_was_written_is_sound_also_after_redactions() {
        journals.append(List.of(named(KEY, says(A, 0, "the name of a person", "two")), named(KEY, says(B, 0, "eins"))));
        journals.append(List.of(unsays(A, 2, 1)));
        journals.append(List.of(unsays(A, 3, 1)));
        journals.append(List.of(unsays(A, 4, 3), says(B, 1, "zwei")));
        assertThat(audit.verify()).isEqualTo(new Verdict(7, List.of()));
    }

    @Test
    void of_what_was_redacted_neither_text_nor_salt_is_left() {
        String left = "SELECT row(e.*)::text FROM deskwright.entry e WHERE sequence = 1";
        String salt = "SELECT coalesce(encode(salt, 'hex'), 'none') FROM deskwright.entry e WHERE sequence = 1";
        String name = HexFormat.of().formatHex("the name of a person".getBytes(StandardCharsets.UTF_8));
        journals.append(List.of(says(A, 0, "the name of a person")));
        assertThat(asked(left)).contains(name);
        assertThat(asked(salt)).hasSize(64);
        journals.append(List.of(unsays(A, 1, 1)));
        assertThat(asked(left)).doesNotContain(name);
        assertThat(asked(salt)).isEqualTo("none");
    }

    @Test
    void the_same_text_has_another_digest_each_time() {
        journals.append(List.of(says(A, 0, "yes", "yes")));
        assertThat(asked("SELECT count(DISTINCT personal_digest) FROM deskwright.entry"))
                .isEqualTo("2");
    }

    private String asked(String sql) {
        return new Database(application).line(sql, Database.Parameters.NONE, line -> line.getString(1));
    }

    @Test
    void a_seal_is_answered_again_until_more_is_written_and_every_older_one_still_holds() {
        journals.append(List.of(says(A, 0, "one")));
        Seal first = audit.seal();
        assertThat(audit.seal()).isEqualTo(first);
        journals.append(List.of(says(A, 1, "two")));
        Seal second = audit.seal();
        assertThat(second).isNotEqualTo(first);
        assertThat(List.of(first, second, new Seal(0, "")))
                .allMatch(kept -> audit.verify(kept).isSound());
        assertThat(audit.verify(new Seal(first.upTo(), second.digest())).wounds())
                .extracting(Verdict.Wound::what)
                .containsExactly("was kept elsewhere, and is not here as it was");
        assertThatIllegalArgumentException().isThrownBy(() -> new Seal(-1, ""));
    }

    @Test
    void who_audits_and_seals_while_others_write_finds_nothing_wrong() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> writers = IntStream.range(0, 3)
                    .mapToObj(writer -> hands.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            journals.append(List.of(says(CaseId.of("case " + writer), i, "text " + i)));
                        }
                        return true;
                    }))
                    .toList();
            for (int i = 0; i < 10; i++) {
                assertThat(audit.verify(audit.seal()).wounds()).isEmpty();
            }
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(audit.verify(audit.seal())).isEqualTo(new Verdict(300, List.of()));
    }
}
