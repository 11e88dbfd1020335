package io.deskwright.escalation.watch;

import java.time.Instant;

/**
 * A reason for a rung to fire, which has come or will come if nothing further happens.
 *
 * @param of what it is of: the name of a target, or what happened
 * @param episode which time that is, from 1
 * @param at when
 * @param since since when that comes; who acknowledged later knew of it
 * @param ofTarget whether it is of a target, of which who acknowledged knew by its episode
 * @param waits whether it is of a target whose clock waits, so that nothing comes round again
 */
record Occurrence(String of, int episode, Instant at, Instant since, boolean ofTarget, boolean waits) {

    static Occurrence of(String what, int episode, Instant at) {
        return known(what, episode, at, at);
    }

    static Occurrence known(String what, int episode, Instant at, Instant since) {
        return new Occurrence(what, episode, at, since, false, false);
    }

    static Occurrence ofTarget(String target, int episode, Instant at, boolean waits) {
        return new Occurrence(target, episode, at, at, true, waits);
    }
}
