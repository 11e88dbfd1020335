package io.deskwright.escalation.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.Batch;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.CommandKey;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Feed;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Journals;
import io.deskwright.core.ticket.NoticeChannel;
import io.deskwright.escalation.notice.Language;
import io.deskwright.escalation.notice.Mailbox;
import io.deskwright.escalation.notice.MailboxEvent;
import io.deskwright.escalation.notice.Message;
import io.deskwright.escalation.notice.Outcome;
import io.deskwright.escalation.roster.OnDuty;
import io.deskwright.escalation.watch.EscalationWatch;
import io.deskwright.escalation.watch.FiringKey;
import io.deskwright.escalation.watch.Hands;
import io.deskwright.escalation.watch.Outlook;
import io.deskwright.escalation.watch.Plans;
import io.deskwright.escalation.watch.Subject;
import io.deskwright.escalation.watch.WakeUps;
import io.deskwright.escalation.watch.WatchCommand;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.escalation.watch.WatchLog;
import io.deskwright.escalation.watch.WatchPorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Watchers that crash, on a clock that is moved by hand. One thread plays all: at each step of a watcher it may crash before
 * the step or after it, and another watcher may do its whole work in between.
 */
final class CrashingWorld {

    private static final List<String> PEOPLE = List.of("e1", "m1", "g1");
    private static final Instant LIMIT = Lives.BEGIN.plus(Duration.ofDays(30));

    private final Lives lives;
    private final Journals journals;
    private final WakeUps wakeUps;
    private final Random chance;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<CaseId, NavigableSet<Instant>> toCome;
    private final Map<CaseId, Instant> toAcknowledge;
    private final Map<String, Integer> handedOver = new TreeMap<>();
    private final Map<String, Integer> acts = new TreeMap<>();
    private Instant now = Lives.BEGIN;
    private boolean crashing;
    private int crashes;
    private int crashesBeforeAnOutcome;
    private int started;

    CrashingWorld(int seed, Lives lives, Journals journals, WakeUps wakeUps) {
        this.lives = lives;
        this.journals = journals;
        this.wakeUps = wakeUps;
        this.chance = new Random(~seed);
        this.toCome = lives.happenings();
        this.toAcknowledge = new TreeMap<>(lives.acknowledged());
    }

    int crashes() {
        return crashes;
    }

    /** One to four watchers, downtime, and crashes; at the end all come to rest. */
    void runs() {
        for (int i = 0; i <= chance.nextInt(4); i++) {
            nodes.add(new Node());
        }
        crashing = true;
        while (!isOver()) {
            happens();
            for (Node node : List.copyOf(nodes)) {
                if (chance.nextInt(4) > 0) {
                    node.ticks();
                }
            }
            moves(chance.nextInt(8) == 0 ? Duration.ofMinutes(chance.nextInt(300)) : Duration.ZERO);
            crashing = crashes < 40;
        }
        crashing = false;
        rests();
    }

    void runsWithoutCrash() {
        nodes.add(new Node());
        rests();
    }

    private void rests() {
        do {
            happens();
            nodes.forEach(Node::ticks);
            moves(Duration.ZERO);
        } while (!isOver());
    }

    private boolean isOver() {
        boolean nothingComes = toCome.values().stream().allMatch(NavigableSet::isEmpty) && toAcknowledge.isEmpty();
        return nothingComes && wakeUps.next().isEmpty();
    }

    private void happens() {
        toCome.forEach((id, when) -> {
            while (!when.isEmpty() && !when.first().isAfter(now)) {
                wakeUps.put(id, when.first());
                when.pollFirst();
            }
        });
        for (CaseId id : List.copyOf(toAcknowledge.keySet())) {
            if (!toAcknowledge.getOrDefault(id, Instant.MAX).isAfter(now)) {
                toAcknowledge.remove(id);
                assertThat(EscalationWatch.on(new Node().soundPorts())
                                .tell(id, new Actor("e1", Role.ENGINEER), WatchCommand.Acknowledge.untilNews())
                                .isRight())
                        .isTrue();
            }
        }
    }

    /** To what comes next, and further where nobody watches for a time. */
    private void moves(Duration further) {
        Instant next = wakeUps.next().orElse(LIMIT);
        for (NavigableSet<Instant> when : toCome.values()) {
            next = when.isEmpty() || next.isBefore(when.first()) ? next : when.first();
        }
        for (Instant at : toAcknowledge.values()) {
            next = next.isBefore(at) ? next : at;
        }
        if (next.isAfter(now) && next.isBefore(LIMIT)) {
            now = next;
        }
        now = now.plus(further);
        assertThat(now).as("comes to rest").isBefore(LIMIT);
    }

    // ---- what there is at the end

    /** {@return each reason that fired, of all cases} */
    Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        logs().forEach((id, history) -> history.forEach(entry -> {
            if (entry.event() instanceof RungFired fired) {
                FiringKey key = fired.key();
                reasons.add(id + " " + key.rung() + "/" + key.of() + "/" + key.episode());
            }
        }));
        return reasons;
    }

    private Map<CaseId, List<Entry>> logs() {
        Map<CaseId, List<Entry>> logs = new TreeMap<>();
        lives.happenings().keySet().forEach(id -> logs.put(id, journals.history(WatchLog.idOf(id), 0)));
        return logs;
    }

    void isAtRest() {
        logs().forEach((id, history) -> {
            WatchLog log = WatchLog.of(history);
            Subject subject = lives.find(id, now).orElseThrow();
            assertThat(Outlook.of(lives.plan(), subject, log, now)).isEqualTo(new Outlook(List.of(), Optional.empty()));
            assertThat(log.held()).isEmpty();
            assertThat(log.openActs()).isEmpty();
            firesOnce(history);
            actsOnce(history);
        });
        for (NoticeChannel channel : NoticeChannel.values()) {
            PEOPLE.forEach(person -> toldOnce(channel, person));
        }
        int toldAgain =
                handedOver.values().stream().mapToInt(times -> times - 1).sum();
        assertThat(toldAgain).as("messages that came again").isLessThanOrEqualTo(crashesBeforeAnOutcome);
        int doneAgain = acts.values().stream().mapToInt(times -> times - 1).sum();
        assertThat(doneAgain).as("acts that were tried again").isLessThanOrEqualTo(crashes * 10);
    }

    private static void firesOnce(List<Entry> history) {
        List<FiringKey> keys = new ArrayList<>();
        for (Entry entry : history) {
            if (entry.event() instanceof RungFired fired) {
                keys.add(fired.key());
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    private void actsOnce(List<Entry> history) {
        List<String> ended = new ArrayList<>();
        for (Entry entry : history) {
            if (entry.event() instanceof ActEnded act) {
                assertThat(act.done()).isTrue();
                ended.add(act.key() + " " + act.action());
                assertThat(acts.keySet()).anyMatch(key -> key.endsWith(act.key() + "/" + act.action()));
            }
        }
        assertThat(ended).doesNotHaveDuplicates();
    }

    /** Each notice that was posted is in the mailbox once, and came to an end. */
    private void toldOnce(NoticeChannel channel, String person) {
        Set<String> posted = new HashSet<>();
        logs().forEach((id, history) -> history.forEach(entry -> {
            if (entry.event() instanceof NoticePosted told && told.people().contains(person)) {
                posted.add(id + " " + told.key() + " " + told.action());
            }
        }));
        List<Entry> history = journals.history(Mailbox.idOf(channel, person), 0);
        List<String> queued = new ArrayList<>();
        Map<Integer, Integer> outcomes = new HashMap<>();
        for (Entry entry : history) {
            if (entry.event() instanceof MailboxEvent.NoticeQueued notice) {
                queued.add(notice.notice().key());
            } else if (entry.event() instanceof MailboxEvent.MessageDelivered delivered) {
                outcomes.merge(delivered.number(), 1, Integer::sum);
            }
        }
        assertThat(queued).doesNotHaveDuplicates().hasSameSizeAs(posted);
        assertThat(outcomes.values()).allMatch(times -> times == 1);
        Mailbox mailbox = Mailbox.of(history);
        assertThat(mailbox.waiting()).isEmpty();
        assertThat(mailbox.underWay()).isEmpty();
        assertThat(mailbox.deadLetters()).isEmpty();
    }

    private boolean isDelivered(Message message) {
        CaseId mailbox = Mailbox.idOf(message.channel(), message.recipient());
        return journals.history(mailbox, 0).stream()
                .anyMatch(entry -> entry.event() instanceof MailboxEvent.MessageDelivered delivered
                        && Mailbox.keyOf(mailbox, delivered.number()).equals(message.key()));
    }

    /** The manager is on duty every other hour. */
    private static OnDuty onDuty(Role role, Instant at) {
        if (role == Role.ENGINEER) {
            return OnDuty.of("e1");
        }
        if (role == Role.LEADERSHIP) {
            return OnDuty.of("g1");
        }
        long hour = Duration.between(Instant.EPOCH, at).toHours();
        return hour % 2 == 0
                ? OnDuty.of("m1")
                : new OnDuty(List.of(), Optional.of(Instant.EPOCH.plus(Duration.ofHours(hour + 1))));
    }

    /** A watcher under one name; after a crash another one under another. */
    private final class Node {

        private EscalationWatch watch;
        private Optional<String> inHand = Optional.empty();
        private boolean isBusy;

        Node() {
            watch = EscalationWatch.on(ports());
        }

        void ticks() {
            isBusy = true;
            try {
                watch.tick();
            } catch (Crash crash) {
                crashes++;
                crashesBeforeAnOutcome += inHand.isPresent() ? 1 : 0;
                watch = EscalationWatch.on(ports());
            } finally {
                inHand = Optional.empty();
                isBusy = false;
            }
        }

        private <T> T step(String what, Supplier<T> step) {
            mayCrash("before " + what);
            others();
            T answer = step.get();
            others();
            mayCrash("after " + what);
            return answer;
        }

        private void mayCrash(String where) {
            if (crashing && isBusy && chance.nextInt(60) == 0) {
                throw new Crash(where);
            }
        }

        private void others() {
            if (crashing && chance.nextInt(40) == 0) {
                nodes.stream().filter(node -> !node.isBusy).findFirst().ifPresent(Node::ticks);
            }
        }

        private WatchPorts ports() {
            started++;
            return soundPorts()
                    .but()
                    .journals(new FragileJournals())
                    .wakeUps(new FragileWakeUps())
                    .notifier(message -> step("handing over", () -> handOver(message)))
                    .hands(new FragileHands())
                    .node("node " + started)
                    .build();
        }

        WatchPorts soundPorts() {
            return new WatchPorts.Builder()
                    .journals(journals)
                    .subjects(id -> lives.find(id, now))
                    .plans(Plans.always(lives.plan()))
                    .roster(CrashingWorld::onDuty)
                    .wakeUps(wakeUps)
                    .notifier(message -> new Outcome.Failed("nobody hands over here", true))
                    .language(person -> Language.ENGLISH)
                    .clock(() -> now)
                    .build();
        }

        private Outcome handOver(Message message) {
            assertThat(isDelivered(message)).as("outcome of %s", message.key()).isFalse();
            handedOver.merge(message.key(), 1, Integer::sum);
            inHand = Optional.of(message.key());
            return new Outcome.Delivered("");
        }

        private final class FragileJournals implements Journals {

            @Override
            public List<Entry> history(CaseId caseId, long after) {
                return step("reading", () -> journals.history(caseId, after));
            }

            @Override
            public List<Entry> recordedBy(CommandKey key) {
                return step("recalling", () -> journals.recordedBy(key));
            }

            @Override
            public Appended append(List<Batch> batches) {
                return step("appending", () -> {
                    Appended appended = journals.append(batches);
                    boolean isOutcome =
                            batches.get(0).entries().get(0).event() instanceof MailboxEvent.MessageDelivered;
                    inHand = isOutcome && appended instanceof Appended.Done ? Optional.empty() : inHand;
                    return appended;
                });
            }

            @Override
            public Feed feed(long after, int limit) {
                return step("following", () -> journals.feed(after, 1 + chance.nextInt(limit)));
            }
        }

        private final class FragileWakeUps implements WakeUps {

            @Override
            public long position() {
                return step("position", wakeUps::position);
            }

            @Override
            public void follow(long from, long to, Collection<CaseId> touched, Instant at) {
                step("follow", () -> {
                    wakeUps.follow(from, to, touched, at);
                    return true;
                });
            }

            @Override
            public void put(CaseId id, Instant at) {
                step("put", () -> {
                    wakeUps.put(id, at);
                    return true;
                });
            }

            @Override
            public List<Claim> claim(Instant at, int most, Duration lease) {
                return step("claim", () -> wakeUps.claim(at, 1 + chance.nextInt(most), lease));
            }

            @Override
            public void done(Claim claim, Optional<Instant> next) {
                step("done", () -> {
                    wakeUps.done(claim, next);
                    return true;
                });
            }

            @Override
            public Optional<Instant> next() {
                return step("next", wakeUps::next);
            }
        }

        private final class FragileHands implements Hands {

            private Optional<String> act(Act act) {
                return step("acting", () -> {
                    acts.merge(act.key(), 1, Integer::sum);
                    return Optional.empty();
                });
            }

            @Override
            public Optional<String> record(Act act, int number) {
                return act(act);
            }

            @Override
            public Optional<String> reassign(Act act, List<String> people) {
                assertThat(people).containsExactly("e1");
                return act(act);
            }

            @Override
            public Optional<String> raise(Act act, String level) {
                return act(act);
            }
        }
    }
}
