package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often targets got a due instant that was later than the one before, without what pauses did. */
record Episodes(Terms terms, BusinessCalendar calendar, Timeline timeline, Instant at) {

    int of(String target) {
        Dues dues = new Dues(clock -> clock.reading(target).due());
        follow(Set.of(target), List.of(dues));
        return dues.episode;
    }

    /** Of a target with one reading as of the target; else of the same instance, in the same segment or the last one before it. */
    Map<Reading, Integer> of(Collection<Reading> readings) {
        Map<Reading, Dues> dues = new LinkedHashMap<>();
        Map<String, Long> count = CaseClock.of(terms, calendar, timeline, at).readings().stream()
                .collect(Collectors.groupingBy(Reading::target, Collectors.counting()));
        for (Reading one : readings) {
            dues.put(
                    one,
                    count.getOrDefault(one.target(), 0L) == 1
                            ? new Dues(clock -> clock.reading(one.target()).due())
                            : new Dues(clock -> dueOf(one, clock)));
        }
        follow(readings.stream().map(Reading::target).collect(Collectors.toSet()), dues.values());
        Map<Reading, Integer> episodes = new LinkedHashMap<>();
        dues.forEach((one, each) -> episodes.put(one, each.episode));
        return episodes;
    }

    private static Optional<Instant> dueOf(Reading one, CaseClock clock) {
        return clock.readings().stream()
                .filter(then -> then.target().equals(one.target()))
                .filter(then -> then.instance() == one.instance() && then.segment() <= one.segment())
                .reduce((before, later) -> later)
                .flatMap(Reading::due);
    }

    /** Reads the clocks after each fact that may move a due instant, as if nothing had come after it. */
    private void follow(Set<String> targets, Collection<Dues> dues) {
        Set<Milestone> starts = terms.targets().stream()
                .filter(target -> targets.contains(target.name()))
                .map(Target::start)
                .collect(Collectors.toSet());
        List<Timeline.Entry> told = new ArrayList<>();
        for (Timeline.Entry entry : timeline.entries()) {
            if (entry.fact() instanceof Fact.Paused || entry.fact() instanceof Fact.Resumed) {
                continue;
            }
            told.add(entry);
            if (mayMoveADue(entry.fact(), starts)) {
                CaseClock then = CaseClock.of(terms, calendar, new Timeline(told), at);
                dues.forEach(each -> each.read(then));
            }
        }
    }

    /** Most milestones start other targets or none: they need not be read. */
    private static boolean mayMoveADue(Fact fact, Set<Milestone> starts) {
        return !(fact instanceof Fact.Reached reached)
                || reached.milestone().equals(Milestone.REPORTED)
                || starts.contains(reached.milestone());
    }

    /** The due instants of one reading, one after the other. */
    private static final class Dues {

        private final Function<CaseClock, Optional<Instant>> due;
        private Optional<Instant> last = Optional.empty();
        private int episode = 1;

        Dues(Function<CaseClock, Optional<Instant>> due) {
            this.due = due;
        }

        void read(CaseClock clock) {
            due.apply(clock).ifPresent(now -> {
                boolean isLater = last.filter(now::isAfter).isPresent();
                episode += isLater ? 1 : 0;
                last = Optional.of(now);
            });
        }
    }
}
