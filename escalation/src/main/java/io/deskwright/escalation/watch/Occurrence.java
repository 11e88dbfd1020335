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
 */
record Occurrence(String of, int episode, Instant at, Instant since, boolean ofTarget) {

    static Occurrence of(String what, int episode, Instant at) {
        return new Occurrence(what, episode, at, at, false);
    }
}
