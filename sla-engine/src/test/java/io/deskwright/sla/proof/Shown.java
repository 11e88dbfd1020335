package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.clock.Timeline;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Small cases of March 2026 in a zone eight hours ahead: 2 March is a Monday, 4 March a holiday. */
final class Shown {

    static final ZoneId ZONE = ZoneOffset.ofHours(8);
    static final Basis CLAUSE = Basis.stated("§ 7");

    /** Nine to six on weekdays, lunch closed, a break of an hour on Tuesday, Wednesday a holiday. */
    static final BusinessCalendar OFFICE = WeeklyHours.in(ZONE)
            .named("office")
            .version("2026-1")
            .weekdays("09:00-12:00", "13:00-18:00")
            .breakOn(LocalDate.of(2026, 3, 3), "10:00-11:00")
            .holiday(LocalDate.of(2026, 3, 4), "Spring Day")
            .announcedThrough(LocalDate.of(2026, 3, 31))
            .build();

    private Shown() {}

    /** An instant by wall time: {@code "02T09:00"} is 9 o'clock of 2 March 2026. */
    static Instant at(String time) {
        return LocalDateTime.parse("2026-03-" + time).toInstant(ZoneOffset.ofHours(8));
    }

    static Target.Builder fix(Limit limit) {
        return Target.named("FIX")
                .from(Milestone.REPORTED)
                .to(Milestone.RESOLVED)
                .within(limit, CLAUSE);
    }

    static Timeline reported() {
        return Timeline.reported(at("02T09:00"));
    }

    static CaseClock clock(Timeline timeline, String now, Target... targets) {
        return CaseClock.of(
                new Terms("P9", "2", Instant.EPOCH, "contract 9", List.of(targets)), OFFICE, timeline, at(now));
    }

    /** The proof of the last reading. */
    static Proof proof(Timeline timeline, String now, Target... targets) {
        CaseClock clock = clock(timeline, now, targets);
        return Proof.of(clock, clock.readings().get(clock.readings().size() - 1));
    }
}
