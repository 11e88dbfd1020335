package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The windows of a range, found a few weeks at a time; pieces that touch become one window. */
final class Runs implements Iterator<Window> {

    private static final Duration STEP = Duration.ofDays(28);
    private static final Duration FARTHEST = Duration.ofDays(BusinessCalendar.FARTHEST_DAYS);

    private final BusinessCalendar calendar;
    private final Instant to;
    private final Deque<Window> found = new ArrayDeque<>();
    private Instant searched;
    private Instant lastClosing;

    Runs(BusinessCalendar calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.lastClosing = from;
        this.to = to;
        this.searched = from;
    }

    @Override
    public boolean hasNext() {
        // the last one found may still grow
        while (found.size() < 2 && searched.isBefore(to)) {
            search();
        }
        return !found.isEmpty();
    }

    @Override
    public Window next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no further window");
        }
        Window next = found.removeFirst();
        lastClosing = next.closesAt();
        return next;
    }

    private void search() {
        Instant until = Duration.between(searched, to).compareTo(STEP) > 0 ? searched.plus(STEP) : to;
        calendar.openIn(searched, until).forEach(this::add);
        searched = until;
        settle();
    }

    /** Ends an endless search where nothing can change any more: what is open stays open, what is closed stays closed. */
    private void settle() {
        Window last = found.peekLast();
        boolean open = last != null && last.closesAt().equals(searched);
        Instant unchangedSince = last == null ? lastClosing : open ? last.opensAt() : last.closesAt();
        if (Duration.between(searched, to).compareTo(FARTHEST) > 0
                && Patience.endsForward(calendar, unchangedSince, searched)) {
            if (open) {
                add(new Window(searched, to));
            }
            searched = to;
        }
    }

    private void add(Window piece) {
        Window last = found.peekLast();
        if (last != null && !piece.opensAt().isAfter(last.closesAt())) {
            found.removeLast();
            found.add(new Window(last.opensAt(), piece.closesAt()));
        } else {
            found.add(piece);
        }
    }
}
