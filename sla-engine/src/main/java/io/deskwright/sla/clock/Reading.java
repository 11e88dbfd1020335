package io.deskwright.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one target says at one instant [判读]. Immutable and thread-safe.
 *
 * @param target the name of the target
 * @param segment the ordinal of the segment, from 1; it grows when the case is reopened
 * @param instance the ordinal of the start, from 1; more than 1 only where each start counts
 * @param progress how far it is
 * @param verdict how it is judged
 * @param due when it is due; empty without limit, before the start, while an open pause moves it, and if it was met
 *     before it could start
 * @param projectedDue before the start, when it is due if what starts it comes as late as its own target allows; it
 *     lies in the past once that is late
 * @param startedAt when its clock started
 * @param stoppedAt when it was stopped
 * @param spent what its own clock counted, less the pauses
 * @param left what its own clock may still count until it is due, while it runs or pauses and is not late; empty
 *     without limit
 * @param lateBy how long it has been late, in elapsed time; zero if it is not
 * @param proposed whether the stop is a proposal that nobody has accepted yet
 * @param provisional whether the due instant hangs on holidays that are not announced yet
 * @param outer the looser limit on the same stop
 */
public record Reading(
        String target,
        int segment,
        int instance,
        Progress progress,
        Verdict verdict,
        Optional<Instant> due,
        Optional<Instant> projectedDue,
        Optional<Instant> startedAt,
        Optional<Instant> stoppedAt,
        Duration spent,
        Optional<Duration> left,
        Duration lateBy,
        boolean proposed,
        boolean provisional,
        Optional<Outer> outer) {

    /** How far a target is. */
    public enum Progress {
        /** Nothing selects it, or the case ended before it mattered. */
        NOT_APPLICABLE,
        /** Its start has not happened. */
        WAITING,
        /** Its clock runs. */
        RUNNING,
        /** Its clock waits. */
        PAUSED,
        /** It was stopped, or the end of the case stopped it late. */
        STOPPED,
        /** The case was withdrawn, or a window ran out. */
        CANCELLED
    }

    /** How a target is judged. */
    public enum Verdict {
        /** Not yet, or not at all. */
        OPEN,
        /** In time; exactly at the due instant is in time. */
        MET,
        /** Late. */
        BREACHED
    }

    /**
     * A looser limit on the same stop.
     *
     * @param due when it is due; empty while an open pause moves it
     * @param verdict how it is judged by itself
     * @param provisional whether the due instant hangs on holidays that are not announced yet
     */
    public record Outer(Optional<Instant> due, Verdict verdict, boolean provisional) {}

    /** {@return the verdict if it is met or breached, else the progress: the one word for a column} */
    public String state() {
        return verdict == Verdict.OPEN ? progress.name() : verdict.name();
    }

    /** {@return whether it was met or breached, so that a change of level leaves it alone} */
    public boolean isDecided() {
        return verdict != Verdict.OPEN;
    }
}
