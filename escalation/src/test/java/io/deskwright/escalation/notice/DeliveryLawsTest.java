package io.deskwright.escalation.notice;

import static io.deskwright.escalation.notice.TestPost.START;
import static io.deskwright.escalation.notice.TestPost.WANG_BY_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws of delivery, with up to four workers that go on by turns, die anywhere and come back, and a channel that fails in
 * every way. What is expected is told by the events alone, and not by the mailbox that is tested.
 */
class DeliveryLawsTest {

    private static final List<String> LEVELS = List.of("URGENT", "HIGH", "LOW", "");

    /** One play of it all. */
    private static final class World {

        private final DeliveryRules rules;
        private final Random random;
        private final TestPost post;
        private final Map<String, Integer> arrivals = new TreeMap<>();
        private final Map<String, Integer> deaths = new TreeMap<>();
        private final Map<String, Message> texts = new TreeMap<>();
        private final Map<String, Integer> released = new TreeMap<>();
        private final Set<String> queued = new TreeSet<>();
        private boolean isSound;
        private int workers;

        World(DeliveryRules rules, long seed) {
            this.rules = rules;
            this.random = new Random(seed);
            this.post = new TestPost(rules);
        }

        void play(int rounds) {
            for (int i = 0; i < rounds; i++) {
                happens();
                work(1 + random.nextInt(4), random.nextInt(3) == 0 ? 0 : 12);
                assertPendingHasAWakeUp();
            }
            isSound = true;
            for (Optional<Instant> wake = work(1, 0); wake.isPresent(); wake = work(1, 0)) {
                assertThat(wake.get()).isAfter(post.now);
                post.now = wake.get();
            }
            assertNothingIsLost();
            assertRateIsKept();
            arrivals.forEach((key, times) ->
                    assertThat(times - 1).as("duplicates of " + key).isLessThanOrEqualTo(deaths.getOrDefault(key, 0)));
        }

        private void happens() {
            switch (random.nextInt(6)) {
                case 0, 1 -> queue(1 + random.nextInt(4), Duration.ZERO);
                case 2 -> queue(1, Duration.ofSeconds(random.nextInt(300)));
                case 3 -> post.unwanted.add("n" + random.nextInt(30));
                case 4 -> release();
                default -> {
                    // only time passes
                }
            }
            post.waits(Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(40_000) : random.nextInt(40)));
        }

        private void queue(int count, Duration later) {
            List<Notice> notices = IntStream.range(0, count)
                    .mapToObj(i -> TestPost.notice("n" + random.nextInt(30), LEVELS.get(random.nextInt(4))))
                    .toList();
            notices.forEach(notice -> queued.add(notice.key()));
            post.append(post.read(WANG_BY_MAIL)
                    .queueFor(WANG_BY_MAIL, notices, post.now.plus(later), post.now, Mailbox.WATCH));
        }

        private void release() {
            for (DeadLetter letter : post.read(WANG_BY_MAIL).deadLetters()) {
                released.merge(Mailbox.keyOf(WANG_BY_MAIL, letter.number()), 1, Integer::sum);
                assertThat(post.postman("by hand").release(WANG_BY_MAIL, letter.number(), Mailbox.WATCH))
                        .isTrue();
            }
        }

        /** Lets workers deliver by turns; the wake-up that the last of them told. */
        private Optional<Instant> work(int count, int lives) {
            List<Consumer<Runnable>> parts = new ArrayList<>();
            List<Optional<Instant>> wakes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = "w" + workers++;
                MortalWorker worker =
                        new MortalWorker(post.journals, message -> handOver(name, message), random, lives);
                Postman postman = Postman.of(
                        post.delivery(name).journals(worker).notifier(worker).build());
                parts.add(pause -> {
                    worker.pausesBy(pause);
                    try {
                        wakes.add(postman.deliver(WANG_BY_MAIL));
                    } catch (Crash crash) {
                        worker.arrived().ifPresent(key -> deaths.merge(key, 1, Integer::sum));
                    }
                });
            }
            Turns.play(random, parts);
            return wakes.isEmpty() ? Optional.empty() : wakes.get(wakes.size() - 1);
        }

        private Outcome handOver(String worker, Message message) {
            assertIsToBeHandedOver(worker, message.key());
            post.handed.add(new TestPost.Handed(post.now, message));
            assertThat(texts.computeIfAbsent(message.key(), unused -> message)).isEqualTo(message);
            int what = isSound ? 0 : random.nextInt(10);
            if (what < 6) {
                arrivals.merge(message.key(), 1, Integer::sum);
                return new Outcome.Delivered("");
            }
            if (what == 9) {
                throw new IllegalStateException("the line is cut");
            }
            return new Outcome.Failed("busy", what == 8);
        }

        /** The last thing that happened to the message is that this worker took it, and somebody wants to know. */
        private void assertIsToBeHandedOver(String worker, String key) {
            int number = Integer.parseInt(key.substring(key.indexOf('#') + 1));
            List<MailboxEvent> events = eventsOf(number);
            assertThat(events.get(events.size() - 1))
                    .isInstanceOfSatisfying(
                            MailboxEvent.MessageTaken.class,
                            taken -> assertThat(taken.by()).isEqualTo(worker));
            assertThat(events).noneMatch(event -> event instanceof MailboxEvent.MessageDelivered);
            List<String> told = ((MailboxEvent.MessageTaken) events.get(0)).notices();
            assertThat(told).anyMatch(notice -> !post.unwanted.contains(notice));
            assertThat(events.size() > 1 || told.stream().noneMatch(post.unwanted::contains))
                    .isTrue();
            long attempts = events.stream()
                    .filter(event -> event instanceof MailboxEvent.MessageTaken)
                    .count();
            assertThat(attempts).isLessThanOrEqualTo((1L + released.getOrDefault(key, 0)) * rules.attempts());
        }

        private List<MailboxEvent> eventsOf(int number) {
            return post.journals.history(WANG_BY_MAIL, 0).stream()
                    .map(Entry::event)
                    .map(MailboxEvent.class::cast)
                    .filter(event -> numberOf(event) == number)
                    .toList();
        }

        private static int numberOf(MailboxEvent event) {
            if (event instanceof MailboxEvent.MessageTaken taken) {
                return taken.number();
            }
            if (event instanceof MailboxEvent.MessageDelivered delivered) {
                return delivered.number();
            }
            if (event instanceof MailboxEvent.MessageFailed failed) {
                return failed.number();
            }
            return event instanceof MailboxEvent.DeadLetterReleased again ? again.number() : 0;
        }

        /** What is not done with has a wake-up, and that is exact. */
        private void assertPendingHasAWakeUp() {
            Mailbox mailbox = post.read(WANG_BY_MAIL);
            if (!(mailbox.next(rules, post.now) instanceof Step.Wait pause)) {
                return;
            }
            assertThat(pause.until().isEmpty())
                    .isEqualTo(mailbox.waiting().isEmpty() && mailbox.underWay().isEmpty());
            pause.until().ifPresent(until -> {
                assertThat(until).isAfter(post.now);
                assertThat(mailbox.next(rules, until.minusNanos(1))).isEqualTo(pause);
                assertThat(mailbox.next(rules, until)).isInstanceOf(Step.HandOver.class);
            });
        }

        /** Each notice is in one message that was delivered or is dead, or was dropped. */
        private void assertNothingIsLost() {
            List<String> known = new ArrayList<>();
            Map<String, Integer> messageOf = new TreeMap<>();
            Set<String> done = new TreeSet<>();
            for (Entry entry : post.journals.history(WANG_BY_MAIL, 0)) {
                if (entry.event() instanceof MailboxEvent.NoticeQueued one) {
                    known.add(one.notice().key());
                } else if (entry.event() instanceof MailboxEvent.MessageTaken taken) {
                    taken.notices()
                            .forEach(key -> assertThat(messageOf.put(key, taken.number()))
                                    .as("message of " + key)
                                    .isNull());
                } else if (entry.event() instanceof MailboxEvent.NoticesDropped dropped) {
                    dropped.notices().forEach(key -> assertThat(done.add(key)).isTrue());
                    assertThat(post.unwanted).containsAll(dropped.notices());
                }
            }
            assertThat(known).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(queued);
            messageOf.forEach((key, number) -> {
                List<MailboxEvent> events = eventsOf(number);
                MailboxEvent last = events.get(events.size() - 1);
                boolean isDelivered = last instanceof MailboxEvent.MessageDelivered;
                boolean isDead = last instanceof MailboxEvent.MessageFailed failed
                        && failed.retryAt().isEmpty();
                assertThat(isDelivered || isDead || done.contains(key)).as(key).isTrue();
                done.add(key);
            });
            assertThat(done).containsExactlyElementsOf(queued);
        }

        private void assertRateIsKept() {
            List<Instant> times = post.handed.stream().map(TestPost.Handed::at).toList();
            int most = rules.rate().messages();
            for (int i = most; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - most), times.get(i)))
                        .isGreaterThanOrEqualTo(rules.rate().per());
            }
        }
    }

    @Property(tries = 250)
    void notices_are_delivered_whatever_happens(@ForAll("rules") DeliveryRules rules, @ForAll long seed) {
        new World(rules, seed).play(25);
    }

    @Property(tries = 50)
    void a_mailbox_is_the_same_however_its_history_is_read(@ForAll("rules") DeliveryRules rules, @ForAll long seed) {
        World world = new World(rules, seed);
        world.play(15);
        List<Entry> history = world.post.journals.history(WANG_BY_MAIL, 0);
        Random random = new Random(seed);
        Mailbox inParts = Mailbox.EMPTY;
        while (inParts.version() < history.size()) {
            int from = (int) inParts.version();
            inParts = inParts.after(history.subList(from, from + 1 + random.nextInt(history.size() - from)));
        }
        Mailbox whole = Mailbox.of(history);
        Instant at = START.plus(Duration.ofDays(30));
        assertThat(inParts.next(rules, at)).isEqualTo(whole.next(rules, at));
        assertThat(inParts.deadLetters()).isEqualTo(whole.deadLetters());
        assertThat(inParts.waiting()).isEqualTo(whole.waiting());
    }

    @Provide
    Arbitrary<DeliveryRules> rules() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 30, 120),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(1, 2, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((grouping, rate, attempts, urgent, low) -> {
                    DeliveryRules.Builder rules = DeliveryRules.STANDARD.but();
                    rules.grouping(Duration.ofSeconds(grouping))
                            .rate(new RateLimit(rate, Duration.ofSeconds(60)))
                            .attempts(attempts)
                            .backOff(new BackOff(Duration.ofSeconds(7), 3, Duration.ofMinutes(10)))
                            .lease(Duration.ofSeconds(50));
                    if (urgent) {
                        rules.addUrgentLevels("URGENT");
                    }
                    return low ? TestHours.lowInOfficeHours(rules.build()) : rules.build();
                });
    }
}
