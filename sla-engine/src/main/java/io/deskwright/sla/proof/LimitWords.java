package io.deskwright.sla.proof;

import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.clock.Grounds.Measure;
import io.deskwright.sla.terms.Figure;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.util.Optional;

/**
 * Says a limit, and what of the case decides it.
 *
 * @param proof where the case is told
 * @param speaker how it is said
 */
record LimitWords(Proof proof, Speaker speaker) {

    String say(Figure figure, Optional<Measure> measure) {
        Limit limit = figure.limit();
        if (limit instanceof Limit.Elapsed elapsed) {
            return amount(elapsed.amount(), limit);
        }
        if (limit instanceof Limit.WorkingTime working) {
            return amount(working.amount(), limit);
        }
        if (limit instanceof Limit.Immediately soon) {
            return speaker.say(Words.IMMEDIATELY, amount(soon.tolerance(), limit));
        }
        if (limit instanceof Limit.Counted counted) {
            return speaker.say(Words.COUNTED_PERIOD, period(counted.period()), policy(counted.policy()));
        }
        if (limit instanceof Limit.DaysOfFact days) {
            return days(days);
        }
        if (limit instanceof Limit.ByReportTime bands) {
            return bands(bands, measure);
        }
        if (limit instanceof Limit.DayOfPeriod day) {
            return speaker.say(
                    day.step() == Step.MONTH ? Words.DAY_OF_MONTH : Words.DAY_OF_QUARTER,
                    day.day(),
                    speaker.say(Words.of(day.roll())),
                    amount(day.afterOpening(), limit));
        }
        if (limit instanceof Limit.Fixed fixed) {
            return speaker.say(Words.FIXED, speaker.time(fixed.at()));
        }
        return speaker.say(limit instanceof Limit.EndOfWorkingDay ? Words.END_OF_DAY : Words.MEASURED);
    }

    private String amount(Duration amount, Limit limit) {
        return speaker.say(limit.countsWorkingTime() ? Words.WORKING : Words.ELAPSED, speaker.amount(amount));
    }

    private String period(CountedPeriod period) {
        return speaker.say(Words.of(period), period.count());
    }

    /** Policies are an open set: one that is not the library's own goes by its name. */
    private String policy(CountingPolicy policy) {
        return switch (policy.name()) {
            case "CIVIL_CODE" -> speaker.say(Words.CIVIL_CODE);
            case "CIVIL_CODE_REST_DAYS" -> speaker.say(Words.CIVIL_CODE_REST_DAYS);
            case "CIVIL_CODE_BUSINESS_HOURS" -> speaker.say(Words.CIVIL_CODE_BUSINESS_HOURS);
            case "SAME_WALL_TIME" -> speaker.say(Words.SAME_WALL_TIME);
            default -> policy.name();
        };
    }

    private String days(Limit.DaysOfFact limit) {
        return Optional.ofNullable(proof.facts().get(limit.fact()))
                .map(days -> speaker.say(Words.DAYS_OF, limit.fact(), days, policy(limit.policy())))
                .orElseGet(() -> speaker.say(Words.DAYS_UNKNOWN, limit.fact()));
    }

    /** The amount tells which band held; where both are the same, it does not matter. */
    private String bands(Limit.ByReportTime limit, Optional<Measure> measure) {
        String both = speaker.say(Words.BY_REPORT, amount(limit.inside(), limit), amount(limit.outside(), limit));
        if (measure.isEmpty() || limit.inside().equals(limit.outside())) {
            return both;
        }
        Duration held = measure.get().amount();
        Words band = held.equals(limit.inside()) ? Words.INSIDE : Words.OUTSIDE;
        return both + speaker.say(band, speaker.amount(held), speaker.time(proof.reportedAt()));
    }
}
