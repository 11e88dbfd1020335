package io.deskwright.sla.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The calendar that is always open, 7×24: working time is plain elapsed time (SLA-10, SLA-13). Immutable and
 * thread-safe.
 *
 * @param zone the zone of its dates
 */
public record AlwaysOpen(ZoneId zone) implements BusinessCalendar {

    private static final DailyWindow WHOLE_DAY = DailyWindow.of("00:00", "24:00");

    /**
     * Checks that the zone is there.
     */
    public AlwaysOpen {
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Names the calendar of a zone.
     *
     * @param zone the zone of its dates
     * @return the calendar
     */
    public static AlwaysOpen in(ZoneId zone) {
        return new AlwaysOpen(zone);
    }

    @Override
    public String name() {
        return "7x24";
    }

    @Override
    public Stretch stretchAt(Instant at) {
        return new Stretch(Instant.MIN, Instant.MAX, true);
    }

    @Override
    public Instant deadline(Instant start, Duration amount) {
        return plus(start, checked(amount));
    }

    @Override
    public Instant deadlineBefore(Instant end, Duration amount) {
        return plus(end, checked(amount).negated());
    }

    @Override
    public Duration worked(Instant from, Instant to) {
        return Duration.between(from, to);
    }

    private static Duration checked(Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an amount of working time is not negative, but " + amount);
        }
        return amount;
    }

    private Instant plus(Instant at, Duration amount) {
        try {
            return at.plus(amount);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new Unreachable("calendar '" + name() + "' has no instant " + amount + " from " + at);
        }
    }

    @Override
    public List<Window> openIn(Instant from, Instant to) {
        return from.isBefore(to) ? List.of(new Window(from, to)) : List.of();
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return WHOLE_DAY.on(date, zone.getRules()).stream().toList();
    }

    @Override
    public LocalDate firstException() {
        return LocalDate.MAX;
    }

    @Override
    public LocalDate lastException() {
        return LocalDate.MIN;
    }
}
