package io.deskwright.sla.kit;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.Holidays;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Target;
import io.deskwright.sla.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The laws on all terms of the sources at once. */
class SourceTermsLawsTest implements TermsLaws {

    private static final BusinessCalendar HOURS = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
            .weekdays("09:00-12:00", "13:00-18:00")
            .holidays(Holidays.china())
            .build();
    private static final Terms ALL = all();

    private static Terms all() {
        List<Target> targets = new ArrayList<>();
        Stream.of("P001", "P002", "P004")
                .forEach(name -> targets.addAll(SourceTerms.of(name).targets()));
        return new Terms("all", "1", Instant.EPOCH, "all sources", targets);
    }

    @Override
    public Terms terms() {
        return ALL;
    }

    @Override
    public BusinessCalendar calendar() {
        return HOURS;
    }
}
