package io.deskwright.sla.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.Optional;

/**
 * A wall time that repeats by dates: every so many days, weeks, months or quarters, rolled by a calendar.
 *
 * <p>The grid is anchored at its first date, so "every second week" stays on the same weeks for ever. In a gap the wall
 * time is the end of the gap; of a repeated wall time the first is meant, so each date ticks once. Dates that roll onto
 * the same date tick once. Immutable and thread-safe.
 *
 * @param startsOn where the grid begins; no date of it lies before, though one may be rolled back before it
 * @param every how many steps from one date to the next, positive
 * @param step what a step is
 * @param day the n-th day of the month or quarter, from 1, or its last day where it is shorter; 0 for days and weeks
 * @param at the wall time
 * @param roll what becomes of a date that is no working date
 * @param calendar its zone gives the dates, its working dates the rolling
 */
public record DateCadence(
        LocalDate startsOn, int every, Step step, int day, LocalTime at, Roll roll, BusinessCalendar calendar)
        implements Cadence {

    /** What a step is. */
    public enum Step {
        /** A day. */
        DAY,
        /** A week. */
        WEEK,
        /** A month of the year. */
        MONTH,
        /** A quarter of the year. */
        QUARTER
    }

    /** What becomes of a date that is no working date. */
    public enum Roll {
        /** It ticks all the same. */
        NONE,
        /** It moves to the next working date [顺延], SLA-41. */
        NEXT_WORKING_DATE,
        /** It moves to the last working date before it. */
        PREVIOUS_WORKING_DATE,
        /** It is left out. */
        SKIP
    }

    private static final int LONGEST_QUARTER = 92;
    private static final int LONGEST_MONTH = 31;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code every} is not positive, or {@code day} does not fit the step
     */
    public DateCadence {
        Objects.requireNonNull(startsOn, "startsOn");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(calendar, "calendar");
        if (every < 1) {
            throw new IllegalArgumentException("a cadence goes on by a positive number of steps, but " + every);
        }
        int least = step == Step.MONTH || step == Step.QUARTER ? 1 : 0;
        int most = step == Step.QUARTER ? LONGEST_QUARTER : step == Step.MONTH ? LONGEST_MONTH : 0;
        if (day < least || day > most) {
            throw new IllegalArgumentException(
                    "the day of a " + step + " lies from " + least + " to " + most + ", but " + day);
        }
    }

    /**
     * Ticks every day.
     *
     * @param startsOn the first date
     * @param at the wall time
     * @param calendar its zone gives the dates
     * @return the cadence, without rolling
     */
    public static DateCadence daily(LocalDate startsOn, LocalTime at, BusinessCalendar calendar) {
        return new DateCadence(startsOn, 1, Step.DAY, 0, at, Roll.NONE, calendar);
    }

    /**
     * Ticks every week on the weekday of its first date.
     *
     * @param startsOn the first date
     * @param at the wall time
     * @param calendar its zone gives the dates
     * @return the cadence, without rolling
     */
    public static DateCadence weekly(LocalDate startsOn, LocalTime at, BusinessCalendar calendar) {
        return new DateCadence(startsOn, 1, Step.WEEK, 0, at, Roll.NONE, calendar);
    }

    /**
     * Ticks on a day of every month.
     *
     * @param startsOn the first date of the grid
     * @param day the n-th day, from 1; 31 is the last day of every month
     * @param at the wall time
     * @param calendar its zone gives the dates
     * @return the cadence, without rolling
     */
    public static DateCadence monthly(LocalDate startsOn, int day, LocalTime at, BusinessCalendar calendar) {
        return new DateCadence(startsOn, 1, Step.MONTH, day, at, Roll.NONE, calendar);
    }

    /**
     * Ticks on a day of every quarter.
     *
     * @param startsOn the first date of the grid
     * @param day the n-th day, from 1; 92 is the last day of every quarter
     * @param at the wall time
     * @param calendar its zone gives the dates
     * @return the cadence, without rolling
     */
    public static DateCadence quarterly(LocalDate startsOn, int day, LocalTime at, BusinessCalendar calendar) {
        return new DateCadence(startsOn, 1, Step.QUARTER, day, at, Roll.NONE, calendar);
    }

    /**
     * Changes how many steps lie between two dates.
     *
     * @param steps how many, positive
     * @return the changed cadence
     */
    public DateCadence everyNth(int steps) {
        return new DateCadence(startsOn, steps, step, day, at, roll, calendar);
    }

    /**
     * Changes what becomes of a date that is no working date.
     *
     * @param newRoll what becomes of it
     * @return the changed cadence
     */
    public DateCadence rolled(Roll newRoll) {
        return new DateCadence(startsOn, every, step, day, at, newRoll, calendar);
    }

    @Override
    public Instant next(Instant after) {
        // the date of an instant may be shown twice, so begin the search a little before it
        LocalDate date = nextDate(dateOf(after).minusDays(2));
        while (!tick(date).isAfter(after)) {
            date = nextDate(date);
        }
        return tick(date);
    }

    @Override
    public Optional<Instant> last(Instant by) {
        Optional<LocalDate> date = lastDate(dateOf(by).plusDays(1));
        while (date.isPresent() && tick(date.get()).isAfter(by)) {
            date = lastDate(date.get().minusDays(1));
        }
        return date.map(this::tick);
    }

    /**
     * Returns the first date after a date, rolled.
     *
     * @param after the date, exclusive
     * @return a date strictly later than {@code after}
     * @throws Unreachable if there is none within {@value BusinessCalendar#FARTHEST_DAYS} days
     */
    public LocalDate nextDate(LocalDate after) {
        long number = lastRolledBy(after)
                .map(this::firstNominalAfter)
                .orElseThrow(() -> new Unreachable(
                        "calendar '" + calendar.name() + "' has no working date for the grid after " + after));
        LocalDate begin = nominal(number);
        while (roll == Roll.SKIP && !calendar.isWorkingDate(nominal(number))) {
            number++;
            if (ChronoUnit.DAYS.between(begin, nominal(number)) > BusinessCalendar.FARTHEST_DAYS) {
                throw new Unreachable(
                        "calendar '" + calendar.name() + "' has no working date on the grid after " + after);
            }
        }
        return rolled(nominal(number));
    }

    /**
     * Returns the last date by a date, rolled.
     *
     * @param by the date, inclusive
     * @return a date not later than {@code by}, or empty if the first one is still to come
     */
    public Optional<LocalDate> lastDate(LocalDate by) {
        // where no working date comes any more, every later date of the grid rolls back to one by then
        long number = lastRolledBy(by).map(last -> firstNominalAfter(last) - 1).orElseGet(() -> firstNominalAfter(by));
        while (number >= 0 && roll == Roll.SKIP && !calendar.isWorkingDate(nominal(number))) {
            number--;
        }
        return number < 0 ? Optional.empty() : Optional.of(rolled(nominal(number)));
    }

    /**
     * The last date of the calendar that rolls to one not after a date, whether it is on the grid or not. Empty if all
     * later ones do.
     */
    private Optional<LocalDate> lastRolledBy(LocalDate date) {
        return switch (roll) {
            case NONE, SKIP -> Optional.of(date);
            case NEXT_WORKING_DATE ->
                Optional.of(workingDate(date.plusDays(1), -1).orElse(startsOn.minusDays(1)));
            case PREVIOUS_WORKING_DATE -> workingDate(date, 1).map(next -> next.minusDays(1));
        };
    }

    private Optional<LocalDate> workingDate(LocalDate date, int direction) {
        try {
            return Optional.of(calendar.workingDate(date, direction));
        } catch (Unreachable none) {
            return Optional.empty();
        }
    }

    private LocalDate rolled(LocalDate date) {
        return switch (roll) {
            case NONE, SKIP -> date;
            case NEXT_WORKING_DATE -> calendar.workingDate(date.minusDays(1), 1);
            case PREVIOUS_WORKING_DATE -> calendar.workingDate(date.plusDays(1), -1);
        };
    }

    private long firstNominalAfter(LocalDate date) {
        long number = Math.max(0, stepsTo(date) / every - 1);
        while (!nominal(number).isAfter(date)) {
            number++;
        }
        return number;
    }

    /** The date of a number on the grid, from 0, not rolled; none lies before the start. */
    private LocalDate nominal(long number) {
        long steps = Math.multiplyExact(number, every);
        return switch (step) {
            case DAY -> startsOn.plusDays(steps);
            case WEEK -> startsOn.plusWeeks(steps);
            case MONTH, QUARTER -> inPeriod(startsOn, dayOf(startsOn).isBefore(startsOn) ? steps + 1 : steps);
        };
    }

    private LocalDate inPeriod(LocalDate anchor, long periods) {
        LocalDate first = firstOf(anchor);
        return dayOf(step == Step.MONTH ? first.plusMonths(periods) : first.plusMonths(3 * periods));
    }

    private LocalDate dayOf(LocalDate date) {
        LocalDate first = firstOf(date);
        LocalDate last = first.plusMonths(step == Step.MONTH ? 1 : 3).minusDays(1);
        LocalDate wanted = first.plusDays(day - 1L);
        return wanted.isAfter(last) ? last : wanted;
    }

    private LocalDate firstOf(LocalDate date) {
        return step == Step.MONTH ? date.withDayOfMonth(1) : date.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private long stepsTo(LocalDate date) {
        return switch (step) {
            case DAY -> ChronoUnit.DAYS.between(startsOn, date);
            case WEEK -> ChronoUnit.WEEKS.between(startsOn, date);
            case MONTH -> ChronoUnit.MONTHS.between(startsOn, date);
            case QUARTER -> IsoFields.QUARTER_YEARS.between(startsOn, date);
        };
    }

    /** The local date of an instant; what lies before the grid is as good as the day before it. */
    private LocalDate dateOf(Instant at) {
        if (at.isBefore(startsOn.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            return startsOn.minusDays(2);
        }
        try {
            return LocalDate.ofInstant(at, calendar.zone());
        } catch (DateTimeException beyondTime) {
            throw new Unreachable("a cadence has no tick after " + at);
        }
    }

    private Instant tick(LocalDate date) {
        return WallTime.first(date.atTime(at), calendar.zone().getRules());
    }
}
