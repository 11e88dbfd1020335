package io.deskwright.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fast form of a calendar: the same answers from a table over a horizon, and from the plain calendar beyond it.
 *
 * <p>A calendar is a piecewise linear map between real time and worked time. The table holds where each window opens and
 * what has been worked before it, and an index into it for each direction: one look-up and a few comparisons answer a
 * question. Methods with {@code Nanos} in their name allocate nothing. Immutable and thread-safe.
 */
public final class CompiledCalendar implements BusinessCalendar {

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long FARTHEST_SECOND = Long.MAX_VALUE / NANOS_A_SECOND / 2;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2150;

    /** Stands for an answer that the table does not hold; no horizon reaches so far back. */
    private static final long NOT_HERE = Long.MIN_VALUE;

    private final BusinessCalendar plain;
    private final Instant from;
    private final Instant to;
    private final WindowTable table;

    private CompiledCalendar(BusinessCalendar plain, Instant from, Instant to) {
        this.plain = plain;
        this.from = from;
        this.to = to;
        this.table = new WindowTable(nanos(from), plain.windows(from, to).toList(), nanos(to));
    }

    /**
     * Compiles a calendar.
     *
     * @param plain the calendar
     * @param from the first date of the horizon, inclusive, in UTC
     * @param to the end of the horizon, exclusive, in UTC
     * @return a calendar that gives the same answers, quickly where they lie in the horizon
     * @throws IllegalArgumentException if {@code to} is not after {@code from}, or one lies outside the years 1900 to 2150
     */
    public static CompiledCalendar of(BusinessCalendar plain, LocalDate from, LocalDate to) {
        if (!from.isBefore(to) || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a horizon lies in the years " + FIRST_YEAR + " to " + LAST_YEAR
                    + " and ends after it begins, but " + from + " to " + to);
        }
        BusinessCalendar source = plain instanceof CompiledCalendar compiled ? compiled.plain : plain;
        return new CompiledCalendar(
                source,
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * Answers as {@link #deadline}, in nanoseconds since 1970-01-01T00:00Z, and allocates nothing in the horizon.
     *
     * @param start where counting begins, inclusive
     * @param amount working time in nanoseconds, not negative
     * @return the earliest instant with so much working time since the start
     * @throws IllegalArgumentException if {@code amount} is negative
     * @throws Unreachable if there is no such instant
     * @throws ArithmeticException if the answer lies beyond the horizon and does not fit into a long
     */
    public long deadlineNanos(long start, long amount) {
        long found = findDeadline(start, amount);
        return found == NOT_HERE ? nanos(plain.deadline(instant(start), Duration.ofNanos(amount))) : found;
    }

    private long findDeadline(long start, long amount) {
        if (table.covers(start) && amount > 0) {
            // too large a sum turns negative and is left to the plain calendar
            long target = table.workedBy(start) + amount;
            if (target > 0 && target <= table.worked()) {
                int window = table.lastBegun(target - 1);
                return table.opensAt(window) + target - table.workedBefore(window);
            }
        }
        return NOT_HERE;
    }

    /**
     * Answers as {@link #deadlineBefore}, in nanoseconds since 1970-01-01T00:00Z, and allocates nothing in the horizon.
     *
     * @param end where counting ends, exclusive
     * @param amount working time in nanoseconds, not negative
     * @return the latest instant with so much working time until the end
     * @throws IllegalArgumentException if {@code amount} is negative
     * @throws Unreachable if there is no such instant
     * @throws ArithmeticException if the answer lies beyond the horizon and does not fit into a long
     */
    public long deadlineBeforeNanos(long end, long amount) {
        long found = findDeadlineBefore(end, amount);
        return found == NOT_HERE ? nanos(plain.deadlineBefore(instant(end), Duration.ofNanos(amount))) : found;
    }

    private long findDeadlineBefore(long end, long amount) {
        if (table.covers(end) && amount > 0) {
            long target = table.workedBy(end) - amount;
            if (target >= 0) {
                int window = table.lastBegun(target);
                return table.opensAt(window) + target - table.workedBefore(window);
            }
        }
        return NOT_HERE;
    }

    /**
     * Answers as {@link #worked}, in nanoseconds since 1970-01-01T00:00Z, and allocates nothing in the horizon.
     *
     * @param from the start, inclusive
     * @param to the end, exclusive
     * @return the working time between them in nanoseconds; negative if {@code to} is before {@code from}
     * @throws ArithmeticException if an end lies beyond the horizon and the answer does not fit into a long
     */
    public long workedNanos(long from, long to) {
        return table.covers(from) && table.covers(to)
                ? table.workedBy(to) - table.workedBy(from)
                : plain.worked(instant(from), instant(to)).toNanos();
    }

    /**
     * Answers as {@link #isOpen}, and allocates nothing in the horizon.
     *
     * @param at nanoseconds since 1970-01-01T00:00Z
     * @return whether it is open
     */
    public boolean isOpenAtNanos(long at) {
        return table.covers(at) ? at < table.closesAt(table.lastOpened(at)) : plain.isOpen(instant(at));
    }

    /**
     * Answers as {@link #nextOpening}, in nanoseconds since 1970-01-01T00:00Z, and allocates nothing in the horizon.
     *
     * @param at where the search begins, inclusive
     * @return {@code at} itself if it is open then, else the next opening
     * @throws Unreachable if it is never open again
     * @throws ArithmeticException if the answer lies beyond the horizon and does not fit into a long
     */
    public long nextOpeningNanos(long at) {
        long found = findNextOpening(at);
        return found == NOT_HERE ? nanos(plain.nextOpening(instant(at))) : found;
    }

    private long findNextOpening(long at) {
        if (table.covers(at)) {
            int window = table.lastOpened(at);
            if (at < table.closesAt(window)) {
                return at;
            }
            if (table.next(window) < table.end()) {
                return table.opensAt(table.next(window));
            }
        }
        return NOT_HERE;
    }

    @Override
    public Instant deadline(Instant start, Duration amount) {
        long found = fits(start) && fits(amount) ? findDeadline(nanos(start), amount.toNanos()) : NOT_HERE;
        return found == NOT_HERE ? plain.deadline(start, amount) : instant(found);
    }

    @Override
    public Instant deadlineBefore(Instant end, Duration amount) {
        long found = fits(end) && fits(amount) ? findDeadlineBefore(nanos(end), amount.toNanos()) : NOT_HERE;
        return found == NOT_HERE ? plain.deadlineBefore(end, amount) : instant(found);
    }

    @Override
    public Duration worked(Instant from, Instant to) {
        return fits(from) && fits(to) ? Duration.ofNanos(workedNanos(nanos(from), nanos(to))) : plain.worked(from, to);
    }

    @Override
    public boolean isOpen(Instant at) {
        return fits(at) ? isOpenAtNanos(nanos(at)) : plain.isOpen(at);
    }

    @Override
    public Instant nextOpening(Instant at) {
        long found = fits(at) ? findNextOpening(nanos(at)) : NOT_HERE;
        return found == NOT_HERE ? plain.nextOpening(at) : instant(found);
    }

    /** Windows at the ends of the horizon may be cut by it, so the plain calendar answers for them. */
    @Override
    public Stretch stretchAt(Instant at) {
        if (holds(at)) {
            int window = table.lastOpened(nanos(at));
            int next = table.next(window);
            if (window > table.next(WindowTable.FIRST) && next < table.end()) {
                Instant closing = instant(table.closesAt(window));
                return at.isBefore(closing)
                        ? new Stretch(instant(table.opensAt(window)), closing, true)
                        : new Stretch(closing, instant(table.opensAt(next)), false);
            }
        }
        return plain.stretchAt(at);
    }

    @Override
    public String name() {
        return plain.name();
    }

    @Override
    public String version() {
        return plain.version();
    }

    @Override
    public List<Phase> phases(Instant from, Instant to) {
        boolean hasBreaks =
                plain instanceof WeeklyHours hours && !hours.breaks().isEmpty();
        return hasBreaks ? plain.phases(from, to) : Phases.of(this, List.of(), from, to);
    }

    @Override
    public ZoneId zone() {
        return plain.zone();
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return plain.windowsOf(date);
    }

    @Override
    public List<Window> openIn(Instant from, Instant to) {
        if (!holds(from) || !holds(to) || to.isBefore(from)) {
            return plain.openIn(from, to);
        }
        List<Window> open = new ArrayList<>();
        long begin = nanos(from);
        long end = nanos(to);
        for (int window = table.lastOpened(begin); table.opensAt(window) < end; window = table.next(window)) {
            long opening = Math.max(table.opensAt(window), begin);
            long closing = Math.min(table.closesAt(window), end);
            if (opening < closing) {
                open.add(new Window(instant(opening), instant(closing)));
            }
        }
        return open;
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        return plain.holiday(date);
    }

    @Override
    public Optional<LocalDate> announcedThrough() {
        return plain.announcedThrough();
    }

    @Override
    public LocalDate firstException() {
        return plain.firstException();
    }

    @Override
    public LocalDate lastException() {
        return plain.lastException();
    }

    /** {@return the calendar that this one answers for} */
    public BusinessCalendar plain() {
        return plain;
    }

    /** {@return whether the other is the fast form of an equal calendar over the same horizon} */
    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledCalendar that
                && from.equals(that.from)
                && to.equals(that.to)
                && plain.equals(that.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    /** {@return what the calendar that it answers for says of itself} */
    @Override
    public String toString() {
        return plain.toString();
    }

    private boolean holds(Instant at) {
        return fits(at) && table.covers(nanos(at));
    }

    /** Whether an instant surely fits into nanoseconds: only those that do are asked of the table. */
    private static boolean fits(Instant at) {
        return Math.abs(at.getEpochSecond()) < FARTHEST_SECOND;
    }

    private static boolean fits(Duration amount) {
        return amount.toSeconds() >= 0 && amount.toSeconds() < FARTHEST_SECOND;
    }

    static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_A_SECOND), (long) at.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
