package io.deskwright.sla.proof.check;

import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Grounds.Wait;
import io.deskwright.sla.proof.check.Times.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The waits that stop a clock, in the order in which they began; one reason waits once at a time. */
record Waits(List<Wait> waits) {

    /**
     * Reads the waits of a course.
     *
     * @param endsAt whether a reason to wait ends with the fact at a place
     */
    static Waits of(
            Story story,
            Story.Course course,
            Set<String> reasons,
            Set<String> windowed,
            BiPredicate<String, Integer> endsAt) {
        Map<String, Wait> open = new LinkedHashMap<>();
        List<Wait> waits = new ArrayList<>();
        Optional<Integer> end = story.end(course.seen());
        for (int i = story.from(); i < course.seen(); i++) {
            Instant at = story.when(i);
            boolean isEnd = story.fact(i) instanceof Fact.Ended || end.equals(Optional.of(i));
            if (story.fact(i) instanceof Fact.Paused paused && reasons.contains(paused.reason())) {
                open.putIfAbsent(paused.reason(), new Wait(paused.reason(), paused.party(), at, Optional.empty()));
            }
            if (story.fact(i).equals(new Fact.Ended(End.NO_RECURRENCE))) {
                open.keySet().removeAll(windowed);
            }
            for (Wait wait : List.copyOf(open.values())) {
                String reason = wait.reason();
                if (story.fact(i).equals(new Fact.Resumed(reason)) || endsAt.test(reason, i) || isEnd) {
                    open.remove(reason);
                    waits.add(new Wait(reason, wait.party(), wait.from(), Optional.of(at)));
                }
            }
        }
        waits.addAll(open.values());
        waits.removeIf(wait -> wait.to().filter(wait.from()::equals).isPresent());
        waits.sort(Comparator.comparing(Wait::from).thenComparing(Wait::reason));
        return new Waits(waits);
    }

    Times times() {
        return Times.of(waits.stream().map(Waits::range).toList());
    }

    /** Since when someone waits without a gap, if someone waits at an instant. */
    Optional<Instant> since(Instant at) {
        return times().ranges().stream()
                .filter(range -> !at.isBefore(range.from()) && at.isBefore(range.to()))
                .map(Range::from)
                .findFirst();
    }

    /** The wait that holds an instant; of several the one that began first, else the first by name. */
    Optional<Wait> at(Instant at) {
        return waits.stream()
                .filter(wait ->
                        !at.isBefore(wait.from()) && at.isBefore(range(wait).to()))
                .findFirst();
    }

    /** The waits as if each were over by an instant. */
    Waits until(Instant end) {
        return new Waits(waits.stream()
                .filter(wait -> wait.from().isBefore(end))
                .map(wait -> new Wait(
                        wait.reason(),
                        wait.party(),
                        wait.from(),
                        Optional.of(Times.earlier(range(wait).to(), end))))
                .toList());
    }

    private static Range range(Wait wait) {
        return new Range(wait.from(), wait.to().orElse(Instant.MAX));
    }
}
