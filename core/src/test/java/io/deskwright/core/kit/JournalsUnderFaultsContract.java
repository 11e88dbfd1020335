package io.deskwright.core.kit;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.kit.FaultyJournals.Fault;
import io.deskwright.core.port.Journals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every store of journals keeps when it breaks: nothing is lost that was answered, nothing is there twice, nothing is
 * there by half. The test class of an adapter implements this beside {@link JournalsContract}.
 *
 * <pre>{@code
 * class OurJournalsUnderFaultsTest implements JournalsUnderFaultsContract {
 *     public Breakable store() {
 *         return new OurStoreBehindALineThatCanBeCut(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>The store must know how to keep {@link Said} and {@link Unsaid}.
 */
public interface JournalsUnderFaultsContract {

    /** A case. */
    CaseId A = JournalsContract.A;

    /** Another case. */
    CaseId B = JournalsContract.B;

    /** {@return an empty store, another at each call} */
    Breakable store();

    /** {@return how often each test breaks it} */
    default int breaks() {
        return 50;
    }

    @Test
    default void what_was_answered_is_there_and_what_was_not_is_there_wholly_or_not_at_all() {
        Breakable store = store();
        Deliverer hand = new Deliverer();
        Random random = new Random(1);
        int broken = 0;
        for (int i = 0; i < breaks(); i++) {
            List<Batch> batches = hand.toBoth(store.whole(), "mail-" + i, "text ".repeat(random.nextInt(3_000)));
            store.breaksOnce(random);
            Optional<Appended> answer = attempt(() -> store.journals().append(batches));
            List<Entry> there = store.whole().recordedBy(CommandKey.of("mail-" + i));
            if (answer.isPresent()) {
                assertThat(answer).contains(new Appended.Done());
                assertThat(there).isEqualTo(together(batches));
            } else {
                broken++;
                assertThat(List.of(List.of(), together(batches))).contains(there);
            }
            assertThat(retried(store.journals(), batches)).isIn(new Appended.Done(), repeated(batches));
        }
        assertThat(broken).isPositive();
        assertHasBoth(store.whole(), breaks());
    }

    @Test
    default void a_delivery_that_is_tried_again_until_it_is_answered_is_recorded_once() {
        Breakable store = store();
        Deliverer hand = new Deliverer();
        Random random = new Random(2);
        for (int i = 0; i < breaks(); i++) {
            List<Batch> batches = hand.toBoth(store.whole(), "mail-" + i, "once");
            store.breaksOnce(random);
            assertThat(retried(store.journals(), batches)).isIn(new Appended.Done(), repeated(batches));
            assertThat(retried(store.journals(), batches)).isEqualTo(repeated(batches));
            assertThat(store.whole().recordedBy(CommandKey.of("mail-" + i))).isEqualTo(together(batches));
        }
        assertHasBoth(store.whole(), breaks());
    }

    @Test
    default void who_has_no_key_and_tries_again_at_the_same_version_writes_once() {
        Breakable store = store();
        Random random = new Random(3);
        for (int i = 0; i < breaks(); i++) {
            Batch batch = says(A, i, "text " + i);
            store.breaksOnce(random);
            assertThat(retried(store.journals(), List.of(batch)))
                    .isIn(new Appended.Done(), new Appended.Stale(A, i, i + 1));
            assertThat(store.whole().history(A, i)).isEqualTo(batch.entries());
        }
        assertThat(everythingIn(store.whole())).hasSize(breaks());
    }

    @Test
    default void many_who_bring_the_same_deliveries_by_a_way_that_breaks_record_each_once() {
        Breakable store = store();
        AtOnce.play(3, client -> {
            Random random = new Random(client);
            Deliverer hand = new Deliverer();
            for (int i = 0; i < breaks(); i++) {
                store.breaksOnce(random);
                int delivery = i;
                Stubborn.ask(() -> hand.deliver(store.journals(), "mail-" + delivery));
            }
            return true;
        });
        store.mends();
        assertHasBoth(store.whole(), breaks());
        for (int i = 0; i < breaks(); i++) {
            assertThat(store.whole().recordedBy(CommandKey.of("mail-" + i))).hasSize(2);
        }
    }

    @Test
    default void who_reads_the_feed_by_a_way_that_breaks_misses_none_and_sees_none_twice() {
        Breakable store = store();
        AtomicInteger writing = new AtomicInteger(2);
        List<List<Entry>> seen = AtOnce.play(3, client -> {
            Random random = new Random(client);
            Deliverer hand = new Deliverer();
            if (client > 0) {
                try {
                    for (int i = 0; i < breaks(); i++) {
                        String key = "mail-" + client + "-" + i;
                        Stubborn.ask(() -> hand.deliver(store.journals(), key));
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return List.of();
            }
            return followed(store, writing, random);
        });
        store.mends();
        assertThat(seen.get(0)).hasSize(4 * breaks()).isEqualTo(everythingIn(store.whole()));
    }

    @Test
    default void a_redaction_that_breaks_is_made_wholly_or_not_at_all() {
        Breakable store = store();
        Random random = new Random(4);
        for (int i = 0; i < breaks(); i++) {
            CaseId caseId = CaseId.of("case " + i);
            Batch said = says(caseId, 0, "the name of a person");
            assertThat(retried(store.journals(), List.of(said)))
                    .isIn(new Appended.Done(), new Appended.Stale(caseId, 0, 1));
            store.breaksOnce(random);
            attempt(() -> store.journals().append(List.of(unsays(caseId, 1, 1))));
            List<Entry> history = store.whole().history(caseId, 0);
            boolean isRedacted = history.get(0).event().equals(new Said(Personal.removed()));
            assertThat(history).hasSize(isRedacted ? 2 : 1);
        }
        store.mends();
        assertThat(everythingIn(store.whole())).hasSizeGreaterThanOrEqualTo(breaks());
    }

    @Test
    default void who_cannot_reach_the_store_is_told_so_and_nothing_is_written() {
        Breakable store = store();
        Deliverer hand = new Deliverer();
        List<Batch> batches = hand.toBoth(store.whole(), "mail-1", "one");
        store.fails();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> store.journals().append(batches));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> store.journals().history(A, 0));
        assertThat(everythingIn(store.whole())).isEmpty();
        store.mends();
        assertThat(retried(store.journals(), batches)).isEqualTo(new Appended.Done());
        assertHasBoth(store.whole(), 1);
    }

    @Test
    default void a_slow_store_keeps_everything_once() {
        Breakable store = store();
        store.slows();
        AtOnce.play(4, client -> {
            Deliverer hand = new Deliverer();
            for (int i = 0; i < 5; i++) {
                String key = "mail-" + i;
                Stubborn.ask(() -> hand.deliver(store.journals(), key));
            }
            return true;
        });
        store.mends();
        assertHasBoth(store.whole(), 5);
    }

    @Test
    default void what_the_way_delivers_twice_is_recorded_once() {
        Breakable store = store();
        Deliverer hand = new Deliverer();
        FaultyJournals doubling = FaultyJournals.over(store.journals());
        for (int i = 0; i < 10; i++) {
            List<Batch> batches = hand.toBoth(store.whole(), "mail-" + i, "once");
            doubling.next(Fault.TWICE);
            assertThat(doubling.append(batches)).isEqualTo(repeated(batches));
            doubling.next(Fault.TWICE);
            assertThat(doubling.append(List.of(says(CaseId.of("case " + i), 0, "once"))))
                    .isEqualTo(new Appended.Stale(CaseId.of("case " + i), 0, 1));
        }
        assertHasBoth(store.whole(), 10);
        assertThat(everythingIn(store.whole())).hasSize(30);
    }

    @Test
    default void who_is_told_that_the_case_has_moved_on_looks_again_and_writes_once() {
        Breakable store = store();
        Deliverer hand = new Deliverer();
        FaultyJournals contradicting = FaultyJournals.over(store.journals());
        Random random = new Random(5);
        for (int i = 0; i < breaks(); i++) {
            if (random.nextBoolean()) {
                contradicting.next(Fault.STALE);
            }
            store.breaksOnce(random);
            String key = "mail-" + i;
            Stubborn.ask(() -> hand.deliver(contradicting, key));
        }
        store.mends();
        assertHasBoth(store.whole(), breaks());
    }

    /** Somebody who appends to both cases, and remembers how far they are. */
    final class Deliverer {

        private final Map<CaseId, Long> versions = new HashMap<>();

        /** Looks at both and appends to both, until they are as they were seen. */
        private boolean deliver(Journals journals, String key) {
            Appended answer = journals.append(toBoth(journals, key, "once"));
            while (answer instanceof Appended.Stale) {
                answer = journals.append(toBoth(journals, key, "once"));
            }
            return true;
        }

        private List<Batch> toBoth(Journals journals, String key, String text) {
            return Stream.of(B, A)
                    .map(caseId -> named(CommandKey.of(key), says(caseId, version(journals, caseId), text)))
                    .toList();
        }

        private long version(Journals journals, CaseId caseId) {
            long seen = versions.getOrDefault(caseId, 0L);
            long now = seen + journals.history(caseId, seen).size();
            versions.put(caseId, now);
            return now;
        }
    }

    private static List<Entry> followed(Breakable store, AtomicInteger writing, Random random) {
        List<Entry> read = new ArrayList<>();
        long position = 0;
        boolean last = false;
        while (true) {
            if (random.nextInt(4) == 0) {
                store.breaksOnce(random);
            }
            long from = position;
            Feed feed = Stubborn.ask(() -> store.journals().feed(from, 7));
            read.addAll(feed.entries());
            position = feed.position();
            if (feed.entries().isEmpty()) {
                if (last) {
                    return read;
                }
                last = writing.get() == 0;
            }
        }
    }

    private static <T> Optional<T> attempt(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Appended retried(Journals journals, List<Batch> batches) {
        return Stubborn.ask(() -> journals.append(batches));
    }

    private static Appended repeated(List<Batch> batches) {
        return new Appended.Repeated(together(batches));
    }

    private static List<Entry> together(List<Batch> batches) {
        return batches.stream().flatMap(batch -> batch.entries().stream()).toList();
    }

    private static List<Entry> everythingIn(Journals journals) {
        return journals.feed(0, Integer.MAX_VALUE).entries();
    }

    /** Both cases have so many entries, without gaps. */
    private static void assertHasBoth(Journals journals, int entries) {
        List<Long> numbers =
                IntStream.rangeClosed(1, entries).mapToObj(Long::valueOf).toList();
        assertThat(journals.history(A, 0)).extracting(Entry::sequence).isEqualTo(numbers);
        assertThat(journals.history(B, 0)).extracting(Entry::sequence).isEqualTo(numbers);
    }
}
