package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The calendar that is open in given windows and at no other time. */
record FixedWindows(ZoneId zone, List<Window> windows) implements BusinessCalendar {

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
        return edges().min(LocalDate::compareTo).orElse(LocalDate.MAX);
    }

    @Override
    public LocalDate lastException() {
        return edges().max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The dates of the edges; an edge at an end of time is none. */
    private Stream<LocalDate> edges() {
        return windows.stream()
                .flatMap(window -> Stream.of(window.opensAt(), window.closesAt()))
                .filter(edge -> edge.isAfter(Instant.MIN) && edge.isBefore(Instant.MAX))
                .map(edge -> LocalDate.ofInstant(edge, ZoneOffset.UTC));
    }
}
