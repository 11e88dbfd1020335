package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.Window;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Timeline.Entry;
import io.deskwright.sla.terms.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The waits of a case for some reasons: those that are over, and those that go on. */
record Pauses(List<Wait> over, List<Wait> open) {

    /** A wait of a reason. An open one has no end yet. */
    record Wait(String reason, Party party, Instant from, Optional<Instant> to) {

        Optional<Window> window() {
            return to.filter(from::isBefore).map(end -> new Window(from, end));
        }

        Wait until(Instant end) {
            return new Wait(reason, party, from, Optional.of(end));
        }
    }

    /** Reads the waits of the reasons given. A milestone may end the wait for it; an end of the case ends all. */
    static Pauses of(List<Entry> entries, Predicate<String> reasons, Map<Milestone, Recurrence> recurrences) {
        List<Wait> over = new ArrayList<>();
        Map<String, Wait> open = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Fact fact = entry.fact();
            Instant at = entry.occurredAt();
            if (fact instanceof Fact.Paused paused && reasons.test(paused.reason())) {
                open.putIfAbsent(paused.reason(), new Wait(paused.reason(), paused.party(), at, Optional.empty()));
            } else if (fact instanceof Fact.Resumed resumed) {
                close(resumed.reason(), at, open, over);
            } else if (fact instanceof Fact.Reached reached) {
                Recurrence recurrence = recurrences.get(reached.milestone());
                if (recurrence != null && !at.isAfter(recurrence.windowEnds())) {
                    close(recurrence.reason(), at, open, over);
                }
            } else if (fact instanceof Fact.Ended ended) {
                if (ended.end() == End.NO_RECURRENCE) {
                    recurrences.values().forEach(recurrence -> open.remove(recurrence.reason()));
                }
                List.copyOf(open.keySet()).forEach(reason -> close(reason, at, open, over));
            }
        }
        return new Pauses(List.copyOf(over), List.copyOf(open.values()));
    }

    /** A window in which a milestone ends the wait for it. */
    record Recurrence(String reason, Instant windowEnds) {}

    private static void close(String reason, Instant at, Map<String, Wait> open, List<Wait> over) {
        Wait wait = open.remove(reason);
        if (wait != null) {
            over.add(wait.until(at));
        }
    }

    /** What of the waits lies before an instant: a stop ends every pause for its target, and later ones are not its own. */
    Pauses endedAt(Instant stop) {
        List<Wait> ended = Stream.concat(over.stream(), open.stream())
                .filter(wait -> wait.from().isBefore(stop))
                .map(wait -> wait.to().filter(end -> end.isBefore(stop)).isPresent() ? wait : wait.until(stop))
                .toList();
        return new Pauses(ended, List.of());
    }

    /** When the first of the waits that go on began. */
    Optional<Instant> openSince() {
        return open.stream().map(Wait::from).min(Instant::compareTo);
    }

    /** The intervals that are over, in order, apart from each other: overlaps count once. */
    List<Window> windows() {
        if (over.isEmpty()) {
            return List.of();
        }
        List<Window> windows = new ArrayList<>(over.size());
        over.forEach(wait -> wait.window().ifPresent(windows::add));
        windows.sort(Comparator.comparing(Window::opensAt));
        List<Window> united = new ArrayList<>(windows.size());
        windows.forEach(next -> unite(next, united));
        return united;
    }

    private static void unite(Window next, List<Window> united) {
        int last = united.size() - 1;
        if (last < 0 || next.opensAt().isAfter(united.get(last).closesAt())) {
            united.add(next);
        } else if (next.closesAt().isAfter(united.get(last).closesAt())) {
            united.set(last, new Window(united.get(last).opensAt(), next.closesAt()));
        }
    }
}
