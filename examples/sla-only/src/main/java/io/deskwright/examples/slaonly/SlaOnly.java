package io.deskwright.examples.slaonly;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Cadence;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.calendar.Window;
import io.deskwright.sla.definition.InvalidDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a service that knows only deadlines does with the SLA engine. */
public final class SlaOnly {

    private SlaOnly() {}

    /**
     * Prints a few answers.
     *
     * @param args none
     */
    public static void main(String[] args) {
        WeeklyHours office = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                .named("office")
                .weekdays("09:00-12:00", "13:00-18:00")
                .holidays(Holidays.china())
                .build();
        BusinessCalendar hours = CompiledCalendar.of(office, LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
        Instant reported = Instant.parse("2026-09-30T09:30:00Z");
        Duration limit = Duration.ofHours(8);
        System.out.println("eight working hours:   " + hours.deadline(reported, limit));

        Window waiting = Window.of(reported, Instant.parse("2026-10-08T02:00:00Z"));
        System.out.println(
                "less a pause:          " + hours.minus(List.of(waiting)).deadline(reported, limit));

        CountedPeriod threeDays = CountedPeriod.days(3);
        System.out.println("three counted days:    " + CountingPolicies.CIVIL_CODE.end(reported, threeDays, hours));

        Cadence reminder = Cadence.everyWorked(reported, Duration.ofHours(4), hours);
        System.out.println("reminder:              " + reminder.next(reported));

        try {
            WeeklyHours.in(ZoneId.of("UTC")).weekdays("9-18").build();
        } catch (InvalidDefinition invalid) {
            System.out.println(invalid.getMessage());
        }
    }
}
