package io.deskwright.core.memory;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.kit.JournalsContract;
import io.deskwright.core.port.Journals;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InMemoryJournalsTest implements JournalsContract {

    /** An event that a host wrote badly. */
    private record Unspeakable() implements Event {

        @Override
        public Event redacted() {
            throw new IllegalStateException("cannot be redacted");
        }
    }

    @Override
    public Journals journals() {
        return new InMemoryJournals();
    }

    @Test
    void over_thousands_of_appends_it_says_what_one_plain_list_says() {
        Journals journals = new InMemoryJournals();
        Journals plain = new PlainJournals();
        Random random = new Random(20260302);
        for (int step = 0; step < 3_000; step++) {
            List<Batch> batches = anAppend(random, plain);
            assertThat(journals.append(batches)).isEqualTo(plain.append(batches));
            if (step % 100 == 0) {
                assertSame(journals, plain, random);
            }
        }
        assertSame(journals, plain, random);
        assertThat(plain.feed(0, Integer.MAX_VALUE).entries()).hasSizeGreaterThan(2 * 1024);
    }

    private static List<Batch> anAppend(Random random, Journals journals) {
        int first = random.nextInt(30);
        int others = random.nextInt(4) / 2;
        CommandKey key = CommandKey.of("mail-" + random.nextInt(20_000));
        boolean nameless = random.nextBoolean();
        List<Batch> batches = new ArrayList<>();
        for (int i = first; i <= first + others; i++) {
            CaseId caseId = CaseId.of("case " + i);
            int version = journals.history(caseId, 0).size() + (random.nextInt(10) == 0 ? 1 : 0);
            Batch batch = version > 1 && random.nextInt(5) == 0
                    ? unsays(caseId, version, 1 + random.nextInt(version))
                    : says(caseId, version, "one", "two");
            batches.add(nameless ? batch : named(key, batch));
        }
        return batches;
    }

    private static void assertSame(Journals journals, Journals plain, Random random) {
        for (int i = 0; i < 31; i++) {
            CaseId caseId = CaseId.of("case " + i);
            long after = random.nextInt(100);
            assertThat(journals.history(caseId, after)).isEqualTo(plain.history(caseId, after));
        }
        long after = random.nextInt(3_000);
        int limit = 1 + random.nextInt(2_000);
        assertThat(journals.feed(after, limit)).isEqualTo(plain.feed(after, limit));
        assertThat(journals.feed(0, Integer.MAX_VALUE)).isEqualTo(plain.feed(0, Integer.MAX_VALUE));
    }

    @Test
    void what_a_reader_was_given_stays_as_it_was() {
        Journals journals = journals();
        Batch said = named(KEY, says(A, 0, "one", "two"));
        journals.append(List.of(said));
        List<Entry> history = journals.history(A, 0);
        List<Entry> recorded = journals.recordedBy(KEY);
        journals.append(List.of(unsays(A, 2, 1)));
        assertThat(history).isEqualTo(said.entries());
        assertThat(recorded).isEqualTo(said.entries());
    }

    @Test
    void what_a_reader_was_given_cannot_be_changed() {
        Journals journals = journals();
        journals.append(List.of(named(KEY, says(A, 0, "one"))));
        List<Entry> history = journals.history(A, 0);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(history::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> history.set(0, history.get(0)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> history.get(1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> history.get(-1));
    }

    @Test
    void an_event_that_cannot_be_redacted_leaves_nothing_half_written() {
        Journals journals = journals();
        Batch before = Batches.of(A, 0, new Unspeakable());
        journals.append(List.of(before));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        journals.append(List.of(named(KEY, says(B, 0, "eins")), named(KEY, unsays(A, 1, 1)))));
        assertThat(journals.history(A, 0)).isEqualTo(before.entries());
        assertThat(journals.history(B, 0)).isEmpty();
        assertThat(journals.recordedBy(KEY)).isEmpty();

        Batch after = says(B, 0, "zwei");
        journals.append(List.of(after));
        assertThat(journals.history(B, 0)).isEqualTo(after.entries());
        assertThat(journals.feed(1, 10).entries()).isEqualTo(after.entries());
    }

    @Test
    void nothing_stands_before_the_beginning() {
        Journals journals = journals();
        assertThatIllegalArgumentException().isThrownBy(() -> journals.history(A, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> journals.feed(-1, 1));
    }

    @Test
    void a_position_that_the_feed_has_not_reached_waits_there() {
        assertThat(journals().feed(7, 1).position()).isEqualTo(7);
    }
}
