package io.deskwright.sla.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open window of wall time on a date, {@code [opensAt, closesAt)}.
 *
 * <p>A window whose closing time is not after its opening time runs over midnight; all of it belongs to the date on
 * which it begins. So {@link LocalTime#MIDNIGHT} as closing time is 24:00, and equal times are 24 hours of wall time.
 * Immutable and thread-safe.
 *
 * @param opensAt wall time of opening, inclusive
 * @param closesAt wall time of closing, exclusive; on the next date if it is not after {@code opensAt}
 */
public record DailyWindow(LocalTime opensAt, LocalTime closesAt) {

    static final Comparator<DailyWindow> BY_OPENING =
            Comparator.comparing(DailyWindow::opensAt).thenComparing(DailyWindow::closesAt);

    private static final String END_OF_DAY = "24:00";

    public DailyWindow {
        Objects.requireNonNull(opensAt, "opensAt");
        Objects.requireNonNull(closesAt, "closesAt");
    }

    /**
     * Reads a window from two wall times.
     *
     * @param opensAt such as {@code 09:00}, inclusive
     * @param closesAt such as {@code 18:00} or {@code 24:00}, exclusive
     * @return the window
     * @throws IllegalArgumentException if one of them is no time of day
     */
    public static DailyWindow of(String opensAt, String closesAt) {
        LocalTime opening = time(opensAt);
        return new DailyWindow(opening, closesAt.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(closesAt));
    }

    /**
     * Reads a window as people write it.
     *
     * @param text two wall times with a hyphen between them: {@code 09:00-18:00}
     * @return the window
     * @throws IllegalArgumentException if the text is no such window
     */
    public static DailyWindow parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a window such as 09:00-18:00");
        }
        return of(text.substring(0, hyphen).strip(), text.substring(hyphen + 1).strip());
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time of day from 00:00 to 23:59, or 24:00 as closing time", refused);
        }
    }

    /**
     * Tells whether two windows of one date have wall time in common.
     *
     * @param other a window of the same date
     * @return whether they overlap; windows that touch do not
     */
    public boolean overlaps(DailyWindow other) {
        return startNanos() < other.endNanos() && other.startNanos() < endNanos();
    }

    private long startNanos() {
        return opensAt.toNanoOfDay();
    }

    private long endNanos() {
        return runsOverMidnight() ? closesAt.toNanoOfDay() + 24 * 3_600_000_000_000L : closesAt.toNanoOfDay();
    }

    private boolean runsOverMidnight() {
        return !closesAt.isAfter(opensAt);
    }

    /** Resolves the window of a date; empty if a clock change leaves nothing of it. */
    Optional<Window> on(LocalDate date, ZoneRules rules) {
        Instant opening = WallTime.first(date.atTime(opensAt), rules);
        Instant closing = WallTime.second((runsOverMidnight() ? date.plusDays(1) : date).atTime(closesAt), rules);
        return opening.isBefore(closing) ? Optional.of(new Window(opening, closing)) : Optional.empty();
    }

    /** {@return the window as {@link #parse} reads it} */
    @Override
    public String toString() {
        return opensAt + "-" + (closesAt.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : closesAt);
    }
}
