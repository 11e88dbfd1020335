package io.deskwright.core.kit;

import static io.deskwright.core.kit.Batches.named;
import static io.deskwright.core.kit.Batches.says;
import static io.deskwright.core.kit.Batches.unsays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.port.Journals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The laws that every store of journals keeps; the test class of an adapter implements this.
 *
 * <pre>{@code
 * class OurJournalsTest implements JournalsContract {
 *     public Journals journals() {
 *         return OurJournals.in(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>What a store that fails leaves behind is asked by {@link JournalsUnderFaultsContract}. The store must know how to keep
 * {@link Said} and {@link Unsaid}.
 */
public interface JournalsContract {

    /** A case. */
    CaseId A = CaseId.of("SO-000001");

    /** Another case. */
    CaseId B = CaseId.of("SO-000002");

    /** A case that no test writes to. */
    CaseId UNTOUCHED = CaseId.of("SO-000009");

    /** A delivery. */
    CommandKey KEY = CommandKey.of("mail-1");

    /** Another delivery. */
    CommandKey OTHER_KEY = CommandKey.of("mail-2");

    /** {@return empty journals, others at each call} */
    Journals journals();

    @Test
    default void what_was_appended_stays_in_its_order() {
        Journals journals = journals();
        Batch first = says(A, 0, "one", "two");
        Batch then = says(A, 2, "three");
        assertDone(journals.append(List.of(first)));
        assertDone(journals.append(List.of(then)));
        assertThat(journals.history(A, 0)).isEqualTo(together(first, then));
    }

    @Test
    default void a_history_goes_on_after_any_of_its_entries() {
        Journals journals = journals();
        Batch batch = says(A, 0, "one", "two", "three", "four");
        assertDone(journals.append(List.of(batch)));
        for (int after = 0; after <= 4; after++) {
            assertThat(journals.history(A, after)).isEqualTo(batch.entries().subList(after, 4));
        }
        assertThat(journals.history(A, 5)).isEmpty();
        assertThat(journals.history(A, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    default void cases_do_not_mix() {
        Journals journals = journals();
        Batch ofA = says(A, 0, "one");
        Batch ofB = says(B, 0, "eins", "zwei");
        Batch moreOfA = says(A, 1, "two");
        Stream.of(ofA, ofB, moreOfA).forEach(batch -> assertDone(journals.append(List.of(batch))));
        assertThat(journals.history(A, 0)).isEqualTo(together(ofA, moreOfA));
        assertThat(journals.history(B, 0)).isEqualTo(ofB.entries());
        assertThat(journals.history(UNTOUCHED, 0)).isEmpty();
    }

    @Test
    default void an_append_to_several_cases_is_written_whole() {
        Journals journals = journals();
        Batch ofB = says(B, 0, "eins", "zwei");
        Batch ofA = says(A, 0, "one");
        assertDone(journals.append(List.of(ofB, ofA)));
        assertThat(journals.history(A, 0)).isEqualTo(ofA.entries());
        assertThat(journals.history(B, 0)).isEqualTo(ofB.entries());
        assertThat(everythingIn(journals)).isEqualTo(together(ofB, ofA));
    }

    @Test
    default void an_append_of_which_one_case_has_moved_on_writes_nothing() {
        Journals journals = journals();
        Batch before = says(B, 0, "eins");
        assertDone(journals.append(List.of(before)));
        Appended stale = new Appended.Stale(B, 0, 1);
        Batch good = named(KEY, says(A, 0, "one"));
        Batch bad = named(KEY, says(B, 0, "auch eins"));
        assertThat(journals.append(List.of(good, bad))).isEqualTo(stale);
        assertThat(journals.append(List.of(bad, good))).isEqualTo(stale);
        assertThat(journals.history(A, 0)).isEmpty();
        assertThat(journals.recordedBy(KEY)).isEmpty();
        assertThat(everythingIn(journals)).isEqualTo(before.entries());
    }

    @Test
    default void a_history_has_no_gaps_and_no_forks() {
        Journals journals = journals();
        assertThat(journals.append(List.of(says(A, 1, "two")))).isEqualTo(new Appended.Stale(A, 1, 0));
        Batch batch = says(A, 0, "one", "two");
        assertDone(journals.append(List.of(batch)));
        for (long version : new long[] {0, 1, 3}) {
            assertThat(journals.append(List.of(says(A, version, "astray"))))
                    .isEqualTo(new Appended.Stale(A, version, 2));
        }
        assertThat(journals.history(A, 0)).isEqualTo(batch.entries());
        assertThat(everythingIn(journals)).isEqualTo(batch.entries());
    }

    @Test
    default void a_delivery_that_came_too_late_is_not_remembered() {
        Journals journals = journals();
        assertDone(journals.append(List.of(says(A, 0, "one"))));
        assertThat(journals.append(List.of(named(KEY, says(A, 0, "late"))))).isInstanceOf(Appended.Stale.class);
        Batch again = named(KEY, says(A, 1, "late"));
        assertDone(journals.append(List.of(again)));
        assertThat(journals.recordedBy(KEY)).isEqualTo(again.entries());
    }

    @Test
    default void a_named_delivery_is_recorded_once() {
        Journals journals = journals();
        Batch batch = named(KEY, says(A, 0, "one", "two"));
        assertDone(journals.append(List.of(batch)));
        assertThat(journals.append(List.of(batch))).isEqualTo(new Appended.Repeated(batch.entries()));
        assertThat(journals.append(List.of(named(KEY, says(A, 2, "three")))))
                .isEqualTo(new Appended.Repeated(batch.entries()));
        assertThat(journals.history(A, 0)).isEqualTo(batch.entries());
        assertThat(everythingIn(journals)).isEqualTo(batch.entries());
    }

    @Test
    default void a_redelivery_after_other_commands_is_answered_as_one_and_not_as_stale() {
        Journals journals = journals();
        Batch first = named(KEY, says(A, 0, "one"));
        Batch second = named(OTHER_KEY, says(A, 1, "two"));
        Batch third = says(A, 2, "three");
        Stream.of(first, second, third).forEach(batch -> assertDone(journals.append(List.of(batch))));
        assertThat(journals.append(List.of(first))).isEqualTo(new Appended.Repeated(first.entries()));
        assertThat(journals.append(List.of(second))).isEqualTo(new Appended.Repeated(second.entries()));
        assertThat(journals.history(A, 0)).isEqualTo(together(first, second, third));
    }

    @Test
    default void a_redelivery_to_several_cases_is_answered_with_the_entries_of_all() {
        Journals journals = journals();
        Batch ofB = named(KEY, says(B, 0, "eins"));
        Batch ofA = named(KEY, says(A, 0, "one", "two"));
        assertDone(journals.append(List.of(ofB, ofA)));
        assertThat(journals.append(List.of(ofB, ofA))).isEqualTo(new Appended.Repeated(together(ofB, ofA)));
        assertThat(everythingIn(journals)).isEqualTo(together(ofB, ofA));
    }

    @Test
    default void a_key_is_good_for_one_command_in_the_whole_journal() {
        Journals journals = journals();
        Batch ofA = named(KEY, says(A, 0, "one"));
        assertDone(journals.append(List.of(ofA)));
        assertThat(journals.append(List.of(named(KEY, says(B, 0, "eins")))))
                .isEqualTo(new Appended.Repeated(ofA.entries()));
        assertThat(journals.append(List.of(named(KEY, says(B, 0, "eins")), named(KEY, says(A, 1, "two")))))
                .isEqualTo(new Appended.Repeated(ofA.entries()));
        assertThat(journals.history(B, 0)).isEmpty();
    }

    @Test
    default void what_has_no_name_is_no_redelivery() {
        Journals journals = journals();
        assertDone(journals.append(List.of(says(A, 0, "one"))));
        assertDone(journals.append(List.of(says(A, 1, "one"))));
        assertThat(journals.history(A, 0)).hasSize(2);
    }

    @Test
    default void what_a_delivery_recorded_is_found_by_its_key() {
        Journals journals = journals();
        Batch before = says(A, 0, "one");
        Batch ofB = named(KEY, says(B, 0, "eins", "zwei"));
        Batch ofA = named(KEY, says(A, 1, "two"));
        Batch after = named(OTHER_KEY, says(A, 2, "three"));
        assertThat(journals.recordedBy(KEY)).isEmpty();
        assertDone(journals.append(List.of(before)));
        assertDone(journals.append(List.of(ofB, ofA)));
        assertDone(journals.append(List.of(after)));
        assertThat(journals.recordedBy(KEY)).isEqualTo(together(ofB, ofA));
        assertThat(journals.recordedBy(OTHER_KEY)).isEqualTo(after.entries());
        assertThat(journals.recordedBy(CommandKey.of("mail-3"))).isEmpty();
    }

    @Test
    default void an_append_has_a_batch() {
        Journals journals = journals();
        assertThatIllegalArgumentException().isThrownBy(() -> journals.append(List.of()));
    }

    @Test
    default void an_append_has_one_batch_of_a_case() {
        Journals journals = journals();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journals.append(List.of(says(A, 0, "one"), says(A, 1, "two"))));
        assertThat(everythingIn(journals)).isEmpty();
    }

    @Test
    default void an_append_has_one_key_or_none() {
        Journals journals = journals();
        Batch nameless = says(A, 0, "one");
        Batch mixed = new Batch(
                A,
                0,
                List.of(
                        named(KEY, says(A, 0, "one")).entries().get(0),
                        says(A, 1, "two").entries().get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> journals.append(List.of(mixed)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journals.append(List.of(nameless, named(KEY, says(B, 0, "eins")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journals.append(List.of(named(OTHER_KEY, nameless), named(KEY, says(B, 0, "eins")))));
        assertThat(everythingIn(journals)).isEmpty();
    }

    @Test
    default void the_feed_has_everything_in_the_order_of_writing() {
        Journals journals = journals();
        List<Batch> batches = List.of(says(B, 0, "eins"), says(A, 0, "one", "two"), says(B, 1, "zwei"));
        batches.forEach(batch -> assertDone(journals.append(List.of(batch))));
        assertThat(journals.feed(0, 100).entries()).isEqualTo(together(batches.toArray(Batch[]::new)));
    }

    @Test
    default void the_feed_goes_on_from_its_position_and_misses_none_and_shows_none_twice() {
        Journals journals = journals();
        Batch all = says(A, 0, "one", "two", "three", "four", "five");
        assertDone(journals.append(List.of(all)));
        for (int limit = 1; limit <= 6; limit++) {
            List<Entry> read = new ArrayList<>();
            Feed feed = journals.feed(0, limit);
            while (!feed.entries().isEmpty()) {
                assertThat(feed.entries()).hasSizeLessThanOrEqualTo(limit);
                read.addAll(feed.entries());
                feed = journals.feed(feed.position(), limit);
            }
            assertThat(read).isEqualTo(all.entries());
        }
    }

    @Test
    default void the_feed_stays_where_it_is_until_more_is_written() {
        Journals journals = journals();
        assertThat(journals.feed(0, 10)).isEqualTo(new Feed(List.of(), 0));
        assertDone(journals.append(List.of(says(A, 0, "one"))));
        long end = journals.feed(0, 10).position();
        assertThat(journals.feed(end, 10)).isEqualTo(new Feed(List.of(), end));
        Batch more = says(B, 0, "eins");
        assertDone(journals.append(List.of(more)));
        assertThat(journals.feed(end, 10).entries()).isEqualTo(more.entries());
    }

    @Test
    default void the_feed_shows_at_least_one_entry() {
        Journals journals = journals();
        assertDone(journals.append(List.of(says(A, 0, "one", "two"))));
        assertThat(journals.feed(0, 1).entries()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> journals.feed(0, 0));
    }

    @Test
    default void a_redaction_takes_out_personal_data_and_keeps_everything_else() {
        Journals journals = journals();
        Batch said = named(KEY, says(A, 0, "one", "the name of a person", "three"));
        Batch other = says(B, 0, "eins", "zwei");
        Batch unsaid = named(OTHER_KEY, unsays(A, 3, 2));
        Stream.of(said, other, unsaid).forEach(batch -> assertDone(journals.append(List.of(batch))));

        Entry before = said.entries().get(1);
        Entry redacted = journals.history(A, 0).get(1);
        assertThat(redacted.event()).isEqualTo(new Said(Personal.removed()));
        assertThat(redacted).usingRecursiveComparison().ignoringFields("event").isEqualTo(before);
        List<Entry> left =
                List.of(said.entries().get(0), redacted, said.entries().get(2));
        assertThat(journals.history(A, 0)).isEqualTo(together(left, unsaid.entries()));
        assertThat(journals.history(A, 1).get(0)).isEqualTo(redacted);
        assertThat(journals.history(B, 0)).isEqualTo(other.entries());
        assertThat(journals.recordedBy(KEY)).isEqualTo(left);
        assertThat(journals.append(List.of(said))).isEqualTo(new Appended.Repeated(left));
        assertThat(everythingIn(journals)).isEqualTo(together(left, other.entries(), unsaid.entries()));
    }

    @Test
    default void a_redaction_reaches_what_is_written_with_it() {
        Journals journals = journals();
        Batch batch = Batches.of(A, 0, new Said(Personal.of("the name of a person")), new Unsaid(1));
        assertDone(journals.append(List.of(batch, says(B, 0, "eins"))));
        List<Entry> left =
                List.of(batch.entries().get(0).redacted(), batch.entries().get(1));
        assertThat(journals.history(A, 0)).isEqualTo(left);
        assertThat(everythingIn(journals).subList(0, 2)).isEqualTo(left);
    }

    @Test
    default void a_second_redaction_of_an_entry_changes_nothing_more() {
        Journals journals = journals();
        Batch said = says(A, 0, "the name of a person");
        Stream.of(said, unsays(A, 1, 1), unsays(A, 2, 1)).forEach(batch -> assertDone(journals.append(List.of(batch))));
        assertThat(journals.history(A, 0))
                .hasSize(3)
                .first()
                .isEqualTo(said.entries().get(0).redacted());
    }

    @Test
    default void a_redaction_that_was_not_written_takes_out_nothing() {
        Journals journals = journals();
        Batch said = says(A, 0, "one", "two");
        assertDone(journals.append(List.of(said)));
        assertThat(journals.append(List.of(unsays(A, 1, 1)))).isInstanceOf(Appended.Stale.class);
        assertThat(journals.append(List.of(unsays(A, 2, 1), says(B, 7, "acht"))))
                .isInstanceOf(Appended.Stale.class);
        assertThat(journals.history(A, 0)).isEqualTo(said.entries());
    }

    @Test
    default void a_redaction_names_an_earlier_entry_of_its_case() {
        Journals journals = journals();
        Batch ofA = says(A, 0, "one");
        Batch ofB = says(B, 0, "eins", "zwei", "drei");
        assertDone(journals.append(List.of(ofA, ofB)));
        for (long astray : new long[] {-1, 0, 2, 3, Long.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journals.append(List.of(says(B, 3, "vier"), unsays(A, 1, astray))));
        }
        assertThat(everythingIn(journals)).isEqualTo(together(ofA, ofB));
    }

    @Test
    default void of_many_who_expect_the_same_version_exactly_one_writes() {
        Journals journals = journals();
        for (int round = 0; round < 50; round++) {
            int version = round;
            List<Appended> answers =
                    AtOnce.play(8, writer -> journals.append(List.of(says(A, version, "by " + writer))));
            assertThat(answers).filteredOn(Appended.Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !(answer instanceof Appended.Done))
                    .containsOnly(new Appended.Stale(A, version, version + 1));
        }
        assertThat(journals.history(A, 0)).extracting(Entry::sequence).isEqualTo(from1To(50));
    }

    @Test
    default void of_many_who_bring_the_same_delivery_exactly_one_writes_and_all_learn_what() {
        Journals journals = journals();
        for (int round = 0; round < 50; round++) {
            int version = round;
            CommandKey key = CommandKey.of("mail-" + round);
            List<Appended> answers = AtOnce.play(
                    8,
                    writer -> journals.append(List.of(
                            named(key, says(A, version, "by " + writer)),
                            named(key, says(B, version, "von " + writer)))));
            assertThat(answers).filteredOn(Appended.Done.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !(answer instanceof Appended.Done))
                    .containsOnly(new Appended.Repeated(
                            together(journals.history(A, version), journals.history(B, version))));
        }
        assertThat(everythingIn(journals)).hasSize(100);
    }

    @Test
    default void many_writers_to_many_cases_leave_every_history_and_the_feed_in_order() {
        Journals journals = journals();
        int appends = 100;
        List<CaseId> cases = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> CaseId.of("case " + i))
                .toList();
        List<Integer> written = AtOnce.play(8, writer -> {
            Random random = new Random(writer);
            Writer hand = new Writer(journals);
            int entries = 0;
            for (int i = 0; i < appends; i++) {
                CaseId one = cases.get(random.nextInt(cases.size()));
                CaseId other = cases.get(random.nextInt(cases.size()));
                entries += one.equals(other) ? hand.says(one) : hand.says(one, other);
            }
            return entries;
        });
        int all = written.stream().mapToInt(Integer::intValue).sum();
        List<Entry> feed = everythingIn(journals);
        assertThat(feed).hasSize(all);
        for (CaseId caseId : cases) {
            List<Entry> history = journals.history(caseId, 0);
            assertThat(history).extracting(Entry::sequence).isEqualTo(from1To(history.size()));
            assertThat(feed).filteredOn(entry -> entry.caseId().equals(caseId)).isEqualTo(history);
        }
        assertThat(cases.stream()
                        .mapToInt(caseId -> journals.history(caseId, 0).size())
                        .sum())
                .isEqualTo(all);
    }

    @Test
    default void whoever_reads_while_others_write_misses_nothing_and_sees_no_half() {
        Journals journals = journals();
        int appends = 300;
        int writers = 3;
        AtomicInteger writing = new AtomicInteger(writers);
        List<List<Entry>> results = AtOnce.play(writers + 3, thread -> {
            if (thread < writers) {
                Writer hand = new Writer(journals);
                try {
                    for (int i = 0; i < appends; i++) {
                        hand.says(A, B);
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return List.of();
            }
            List<Entry> read = new ArrayList<>();
            long position = 0;
            long ofA = 0;
            long ofB = 0;
            boolean last = false;
            while (true) {
                ofA += journals.history(A, ofA).size();
                ofB += journals.history(B, ofB).size();
                long ofALater = ofA + journals.history(A, ofA).size();
                assertThat(ofB).isBetween(ofA, ofALater);
                Feed feed = journals.feed(position, 50);
                read.addAll(feed.entries());
                position = feed.position();
                if (feed.entries().isEmpty()) {
                    if (last) {
                        return read;
                    }
                    last = writing.get() == 0;
                }
            }
        });
        List<Entry> all = everythingIn(journals);
        assertThat(all).hasSize(2 * appends * writers);
        assertThat(results.subList(writers, writers + 3)).containsOnly(all);
    }

    private static void assertDone(Appended appended) {
        assertThat(appended).isEqualTo(new Appended.Done());
    }

    private static List<Entry> together(Batch... batches) {
        return Stream.of(batches).flatMap(batch -> batch.entries().stream()).toList();
    }

    @SafeVarargs
    private static List<Entry> together(List<Entry>... entries) {
        List<Entry> all = new ArrayList<>();
        for (List<Entry> some : entries) {
            all.addAll(some);
        }
        return all;
    }

    private static List<Entry> everythingIn(Journals journals) {
        return journals.feed(0, Integer.MAX_VALUE).entries();
    }

    private static List<Long> from1To(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** Somebody who appends to cases at once, as often as others are faster. */
    final class Writer {

        private final Journals journals;
        private final Map<CaseId, Long> versions = new HashMap<>();

        private Writer(Journals journals) {
            this.journals = journals;
        }

        /** {@return how many entries were written} */
        private int says(CaseId... cases) {
            while (true) {
                Appended answer =
                        journals.append(Stream.of(cases).map(this::somethingOn).toList());
                if (answer instanceof Appended.Stale stale) {
                    versions.put(stale.caseId(), stale.actual());
                } else {
                    assertDone(answer);
                    Stream.of(cases).forEach(caseId -> versions.merge(caseId, 1L, Long::sum));
                    return cases.length;
                }
            }
        }

        private Batch somethingOn(CaseId caseId) {
            return Batches.says(caseId, versions.getOrDefault(caseId, 0L), "something");
        }
    }
}
