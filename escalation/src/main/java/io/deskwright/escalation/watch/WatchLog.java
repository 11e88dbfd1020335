package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.plan.Action;
import io.deskwright.escalation.watch.WatchEvent.Acknowledged;
import io.deskwright.escalation.watch.WatchEvent.AcknowledgementWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.ActEnded;
import io.deskwright.escalation.watch.WatchEvent.Answered;
import io.deskwright.escalation.watch.WatchEvent.NoticeHeld;
import io.deskwright.escalation.watch.WatchEvent.NoticePosted;
import io.deskwright.escalation.watch.WatchEvent.NoticeWithdrawn;
import io.deskwright.escalation.watch.WatchEvent.RungFired;
import io.deskwright.escalation.watch.WatchEvent.Snoozed;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has fired for one case, and what is still to be done for it: the fold of a journal of its own beside that of the case,
 * so that no escalation stands in the way of who works on the case. Immutable and thread-safe.
 */
public final class WatchLog {

    /** The number that stands for what the history of the case itself says of a firing (T47), among the actions. */
    public static final int RECORD = -1;

    private static final String PREFIX = "escalation/";
    /** Nothing has fired. */
    public static final WatchLog EMPTY = new WatchLog();

    /** Persistent, so that reading on costs what came later and not what came before. */
    private HashMap<FiringKey, Firing> firings = HashMap.empty();

    private Vector<FiringKey> inOrder = Vector.empty();
    /** The last round that fired, by the key of the first. */
    private HashMap<FiringKey, Integer> rounds = HashMap.empty();

    private HashMap<String, FiringKey> names = HashMap.empty();
    private LinkedHashMap<FiringKey, Set<Integer>> openActs = LinkedHashMap.empty();
    private LinkedHashMap<FiringKey, Firing> unanswered = LinkedHashMap.empty();
    private HashSet<FiringKey> answered = HashSet.empty();
    private LinkedHashMap<Post, Optional<Instant>> held = LinkedHashMap.empty();
    private Optional<Acknowledgement> acknowledgement = Optional.empty();
    private Optional<Instant> snoozedUntil = Optional.empty();
    private Instant latest = Instant.MIN;
    private long version;

    /**
     * A rung that fired.
     *
     * @param fired what was logged
     * @param at when
     */
    public record Firing(RungFired fired, Instant at) {}

    /**
     * A notice to a role.
     *
     * @param key of which firing
     * @param action which of its actions, from 0
     * @param role for whom
     */
    public record Post(FiringKey key, int action, Role role) {}

    /**
     * Somebody takes care of it.
     *
     * @param at since when
     * @param until when that expires, exclusive; empty if it does not by itself
     * @param episodes the episodes of targets that were known then
     */
    public record Acknowledgement(Instant at, Optional<Instant> until, Map<String, Integer> episodes) {}

    private WatchLog() {}

    private WatchLog(WatchLog before) {
        firings = before.firings;
        inOrder = before.inOrder;
        rounds = before.rounds;
        names = before.names;
        openActs = before.openActs;
        unanswered = before.unanswered;
        answered = before.answered;
        held = before.held;
        acknowledgement = before.acknowledgement;
        snoozedUntil = before.snoozedUntil;
        latest = before.latest;
        version = before.version;
    }

    /**
     * Names the log of a case.
     *
     * @param subject the case
     * @return the name of the log, which is a case with a journal
     * @throws IllegalArgumentException if the name gets longer than that of a case may be
     */
    public static CaseId idOf(CaseId subject) {
        return CaseId.of(PREFIX + subject.value());
    }

    /**
     * Finds the case of a log.
     *
     * @param id the name of any case
     * @return the case that the log is of; empty if it is no log
     */
    public static Optional<CaseId> subjectOf(CaseId id) {
        return Optional.of(id.value())
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> !name.isBlank())
                .map(CaseId::of);
    }

    /**
     * Folds a log.
     *
     * @param history all entries of one log, in order
     * @return what it says
     * @throws IllegalArgumentException if an entry is not of a log
     */
    public static WatchLog of(List<Entry> history) {
        return EMPTY.after(history);
    }

    /**
     * Folds what came later.
     *
     * @param entries the entries after this version, in order
     * @return what the log says after them
     * @throws IllegalArgumentException if an entry is not of a log
     */
    public WatchLog after(List<Entry> entries) {
        WatchLog log = new WatchLog(this);
        for (Entry entry : entries) {
            if (!(entry.event() instanceof WatchEvent event)) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " of " + entry.caseId() + " is "
                        + entry.event().getClass().getSimpleName());
            }
            log.apply(event, entry.recordedAt());
            log.latest = log.notBefore(entry.recordedAt());
            log.version = entry.sequence();
        }
        return log;
    }

    private void apply(WatchEvent event, Instant at) {
        if (event instanceof RungFired fired) {
            fire(new Firing(fired, at));
        } else if (event instanceof NoticeHeld told) {
            held = held.put(new Post(told.key(), told.action(), told.role()), told.until());
        } else if (event instanceof NoticePosted told) {
            held = held.remove(new Post(told.key(), told.action(), told.role()));
        } else if (event instanceof NoticeWithdrawn told) {
            held = held.remove(new Post(told.key(), told.action(), told.role()));
        } else if (event instanceof ActEnded ended) {
            end(ended.key(), ended.action());
        } else if (event instanceof Acknowledged told) {
            acknowledgement = Optional.of(new Acknowledgement(at, told.until(), told.episodes()));
        } else if (event instanceof AcknowledgementWithdrawn) {
            acknowledgement = Optional.empty();
        } else if (event instanceof Snoozed told) {
            snoozedUntil = Optional.of(told.until());
        } else if (event instanceof Answered told) {
            answered = answered.add(told.key().first());
            unanswered =
                    unanswered.filterKeys(key -> !key.first().equals(told.key().first()));
        }
    }

    private void fire(Firing firing) {
        RungFired fired = firing.fired();
        FiringKey key = fired.key();
        firings = firings.put(key, firing);
        inOrder = inOrder.append(key);
        names = names.put(key.toString(), key);
        rounds = rounds.put(key.first(), key.round(), Math::max);
        Set<Integer> acts = acts(fired);
        openActs = acts.isEmpty() ? openActs : openActs.put(key, acts);
        boolean asks = fired.actions().stream().anyMatch(Action::expectsAnswer);
        unanswered = asks && !isAnswered(key) ? unanswered.put(key, firing) : unanswered;
    }

    /** What is to be done to the case itself, and that its history is to say of the firing. */
    private static Set<Integer> acts(RungFired fired) {
        Set<Integer> open = new TreeSet<>();
        if (fired.key().round() == 1) {
            open.add(RECORD);
        }
        for (int i = 0; i < fired.actions().size(); i++) {
            if (Round.isAct(fired.actions().get(i))) {
                open.add(i);
            }
        }
        return open;
    }

    private void end(FiringKey key, int action) {
        Set<Integer> open = new TreeSet<>(openActs.getOrElse(key, Set.of()));
        open.remove(action);
        openActs = open.isEmpty() ? openActs.remove(key) : openActs.put(key, open);
    }

    /** {@return the number of its last entry; 0 if there is none} */
    public long version() {
        return version;
    }

    /** Time does not go back for a log, even if the clock of one watcher is behind that of another. */
    Instant notBefore(Instant at) {
        return at.isBefore(latest) ? latest : at;
    }

    /** {@return all that has fired, in the order of firing} */
    public List<Firing> firings() {
        return inOrder.map(firings::get).map(Option::get).toJavaList();
    }

    /**
     * Tells whether a rung has fired.
     *
     * @param key which, for what, which time
     * @return whether that is logged
     */
    public boolean hasFired(FiringKey key) {
        return firings.containsKey(key);
    }

    /** Whether what somebody let fire has fired, under this plan or under another in which the rung has another name. */
    boolean hasFired(Subject.Raised raised) {
        return firings.values()
                .map(Firing::fired)
                .exists(fired -> fired.number() == raised.number()
                        && fired.key().of().equals(raised.target())
                        && fired.key().episode() == raised.episode());
    }

    /** The firing of a key that has fired. */
    Firing firing(FiringKey key) {
        return firings.get(key).getOrElseThrow(() -> new IllegalArgumentException("nothing has fired as " + key));
    }

    /** The key that is written so, if it has fired. */
    Optional<FiringKey> named(String key) {
        return names.get(key).toJavaOptional();
    }

    /** The last round of a rung that fired; 0 if none did. */
    int lastRound(FiringKey first) {
        return rounds.getOrElse(first, 0);
    }

    /** When the last round of a rung fired that has fired. */
    Instant lastFiring(FiringKey first) {
        return firing(new FiringKey(first.rung(), first.of(), first.episode(), lastRound(first)))
                .at();
    }

    /** {@return the notices that are held because nobody is on duty, each with when somebody will be} */
    public Map<Post, Optional<Instant>> held() {
        return held.toJavaMap();
    }

    /** {@return what is still to be done to the case itself: the numbers of actions, by their firing} */
    public Map<FiringKey, Set<Integer>> openActs() {
        return openActs.toJavaMap();
    }

    /** Whether what a rung asked for was answered, in whichever round. */
    boolean isAnswered(FiringKey key) {
        return answered.contains(key.first());
    }

    /** {@return the firings that asked for support or for a decision and have no answer yet, in the order of firing} */
    public List<Firing> unanswered() {
        return unanswered.values().toJavaList();
    }

    /** {@return who takes care of it, since when, whether it has expired or not; empty if nobody does} */
    public Optional<Acknowledgement> acknowledgement() {
        return acknowledgement;
    }

    /** {@return until when nothing fires; empty if nobody ever asked for that} */
    public Optional<Instant> snoozedUntil() {
        return snoozedUntil;
    }
}
