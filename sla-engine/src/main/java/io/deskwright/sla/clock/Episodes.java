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
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often a target got a due instant that was later than the one before, without what pauses did. */
record Episodes(
        Terms terms,
        BusinessCalendar calendar,
        Timeline timeline,
        Set<Milestone> starts,
        Function<CaseClock, Optional<Instant>> due) {

    static Episodes of(Terms terms, BusinessCalendar calendar, Timeline timeline, String target) {
        return of(
                terms,
                calendar,
                timeline,
                target,
                clock -> clock.reading(target).due());
    }

    /** Of the same instance, in the same segment or the last one before it that had begun. */
    static Episodes of(Terms terms, BusinessCalendar calendar, Timeline timeline, Reading one) {
        return of(
                terms,
                calendar,
                timeline,
                one.target(),
                clock -> clock.readings().stream()
                        .filter(then -> then.target().equals(one.target()))
                        .filter(then -> then.instance() == one.instance() && then.segment() <= one.segment())
                        .reduce((before, later) -> later)
                        .flatMap(Reading::due));
    }

    private static Episodes of(
            Terms terms,
            BusinessCalendar calendar,
            Timeline timeline,
            String target,
            Function<CaseClock, Optional<Instant>> due) {
        Set<Milestone> starts = terms.targets().stream()
                .filter(alternative -> alternative.name().equals(target))
                .map(Target::start)
                .collect(Collectors.toSet());
        return new Episodes(terms, calendar, timeline, starts, due);
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
                Optional<Instant> now = due.apply(CaseClock.of(terms, calendar, new Timeline(told), at));
                if (now.isPresent()) {
                    boolean isLater = last.filter(now.get()::isAfter).isPresent();
                    episode += isLater ? 1 : 0;
                    last = now;
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
