package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The calendar that is open when one is and another one is not. */
record Difference(BusinessCalendar open, BusinessCalendar closed) implements BusinessCalendar {

    @Override
    public String name() {
        return open.name() + " minus " + closed.name();
    }

    @Override
    public ZoneId zone() {
        return open.zone();
    }

    @Override
    public Stretch stretchAt(Instant at) {
        Stretch base = open.stretchAt(at);
        return base.open() ? closed.stretchAt(at).complement().within(base) : base;
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return Windows.intersection(open.windowsOf(date), this);
    }

    @Override
    public LocalDate firstException() {
        return open.firstException().isBefore(closed.firstException())
                ? open.firstException()
                : closed.firstException();
    }

    @Override
    public LocalDate lastException() {
        return open.lastException().isAfter(closed.lastException()) ? open.lastException() : closed.lastException();
    }
}
