package io.deskwright.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Articles 200 to 204 of the Civil Code of China, with the switches that the register of ambiguities names. */
record CivilCode(String name, boolean restDaysMoveTheEnd, boolean closeOfBusinessEndsTheDay) implements CountingPolicy {

    @Override
    public Instant end(Instant start, CountedPeriod period, BusinessCalendar calendar) {
        if (period.count() < 0) {
            throw new IllegalArgumentException(name + " does not count back, but " + period);
        }
        if (period.count() == 0) {
            return start;
        }
        LocalDate last = period.lastDate(LocalDate.ofInstant(start, calendar.zone()), calendar);
        if (period.unit() == CountedPeriod.Unit.WORKING_DAY) {
            return closeOfBusiness(last, calendar);
        }
        LocalDate rolled = rolled(last, calendar);
        return closeOfBusinessEndsTheDay
                ? closeOfBusiness(rolled, calendar)
                : WallTime.second(
                        rolled.plusDays(1).atStartOfDay(), calendar.zone().getRules());
    }

    private LocalDate rolled(LocalDate last, BusinessCalendar calendar) {
        if (restDaysMoveTheEnd) {
            return calendar.workingDate(last.minusDays(1), 1);
        }
        LocalDate rolled = last;
        while (calendar.holiday(rolled).isPresent()) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private static Instant closeOfBusiness(LocalDate date, BusinessCalendar calendar) {
        return calendar.endOfBusiness(date)
                .orElseThrow(() -> new IllegalStateException(date + " is no working date of " + calendar.name()));
    }
}
