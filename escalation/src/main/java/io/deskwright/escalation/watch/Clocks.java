package io.deskwright.escalation.watch;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The clocks of one case, by what is known of it now. Functions of their arguments. */
public interface Clocks {

    /**
     * Reads the clocks.
     *
     * @param at the instant of the question
     * @return the clocks
     */
    CaseClock at(Instant at);

    /**
     * Returns the episodes of readings: for each the ordinal of its due instant (law 8).
     *
     * @param readings readings of the clocks at that instant
     * @param at the instant of the question
     * @return for each how many due instants it has had by then, each later than the one before; at least 1
     */
    Map<Reading, Integer> episodes(Collection<Reading> readings, Instant at);

    /** {@return the working time of the case} */
    BusinessCalendar hours();

    /**
     * Makes the clocks of any case of which the timeline is known.
     *
     * @param terms what was promised
     * @param hours the working time of the case
     * @param timeline what its clocks know of its history
     * @return its clocks
     */
    static Clocks of(Terms terms, BusinessCalendar hours, Timeline timeline) {
        return new TimelineClocks(terms, hours, timeline);
    }
}
