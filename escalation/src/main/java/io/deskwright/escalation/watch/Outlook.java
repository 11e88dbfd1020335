package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.plan.Plan;
import io.deskwright.escalation.plan.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan asks for in one case at one instant: the rungs that are due and have not fired, and when to look again.
 *
 * <p>A function of its arguments, which asks no timer and keeps no state. The laws: what has fired is not due; a rung is due
 * once for each target, episode and round; of rounds that were missed the last one is due, with their number (PEER-BUGS 85,
 * 86); what holds no longer is not due; an acknowledgement, a snooze or maintenance moves what is due and no verdict.
 * Immutable and thread-safe.
 *
 * @param due what is due, in the order in which it was to fire
 * @param nextWakeUp the earliest instant after the question at which something is due if nothing further happens; empty if
 *     there is none
 */
public record Outlook(List<Due> due, Optional<Instant> nextWakeUp) {

    /**
     * A rung that is due.
     *
     * @param key which, for what, which time
     * @param rung what it does
     * @param dueAt when its reason came
     * @param missed how many rounds before this one were missed
     */
    public record Due(FiringKey key, Rung rung, Instant dueAt, int missed) {

        /**
         * Tells whether nobody watched: a rung that is due with reason only now, after maintenance, a wait or a change of
         * level, is not late.
         *
         * @param before what was due a tolerable time ago, had anybody asked then
         * @return whether it was due then already
         */
        public boolean isLate(Outlook before) {
            return before.due().stream().anyMatch(then -> then.key().equals(key));
        }
    }

    /** Takes a copy. */
    public Outlook {
        due = List.copyOf(due);
        Objects.requireNonNull(nextWakeUp, "nextWakeUp");
    }

    /**
     * Looks at a case that is in no maintenance.
     *
     * @param plan its plan
     * @param subject the case
     * @param log what has fired for it
     * @param now the instant of the question
     * @return what is due, and when to look again
     */
    public static Outlook of(Plan plan, Subject subject, WatchLog log, Instant now) {
        return of(plan, subject, new Hush(log, Optional.empty()), now);
    }

    /**
     * Looks at a case in maintenance: nothing fires before its end.
     *
     * @param plan its plan
     * @param subject the case
     * @param log what has fired for it
     * @param now the instant of the question
     * @param silentUntil the end of the maintenance, exclusive
     * @return what is due, and when to look again
     */
    public static Outlook silent(Plan plan, Subject subject, WatchLog log, Instant now, Instant silentUntil) {
        return of(plan, subject, new Hush(log, Optional.of(silentUntil)), now);
    }

    private static Outlook of(Plan plan, Subject subject, Hush hush, Instant now) {
        Occurrences reasons = new Occurrences(subject, hush.log(), now);
        Gathering found = new Gathering(subject, hush, now);
        plan.ladders().forEach(ladder -> new Climb(ladder, reasons, subject).gather(found));
        found.addRaised(plan);
        return found.outlook();
    }

    /**
     * Tells whether the reason of a firing still holds, so that people should still be told of it (PEER-BUGS 78, 83). A change
     * of the level is no end of it, for the rung may have raised the level itself; nor is a snooze, which lets nothing new fire.
     *
     * @param plan the plan under which the case is now
     * @param subject the case
     * @param log what has fired for it
     * @param key the firing
     * @param now the instant of the question
     * @return whether it does, and nobody has acknowledged it since
     */
    public static boolean stands(Plan plan, Subject subject, WatchLog log, FiringKey key, Instant now) {
        return new Standing(plan, subject, log, now).stands(key);
    }

    /** Collects what is due and what is to come. */
    static final class Gathering {

        private final Subject subject;
        private final Hush hush;
        private final Instant now;
        private final Map<FiringKey, Due> due = new LinkedHashMap<>();
        private final Set<FiringKey> reasons = new HashSet<>();
        private final List<Instant> later = new ArrayList<>();

        Gathering(Subject subject, Hush hush, Instant now) {
            this.subject = subject;
            this.hush = hush;
            this.now = now;
        }

        void add(Ladder ladder, Rung rung, Occurrence why, Rounds rounds) {
            FiringKey first = key(rung, why);
            if (!reasons.add(first) || hush.log().isAnswered(first)) {
                // two clocks of a target in one episode are told once, and what is answered is not asked again
                return;
            }
            int fired = hush.log().lastRound(first);
            int round = rounds.lastBy(now);
            if (round > fired) {
                Instant at = rounds.at(round).orElseThrow();
                hush.allows(ladder, why, at).ifPresent(allowed -> {
                    if (allowed.isAfter(now)) {
                        later.add(allowed);
                    } else {
                        put(new FiringKey(rung.name(), why.of(), why.episode(), round), rung, at, round - fired - 1);
                    }
                });
            }
            rounds.at(round + 1).flatMap(at -> hush.allows(ladder, why, at)).ifPresent(later::add);
        }

        boolean isReached(Occurrence why) {
            return !why.at().isAfter(now);
        }

        boolean hasFired(Rung rung, Occurrence why) {
            return hush.log().lastRound(key(rung, why)) > 0;
        }

        private static FiringKey key(Rung rung, Occurrence why) {
            return new FiringKey(rung.name(), why.of(), why.episode(), 1);
        }

        /** Who took care of it has let his or her time pass, and the reason lasts: people are told once more. */
        void comesBack(Ladder ladder, Rung rung, Occurrence why) {
            FiringKey first = key(rung, why);
            hush.expiry(ladder, why, first).ifPresent(expired -> {
                Instant allowed = hush.anyway(expired);
                if (allowed.isAfter(now)) {
                    later.add(allowed);
                } else {
                    int round = hush.log().lastRound(first) + 1;
                    put(new FiringKey(rung.name(), why.of(), why.episode(), round), rung, expired, 0);
                }
            });
        }

        /** What somebody let fire by hand has fired in the history of the case; here it is still to be done. */
        void addRaised(Plan plan) {
            for (Subject.Raised raised : subject.raised()) {
                if (raised.number() <= plan.rungs().size() && subject.open()) {
                    Rung rung = plan.rungs().get(raised.number() - 1);
                    FiringKey key = new FiringKey(rung.name(), raised.target(), raised.episode(), 1);
                    boolean isNew =
                            hush.log().lastRound(key) == 0 && !hush.log().hasFired(raised);
                    if (isNew && !due.containsKey(key)) {
                        put(key, rung, raised.at(), 0);
                    }
                }
            }
        }

        private void put(FiringKey key, Rung rung, Instant at, int missed) {
            due.put(key, new Due(key, rung, at, missed));
        }

        Outlook outlook() {
            List<Due> inOrder = new ArrayList<>(due.values());
            inOrder.sort(Comparator.comparing(Due::dueAt));
            return new Outlook(
                    inOrder, later.stream().filter(at -> at.isAfter(now)).min(Comparator.naturalOrder()));
        }
    }
}
