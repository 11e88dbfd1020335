package io.deskwright.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A calendar of weekly hours in one zone, with exceptional dates (SLA-40, AMB-08).
 *
 * <p>What is open on a date is decided in this order: the weekly hours of its weekday; a make-up day [调休补班] takes the
 * hours of a named weekday; an override replaces them; a holiday closes the date, whatever else is said of it; breaks
 * cut the wall time of that date, whatever is open then. A window over midnight belongs wholly to the date on which it
 * begins: the night shift of the eve runs into a holiday, and the holiday's own night shift does not begin.
 *
 * <pre>{@code
 * var hours = WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
 *         .weekdays("09:00-12:00", "13:00-18:00")
 *         .holiday(LocalDate.of(2026, 10, 1), "National Day")
 *         .build();
 * Instant due = hours.deadline(reportedAt, Duration.ofHours(8));
 * }</pre>
 *
 * <p>In a clock change a boundary inside the gap moves to the end of the gap; of a repeated wall time, opening takes
 * the first and closing the second. Two calendars that say the same are equal. Immutable and thread-safe.
 */
public final class WeeklyHours implements BusinessCalendar {

    private static final Instant EARLIEST = Instant.MIN.plus(Duration.ofDays(366));
    private static final Instant LATEST = Instant.MAX.minus(Duration.ofDays(366));

    private final String name;
    private final String version;
    private final ZoneId zone;
    private final ZoneRules rules;
    private final Map<DayOfWeek, List<DailyWindow>> weekly;
    private final SortedMap<LocalDate, String> holidays;
    private final SortedMap<LocalDate, DayOfWeek> makeUpDays;
    private final SortedMap<LocalDate, List<DailyWindow>> overrides;
    private final SortedMap<LocalDate, List<DailyWindow>> breaks;
    private final Optional<LocalDate> announcedThrough;
    private final LocalDate firstException;
    private final LocalDate lastException;

    WeeklyHours(WeeklyHoursBuilder from) {
        name = from.name;
        version = from.version;
        zone = from.zone;
        rules = zone.getRules();
        weekly = copy(from.weekly, new EnumMap<>(DayOfWeek.class));
        holidays = new TreeMap<>();
        makeUpDays = new TreeMap<>();
        from.arrangement.ifPresent(this::take);
        holidays.putAll(from.holidays);
        makeUpDays.putAll(from.makeUpDays);
        overrides = copy(from.overrides, new TreeMap<>());
        breaks = copy(from.breaks, new TreeMap<>());
        breaks.values().removeIf(List::isEmpty);
        weekly.values().removeIf(List::isEmpty);
        announcedThrough = from.announcedThrough.or(() -> from.arrangement.map(Holidays::announcedThrough));
        SortedSet<LocalDate> exceptions = new TreeSet<>(holidays.keySet());
        exceptions.addAll(makeUpDays.keySet());
        exceptions.addAll(overrides.keySet());
        exceptions.addAll(breaks.keySet());
        firstException = exceptions.isEmpty() ? LocalDate.MAX : exceptions.first();
        lastException = exceptions.isEmpty() ? LocalDate.MIN : exceptions.last();
    }

    private void take(Holidays arrangement) {
        holidays.putAll(arrangement.daysOff());
        arrangement.makeUpDays().forEach((date, makeUp) -> makeUpDays.put(date, makeUp.hoursOf()));
    }

    private static <K, M extends Map<K, List<DailyWindow>>> M copy(Map<K, List<DailyWindow>> from, M to) {
        from.forEach((key, windows) ->
                to.put(key, windows.stream().sorted(DailyWindow.BY_OPENING).toList()));
        return to;
    }

    /**
     * Begins a calendar without any hours.
     *
     * @param zone the zone whose wall time all its hours are
     * @return a builder
     */
    public static WeeklyHoursBuilder in(ZoneId zone) {
        return new WeeklyHoursBuilder(zone);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    /** {@return all holidays by date, in order; unmodifiable} */
    public SortedMap<LocalDate, String> holidays() {
        return Collections.unmodifiableSortedMap(holidays);
    }

    /** {@return the hours of each weekday that has some, in order; unmodifiable} */
    public Map<DayOfWeek, List<DailyWindow>> weekly() {
        return Collections.unmodifiableMap(weekly);
    }

    /** {@return the weekday whose hours each make-up day [调休补班] takes, by date, in order; unmodifiable} */
    public SortedMap<LocalDate, DayOfWeek> makeUpDays() {
        return Collections.unmodifiableSortedMap(makeUpDays);
    }

    /** {@return the hours that replace those of a date, by date, in order; unmodifiable} */
    public SortedMap<LocalDate, List<DailyWindow>> overrides() {
        return Collections.unmodifiableSortedMap(overrides);
    }

    /** {@return the wall time that breaks cut, by date, in order; unmodifiable} */
    public SortedMap<LocalDate, List<DailyWindow>> breaks() {
        return Collections.unmodifiableSortedMap(breaks);
    }

    @Override
    public Optional<LocalDate> announcedThrough() {
        return announcedThrough;
    }

    /**
     * Returns the wall-time windows of a date before its breaks are cut out.
     *
     * @param date a local date
     * @return the windows that begin on it, in order; empty if it is closed
     */
    public List<DailyWindow> hoursOf(LocalDate date) {
        if (holidays.containsKey(date)) {
            return List.of();
        }
        List<DailyWindow> override = overrides.get(date);
        if (override != null) {
            return override;
        }
        DayOfWeek takenFrom = makeUpDays.getOrDefault(date, date.getDayOfWeek());
        return weekly.getOrDefault(takenFrom, List.of());
    }

    /**
     * {@inheritDoc}
     *
     * @throws Unreachable if {@code at} lies within a year of the ends of time, where there are no local dates
     */
    @Override
    public Stretch stretchAt(Instant at) {
        LocalDate date = dateOf(at);
        Instant since = startOf(date);
        Instant until = startOf(date.plusDays(1));
        if (!at.isBefore(until)) {
            // a clock set back over midnight brings the date before once more, after the next one has begun
            since = until;
            until = startOf(date.plusDays(2));
        }
        return Windows.stretchAt(openFrom(date.minusDays(2), date.plusDays(2)), since, until, at);
    }

    @Override
    public List<Window> windowsOf(LocalDate date) {
        return openFrom(date, date);
    }

    /**
     * {@inheritDoc}
     *
     * @throws Unreachable if an end lies within a year of the ends of time, where there are no local dates
     */
    @Override
    public List<Window> openIn(Instant from, Instant to) {
        return to.isBefore(from)
                ? List.of()
                : Windows.clip(openFrom(dateOf(from).minusDays(2), dateOf(to).plusDays(2)), from, to);
    }

    @Override
    public List<Phase> phases(Instant from, Instant to) {
        if (breaks.isEmpty() || !from.isBefore(to)) {
            return Phases.of(this, List.of(), from, to);
        }
        LocalDate first = dateOf(from).minusDays(2);
        LocalDate last = dateOf(to).plusDays(2);
        List<Window> broken = Windows.minus(Windows.union(hoursFrom(first, last)), openFrom(first, last));
        return Phases.of(this, Windows.clip(broken, from, to), from, to);
    }

    private List<Window> hoursFrom(LocalDate first, LocalDate last) {
        List<Window> hours = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            resolve(hoursOf(date), date, hours);
        }
        return hours;
    }

    /** {@return the working time that belongs to the dates of a range, both ends inclusive} */
    private List<Window> openFrom(LocalDate first, LocalDate last) {
        List<Window> open = hoursFrom(first, last);
        List<Window> cut = new ArrayList<>();
        if (!breaks.isEmpty()) {
            for (LocalDate date = first.minusDays(1); !date.isAfter(last.plusDays(2)); date = date.plusDays(1)) {
                resolve(breaks.getOrDefault(date, List.of()), date, cut);
            }
        }
        return Windows.minus(Windows.union(open), Windows.union(cut));
    }

    private void resolve(List<DailyWindow> windows, LocalDate date, List<Window> into) {
        for (DailyWindow window : windows) {
            window.on(date, rules).ifPresent(into::add);
        }
    }

    private LocalDate dateOf(Instant at) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new Unreachable("calendar '" + name + "' knows no wall time at " + at);
        }
        return LocalDate.ofInstant(at, zone);
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public LocalDate firstException() {
        return firstException;
    }

    @Override
    public LocalDate lastException() {
        return lastException;
    }

    /** {@return whether the other is a calendar of the same name, version, zone, weekly hours and exceptional dates} */
    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours that
                && name.equals(that.name)
                && version.equals(that.version)
                && zone.equals(that.zone)
                && weekly.equals(that.weekly)
                && holidays.equals(that.holidays)
                && makeUpDays.equals(that.makeUpDays)
                && overrides.equals(that.overrides)
                && breaks.equals(that.breaks)
                && announcedThrough.equals(that.announcedThrough);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + zone.hashCode() + holidays.size();
    }

    /** {@return name, zone and weekly hours} */
    @Override
    public String toString() {
        return name + " (" + zone + ") " + weekly;
    }
}
