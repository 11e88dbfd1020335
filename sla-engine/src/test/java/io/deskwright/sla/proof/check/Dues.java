package io.deskwright.sla.proof.check;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import io.deskwright.sla.terms.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When each limit is due if nothing pauses it, counted date by date and edge by edge.
 *
 * <p>The four standard ways to count are written out here; any other {@link CountingPolicy} is its own definition and is
 * asked.
 */
final class Dues {

    private static final int MOST_PERIODS = 4_800;

    private final BusinessCalendar calendar;
    private final Hours working;
    private final Hours elapsed;

    Dues(BusinessCalendar calendar) {
        this.calendar = calendar;
        working = new Hours(calendar);
        elapsed = new Hours(AlwaysOpen.in(working.zone()));
    }

    Hours working() {
        return working;
    }

    /** The hours in which a limit's own clock runs. */
    Hours clockOf(Limit limit) {
        return countsWorkingTime(limit) ? working : elapsed;
    }

    static boolean countsWorkingTime(Limit limit) {
        return limit instanceof Limit.WorkingTime
                || limit instanceof Limit.EndOfWorkingDay
                || limit instanceof Limit.DayOfPeriod
                || (limit instanceof Limit.Immediately immediately && immediately.countsWorkingTime())
                || (limit instanceof Limit.Counted counted && isWorkingDays(counted.period()));
    }

    static boolean hangsOnHolidays(Limit limit) {
        return countsWorkingTime(limit)
                || limit instanceof Limit.Counted
                || limit instanceof Limit.DaysOfFact
                || limit instanceof Limit.ByReportTime;
    }

    /** The due instant, or empty if there is no limit. */
    Optional<Instant> due(Limit limit, Instant start, Instant reportedAt, Map<String, String> facts) {
        if (limit instanceof Limit.Measured) {
            return Optional.empty();
        }
        if (limit instanceof Limit.Fixed fixed) {
            return Optional.of(fixed.at());
        }
        if (limit instanceof Limit.Counted counted) {
            return Optional.of(end(counted.policy(), start, counted.period()));
        }
        if (limit instanceof Limit.DaysOfFact days) {
            return Optional.ofNullable(facts.get(days.fact()))
                    .map(number -> end(days.policy(), start, CountedPeriod.days(Integer.parseInt(number))));
        }
        if (limit instanceof Limit.EndOfWorkingDay) {
            return Optional.of(endOfWorkingDay(start));
        }
        if (limit instanceof Limit.DayOfPeriod day) {
            return Optional.of(dayOfPeriod(day, start));
        }
        return clockOf(limit).passed(start, amount(limit, reportedAt), Times.NEVER);
    }

    private Duration amount(Limit limit, Instant reportedAt) {
        if (limit instanceof Limit.ByReportTime bands) {
            Instant next = reportedAt.plusNanos(1);
            return working.open(reportedAt, next).holds(reportedAt) ? bands.inside() : bands.outside();
        }
        if (limit instanceof Limit.Immediately immediately) {
            return immediately.tolerance();
        }
        return limit instanceof Limit.Elapsed elapsedTime ? elapsedTime.amount() : ((Limit.WorkingTime) limit).amount();
    }

    private Instant end(CountingPolicy policy, Instant start, CountedPeriod period) {
        if (period.count() == 0) {
            return start;
        }
        LocalDate last = lastDate(working.dateOf(start), period);
        return switch (policy.name()) {
            case "CIVIL_CODE" ->
                isWorkingDays(period) ? working.closeOfBusiness(last) : midnightAfter(offHolidays(last));
            case "CIVIL_CODE_REST_DAYS" ->
                isWorkingDays(period) ? working.closeOfBusiness(last) : midnightAfter(working.workingDate(last, 1));
            case "CIVIL_CODE_BUSINESS_HOURS" -> working.closeOfBusiness(working.workingDate(last, 1));
            case "SAME_WALL_TIME" ->
                working.first(last.atTime(start.atZone(working.zone()).toLocalTime()));
            default -> policy.end(start, period, calendar);
        };
    }

    private LocalDate lastDate(LocalDate first, CountedPeriod period) {
        int count = period.count();
        return switch (period.unit()) {
            case DAY -> first.plusDays(count);
            case HALF_MONTH -> first.plusDays(15L * count);
            case MONTH -> first.plusMonths(count);
            case YEAR -> first.plusYears(count);
            case WORKING_DAY -> {
                LocalDate date = first;
                int direction = Integer.signum(count);
                for (int left = count; left != 0; left -= direction) {
                    date = working.workingDate(date.plusDays(direction), direction);
                }
                yield date;
            }
        };
    }

    private LocalDate offHolidays(LocalDate last) {
        LocalDate date = last;
        while (working.holiday(date).isPresent()) {
            date = date.plusDays(1);
        }
        return date;
    }

    private Instant midnightAfter(LocalDate date) {
        return working.second(date.plusDays(1).atStartOfDay());
    }

    private Instant endOfWorkingDay(Instant start) {
        LocalDate date = working.workingDate(working.dateOf(start).minusDays(2), 1);
        while (!working.closeOfBusiness(date).isAfter(start)) {
            date = working.workingDate(date.plusDays(1), 1);
        }
        return working.closeOfBusiness(date);
    }

    private Instant dayOfPeriod(Limit.DayOfPeriod day, Instant start) {
        int months = day.step() == Step.QUARTER ? 3 : 1;
        LocalDate month = working.dateOf(start).withDayOfMonth(1);
        LocalDate first = month.minusMonths((month.getMonthValue() - 1) % months + 12L);
        for (int period = 0; period < MOST_PERIODS; period++) {
            LocalDate begin = first.plusMonths((long) period * months);
            LocalDate end = begin.plusMonths(months).minusDays(1);
            LocalDate named = begin.plusDays(day.day() - 1L);
            Optional<Instant> due = rolled(named.isAfter(end) ? end : named, day.roll())
                    .map(date -> afterOpening(date, day.afterOpening()));
            if (due.isPresent() && due.get().isAfter(start)) {
                return due.get();
            }
        }
        throw new IllegalStateException("no " + day + " after " + start);
    }

    private Optional<LocalDate> rolled(LocalDate date, Roll roll) {
        return switch (roll) {
            case NONE -> Optional.of(date);
            case NEXT_WORKING_DATE -> Optional.of(working.workingDate(date, 1));
            case PREVIOUS_WORKING_DATE -> Optional.of(working.workingDate(date, -1));
            case SKIP -> Optional.of(date).filter(working::isWorkingDate);
        };
    }

    private Instant afterOpening(LocalDate date, Duration amount) {
        Instant opening = working.isWorkingDate(date)
                ? working.startOfBusiness(date)
                : working.nextOpening(working.first(date.atStartOfDay()));
        return working.passed(opening, amount, Times.NEVER).orElseThrow();
    }

    private static boolean isWorkingDays(CountedPeriod period) {
        return period.unit() == CountedPeriod.Unit.WORKING_DAY;
    }
}
