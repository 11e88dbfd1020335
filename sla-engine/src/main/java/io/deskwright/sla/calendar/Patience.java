package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a search may stop: nothing has changed for 54 weeks, and no exceptional date lies ahead that could change it. */
final class Patience {

    private static final Duration WEEKS = Duration.ofDays(7L * BusinessCalendar.PATIENCE_WEEKS);
    private static final int DAYS = 7 * BusinessCalendar.PATIENCE_WEEKS;

    private Patience() {}

    /** Whether what has held from one instant until a later one holds for ever. */
    static boolean endsForward(BusinessCalendar calendar, Instant unchangedSince, Instant here) {
        LocalDate last = calendar.lastException();
        return Duration.between(unchangedSince, here).compareTo(WEEKS) > 0
                && (last.equals(LocalDate.MIN)
                        || here.isAfter(utc(last.plusDays(2)).plus(WEEKS)));
    }

    /** Whether what has held from one instant back to an earlier one has always held. */
    static boolean endsBackward(BusinessCalendar calendar, Instant unchangedUntil, Instant here) {
        LocalDate first = calendar.firstException();
        return Duration.between(here, unchangedUntil).compareTo(WEEKS) > 0
                && (first.equals(LocalDate.MAX)
                        || here.isBefore(utc(first.minusDays(1)).minus(WEEKS)));
    }

    /** Whether no working date comes after a date that follows so long a row of dates off. */
    static boolean endsForward(BusinessCalendar calendar, LocalDate idleSince, LocalDate here) {
        return here.isAfter(idleSince.plusDays(DAYS)) && here.minusDays(DAYS).isAfter(calendar.lastException());
    }

    /** Whether no working date comes before a date that precedes so long a row of dates off. */
    static boolean endsBackward(BusinessCalendar calendar, LocalDate idleUntil, LocalDate here) {
        return here.isBefore(idleUntil.minusDays(DAYS)) && here.plusDays(DAYS).isBefore(calendar.firstException());
    }

    /** A date begins and ends within a day of the same date in UTC, whatever its zone. */
    private static Instant utc(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
