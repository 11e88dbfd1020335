package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How often a target got a due instant that was later than the one before, without what pauses did. */
record Episodes(Terms terms, BusinessCalendar calendar, Timeline timeline, String target, Set<Milestone> starts) {

    static Episodes of(Terms terms, BusinessCalendar calendar, Timeline timeline, String target) {
        Set<Milestone> starts = terms.targets().stream()
                .filter(alternative -> alternative.name().equals(target))
                .map(Target::start)
                .collect(Collectors.toSet());
        return new Episodes(terms, calendar, timeline, target, starts);
    }

    int by(Instant at) {
        List<Timeline.Entry> told = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        int episode = 1;
        for (Timeline.Entry entry : timeline.entries()) {
            if (entry.fact() instanceof Fact.Paused || entry.fact() instanceof Fact.Resumed) {
                continue;
            }
            told.add(entry);
            if (mayMoveTheDue(entry.fact())) {
                Optional<Instant> due = CaseClock.of(terms, calendar, new Timeline(told), at)
                        .reading(target)
                        .due();
                if (due.isPresent()) {
                    boolean isLater = last.filter(due.get()::isAfter).isPresent();
                    episode += isLater ? 1 : 0;
                    last = due;
                }
            }
        }
        return episode;
    }

    /** Most milestones start other targets or none: they need not be read. */
    private boolean mayMoveTheDue(Fact fact) {
        return !(fact instanceof Fact.Reached reached)
                || reached.milestone().equals(Milestone.REPORTED)
                || starts.contains(reached.milestone());
    }
}
