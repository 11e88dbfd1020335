package io.deskwright.examples.postgres;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.kit.JournalsContract;
import io.deskwright.core.port.Journals;
import io.deskwright.examples.json.StoredEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresJournalsTest implements JournalsContract {

    private final TestDatabases databases = new TestDatabases();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    public Journals journals() {
        return PostgresJournals.in(databases.asApplication(databases.fresh()), new SaidCodec());
    }

    @Test
    void every_character_that_a_text_can_have_comes_back() {
        Journals journals = journals();
        Batch batch = says(A, 0, "nothing \0 and \u0001, 工单, \ud83d\ude00, \\ and '", "");
        assertThat(journals.append(List.of(batch))).isEqualTo(new Appended.Done());
        assertThat(journals.history(A, 0)).isEqualTo(batch.entries());
    }

    @Test
    void half_a_character_is_refused_and_not_found() {
        Journals journals = journals();
        CaseId half = CaseId.of("case \ud83d");
        assertThatIllegalArgumentException().isThrownBy(() -> journals.append(List.of(says(half, 0, "one"))));
        assertThatIllegalArgumentException().isThrownBy(() -> journals.append(List.of(says(A, 0, "half \ud83d"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journals.append(List.of(named(CommandKey.of("mail \ud83d"), says(A, 0, "one")))));
        assertThat(journals.history(half, 0)).isEmpty();
        assertThat(journals.recordedBy(CommandKey.of("mail \ud83d"))).isEmpty();
        assertThat(journals.feed(0, 1).entries()).isEmpty();
    }

    @Test
    void an_event_without_a_form_writes_nothing_of_its_append() {
        Journals journals = journals();
        Batch unknown = Batches.of(B, 0, new Event() {});
        assertThatIllegalArgumentException().isThrownBy(() -> journals.append(List.of(says(A, 0, "one"), unknown)));
        assertThat(journals.history(A, 0)).isEmpty();
    }

    /** An event whose codec does not know that its text is personal. */
    private record Careless(String text) implements Event {

        @Override
        public Careless redacted() {
            return new Careless("");
        }
    }

    @Test
    void an_event_of_which_more_is_taken_out_than_its_codec_can_take_out_is_refused() {
        EntryCodec careless = new EntryCodec() {
            @Override
            public StoredEntry write(Entry entry) {
                return new StoredEntry(entry.event().toString(), Optional.empty());
            }

            @Override
            public Entry read(StoredEntry stored) {
                throw new UnsupportedOperationException();
            }
        };
        Journals journals = PostgresJournals.in(databases.asApplication(databases.fresh()), careless);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journals.append(List.of(Batches.of(A, 0, new Careless("the name of a person")))))
                .withMessageContaining("more is taken out");
        assertThat(journals.history(A, 0)).isEmpty();
    }

    @Test
    void nothing_stands_before_the_beginning() {
        Journals journals = journals();
        assertThatIllegalArgumentException().isThrownBy(() -> journals.history(A, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> journals.feed(-1, 1));
        assertThat(journals.feed(7, 1)).isEqualTo(new Feed(List.of(), 7));
    }

    @Test
    void a_thousand_cases_in_one_append_stand_in_the_feed_in_its_order() {
        Journals journals = journals();
        List<Batch> batches = IntStream.range(0, 1_000)
                .mapToObj(i -> says(CaseId.of("case " + i), 0, "one", "two"))
                .toList();
        assertThat(journals.append(batches)).isEqualTo(new Appended.Done());
        assertThat(journals.feed(0, Integer.MAX_VALUE).entries())
                .isEqualTo(batches.stream()
                        .flatMap(batch -> batch.entries().stream())
                        .toList());
    }

    /** The trap of every sequence: what was drawn first is committed last. */
    @Test
    void a_reader_waits_for_who_is_just_writing_and_misses_nothing() throws Exception {
        TestDatabases.Database database = databases.fresh();
        Journals journals = PostgresJournals.in(databases.asApplication(database), new SaidCodec());
        Journals reader = PostgresJournals.in(databases.asApplication(database), new SaidCodec());
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try (Connection slow = database.asOwner().getConnection()) {
            slow.setAutoCommit(false);
            CountDownLatch isWritten = new CountDownLatch(1);
            Journals byHand = PostgresJournals.in(new OneConnection(slow), new SaidCodec());
            Batch first = says(A, 0, "drawn first");
            assertThat(byHand.append(List.of(first))).isEqualTo(new Appended.Done());

            Batch second = says(B, 0, "committed first");
            assertThat(journals.append(List.of(second))).isEqualTo(new Appended.Done());
            Future<Feed> read = hands.submit(() -> {
                isWritten.countDown();
                return reader.feed(0, 10);
            });
            isWritten.await();
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> read.get(300, TimeUnit.MILLISECONDS));
            slow.commit();
            assertThat(read.get().entries()).extracting(Entry::caseId).containsExactly(first.caseId(), second.caseId());
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void a_data_source_that_does_not_commit_by_itself_is_told_so() throws SQLException {
        PGSimpleDataSource source = (PGSimpleDataSource) databases.fresh().asOwner();
        DataSource manual = new OneConnection(source.getConnection()) {
            @Override
            boolean isCommittingByItself() {
                return false;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> PostgresJournals.in(manual).history(A, 0))
                .withMessageContaining("commit by themselves");
    }

    @Test
    void a_stricter_isolation_which_would_not_see_what_it_waited_for_is_refused() {
        TestDatabases.Database database = databases.fresh();
        TestDatabases.execute(
                database.asOwner(),
                "ALTER DATABASE " + database.name() + " SET default_transaction_isolation TO 'repeatable read'");
        Journals journals = PostgresJournals.in(databases.asApplication(database), new SaidCodec());
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> journals.append(List.of(says(A, 0, "one"))))
                .withMessageContaining("READ COMMITTED");
    }
}
