package io.deskwright.sla.clock;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.Basis;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Milestone;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Small cases of March 2024, in UTC and always open, so that every expected instant can be worked out by hand. */
final class Cases {

    static final Milestone REPORTED = Milestone.REPORTED;
    static final Milestone ARRIVED = Milestone.ARRIVED;
    static final Milestone RESOLVED = Milestone.RESOLVED;
    static final Milestone DELIVERED = Milestone.of("DELIVERED");

    private Cases() {}

    /** An instant: {@code "04T09:00"} is 9 o'clock of 4 March 2024. */
    static Instant at(String time) {
        return Instant.parse("2024-03-" + time + ":00Z");
    }

    static Target.Builder target(String name, Milestone from, Milestone to, Duration limit) {
        return Target.named(name).from(from).to(to).within(new Limit.Elapsed(limit), Basis.stated("the test"));
    }

    static CaseClock clock(Timeline timeline, String now, Target... targets) {
        Terms terms = new Terms("test", "1", Instant.EPOCH, "the test", List.of(targets));
        return CaseClock.of(terms, AlwaysOpen.in(ZoneOffset.UTC), timeline, at(now));
    }
}
