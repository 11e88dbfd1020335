package io.deskwright.escalation.notice;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * How messages are delivered: when, how many, and what follows a failure. As immutable and thread-safe as its calendar.
 *
 * <p>They work together so:
 *
 * <ul>
 *   <li>A notice is due when it was queued, or later if it was queued for later; where notices are grouped and its level is
 *       not urgent, when the window has passed since then.
 *   <li>What is due is handed over at once, each notice by itself, or all of the group in one message. A notice of an urgent
 *       level always goes by itself.
 *   <li>What is due while the rate limit allows nothing is held back. At the first instant at which it allows a message
 *       again, everything in the mailbox goes in one message: a summary, unless it is a single notice. So of 10,000 notices
 *       in one minute at a limit of 10 a minute there are 10 messages and one summary (PEER-BUGS 82).
 *   <li>A message whose notices are all of low levels waits until the low hours are open (AMB-50, PEER-BUGS 75), the first
 *       time and each further time. Together with others a low notice goes at any hour.
 * </ul>
 *
 * @param lowHours when messages of low levels are delivered; without a word, always
 * @param lowLevels the levels that are low; without a word, none
 * @param urgentLevels the levels that never wait for a group; without a word, none
 * @param grouping how long a notice waits for others of the mailbox, in elapsed time, not negative; without a word zero:
 *     each goes by itself
 * @param rate how much one mailbox takes; without a word 10 messages a minute
 * @param attempts how often a message is handed over at most, at least 1; without a word 10 times
 * @param backOff how long it rests after an attempt that failed; without a word a minute, twice as long each time, at most an
 *     hour
 * @param lease how long a worker that has taken a message may be silent before another takes it, positive; without a word 5
 *     minutes. It is longer than the channel takes: a shorter one delivers twice
 */
@Value.Builder
public record DeliveryRules(
        BusinessCalendar lowHours,
        Set<String> lowLevels,
        Set<String> urgentLevels,
        Duration grouping,
        RateLimit rate,
        int attempts,
        BackOff backOff,
        Duration lease) {

    /** What counts if nothing else is said. */
    public static final DeliveryRules STANDARD = new Builder().build();

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if a level is low and urgent, {@code grouping} is negative, {@code attempts} less than
     *     1, or {@code lease} not positive
     */
    public DeliveryRules {
        Objects.requireNonNull(lowHours, "lowHours");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(backOff, "backOff");
        lowLevels = Collections.unmodifiableSet(new TreeSet<>(lowLevels));
        urgentLevels = Collections.unmodifiableSet(new TreeSet<>(urgentLevels));
        if (!Collections.disjoint(lowLevels, urgentLevels)) {
            throw new IllegalArgumentException(
                    "no level is low and urgent, but low are " + lowLevels + " and urgent " + urgentLevels);
        }
        if (grouping.isNegative()) {
            throw new IllegalArgumentException("a group is awaited for no negative amount, but for " + grouping);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("a message is handed over at least once, not " + attempts + " times");
        }
        if (lease.isZero() || lease.isNegative()) {
            throw new IllegalArgumentException("a message is taken for a positive amount, not " + lease);
        }
    }

    /** {@return a builder that begins with these rules} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends DeliveryRulesBuilder {

        /** Begins with what counts if nothing else is said. */
        public Builder() {
            lowHours(AlwaysOpen.in(ZoneOffset.UTC))
                    .grouping(Duration.ZERO)
                    .rate(new RateLimit(10, Duration.ofMinutes(1)))
                    .attempts(10)
                    .backOff(new BackOff(Duration.ofMinutes(1), 2, Duration.ofHours(1)))
                    .lease(Duration.ofMinutes(5));
        }
    }
}
