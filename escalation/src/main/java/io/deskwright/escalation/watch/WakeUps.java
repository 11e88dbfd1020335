package io.deskwright.escalation.watch;

import io.deskwright.core.journal.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When which case must be looked at next: what several watchers share, so that each case is looked at by one of them.
 *
 * <p>Nothing here decides what fires: a wake-up that comes twice does no harm, one that got lost would. The laws: what is put
 * in comes up at its time or earlier, but for a claim that is out; a claim keeps others away until its lease ends, and comes
 * up again then unless it is done; what is put in while a claim is out is not lost when the claim is done, and a claim
 * stands for all that was put in before it. Implementations are thread-safe and keep what they were given for as long as the
 * journals keep theirs, or begin at position 0 with nothing.
 */
public interface WakeUps {

    /**
     * A case that somebody looks at.
     *
     * @param id the case
     * @param token tells this claim from any other of the case
     */
    record Claim(CaseId id, long token) {}

    /**
     * Checks what every implementation of {@link #claim} refuses.
     *
     * @param most how many at most
     * @param lease for how long
     * @throws IllegalArgumentException if {@code most} is less than 1, or {@code lease} not positive
     */
    static void check(int most, Duration lease) {
        if (most < 1 || lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException(
                    "at least one case is claimed, and for a positive time, but " + most + " for " + lease);
        }
    }

    /** {@return up to where the feed of the journals was followed} */
    long position();

    /**
     * Follows the feed a stretch on: as a whole, or not at all if somebody else did.
     *
     * @param from the position that is to be the present one
     * @param to the position after the stretch
     * @param touched the cases in it, which are to be looked at
     * @param at when: now
     */
    void follow(long from, long to, Collection<CaseId> touched, Instant at);

    /**
     * Has a case looked at; an earlier wake-up that it has stays.
     *
     * @param id the case
     * @param at when
     */
    void put(CaseId id, Instant at);

    /**
     * Takes cases whose wake-up has come, the longest ago first.
     *
     * @param now the instant of the question, inclusive
     * @param most how many at most, at least 1
     * @param lease for how long nobody else gets them, positive; its end is exclusive
     * @return the claims
     * @throws IllegalArgumentException if {@code most} is less than 1, or {@code lease} not positive
     */
    List<Claim> claim(Instant now, int most, Duration lease);

    /**
     * Says that a claimed case was looked at.
     *
     * @param claim the claim; one whose lease has ended and that somebody else has taken changes nothing
     * @param next when to look again; empty for never, unless something happens to it. If it was put in since it was claimed,
     *     the earlier counts
     */
    void done(Claim claim, Optional<Instant> next);

    /** {@return the earliest wake-up, of claimed cases the end of their lease; empty if there is none} */
    Optional<Instant> next();
}
