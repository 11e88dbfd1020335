package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import io.deskwright.sla.terms.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of terms in one line, in the words in which a text of terms says them. */
final class Wording {

    /** What stands where there is nothing to say. */
    static final String NOTHING = "-";

    private Wording() {}

    static String of(Target target) {
        String outer = target.outer().map(figure -> ", outer " + of(figure)).orElse("");
        return of(target.figure()) + outer;
    }

    static String of(Figure figure) {
        return of(figure.limit()) + " (" + figure.basis() + ")";
    }

    static String of(Limit limit) {
        if (limit instanceof Limit.Elapsed elapsed) {
            return "elapsed " + elapsed.amount();
        }
        if (limit instanceof Limit.WorkingTime working) {
            return "working " + working.amount();
        }
        if (limit instanceof Limit.Immediately immediately) {
            return (immediately.countsWorkingTime() ? "immediately in working time " : "immediately ")
                    + immediately.tolerance();
        }
        if (limit instanceof Limit.Counted counted) {
            return "counted " + of(counted.period()) + " " + counted.policy().name();
        }
        if (limit instanceof Limit.DaysOfFact days) {
            return "days of " + days.fact() + " " + days.policy().name();
        }
        if (limit instanceof Limit.ByReportTime band) {
            return "by report time " + band.inside() + " " + band.outside();
        }
        if (limit instanceof Limit.DayOfPeriod day) {
            return "day of " + day.step().name().toLowerCase(Locale.ROOT) + " " + day.day() + " " + day.roll() + " "
                    + day.afterOpening();
        }
        if (limit instanceof Limit.Fixed fixed) {
            return "fixed " + fixed.at();
        }
        return limit instanceof Limit.EndOfWorkingDay ? "end of working day" : "measured";
    }

    private static String of(CountedPeriod period) {
        String unit = period.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return period.count() + " " + unit + (period.count() == 1 ? "" : "s");
    }

    static String of(List<Condition> conditions) {
        return listed(conditions, " & ");
    }

    static String listed(List<?> parts, String between) {
        return parts.isEmpty() ? NOTHING : parts.stream().map(Object::toString).collect(Collectors.joining(between));
    }
}
