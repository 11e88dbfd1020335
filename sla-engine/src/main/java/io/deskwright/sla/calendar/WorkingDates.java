package io.deskwright.sla.calendar;

import java.time.LocalDate;

/** Counts from working date to working date. */
final class WorkingDates {

    private WorkingDates() {}

    static LocalDate step(BusinessCalendar calendar, LocalDate start, int count) {
        int direction = Integer.signum(count);
        LocalDate farthest = start.plusDays((long) direction * BusinessCalendar.FARTHEST_DAYS);
        LocalDate date = start;
        LocalDate idleSince = start;
        long left = Math.abs((long) count);
        if (left > BusinessCalendar.FARTHEST_DAYS) {
            throw unreachable(calendar, start, count);
        }
        while (left > 0) {
            date = date.plusDays(direction);
            if (date.equals(farthest) || isHopeless(calendar, date, idleSince, direction)) {
                throw unreachable(calendar, start, count);
            }
            if (calendar.isWorkingDate(date)) {
                left--;
                idleSince = date;
            }
        }
        return date;
    }

    private static Unreachable unreachable(BusinessCalendar calendar, LocalDate start, int count) {
        return new Unreachable("calendar '" + calendar.name() + "' has no " + count + " working dates from " + start
                + " within 400 years");
    }

    private static boolean isHopeless(BusinessCalendar calendar, LocalDate date, LocalDate idleSince, int direction) {
        return direction > 0
                ? Patience.endsForward(calendar, idleSince, date)
                : Patience.endsBackward(calendar, idleSince, date);
    }
}
