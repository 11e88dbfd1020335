package io.deskwright.sla.proof.check;

import io.deskwright.sla.clock.Fact;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Grounds.Ending;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One segment of a case: its own facts lie from one place to another; what a reopening brought stands behind them. */
record Story(List<Entry> facts, int from, int to, Milestone began, Instant asked) {

    /** What became of one instance of a target, and how many facts it could see. */
    record Course(Optional<Instant> start, Optional<Instant> stop, Optional<Ending> ending, int seen) {}

    /** Cuts a history at its reopenings. */
    static List<Story> of(Timeline timeline, Instant at) {
        List<Entry> facts = timeline.entries().stream()
                .filter(entry -> !entry.occurredAt().isAfter(at))
                .sorted(Comparator.comparing(Entry::occurredAt))
                .toList();
        Milestone began = facts.stream()
                .flatMap(entry -> entry.fact() instanceof Fact.Reached reached
                        ? Optional.of(reached.milestone()).stream()
                        : Optional.<Milestone>empty().stream())
                .findFirst()
                .orElse(Milestone.REPORTED);
        List<Story> stories = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= facts.size(); i++) {
            if (i == facts.size() || facts.get(i).fact() instanceof Fact.Reopened) {
                stories.add(new Story(facts, from, i, began, at));
                from = i;
            }
        }
        return facts.isEmpty() ? List.of(new Story(facts, 0, 0, began, at)) : stories;
    }

    Fact fact(int place) {
        return facts.get(place).fact();
    }

    Instant when(int place) {
        return facts.get(place).occurredAt();
    }

    /** Whether a milestone was reached there; a reopening counts as what began the case. */
    boolean isReached(int place, Milestone milestone) {
        return fact(place).equals(new Fact.Reached(milestone))
                || (place == from && fact(place) instanceof Fact.Reopened && milestone.equals(began));
    }

    /** The first report that nobody took back, else of what began the case, else the first fact. */
    Instant reportedAt() {
        boolean[] takenBack = revoked(Optional.empty());
        return first(Milestone.REPORTED, from, to, takenBack)
                .or(() -> first(began, from, to, takenBack))
                .or(() -> Optional.of(from).filter(place -> place < to))
                .map(this::when)
                .orElse(asked);
    }

    /** What was known of the case when the segment began. */
    Map<String, String> knownBefore() {
        Map<String, String> known = new TreeMap<>();
        for (int i = 0; i < from; i++) {
            if (fact(i) instanceof Fact.Known news) {
                known.putAll(news.facts());
            }
        }
        return known;
    }

    /** Where the first of some facts ends the case; a reopening ends what nothing else has ended. */
    Optional<Integer> end(int known) {
        for (int i = from; i < known; i++) {
            if (fact(i) instanceof Fact.Ended || i == to) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Ending ending(int place) {
        return new Ending(when(place), fact(place) instanceof Fact.Ended ended ? ended.end() : End.CLOSED);
    }

    /** Whether a target has started when the case ends, and goes on after it. */
    boolean livesOn(Target target, int instance, int end) {
        return target.outlivesCase()
                && places(target, instance, end, end).start().isPresent();
    }

    /** What becomes of an instance of a target as far as some facts tell. */
    Course course(Target target, int instance, int known) {
        Optional<Integer> end = end(known);
        if (end.isEmpty()) {
            return places(target, instance, Math.min(known, to), known);
        }
        if (livesOn(target, instance, end.get())) {
            return places(target, instance, end.get(), known);
        }
        Course course = places(target, instance, end.get(), end.get());
        return course.stop().isPresent()
                ? course
                : new Course(course.start(), course.stop(), Optional.of(ending(end.get())), end.get() + 1);
    }

    private Course places(Target target, int instance, int startsBefore, int stopsBefore) {
        boolean[] revoked = revoked(target);
        return target.each()
                ? nth(target, instance, startsBefore, stopsBefore, revoked)
                : firsts(target, startsBefore, stopsBefore, revoked);
    }

    private Course firsts(Target target, int startsBefore, int stopsBefore, boolean[] revoked) {
        Optional<Integer> start = first(target.start(), from, startsBefore, revoked);
        boolean sameStop = target.stop().equals(target.start());
        Optional<Integer> stop = sameStop
                ? start.flatMap(place -> first(target.stop(), place + 1, stopsBefore, revoked))
                : first(target.stop(), from, stopsBefore, revoked);
        return new Course(start.map(this::when), stop.map(this::when), Optional.empty(), stopsBefore);
    }

    private Optional<Integer> first(Milestone milestone, int since, int before, boolean[] revoked) {
        for (int i = since; i < before; i++) {
            if (!revoked[i] && isReached(i, milestone)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Course nth(Target target, int instance, int startsBefore, int stopsBefore, boolean[] revoked) {
        int since = from;
        for (int count = 1; ; count++) {
            Optional<Integer> start = first(target.start(), since, startsBefore, revoked);
            Optional<Integer> stop = start.flatMap(place -> first(target.stop(), place + 1, stopsBefore, revoked));
            if (count == instance || stop.isEmpty()) {
                boolean isThere = count == instance;
                return new Course(
                        start.filter(place -> isThere).map(this::when),
                        stop.filter(place -> isThere).map(this::when),
                        Optional.empty(),
                        stopsBefore);
            }
            since = target.stop().equals(target.start()) ? stop.get() : stop.get() + 1;
        }
    }

    /** Which facts later ones took back: a milestone up to what was accepted, and what stopped a target that it began. */
    boolean[] revoked(Target target) {
        return revoked(Optional.of(target));
    }

    private boolean[] revoked(Optional<Target> target) {
        boolean[] revoked = new boolean[facts.size()];
        int since = from;
        for (int i = from; i < facts.size(); i++) {
            if (fact(i) instanceof Fact.Reopened) {
                since = i;
            }
            if (fact(i) instanceof Fact.Revoked back) {
                revoke(back.milestone(), target, since, i, revoked);
            }
        }
        return revoked;
    }

    private void revoke(Milestone milestone, Optional<Target> target, int since, int before, boolean[] revoked) {
        Optional<Integer> accepted = last(new Fact.Accepted(milestone), since, before);
        boolean any = false;
        for (int i = accepted.orElse(since); i < before; i++) {
            any |= isReached(i, milestone);
            revoked[i] |= isReached(i, milestone);
        }
        boolean leftNothing = accepted.isPresent() && !any;
        if (!leftNothing
                && target.filter(one -> one.start().equals(milestone)).isPresent()
                && first(milestone, from, before, revoked).isEmpty()) {
            for (int i = since; i < before; i++) {
                revoked[i] |= isReached(i, target.get().stop());
            }
        }
    }

    private Optional<Integer> last(Fact fact, int since, int before) {
        Optional<Integer> last = Optional.empty();
        for (int i = since; i < before; i++) {
            last = fact(i).equals(fact) ? Optional.of(i) : last;
        }
        return last;
    }

    /** Whether the customer has accepted a stop since it was reached; of what lives on, also after a reopening. */
    boolean isAccepted(Target target, int instance, Instant reached) {
        boolean livesOn =
                end(facts.size()).filter(end -> livesOn(target, instance, end)).isPresent();
        for (int i = from; i < (livesOn ? facts.size() : to); i++) {
            if (fact(i).equals(new Fact.Accepted(target.stop())) && !when(i).isBefore(reached)) {
                return true;
            }
        }
        return false;
    }
}
