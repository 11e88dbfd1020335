package io.deskwright.sla.lint;

import io.deskwright.sla.calendar.BusinessCalendar;
import io.deskwright.sla.calendar.CompiledCalendar;
import io.deskwright.sla.terms.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A calendar and the span for which a contract uses it. As immutable as its calendar.
 *
 * @param calendar the calendar of the case
 * @param basis the clause that sets its hours, or the default that is assumed
 * @param from the first date of use
 * @param through the last date of use, not before {@code from}
 */
public record CalendarUse(BusinessCalendar calendar, Basis basis, LocalDate from, LocalDate through) {

    private static final int SAMPLE_DAYS = 28;
    private static final Duration SAMPLE_STEP = Duration.ofHours(1);
    private static final int LAST_YEAR = 9999;
    private static final int SAMPLED_DUES_DAYS = 120;
    private static final int FIRST_FAST_YEAR = 1900;
    private static final int LAST_FAST_YEAR = 2149;

    /**
     * Checks the span.
     *
     * @throws IllegalArgumentException if it ends before it begins, or leaves the years 1 to 9999
     */
    public CalendarUse {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(basis, "basis");
        if (through.isBefore(from) || from.getYear() < 1 || through.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a span of use lies in order in the years 1 to " + LAST_YEAR + ", but "
                    + from + " through " + through);
        }
    }

    private Instant begin() {
        return from.atStartOfDay(calendar.zone()).toInstant();
    }

    private Instant end() {
        return through.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** {@return whether it is open at all in the span} */
    boolean isEverOpen() {
        return calendar.windows(begin(), end()).findFirst().isPresent();
    }

    /** {@return starts from which limits of different clocks are compared: each hour of the first four weeks} */
    Stream<Instant> sampleStarts() {
        Instant fourWeeks = begin().plus(Duration.ofDays(SAMPLE_DAYS));
        Instant last = fourWeeks.isBefore(end()) ? fourWeeks : end();
        return Stream.iterate(begin(), start -> start.isBefore(last), start -> start.plus(SAMPLE_STEP));
    }

    /** {@return the calendar on which the sample starts are measured, the fast form where there is one} */
    BusinessCalendar sampled() {
        boolean fast = FIRST_FAST_YEAR <= from.getYear() && from.getYear() <= LAST_FAST_YEAR;
        return fast ? CompiledCalendar.of(calendar, from, from.plusDays(SAMPLED_DUES_DAYS)) : calendar;
    }
}
