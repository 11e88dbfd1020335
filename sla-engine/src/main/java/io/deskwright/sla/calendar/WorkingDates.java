package io.deskwright.sla.calendar;

import java.time.LocalDate;

/** Counts from working date to working date. */
final class WorkingDates {

    private WorkingDates() {}

    static LocalDate step(BusinessCalendar calendar, LocalDate start, int count) {
        int direction = Integer.signum(count);
        LocalDate date = start;
        LocalDate idleSince = start;
        long left = Math.abs((long) count);
        while (left > 0) {
            date = date.plusDays(direction);
            if (calendar.isWorkingDate(date)) {
                left--;
                idleSince = date;
            } else if (isHopeless(calendar, date, idleSince, direction)) {
                throw new Unreachable(
                        "calendar '" + calendar.name() + "' has no " + count + " working dates from " + start);
            }
        }
        return date;
    }

    private static boolean isHopeless(BusinessCalendar calendar, LocalDate date, LocalDate idleSince, int direction) {
        return direction > 0
                ? Patience.endsForward(calendar, idleSince, date)
                : Patience.endsBackward(calendar, idleSince, date);
    }
}
