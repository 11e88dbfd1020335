package io.deskwright.sla.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A period that is counted in dates and not measured in time: days, working days, half months, months, years (SLA-42).
 *
 * <p>Where it ends is the business of a {@link CountingPolicy}. Immutable and thread-safe.
 *
 * @param count how many, negative to count back
 * @param unit what is counted
 */
public record CountedPeriod(int count, Unit unit) {

    /** What is counted. */
    public enum Unit {
        /** A calendar day [天, 日]. */
        DAY,
        /** A date with working time [工作日]. */
        WORKING_DAY,
        /** Fifteen days [半个月], AMB-15. */
        HALF_MONTH,
        /** A month [月]; it ends on the corresponding day or, where there is none, on the last. */
        MONTH,
        /** A year [年]; it ends as twelve months do. */
        YEAR
    }

    private static final int DAYS_OF_HALF_A_MONTH = 15;

    /**
     * Checks that the unit is there.
     */
    public CountedPeriod {
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Counts calendar days.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod days(int count) {
        return new CountedPeriod(count, Unit.DAY);
    }

    /**
     * Counts working days.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod workingDays(int count) {
        return new CountedPeriod(count, Unit.WORKING_DAY);
    }

    /**
     * Counts half months of fifteen days.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod halfMonths(int count) {
        return new CountedPeriod(count, Unit.HALF_MONTH);
    }

    /**
     * Counts months.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod months(int count) {
        return new CountedPeriod(count, Unit.MONTH);
    }

    /**
     * Counts years.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod years(int count) {
        return new CountedPeriod(count, Unit.YEAR);
    }

    /** {@return the last date of the period, the first one not counted} */
    LocalDate lastDate(LocalDate start, BusinessCalendar calendar) {
        try {
            return counted(start, calendar);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new Unreachable("there is no date " + count + " " + unit + " from " + start);
        }
    }

    private LocalDate counted(LocalDate start, BusinessCalendar calendar) {
        return switch (unit) {
            case DAY -> start.plusDays(count);
            case WORKING_DAY -> calendar.workingDate(start, count);
            case HALF_MONTH -> start.plusDays((long) DAYS_OF_HALF_A_MONTH * count);
            case MONTH -> start.plusMonths(count);
            case YEAR -> start.plusYears(count);
        };
    }
}
