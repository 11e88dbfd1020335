package io.deskwright.sla.comparison;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.Objects;

/**
 * What a case is read with: terms, and the calendar that their working time is measured on. Immutable and thread-safe.
 *
 * @param terms what was promised
 * @param calendar its working time
 */
public record ServiceLevel(Terms terms, BusinessCalendar calendar) {

    /** Checks that both are there. */
    public ServiceLevel {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads the clocks of a case.
     *
     * @param timeline its history
     * @param at the instant of the question
     * @return the clocks
     */
    public CaseClock read(Timeline timeline, Instant at) {
        return CaseClock.of(terms, calendar, timeline, at);
    }
}
