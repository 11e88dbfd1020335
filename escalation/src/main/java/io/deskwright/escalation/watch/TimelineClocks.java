package io.deskwright.escalation.watch;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Reading;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return isAlone ? episode(reading.target(), at) : ownEpisode(reading, at);
    }

    private int ownEpisode(Reading reading, Instant at) {
        List<Timeline.Entry> told = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        int episode = 1;
        for (Timeline.Entry entry : timeline.entries()) {
            if (entry.fact() instanceof Fact.Paused || entry.fact() instanceof Fact.Resumed) {
                continue;
            }
            told.add(entry);
            Optional<Instant> due = dueThen(reading, new Timeline(told), at);
            if (due.isPresent()) {
                boolean isLater = last.filter(due.get()::isAfter).isPresent();
                episode += isLater ? 1 : 0;
                last = due;
            }
        }
        return episode;
    }

    /** When the same instance was due, in the same segment or the last one before it that had begun. */
    private Optional<Instant> dueThen(Reading reading, Timeline told, Instant at) {
        return CaseClock.of(terms, hours, told, at).readings().stream()
                .filter(then -> then.target().equals(reading.target()))
                .filter(then -> then.instance() == reading.instance() && then.segment() <= reading.segment())
                .reduce((before, later) -> later)
                .flatMap(Reading::due);
    }
}
