package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two calendars made one; its dates are those of the left one. */
record Combined(BusinessCalendar left, SetOperation operation, BusinessCalendar right) implements BusinessCalendar {

    @Override
    public String name() {
        return "(" + left.name() + " " + operation + " " + right.name() + ")";
    }

    @Override
    public ZoneId zone() {
        return left.zone();
    }

    @Override
    public Stretch stretchAt(Instant at) {
        return operation.combine(left.stretchAt(at), right.stretchAt(at));
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return operation == SetOperation.UNION
                ? operation.combine(left.windowsOf(date), right.windowsOf(date))
                : Windows.intersection(left.windowsOf(date), this);
    }

    @Override
    public List<Window> openIn(Instant from, Instant to) {
        return operation.combine(left.openIn(from, to), right.openIn(from, to));
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        Optional<String> ours = left.holiday(date);
        Optional<String> theirs = right.holiday(date);
        return switch (operation) {
            case UNION -> theirs.isPresent() ? ours : theirs;
            case INTERSECTION -> ours.isPresent() ? ours : theirs;
            case DIFFERENCE -> ours;
        };
    }

    @Override
    public Optional<LocalDate> announcedThrough() {
        return Stream.of(left, right)
                .flatMap(calendar -> calendar.announcedThrough().stream())
                .min(LocalDate::compareTo);
    }

    @Override
    public LocalDate firstException() {
        LocalDate ours = left.firstException();
        LocalDate theirs = right.firstException();
        return ours.isBefore(theirs) ? ours : theirs;
    }

    @Override
    public LocalDate lastException() {
        LocalDate ours = left.lastException();
        LocalDate theirs = right.lastException();
        return ours.isAfter(theirs) ? ours : theirs;
    }
}
