package io.deskwright.escalation.watch;

import io.deskwright.sla.clock.Episode;
import java.time.Instant;

/**
 * A reason for a rung to fire, which has come or will come if nothing further happens.
 *
 * @param of what it is of: the name of a target, or what happened
 * @param episode which time that is, from 1
 * @param at when
 * @param since since when that comes; who acknowledged later knew of it
 * @param ofTarget whether it is of a target, of which who acknowledged knew by its episode
 * @param firstEpisode of a target the episode in which it began; of everything else {@code episode}
 * @param waits whether it is of a target whose clock waits
 */
record Occurrence(
        String of, int episode, Instant at, Instant since, boolean ofTarget, int firstEpisode, boolean waits) {

    static Occurrence of(String what, int episode, Instant at) {
        return known(what, episode, at, at);
    }

    static Occurrence known(String what, int episode, Instant at, Instant since) {
        return new Occurrence(what, episode, at, since, false, episode, false);
    }

    static Occurrence ofTarget(String target, Episode episode, Instant at, boolean waits) {
        return new Occurrence(target, episode.now(), at, at, true, episode.first(), waits);
    }

    /** Whether a firing was for this: in this episode, or in an earlier one if this had come when it was due. */
    boolean isToldBy(FiringKey key, Instant dueAt) {
        return key.of().equals(of) && key.episode() >= firstEpisode && key.episode() <= episode && !dueAt.isBefore(at);
    }
}
