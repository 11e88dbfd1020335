package io.deskwright.sla.terms;

import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CountedPeriod;
import io.deskwright.sla.calendar.CountingPolicy;
import io.deskwright.sla.calendar.DateCadence;
import io.deskwright.sla.calendar.DateCadence.Roll;
import io.deskwright.sla.calendar.DateCadence.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a target may take [时限]; a closed set.
 *
 * <p>Each limit has its own clock, elapsed time or the working time of the case's calendar, and says when it is due if
 * nothing pauses it. "Within" includes the due instant. Immutable and thread-safe.
 */
public sealed interface Limit {

    /**
     * What a limit is measured against.
     *
     * @param start where the target begins
     * @param reportedAt the report of the segment, which decides the band of a {@link ByReportTime}
     * @param facts what is known of the case
     * @param working the calendar of the case
     */
    record Frame(Instant start, Instant reportedAt, Map<String, String> facts, BusinessCalendar working) {}

    /**
     * Returns when the limit is due if nothing pauses it.
     *
     * @param frame where it begins and what it is measured on
     * @return the due instant, or empty if there is no limit
     */
    Optional<Instant> due(Frame frame);

    /**
     * Returns what its own clock counts from the start to the due instant if nothing pauses it.
     *
     * @param frame where it begins and what it is measured on
     * @return the amount, negative if it was due before the start; empty if there is no limit
     */
    default Optional<Duration> amount(Frame frame) {
        return due(frame).map(due -> clock(frame.working()).worked(frame.start(), due));
    }

    /** {@return whether its own clock counts working time, else elapsed time} */
    default boolean countsWorkingTime() {
        return false;
    }

    /** {@return whether its due instant may change when holidays are announced} */
    default boolean hangsOnHolidays() {
        return countsWorkingTime();
    }

    /**
     * Returns the limit's own clock.
     *
     * @param working the calendar of the case
     * @return that calendar, or one that is always open
     */
    default BusinessCalendar clock(BusinessCalendar working) {
        return countsWorkingTime() ? working : AlwaysOpen.in(working.zone());
    }

    /**
     * No limit: what it takes is measured only (SLA-17).
     */
    record Measured() implements Limit {
        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.empty();
        }
    }

    /**
     * Elapsed time, day and night.
     *
     * @param amount how much, not negative
     */
    record Elapsed(Duration amount) implements Limit {

        /** Checks the amount. */
        public Elapsed {
            requireNotNegative(amount);
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.of(clock(frame.working()).deadline(frame.start(), amount));
        }

        @Override
        public Optional<Duration> amount(Frame frame) {
            return Optional.of(amount);
        }
    }

    /**
     * Working time of the case's calendar.
     *
     * @param amount how much, not negative
     */
    record WorkingTime(Duration amount) implements Limit {

        /** Checks the amount. */
        public WorkingTime {
            requireNotNegative(amount);
        }

        @Override
        public boolean countsWorkingTime() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.of(frame.working().deadline(frame.start(), amount));
        }

        @Override
        public Optional<Duration> amount(Frame frame) {
            return Optional.of(amount);
        }
    }

    /**
     * "Immediately" [立即]: a limit of zero with a stated tolerance (AMB-06, AMB-73).
     *
     * @param tolerance how late is still immediate, not negative
     * @param countsWorkingTime whether the tolerance is working time, else elapsed time
     */
    record Immediately(Duration tolerance, boolean countsWorkingTime) implements Limit {

        /** Checks the tolerance. */
        public Immediately {
            requireNotNegative(tolerance);
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.of(clock(frame.working()).deadline(frame.start(), tolerance));
        }
    }

    /**
     * A counted period; working days are spent in working time, all others in elapsed time.
     *
     * @param period what is counted
     * @param policy when it ends
     */
    record Counted(CountedPeriod period, CountingPolicy policy) implements Limit {

        /** Checks that both are there. */
        public Counted {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(policy, "policy");
        }

        @Override
        public boolean countsWorkingTime() {
            return period.unit() == CountedPeriod.Unit.WORKING_DAY;
        }

        @Override
        public boolean hangsOnHolidays() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.of(policy.end(frame.start(), period, frame.working()));
        }
    }

    /**
     * As many days as a fact of the case says (AMB-29), from 0 to 9999; no limit while it is not known.
     *
     * @param fact the fact whose value is the number of days
     * @param policy when the period ends
     */
    record DaysOfFact(String fact, CountingPolicy policy) implements Limit {

        private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

        @Override
        public boolean hangsOnHolidays() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.ofNullable(frame.facts().get(fact))
                    .map(days -> policy.end(frame.start(), CountedPeriod.days(number(days)), frame.working()));
        }

        private int number(String days) {
            if (!DAYS.matcher(days).matches()) {
                throw new IllegalArgumentException(
                        "fact '" + fact + "' is no number of days from 0 to 9999: '" + days + "'");
            }
            return Integer.parseInt(days);
        }
    }

    /**
     * The end of the same working day [本工作日内]: the close of the working day that holds the start, a break included,
     * else of the next one to begin (AMB-56). A window over midnight belongs to its first day.
     */
    record EndOfWorkingDay() implements Limit {
        @Override
        public boolean countsWorkingTime() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            BusinessCalendar working = frame.working();
            LocalDate date = LocalDate.ofInstant(frame.start(), working.zone()).minusDays(2);
            Optional<Instant> close = Optional.empty();
            while (close.filter(end -> end.isAfter(frame.start())).isEmpty()) {
                date = working.workingDate(date, 1);
                close = working.endOfBusiness(date);
            }
            return close;
        }
    }

    /**
     * One amount of elapsed time for a report in working time and another for one outside; decided at the report, never
     * later (SLA-15, AMB-09, AMB-10). Lunch is outside.
     *
     * @param inside how much after a report in working time
     * @param outside how much after any other
     */
    record ByReportTime(Duration inside, Duration outside) implements Limit {

        /** Checks the amounts. */
        public ByReportTime {
            requireNotNegative(inside);
            requireNotNegative(outside);
        }

        @Override
        public boolean hangsOnHolidays() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            Duration amount = frame.working().isOpen(frame.reportedAt()) ? inside : outside;
            return Optional.of(clock(frame.working()).deadline(frame.start(), amount));
        }
    }

    /**
     * A day of every month or quarter, rolled to a working date, and working time from its start of business (AMB-36):
     * due is the first such instant after the start.
     *
     * @param step month or quarter
     * @param day the n-th day, from 1, or the last one where it is shorter
     * @param roll what becomes of it if it is no working date; with {@code NONE} it counts from the next opening
     * @param afterOpening working time from the start of business on
     */
    record DayOfPeriod(Step step, int day, Roll roll, Duration afterOpening) implements Limit {

        /**
         * Checks the day.
         *
         * @throws IllegalArgumentException if the step has no such day, or the amount is negative
         */
        public DayOfPeriod {
            requireNotNegative(afterOpening);
            int longest = step == Step.MONTH ? 31 : step == Step.QUARTER ? 92 : 0;
            if (day < 1 || day > longest) {
                throw new IllegalArgumentException("a " + step + " has no day " + day + " to be due on");
            }
        }

        @Override
        public boolean countsWorkingTime() {
            return true;
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            BusinessCalendar working = frame.working();
            LocalDate date = LocalDate.ofInstant(frame.start(), working.zone());
            LocalDate anchor = date.minusYears(1).withDayOfMonth(1);
            DateCadence dates = new DateCadence(anchor, 1, step, day, LocalTime.MIDNIGHT, roll, working);
            // what is due from an earlier date may still lie ahead
            LocalDate next = dates.lastDate(date).orElseGet(() -> dates.nextDate(date));
            while (on(next, working).isAfter(frame.start())
                    && dates.lastDate(next.minusDays(1)).isPresent()) {
                next = dates.lastDate(next.minusDays(1)).orElseThrow();
            }
            while (!on(next, working).isAfter(frame.start())) {
                next = dates.nextDate(next);
            }
            return Optional.of(on(next, working));
        }

        private Instant on(LocalDate date, BusinessCalendar working) {
            Instant opening = working.startOfBusiness(date)
                    .orElseGet(() -> working.nextOpening(
                            date.atStartOfDay(working.zone()).toInstant()));
            return working.deadline(opening, afterOpening);
        }
    }

    /**
     * An instant that was agreed; what pauses the target moves it, as it moves every other limit.
     *
     * @param at the due instant
     */
    record Fixed(Instant at) implements Limit {

        /** Checks that it is there. */
        public Fixed {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Optional<Instant> due(Frame frame) {
            return Optional.of(at);
        }
    }

    private static void requireNotNegative(Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative, but " + amount);
        }
    }
}
