package io.deskwright.escalation.watch;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;

/** The clocks of a case, from its timeline. */
record TimelineClocks(Terms terms, BusinessCalendar hours, Timeline timeline) implements Clocks {

    @Override
    public CaseClock at(Instant at) {
        return CaseClock.of(terms, hours, timeline, at);
    }

    @Override
    public int episode(String target, Instant at) {
        return CaseClock.episode(terms, hours, timeline, target, at);
    }

    @Override
    public int episode(Reading reading, Instant at) {
        boolean isAlone = at(at).readings().stream()
                .noneMatch(other -> other.target().equals(reading.target()) && !other.equals(reading));
        return isAlone ? episode(reading.target(), at) : CaseClock.episode(terms, hours, timeline, reading, at);
    }
}
