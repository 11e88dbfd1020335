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
    public String version() {
        return left.version().equals(right.version()) ? left.version() : left.version() + "/" + right.version();
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
        return Stream.concat(Stream.of(left.firstException(), right.firstException()), shifts())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    @Override
    public LocalDate lastException() {
        return Stream.concat(Stream.of(left.lastException(), right.lastException()), shifts())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Between two zones a change of standard time is an exception: from then on other hours meet. */
    private Stream<LocalDate> shifts() {
        return left.zone().equals(right.zone())
                ? Stream.empty()
                : Stream.of(left.zone(), right.zone())
                        .flatMap(zone -> zone.getRules().getTransitions().stream())
                        .map(change -> change.getDateTimeBefore().toLocalDate());
    }
}
