package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;

/** The same wall time on the last date. */
record SameWallTime() implements CountingPolicy {

    @Override
    public String name() {
        return "SAME_WALL_TIME";
    }

    @Override
    public Instant end(Instant start, CountedPeriod period, BusinessCalendar calendar) {
        if (period.count() == 0) {
            return start;
        }
        ZonedDateTime local = start.atZone(calendar.zone());
        return WallTime.first(
                period.lastDate(local.toLocalDate(), calendar).atTime(local.toLocalTime()),
                calendar.zone().getRules());
    }
}
