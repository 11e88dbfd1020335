package io.deskwright.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one would write oneself: from day to day and from window to window until the amount is used up. */
final class DayWalkingLoop {

    private record Span(LocalTime opens, LocalTime closes) {}

    private final ZoneId zone;
    private final List<Span> spans;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;

    DayWalkingLoop(Hours hours, ZoneId zone) {
        this.zone = zone;
        this.spans = hours.windows().stream()
                .map(text -> text.split("-", 2))
                .map(ends -> new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
        this.holidays = new HashSet<>(hours.holidays());
        this.makeUpDays = new HashSet<>(hours.makeUpDays());
    }

    Instant deadline(Instant start, Duration amount) {
        Duration left = amount;
        for (LocalDate date = LocalDate.ofInstant(start, zone); ; date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                for (Span span : spans) {
                    Instant opens = date.atTime(span.opens()).atZone(zone).toInstant();
                    Instant closes = date.atTime(span.closes()).atZone(zone).toInstant();
                    Instant from = start.isAfter(opens) ? start : opens;
                    if (from.isBefore(closes)) {
                        Duration open = Duration.between(from, closes);
                        if (left.compareTo(open) <= 0) {
                            return from.plus(left);
                        }
                        left = left.minus(open);
                    }
                }
            }
        }
    }

    private boolean isWorkingDay(LocalDate date) {
        if (holidays.contains(date)) {
            return false;
        }
        DayOfWeek day = date.getDayOfWeek();
        return (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) || makeUpDays.contains(date);
    }
}
