package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The calendar that is open in given windows and at no other time. */
record FixedWindows(ZoneId zone, List<Window> windows) implements BusinessCalendar {

    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("9999-12-31T00:00:00Z");

    FixedWindows {
        windows = List.copyOf(Windows.union(windows));
    }

    @Override
    public String name() {
        return "fixed windows";
    }

    @Override
    public Stretch stretchAt(Instant at) {
        return Windows.stretchAt(windows, Instant.MIN, Instant.MAX, at);
    }

    @Override
    public List<Window> openIn(Instant from, Instant to) {
        return Windows.clip(windows, from, to);
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return Windows.intersection(AlwaysOpen.in(zone).windowsOf(date), this);
    }

    @Override
    public LocalDate firstException() {
        return windows.isEmpty() ? LocalDate.MAX : date(windows.get(0).opensAt());
    }

    @Override
    public LocalDate lastException() {
        return windows.isEmpty()
                ? LocalDate.MIN
                : date(windows.get(windows.size() - 1).closesAt());
    }

    private static LocalDate date(Instant at) {
        Instant inYears = at.isBefore(FIRST_YEAR) ? FIRST_YEAR : at.isAfter(LAST_YEAR) ? LAST_YEAR : at;
        return LocalDate.ofInstant(inYears, ZoneOffset.UTC);
    }
}
