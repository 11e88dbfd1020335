package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.Window;
import io.deskwright.sla.clock.Fact.End;
import io.deskwright.sla.clock.Grounds.Wait;
import io.deskwright.sla.clock.Timeline.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The waits of a case for some reasons.
 *
 * @param over those that are over, in the order of their ends
 * @param open those that go on
 */
record Pauses(List<Wait> over, List<Wait> open) {

    private static final Pauses NONE = new Pauses(List.of(), List.of());
    private static final Comparator<Window> BY_OPENING = Comparator.comparing(Window::opensAt);

    /** Reads the waits of all reasons. */
    static Pauses of(List<Entry> entries, List<RecurrenceWindow> windows, Optional<Instant> finished) {
        Set<String> reasons = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Fact.Paused paused) {
                reasons.add(paused.reason());
            }
        }
        return of(entries, reasons, windows, finished);
    }

    /**
     * Reads the waits of the reasons given, as far as an instant that finished the target: what comes later is not its
     * own. A milestone may end the wait for it, if the window has it; an end of the case ends all.
     */
    static Pauses of(
            List<Entry> entries, Set<String> reasons, List<RecurrenceWindow> windows, Optional<Instant> finished) {
        if (reasons.isEmpty()) {
            return NONE;
        }
        List<Wait> over = new ArrayList<>();
        List<Wait> open = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Fact fact = entry.fact();
            Instant at = entry.occurredAt();
            if (finished.isPresent() && at.isAfter(finished.get())) {
                break;
            }
            if (fact instanceof Fact.Paused paused) {
                if (reasons.contains(paused.reason()) && indexOf(paused.reason(), open) < 0) {
                    open.add(new Wait(paused.reason(), paused.party(), at, Optional.empty()));
                }
            } else if (fact instanceof Fact.Resumed resumed) {
                close(resumed.reason(), at, open, over);
            } else if (fact instanceof Fact.Ended ended) {
                if (ended.end() == End.NO_RECURRENCE) {
                    windows.forEach(window -> open.removeIf(wait -> wait.isFor(window.reason())));
                }
                while (!open.isEmpty()) {
                    close(open.get(0).reason(), at, open, over);
                }
            }
            for (RecurrenceWindow window : windows) {
                if (window.isEndedAt(i)) {
                    close(window.reason(), at, open, over);
                }
            }
        }
        return new Pauses(over, open);
    }

    private static void close(String reason, Instant at, List<Wait> open, List<Wait> over) {
        int waiting = indexOf(reason, open);
        if (waiting >= 0) {
            over.add(open.remove(waiting).until(at));
        }
    }

    private static int indexOf(String reason, List<Wait> waits) {
        for (int i = 0; i < waits.size(); i++) {
            if (waits.get(i).isFor(reason)) {
                return i;
            }
        }
        return -1;
    }

    /** What of the waits lies before an instant: a stop ends every pause for its target, and later ones are not its own. */
    Pauses endedAt(Instant stop) {
        List<Wait> ended = new ArrayList<>(over.size() + open.size());
        for (Wait wait : over) {
            add(wait.isOverBefore(stop) ? wait : wait.until(stop), ended);
        }
        for (Wait wait : open) {
            add(wait.until(stop), ended);
        }
        return new Pauses(ended, List.of());
    }

    private static void add(Wait wait, List<Wait> ended) {
        if (wait.from().isBefore(wait.to().orElseThrow())) {
            ended.add(wait);
        }
    }

    /** When the first of the waits that go on began. */
    Optional<Instant> openSince() {
        return open.isEmpty() ? Optional.empty() : open.stream().map(Wait::from).min(Instant::compareTo);
    }

    /** The intervals that are over, in order, apart from each other: overlaps count once. */
    List<Window> windows() {
        if (over.isEmpty()) {
            return List.of();
        }
        List<Window> windows = new ArrayList<>(over.size());
        for (Wait wait : over) {
            Instant end = wait.to().orElseThrow();
            if (wait.from().isBefore(end)) {
                windows.add(new Window(wait.from(), end));
            }
        }
        windows.sort(BY_OPENING);
        List<Window> united = new ArrayList<>(windows.size());
        for (Window next : windows) {
            unite(next, united);
        }
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
