package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A repeating instant, on a grid that is anchored at its start.
 *
 * <p>{@link DateCadence} repeats a wall time by dates, {@link WorkedCadence} an amount of working time. A cadence keeps no
 * state: whoever fires stores the instant of the firing, and after downtime {@link #missed} yields one tick, however many
 * were missed; {@link #next} then goes on along the grid. Immutable and thread-safe.
 */
public sealed interface Cadence permits DateCadence, WorkedCadence {

    /**
     * Returns the first tick after an instant.
     *
     * @param after the instant, exclusive
     * @return a tick strictly later than {@code after}
     * @throws Unreachable if there is none
     */
    Instant next(Instant after);

    /**
     * Returns the last tick by an instant.
     *
     * @param at the instant, inclusive
     * @return a tick not later than {@code at}, or empty if the first one is still to come
     * @throws Unreachable if a calendar of working time cannot be counted so far
     */
    Optional<Instant> last(Instant at);

    /**
     * Returns the one tick to catch up with.
     *
     * @param lastFired when it was fired last, whether on the grid or late; before the first firing, when it was set up
     * @param now the instant of the question, inclusive
     * @return the last tick in {@code (lastFired, now]}, or empty if none was missed
     */
    default Optional<Instant> missed(Instant lastFired, Instant now) {
        return last(now).filter(tick -> tick.isAfter(lastFired));
    }

    /**
     * Repeats an amount of working time; on an always-open calendar plain elapsed time.
     *
     * @param startsAt the first tick
     * @param every working time between ticks, positive
     * @param calendar what it is measured on
     * @return the cadence
     * @throws IllegalArgumentException if {@code every} is not positive
     */
    static WorkedCadence everyWorked(Instant startsAt, Duration every, BusinessCalendar calendar) {
        return new WorkedCadence(startsAt, every, calendar);
    }
}
