package io.deskwright.sla.kit;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;

/** The laws on a calendar as a user writes one: split days, Chinese holidays and make-up days, and a break. */
class ChinaCalendarLawsTest implements CalendarLaws {

    private static final BusinessCalendar HOURS = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
            .weekdays("09:00-12:00", "13:00-18:00")
            .holidays(Holidays.china())
            .breakOn(LocalDate.of(2026, 3, 4), "10:00-11:00")
            .build();

    @Override
    public BusinessCalendar calendar() {
        return HOURS;
    }
}
