package io.deskwright.core.contract.quote;

import io.deskwright.core.people.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A quote as it stands. Immutable and thread-safe.
 *
 * @param state where it stands
 * @param sheet what it says
 * @param validUntil the last instant at which it may be accepted, inclusive; empty while it was not sent
 * @param sentBy who sent it; empty while it was not sent, or if nobody said
 */
public record QuoteCase(QuoteState state, Sheet sheet, Optional<Instant> validUntil, Optional<Actor> sentBy) {

    /** Checks that all parts are there. */
    public QuoteCase {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(sentBy, "sentBy");
    }

    /**
     * Makes a quote of which nobody said who sent it.
     *
     * @param state where it stands
     * @param sheet what it says
     * @param validUntil the last instant at which it may be accepted, inclusive; empty while it was not sent
     */
    public QuoteCase(QuoteState state, Sheet sheet, Optional<Instant> validUntil) {
        this(state, sheet, validUntil, Optional.empty());
    }

    /** {@return whether the customer may still say something about it} */
    public boolean isOpen() {
        return state == QuoteState.SENT;
    }

    /**
     * Tells whether its time is over.
     *
     * @param at the instant
     * @return whether it was sent, and {@code at} lies after the last instant
     */
    public boolean isOver(Instant at) {
        return validUntil.filter(at::isAfter).isPresent();
    }

    QuoteCase in(QuoteState next) {
        return new QuoteCase(next, sheet, validUntil, sentBy);
    }

    QuoteCase sentBy(Actor sender) {
        return new QuoteCase(state, sheet, validUntil, Optional.of(sender));
    }
}
