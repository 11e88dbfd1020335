package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A team of engineers in Shanghai, and the dates of its rosters. */
final class Team {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalDate MON_2026_01_05 = LocalDate.of(2026, 1, 5);
    static final Instant FROM_2026 = Instant.parse("2025-12-31T16:00:00Z");

    private Team() {}

    static Roster.Builder roster() {
        return new Roster.Builder()
                .name("North")
                .version("2026-1")
                .effectiveFrom(FROM_2026)
                .zone(SHANGHAI);
    }

    static Rotation.Builder rotation(String... people) {
        return new Rotation.Builder()
                .role(Role.ENGINEER)
                .addPeople(people)
                .begins(MON_2026_01_05)
                .handOver(LocalTime.of(9, 0))
                .hours(AlwaysOpen.in(SHANGHAI));
    }

    static BusinessCalendar office(ZoneId zone) {
        return WeeklyHours.in(zone).weekdays("09:00-18:00").build();
    }

    static Instant at(String wall, ZoneId zone) {
        return LocalDateTime.parse(wall).atZone(zone).toInstant();
    }

    static Instant at(String wall) {
        return at(wall, SHANGHAI);
    }

    static Span span(String from, String to) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(to), SHANGHAI);
    }

    static Span utc(String from, String to) {
        return new Span(LocalDateTime.parse(from), LocalDateTime.parse(to), ZoneOffset.UTC);
    }
}
