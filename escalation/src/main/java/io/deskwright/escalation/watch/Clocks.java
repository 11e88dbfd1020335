package io.deskwright.escalation.watch;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;

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
     * Returns the episode of a target: the ordinal of its due instant (law 8).
     *
     * @param target the name of the target
     * @param at the instant of the question
     * @return how many due instants it has had by then, each later than the one before; at least 1
     */
    int episode(String target, Instant at);

    /**
     * Returns the episode of one reading: as that of its target, but of its own instance, and not further than its segment.
     *
     * @param reading a reading of the clocks
     * @param at the instant of the question
     * @return how many due instants it has had by then, each later than the one before, those of earlier segments included
     */
    default int episode(Reading reading, Instant at) {
        return episode(reading.target(), at);
    }

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
