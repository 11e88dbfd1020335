package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When service hours run: a set of instants, and arithmetic on the working time that it holds.
 *
 * <p>Callers ask {@link #deadline}, {@link #worked} and the like. Who writes a calendar of his own answers
 * {@link #stretchAt} for instants, {@link #windowsOf} for local dates, and says where its exceptions lie; all else
 * follows, and {@link #openIn} may be answered faster. The laws:
 *
 * <ul>
 *   <li>{@code worked(t, deadline(t, d))} is {@code d}, and the deadline is the earliest such instant: one that falls
 *       on closing time is that closing time.
 *   <li>{@code worked(a, b)} plus {@code worked(b, c)} is {@code worked(a, c)}; a later start never gives an earlier
 *       deadline.
 *   <li>An amount of zero returns the start. Nothing is rounded.
 * </ul>
 *
 * <p>A calendar that is not open in the {@value #PATIENCE_WEEKS} weeks after its last exceptional date is never open
 * again. Every question that has no answer, or none within {@value #FARTHEST_DAYS} days, ends at once in
 * {@link Unreachable}; so does every question about wall time within a year of the ends of time. Implementations are
 * immutable and thread-safe.
 */
public interface BusinessCalendar {

    /** Weeks without a window, after the last exceptional date, that prove a calendar closed for ever. */
    int PATIENCE_WEEKS = 54;

    /** The farthest that an answer may lie from its question: the 400 years of the Gregorian cycle, in days. */
    int FARTHEST_DAYS = 146_097;

    /** {@return the name for messages and explanations} */
    String name();

    /** {@return the version of its definition, for explanations; empty if it has none} */
    default String version() {
        return "";
    }

    /** {@return the zone whose local dates {@link #windowsOf} means} */
    ZoneId zone();

    /**
     * Returns whether it is open at an instant, and a span around it in which that stays so.
     *
     * @param at any instant
     * @return a stretch that holds {@code at}
     */
    Stretch stretchAt(Instant at);

    /**
     * Returns the working time that belongs to a date. A window over midnight belongs wholly to the date on which it
     * begins.
     *
     * @param date a local date of {@link #zone()}
     * @return its windows in order, apart from each other; empty if it is no working date
     */
    List<Window> windowsOf(LocalDate date);

    /**
     * Returns the windows of a range in pieces that may touch.
     *
     * @param from where the range begins, inclusive
     * @param to its end, exclusive
     * @return pieces in order that do not overlap, cut at the ends of the range; none if {@code to} is not after
     *     {@code from}
     */
    default List<Window> openIn(Instant from, Instant to) {
        List<Window> pieces = new ArrayList<>();
        for (Instant here = from; here.isBefore(to); ) {
            Stretch stretch = stretchAt(here);
            Instant until = stretch.until().isBefore(to) ? stretch.until() : to;
            if (stretch.open()) {
                pieces.add(new Window(here, until));
            }
            here = until;
        }
        return pieces;
    }

    /**
     * Returns the listed holiday of a date. A rest day of the week, or a date that an override closes, is none.
     *
     * @param date a local date of {@link #zone()}
     * @return its name, or empty
     */
    default Optional<String> holiday(LocalDate date) {
        return Optional.empty();
    }

    /** {@return the last date for which holidays are announced; empty if it hangs on no announcement} */
    default Optional<LocalDate> announcedThrough() {
        return Optional.empty();
    }

    /** {@return the first exceptional date: before it every week is like the next; {@link LocalDate#MAX} if there is none} */
    LocalDate firstException();

    /** {@return the last exceptional date: after it every week is like the last; {@link LocalDate#MIN} if there is none} */
    LocalDate lastException();

    /**
     * Returns whether working time runs at an instant: at the opening instant yes, at the closing instant no.
     *
     * @param at the instant
     * @return whether it is open
     */
    default boolean isOpen(Instant at) {
        return stretchAt(at).open();
    }

    /**
     * Returns the earliest instant at which an amount of working time has passed since a start.
     *
     * @param start where counting begins, inclusive
     * @param amount working time, not negative; zero returns {@code start}
     * @return the earliest {@code t >= start} with {@code worked(start, t)} equal to {@code amount}
     * @throws IllegalArgumentException if {@code amount} is negative
     * @throws Unreachable if there is no such instant
     */
    default Instant deadline(Instant start, Duration amount) {
        return Walk.forward(this, start).count(amount);
    }

    /**
     * Returns the latest instant from which an amount of working time passes until an end.
     *
     * @param end where counting ends, exclusive
     * @param amount working time, not negative; zero returns {@code end}
     * @return the latest {@code t <= end} with {@code worked(t, end)} equal to {@code amount}
     * @throws IllegalArgumentException if {@code amount} is negative
     * @throws Unreachable if there is no such instant
     */
    default Instant deadlineBefore(Instant end, Duration amount) {
        return Walk.backward(this, end).count(amount);
    }

    /**
     * Returns the working time between two instants, as elapsed time.
     *
     * @param from the start, inclusive
     * @param to the end, exclusive
     * @return the working time in {@code [from, to)}; negative if {@code to} is before {@code from}
     * @throws Unreachable if they lie farther apart than {@value #FARTHEST_DAYS} days and it is not open throughout
     */
    default Duration worked(Instant from, Instant to) {
        return to.isBefore(from)
                ? Walk.forward(this, to).countUntil(from).negated()
                : Walk.forward(this, from).countUntil(to);
    }

    /**
     * Returns the first working instant from an instant on.
     *
     * @param at where the search begins, inclusive
     * @return {@code at} itself if it is open then, else the next opening
     * @throws Unreachable if it is never open again
     */
    default Instant nextOpening(Instant at) {
        return Walk.forward(this, at).to(true);
    }

    /**
     * Returns the end of the working run that holds an instant or, if it is closed then, of the next one.
     *
     * @param at the instant; if it is a closing time, the next run is meant
     * @return the closing instant, later than {@code at}
     * @throws Unreachable if it is never open again, or never closes again
     */
    default Instant nextClosing(Instant at) {
        return Walk.forward(this, nextOpening(at)).to(false);
    }

    /**
     * Returns the end of the last working run that has ended by an instant.
     *
     * @param at the instant; if it is a closing time, it is the answer
     * @return the closing instant, not later than {@code at}
     * @throws Unreachable if no run has ended before
     */
    default Instant previousClosing(Instant at) {
        Instant closed = isOpen(at) ? Walk.backward(this, at).to(false) : at;
        return Walk.backward(this, closed).to(true);
    }

    /**
     * Returns whether some working time belongs to a date.
     *
     * @param date a local date of {@link #zone()}
     * @return whether it is a working date
     */
    default boolean isWorkingDate(LocalDate date) {
        return !windowsOf(date).isEmpty();
    }

    /**
     * Returns the n-th working date after or before a date.
     *
     * @param date where counting begins; it is not counted
     * @param count how many working dates on, back if negative; zero returns {@code date} itself, working or not
     * @return the working date
     * @throws Unreachable if there are not so many
     */
    default LocalDate workingDate(LocalDate date, int count) {
        return WorkingDates.step(this, date, count);
    }

    /**
     * Counts the working dates of a range.
     *
     * @param from the first date, inclusive
     * @param to the end, exclusive
     * @return how many; negative if {@code to} is before {@code from}
     */
    default long workingDatesBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -workingDatesBetween(to, from)
                : workingDates(from, to).count();
    }

    /**
     * Returns the windows of a range, one after the other: what is next to each other in time is one window.
     *
     * @param from where the range begins, inclusive
     * @param to its end, exclusive
     * @return the windows in order, cut at the ends of the range; computed as far as they are asked for
     */
    default Stream<Window> windows(Instant from, Instant to) {
        return Windows.stream(this, from, to);
    }

    /**
     * Returns why it is open or closed throughout a range. What is cut by a break is a {@link Phase.Kind#BREAK}; what is
     * closed on the local date of a holiday is a {@link Phase.Kind#HOLIDAY}.
     *
     * @param from where the range begins, inclusive
     * @param to its end, exclusive
     * @return phases in order, each next to the one before and unlike it; none if {@code to} is not after {@code from}
     */
    default List<Phase> phases(Instant from, Instant to) {
        return Phases.of(this, List.of(), from, to);
    }

    /**
     * Returns when the working time that belongs to a date begins.
     *
     * @param date a local date of {@link #zone()}
     * @return its first opening, or empty if it is no working date
     */
    default Optional<Instant> startOfBusiness(LocalDate date) {
        List<Window> windows = windowsOf(date);
        return windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(0).opensAt());
    }

    /**
     * Returns when the working time that belongs to a date ends: the close of business.
     *
     * @param date a local date of {@link #zone()}
     * @return its last closing, which may lie on the next date, or empty if it is no working date
     */
    default Optional<Instant> endOfBusiness(LocalDate date) {
        List<Window> windows = windowsOf(date);
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(windows.get(windows.size() - 1).closesAt());
    }

    /**
     * Returns the working dates of a range.
     *
     * @param from the first date, inclusive
     * @param to the end, exclusive; not before {@code from}
     * @return the working dates in order; computed as far as they are asked for
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    default Stream<LocalDate> workingDates(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(this::isWorkingDate);
    }

    /**
     * Returns the calendar that is open when this one or another one is: follow the sun (FEATURES 22).
     *
     * @param other the other calendar, in whatever zone
     * @return the union; the working time of a date is that of this date in either calendar
     */
    default BusinessCalendar union(BusinessCalendar other) {
        return new Combined(this, SetOperation.UNION, other);
    }

    /**
     * Returns the calendar that is open when this one and another one are.
     *
     * @param other the other calendar, in whatever zone
     * @return the intersection; the working time of a date is what is left of this calendar's
     */
    default BusinessCalendar intersection(BusinessCalendar other) {
        return new Combined(this, SetOperation.INTERSECTION, other);
    }

    /**
     * Returns the calendar that is open when this one is and another one is not.
     *
     * @param other the other calendar, in whatever zone
     * @return the difference; the working time of a date is what is left of this calendar's
     */
    default BusinessCalendar minus(BusinessCalendar other) {
        return new Combined(this, SetOperation.DIFFERENCE, other);
    }

    /**
     * Returns the calendar that is open when this one is and an interval is not running: working time less pauses.
     *
     * @param pauses half-open intervals of instants, in any order; they may overlap
     * @return this calendar without them
     */
    default BusinessCalendar minus(List<Window> pauses) {
        return pauses.isEmpty() ? this : minus(new FixedWindows(zone(), pauses));
    }
}
