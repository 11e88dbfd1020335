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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final Map<FiringKey, Firing> firings;
    /** The last round that fired, by the key of the first. */
    private final Map<FiringKey, Integer> rounds;

    private final Map<Post, Optional<Instant>> held;
    private final Set<FiringKey> answered;
    private Optional<Acknowledgement> acknowledgement = Optional.empty();
    private Optional<Instant> snoozedUntil = Optional.empty();
    private Instant latest = Instant.MIN;
    private long version;

    /**
     * A rung that fired.
     *
     * @param fired what was logged
     * @param at when
     * @param open what is still to be done for it: the numbers of actions on the case itself
     */
    public record Firing(RungFired fired, Instant at, Set<Integer> open) {

        /** Takes a copy. */
        public Firing {
            open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
        }
    }

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

    private WatchLog() {
        firings = new LinkedHashMap<>();
        rounds = new HashMap<>();
        held = new LinkedHashMap<>();
        answered = new LinkedHashSet<>();
    }

    private WatchLog(WatchLog before) {
        firings = new LinkedHashMap<>(before.firings);
        rounds = new HashMap<>(before.rounds);
        held = new LinkedHashMap<>(before.held);
        answered = new LinkedHashSet<>(before.answered);
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
        return id.value().startsWith(PREFIX)
                ? Optional.of(CaseId.of(id.value().substring(PREFIX.length())))
                : Optional.empty();
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
            firings.put(fired.key(), new Firing(fired, at, acts(fired)));
            rounds.merge(fired.key().first(), fired.key().round(), Math::max);
        } else if (event instanceof NoticeHeld told) {
            held.put(new Post(told.key(), told.action(), told.role()), told.until());
        } else if (event instanceof NoticePosted told) {
            held.remove(new Post(told.key(), told.action(), told.role()));
        } else if (event instanceof NoticeWithdrawn told) {
            held.remove(new Post(told.key(), told.action(), told.role()));
        } else if (event instanceof ActEnded ended) {
            firings.computeIfPresent(ended.key(), (key, firing) -> without(firing, ended.action()));
        } else if (event instanceof Acknowledged told) {
            acknowledgement = Optional.of(new Acknowledgement(at, told.until(), told.episodes()));
        } else if (event instanceof AcknowledgementWithdrawn) {
            acknowledgement = Optional.empty();
        } else if (event instanceof Snoozed told) {
            snoozedUntil = Optional.of(told.until());
        } else if (event instanceof Answered told) {
            answered.add(told.key().first());
        }
    }

    /** What is to be done to the case itself, and that its history is to say of the firing. */
    private static Set<Integer> acts(RungFired fired) {
        Set<Integer> open = new LinkedHashSet<>();
        if (fired.key().round() == 1) {
            open.add(RECORD);
        }
        for (int i = 0; i < fired.actions().size(); i++) {
            Action action = fired.actions().get(i);
            if (Round.isAct(action)) {
                open.add(i);
            }
        }
        return open;
    }

    private static Firing without(Firing firing, int action) {
        Set<Integer> open = new LinkedHashSet<>(firing.open());
        open.remove(action);
        return new Firing(firing.fired(), firing.at(), open);
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
        return List.copyOf(firings.values());
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
        return firings.values().stream()
                .map(Firing::fired)
                .anyMatch(fired -> fired.number() == raised.number()
                        && fired.key().of().equals(raised.target())
                        && fired.key().episode() == raised.episode());
    }

    /** The firing of a key that has fired. */
    Firing firing(FiringKey key) {
        Firing firing = firings.get(key);
        if (firing == null) {
            throw new IllegalArgumentException("nothing has fired as " + key);
        }
        return firing;
    }

    /** The last round of a rung that fired; 0 if none did. */
    int lastRound(FiringKey first) {
        return rounds.getOrDefault(first, 0);
    }

    /** {@return the notices that are held because nobody is on duty, each with when somebody will be} */
    public Map<Post, Optional<Instant>> held() {
        return Collections.unmodifiableMap(held);
    }

    /** {@return the firings for which something is still to be done to the case itself} */
    List<Firing> withOpenActs() {
        return firings.values().stream()
                .filter(firing -> !firing.open().isEmpty())
                .toList();
    }

    /** Whether what a rung asked for was answered, in whichever round. */
    boolean isAnswered(FiringKey key) {
        return answered.contains(key.first());
    }

    /** {@return the firings that asked for support or for a decision and have no answer yet} */
    public List<Firing> unanswered() {
        List<Firing> open = new ArrayList<>();
        for (Firing firing : firings.values()) {
            boolean asks = firing.fired().actions().stream().anyMatch(Action::expectsAnswer);
            if (asks && !isAnswered(firing.fired().key())) {
                open.add(firing);
            }
        }
        return open;
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
