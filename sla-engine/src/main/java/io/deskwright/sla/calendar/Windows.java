package io.deskwright.sla.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sets of instants as lists of windows, in order, apart from each other. */
final class Windows {

    private Windows() {}

    /** Puts windows in order and unites those that overlap or touch. */
    static List<Window> union(List<Window> windows) {
        List<Window> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(Window::opensAt));
        List<Window> united = new ArrayList<>();
        for (Window next : sorted) {
            int last = united.size() - 1;
            if (last >= 0 && !next.opensAt().isAfter(united.get(last).closesAt())) {
                Window before = united.get(last);
                united.set(last, new Window(before.opensAt(), later(before.closesAt(), next.closesAt())));
            } else {
                united.add(next);
            }
        }
        return united;
    }

    /** {@return what is left of one set without another one; both in order} */
    static List<Window> minus(List<Window> windows, List<Window> removed) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            Instant from = window.opensAt();
            for (Window hole : removed) {
                if (hole.closesAt().isAfter(from) && hole.opensAt().isBefore(window.closesAt())) {
                    if (hole.opensAt().isAfter(from)) {
                        left.add(new Window(from, hole.opensAt()));
                    }
                    from = hole.closesAt();
                }
            }
            if (from.isBefore(window.closesAt())) {
                left.add(new Window(from, window.closesAt()));
            }
        }
        return left;
    }

    /** {@return the parts of windows in which a calendar is open} */
    static List<Window> intersection(List<Window> windows, BusinessCalendar calendar) {
        List<Window> common = new ArrayList<>();
        for (Window window : windows) {
            Instant from = window.opensAt();
            while (from.isBefore(window.closesAt())) {
                Stretch stretch = calendar.stretchAt(from);
                Instant to = stretch.until().isBefore(window.closesAt()) ? stretch.until() : window.closesAt();
                if (stretch.open()) {
                    common.add(new Window(from, to));
                }
                from = to;
            }
        }
        return union(common);
    }

    /**
     * Returns the stretch that holds an instant, in a set that is wholly known between two instants.
     *
     * @param windows the set, in order
     * @param since the first instant of what is known, not after {@code at}
     * @param until the end of what is known, after {@code at}
     * @param at the instant
     */
    static Stretch stretchAt(List<Window> windows, Instant since, Instant until, Instant at) {
        Instant closedSince = since;
        Instant closedUntil = until;
        for (Window window : windows) {
            if (window.contains(at)) {
                return new Stretch(later(window.opensAt(), since), earlier(window.closesAt(), until), true);
            }
            if (window.opensAt().isAfter(at)) {
                closedUntil = earlier(window.opensAt(), until);
                break;
            }
            closedSince = later(window.closesAt(), since);
        }
        return new Stretch(closedSince, closedUntil, false);
    }

    /** Cuts windows, in order, at the ends of a range. */
    static List<Window> clip(List<Window> windows, Instant from, Instant to) {
        List<Window> inside = new ArrayList<>();
        for (Window window : windows) {
            if (window.closesAt().isAfter(from) && window.opensAt().isBefore(to) && from.isBefore(to)) {
                inside.add(new Window(later(window.opensAt(), from), earlier(window.closesAt(), to)));
            }
        }
        return inside;
    }

    /** Unites the pieces of a range, asking the calendar for a few weeks at a time. */
    static Stream<Window> stream(BusinessCalendar calendar, Instant from, Instant to) {
        Iterator<Window> runs = new Runs(calendar, from, to);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
