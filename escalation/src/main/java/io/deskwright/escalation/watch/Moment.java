package io.deskwright.escalation.watch;

import java.time.Instant;
import java.util.Objects;

/**
 * Something in the life of a case that a plan may ask for, beside its clocks.
 *
 * @param kind what
 * @param name which: the level, the sign; empty where the kind says it all
 * @param at when it happened
 */
public record Moment(Kind kind, String name, Instant at) {

    /** What a moment is. */
    public enum Kind {
        /** It got a level, the first or another. */
        LEVEL,
        /** It was handed over to somebody else. */
        HANDED_OVER,
        /** It was reopened. */
        REOPENED,
        /** Somebody did something; no machine. */
        ACTIVITY,
        /** A sign began to hold. */
        SIGN_BEGAN,
        /** A sign holds no longer. */
        SIGN_ENDED
    }

    /** Checks that all parts are there. */
    public Moment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Tells of something whose kind says it all.
     *
     * @param kind what
     * @param at when
     * @return the moment
     */
    public static Moment of(Kind kind, Instant at) {
        return new Moment(kind, "", at);
    }
}
