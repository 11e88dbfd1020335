package io.deskwright.sla.proof.check;

import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Grounds.Agreement;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.proof.check.Story.Course;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the targets of one segment by the rules, each from the beginning. */
record Judge(Terms terms, Dues dues, Story story) {

    /** Which target applies, what selected it, and what was agreed while it was open. */
    record Selected(Map<String, String> known, Optional<Target> target, List<Entry> waivers) {

        /** What was agreed for an instance: of a later one only what was agreed since it had started. */
        Optional<Agreement> agreed(int instance, Optional<Instant> start) {
            Optional<Agreement> latest = Optional.empty();
            for (Entry entry : waivers) {
                boolean isBefore = instance > 1
                        && start.filter(entry.occurredAt()::isBefore).isPresent();
                Fact.Waived waiver = (Fact.Waived) entry.fact();
                if (!isBefore
                        && latest.filter(other -> !other.newDue().isBefore(waiver.newDue()))
                                .isEmpty()) {
                    latest = Optional.of(new Agreement(waiver.newDue(), waiver.agreedBy()));
                }
            }
            return latest;
        }
    }

    /** A limit as it stands: how it was measured, when it is due, and whether that is past. */
    record Standing(Optional<Measure> measure, Optional<Instant> due, boolean isLate) {}

    /** Selects the target of a name: what is decided when something becomes known keeps what it had. */
    Selected select(String name, int instance, int seen) {
        Selected selected = selected(name, story.knownBefore(), List.of());
        boolean decided = false;
        for (int i = story.from(); i < seen && !decided; i++) {
            boolean told = story.fact(i) instanceof Fact.Known && i < story.to();
            boolean waived = story.fact(i) instanceof Fact.Waived waiver
                    && waiver.target().equals(name);
            if (told || waived) {
                decided = isOver(selected, instance, i) || isDecided(selected, instance, i);
            }
            if (!decided && story.fact(i) instanceof Fact.Known news && told) {
                Map<String, String> known = new TreeMap<>(selected.known());
                known.putAll(news.facts());
                selected = selected(name, known, selected.waivers());
            }
            if (!decided && waived) {
                List<Entry> waivers = new ArrayList<>(selected.waivers());
                waivers.add(story.facts().get(i));
                selected = new Selected(selected.known(), selected.target(), waivers);
            }
        }
        return selected;
    }

    private Selected selected(String name, Map<String, String> known, List<Entry> waivers) {
        Optional<Target> target = terms.targets().stream()
                .filter(each ->
                        each.name().equals(name) && each.when().stream().allMatch(condition -> holds(condition, known)))
                .findFirst();
        return new Selected(known, target, waivers);
    }

    private static boolean holds(Condition condition, Map<String, String> known) {
        String value = known.get(condition.fact());
        return switch (condition.operator()) {
            case IS -> condition.value().equals(value);
            case IS_NOT -> !condition.value().equals(value);
            case KNOWN -> value != null;
            case UNKNOWN -> value == null;
        };
    }

    private boolean isOver(Selected selected, int instance, int place) {
        return story.end(place)
                .filter(end -> selected.target()
                        .filter(target -> story.livesOn(target, instance, end))
                        .filter(target ->
                                !finding(selected, target, instance, place).hasRunOut())
                        .isEmpty())
                .isPresent();
    }

    private boolean isDecided(Selected selected, int instance, int place) {
        return selected.target()
                        .filter(target -> instance == 1 || target.each())
                        .isPresent()
                && finding(selected, selected.target().get(), instance, place).isDecided();
    }

    private Finding finding(Selected selected, Target target, int instance, int place) {
        return new Finding(this, selected, target, instance, place, story.when(place));
    }

    /** What an instance of a target reads at the instant of the question. */
    Optional<Finding> find(String name, int instance, Instant at) {
        Selected selected = select(name, instance, story.facts().size());
        return selected.target()
                .map(target -> new Finding(
                        this, selected, target, instance, story.facts().size(), at));
    }

    /** The reasons to wait that a window ends. */
    Set<String> windowed() {
        return terms.targets().stream()
                .flatMap(target -> target.endsPause().stream())
                .collect(Collectors.toSet());
    }

    Waits waits(Target target, Map<String, String> known, Course course) {
        return Waits.of(
                story,
                course,
                target.pausedBy(),
                windowed(),
                (reason, place) -> isWindowMet(reason, known, place, course.seen()));
    }

    /** Whether what a window waits for happens there, in time: the window that applies, else the first of its reason. */
    private boolean isWindowMet(String reason, Map<String, String> known, int place, int seen) {
        List<Target> windows = terms.targets().stream()
                .filter(target -> target.endsPause().equals(Optional.of(reason)))
                .toList();
        Optional<Target> window = windows.stream()
                .filter(target -> target.when().stream().allMatch(condition -> holds(condition, known)))
                .findFirst()
                .or(() -> windows.stream().findFirst());
        return window.filter(target -> story.isReached(place, target.stop()) && !story.revoked(target)[place])
                .filter(target -> isInTime(target, known, place, seen))
                .isPresent();
    }

    /** Not later than the window, once that has begun. */
    private boolean isInTime(Target window, Map<String, String> known, int place, int seen) {
        Optional<Agreement> agreed = select(window.name(), 1, seen).agreed(1, Optional.empty());
        return story.course(window, 1, seen)
                .start()
                .flatMap(start -> dues.due(window.figure().limit(), start, story.reportedAt(), known))
                .map(due ->
                        agreed.map(later -> Times.later(later.newDue(), due)).orElse(due))
                .filter(due -> !story.when(place).isAfter(due))
                .isPresent();
    }
}
