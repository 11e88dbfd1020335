package io.deskwright.escalation.notice;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.ZoneId;

/** Rules by which messages of level LOW wait. */
final class TestHours {

    private static final BusinessCalendar OFFICE =
            WeeklyHours.in(ZoneId.of("Asia/Shanghai")).weekdays("09:00-17:00").build();

    private TestHours() {}

    static DeliveryRules lowInOfficeHours(DeliveryRules rules) {
        return rules.but().lowHours(OFFICE).addLowLevels("LOW").build();
    }

    static DeliveryRules lowNever(DeliveryRules rules) {
        return rules.but().lowHours(OFFICE.minus(OFFICE)).addLowLevels("LOW").build();
    }
}
