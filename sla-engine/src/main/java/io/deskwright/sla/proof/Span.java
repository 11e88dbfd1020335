package io.deskwright.sla.proof;

import io.deskwright.sla.clock.Fact.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A span of a proof: counted, or skipped for one cause. Immutable and thread-safe.
 *
 * @param from its first instant, inclusive
 * @param to its end, exclusive
 * @param cause why it is counted or skipped
 * @param name the holiday, or the reason to wait; empty for every other cause
 * @param party whom a wait is put down to; empty for every other cause
 */
public record Span(Instant from, Instant to, Cause cause, String name, Optional<Party> party) {

    /** Why a span is counted or skipped. */
    public enum Cause {
        /** The target's own clock runs. */
        COUNTED,
        /** The calendar is closed. */
        CLOSED,
        /** The calendar is closed on the date of a holiday. */
        HOLIDAY,
        /** A break cuts the hours. */
        BREAK,
        /** It would be counted, but someone waits. */
        WAITING
    }

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public Span {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(party, "party");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins, but " + from + " to " + to);
        }
    }

    /** {@return whether the target's own clock runs} */
    public boolean isCounted() {
        return cause == Cause.COUNTED;
    }

    /** {@return its elapsed time} */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Whether the other says the same, so that both are one where they touch. */
    boolean isLike(Span other) {
        return cause == other.cause && name.equals(other.name) && party.equals(other.party);
    }

    Span until(Instant end) {
        return new Span(from, end, cause, name, party);
    }
}
