package io.deskwright.escalation.watch;

import io.deskwright.escalation.plan.Ladder;
import io.deskwright.escalation.watch.WatchLog.Acknowledgement;
import java.time.Instant;
import java.util.Optional;

/**
 * What keeps rungs from firing for now: an acknowledgement, a snooze, maintenance. It moves no clock and no verdict.
 *
 * @param log what was asked for
 * @param silentUntil when the maintenance ends in which the question is asked; empty if it is asked in none
 */
record Hush(WatchLog log, Optional<Instant> silentUntil) {

    /** What an acknowledgement does to a firing: nothing, moves it to its expiry, or takes it away. */
    private enum Hold {
        NONE,
        UNTIL,
        FOR_EVER
    }

    /** When something that was to fire may fire; empty if an acknowledgement stops it until something new comes up. */
    Optional<Instant> allows(Ladder ladder, Occurrence why, Instant at) {
        Instant allowed = anyway(at);
        Hold hold = ladder.stopsWhenAcknowledged() ? hold(why) : Hold.NONE;
        return switch (hold) {
            case NONE -> Optional.of(allowed);
            case UNTIL -> Optional.of(later(allowed, log.acknowledgement().flatMap(Acknowledgement::until)));
            case FOR_EVER -> Optional.empty();
        };
    }

    /** Whether who takes care of it knew of it, and that has not expired. */
    boolean isAcknowledged(Occurrence why, Instant now) {
        return log.acknowledgement()
                .filter(told -> covers(told, why))
                .filter(told -> told.until().filter(end -> !end.isAfter(now)).isEmpty())
                .isPresent();
    }

    /** When something may fire that no acknowledgement stops. */
    Instant anyway(Instant at) {
        return later(later(at, log.snoozedUntil()), silentUntil);
    }

    /**
     * When an acknowledgement expires that came after the last firing of a rung, and so took back what people were to be told;
     * empty if there is none, and if it does not expire.
     */
    Optional<Instant> expiry(Ladder ladder, Occurrence why, FiringKey first) {
        return log.acknowledgement()
                .filter(told -> ladder.stopsWhenAcknowledged() && covers(told, why) && !log.isAnswered(first))
                .filter(told -> !log.lastFiring(first).isAfter(told.at()))
                .flatMap(Acknowledgement::until);
    }

    private Hold hold(Occurrence why) {
        Optional<Acknowledgement> known = log.acknowledgement().filter(told -> covers(told, why));
        if (known.isEmpty()) {
            return Hold.NONE;
        }
        return known.get().until().isPresent() ? Hold.UNTIL : Hold.FOR_EVER;
    }

    /** Who acknowledged knew of the episode of a target, and of what had happened. */
    private static boolean covers(Acknowledgement told, Occurrence why) {
        return why.ofTarget()
                ? why.episode() <= told.episodes().getOrDefault(why.of(), 0)
                : !why.since().isAfter(told.at());
    }

    private static Instant later(Instant at, Optional<Instant> other) {
        return other.filter(at::isBefore).orElse(at);
    }
}
