package io.deskwright.sla.calendar;

import io.deskwright.sla.calendar.Definition.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The working time of a definition, found the slow way: one bit for each minute of a span.
 *
 * <p>It shares nothing with the calendar. It asks the zone only for the offset at an instant, and finds the edge of a
 * window by looking which minutes show an earlier or a later wall time.
 */
final class MinuteOracle {

    private static final int MINUTES_A_DAY = 1_440;

    private final Definition definition;
    private final LocalDate firstDate;
    private final int days;
    private final long firstMinute;
    private final int[] offsets;
    private final int least;
    private final int greatest;
    private final BitSet open = new BitSet();

    /** Looks at {@code days} days around a date; the outermost days stay dark. */
    MinuteOracle(Definition definition, LocalDate firstDate, int days) {
        this.definition = definition;
        this.firstDate = firstDate;
        this.days = days;
        this.firstMinute = firstDate.toEpochDay() * MINUTES_A_DAY;
        this.offsets = new int[days * MINUTES_A_DAY];
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int day = 0; day < days; day++) {
            int from = day * MINUTES_A_DAY;
            int to = from + MINUTES_A_DAY;
            boolean changes = offset(from) != offset(to);
            for (int minute = from; minute < to; minute++) {
                offsets[minute] = minute == from || changes ? offset(minute) : offsets[from];
                lowest = Math.min(lowest, offsets[minute]);
                highest = Math.max(highest, offsets[minute]);
            }
        }
        least = lowest;
        greatest = highest;
        for (int day = 1; day < days - 2; day++) {
            LocalDate date = firstDate.plusDays(day);
            hoursOf(date).forEach(hours -> mark(date, hours, true));
        }
        for (int day = 1; day < days - 2; day++) {
            LocalDate date = firstDate.plusDays(day);
            definition.breaks().getOrDefault(date, List.of()).forEach(hours -> mark(date, hours, false));
        }
    }

    private List<Hours> hoursOf(LocalDate date) {
        List<Hours> hours = definition.weekly().getOrDefault(date.getDayOfWeek(), List.of());
        DayOfWeek makeUp = definition.makeUpDays().get(date);
        if (makeUp != null) {
            hours = definition.weekly().getOrDefault(makeUp, List.of());
        }
        if (definition.overrides().containsKey(date)) {
            hours = definition.overrides().get(date);
        }
        return definition.holidays().contains(date) ? List.of() : hours;
    }

    private void mark(LocalDate date, Hours hours, boolean value) {
        int midnight = Math.toIntExact((date.toEpochDay() - firstDate.toEpochDay()) * MINUTES_A_DAY);
        int from = firstShowing(midnight + hours.from());
        int to = lastShowing(midnight + hours.to());
        if (from < to) {
            open.set(from, to, value);
        }
    }

    /** The first minute whose wall time is not before the given one. */
    private int firstShowing(int wall) {
        int minute = wall - greatest - 1;
        while (minute + offsets[minute] < wall) {
            minute++;
        }
        return minute;
    }

    /** The last minute whose wall time is the given one; the end of the gap if no minute shows it. */
    private int lastShowing(int wall) {
        int minute = wall - least + 1;
        while (minute + offsets[minute] > wall) {
            minute--;
        }
        return minute + offsets[minute] == wall ? minute : minute + 1;
    }

    private int offset(int minute) {
        Instant at = Instant.ofEpochSecond((firstMinute + minute) * 60L);
        ZoneOffset offset = definition.zone().getRules().getOffset(at);
        return offset.getTotalSeconds() / 60;
    }

    /** Opens what another oracle of the same span has open, too. */
    MinuteOracle or(MinuteOracle other) {
        open.or(other.open);
        return this;
    }

    /** Leaves open what another oracle of the same span has open, too. */
    MinuteOracle and(MinuteOracle other) {
        open.and(other.open);
        return this;
    }

    /** Closes what another oracle of the same span has open. */
    MinuteOracle andNot(MinuteOracle other) {
        open.andNot(other.open);
        return this;
    }

    Instant start() {
        return at(3 * MINUTES_A_DAY);
    }

    Instant end() {
        return at((days - 3) * MINUTES_A_DAY);
    }

    boolean isOpen(Instant at) {
        return open.get(minute(at));
    }

    Duration worked(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return worked(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        for (int minute = minute(from); at(minute).isBefore(to); minute++) {
            if (open.get(minute)) {
                Instant begins = at(minute).isBefore(from) ? from : at(minute);
                Instant ends = at(minute + 1).isAfter(to) ? to : at(minute + 1);
                sum = sum.plus(Duration.between(begins, ends));
            }
        }
        return sum;
    }

    /** The earliest instant with so much working time since the start; the amount must fit into the span. */
    Instant deadline(Instant start, Duration amount) {
        Duration left = amount;
        Instant here = start;
        while (!left.isZero()) {
            int minute = minute(here);
            Duration length = Duration.between(here, at(minute + 1));
            if (open.get(minute)) {
                if (length.compareTo(left) >= 0) {
                    return here.plus(left);
                }
                left = left.minus(length);
            }
            here = at(minute + 1);
        }
        return here;
    }

    Instant deadlineBefore(Instant end, Duration amount) {
        Duration left = amount;
        Instant here = end;
        while (!left.isZero()) {
            int minute = minute(here.minusNanos(1));
            Duration length = Duration.between(at(minute), here);
            if (open.get(minute)) {
                if (length.compareTo(left) >= 0) {
                    return here.minus(left);
                }
                left = left.minus(length);
            }
            here = at(minute);
        }
        return here;
    }

    Optional<Instant> nextOpening(Instant from) {
        if (isOpen(from)) {
            return Optional.of(from);
        }
        int minute = open.nextSetBit(minute(from));
        return minute < 0 ? Optional.empty() : inside(minute);
    }

    Optional<Instant> nextClosing(Instant from) {
        return nextOpening(from).map(this::minute).flatMap(opening -> inside(open.nextClearBit(opening)));
    }

    Optional<Instant> previousClosing(Instant until) {
        int minute = isOpen(until) ? open.previousClearBit(minute(until)) : minute(until);
        int last = open.previousSetBit(minute);
        return last < 0 ? Optional.empty() : inside(last + 1);
    }

    List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        int first = minute(start());
        int last = minute(end());
        for (int from = open.nextSetBit(first); from >= 0 && from < last; ) {
            int to = Math.min(open.nextClearBit(from), last);
            windows.add(new Window(at(from), at(to)));
            from = open.nextSetBit(to);
        }
        return windows;
    }

    private Optional<Instant> inside(int minute) {
        return at(minute).isBefore(end()) && at(minute).isAfter(start()) ? Optional.of(at(minute)) : Optional.empty();
    }

    private int minute(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), 60L) - firstMinute);
    }

    private Instant at(int minute) {
        return Instant.ofEpochSecond((firstMinute + minute) * 60L);
    }
}
