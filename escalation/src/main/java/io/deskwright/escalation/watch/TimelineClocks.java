package io.deskwright.escalation.watch;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The clocks of a case, from its timeline. */
record TimelineClocks(Terms terms, BusinessCalendar hours, Timeline timeline) implements Clocks {

    @Override
    public CaseClock at(Instant at) {
        return CaseClock.of(terms, hours, timeline, at);
    }

    @Override
    public Map<Reading, Integer> episodes(Collection<Reading> readings, Instant at) {
        return CaseClock.episodes(terms, hours, timeline, readings, at);
    }
}
