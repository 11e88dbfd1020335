package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicies;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Small terms and calendars, in few words. */
final class Sketch {

    static final Basis STATED = Basis.stated("the test");
    static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
    static final LocalDate SUN_2026_03_29 = LocalDate.of(2026, 3, 29);

    static final BusinessCalendar OFFICE = WeeklyHours.in(ZoneId.of("UTC"))
            .named("office")
            .weekdays("09:00-17:00")
            .build();

    static final Surroundings UNKNOWN = Surroundings.unknown();
    static final Surroundings LEVELS = UNKNOWN.worstFirst("HIGH", "MIDDLE", "LOW");
    static final Condition HIGH = Condition.level("HIGH");
    static final Condition MIDDLE = Condition.level("MIDDLE");
    static final Condition LOW = Condition.level("LOW");
    static final Condition VIP = Condition.is("vip", "true");
    static final Milestone STOP = Milestone.RESOLVED;

    private Sketch() {}

    static Terms termsOf(Target.Builder... targets) {
        return new Terms(
                "T",
                "1",
                Instant.EPOCH,
                "the test",
                List.of(targets).stream().map(Target.Builder::build).toList());
    }

    /** A target from the report. */
    static Target.Builder within(String name, Milestone stop, Limit limit) {
        return Target.named(name).from(Milestone.REPORTED).to(stop).within(limit, STATED);
    }

    static Target.Builder fix(Limit limit) {
        return within("FIX", Milestone.RESOLVED, limit);
    }

    static Limit hours(long hours) {
        return new Limit.Elapsed(Duration.ofHours(hours));
    }

    static Limit workingHours(long hours) {
        return new Limit.WorkingTime(Duration.ofHours(hours));
    }

    /** The use of a calendar in four weeks of March; its hours are stated. */
    static CalendarUse inMarch(BusinessCalendar calendar) {
        return new CalendarUse(calendar, STATED, MON_2026_03_02, SUN_2026_03_29);
    }

    static List<String> found(Surroundings surroundings, Target.Builder... targets) {
        return Linter.findings(termsOf(targets), surroundings).stream()
                .map(finding -> finding.code() + " " + finding.subject())
                .toList();
    }

    static Optional<String> datum(String name, Surroundings surroundings, Target.Builder... targets) {
        return Linter.findings(termsOf(targets), surroundings).stream()
                .flatMap(finding -> finding.datum(name).stream())
                .findFirst();
    }

    static Target.Builder between(Milestone start, String name, Milestone stop, Limit limit) {
        return Target.named(name).from(start).to(stop).within(limit, STATED);
    }

    static Limit counted(CountedPeriod period) {
        return new Limit.Counted(period, CountingPolicies.CIVIL_CODE);
    }
}
