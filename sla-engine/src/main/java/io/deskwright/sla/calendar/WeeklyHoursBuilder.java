package io.deskwright.sla.calendar;

import io.deskwright.sla.definition.InvalidDefinition;
import io.deskwright.sla.definition.Problems;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Builds a {@link WeeklyHours}; nothing is checked before {@link #build}, which tells all problems together.
 *
 * <p>Windows are written {@code 09:00-18:00}; several for one day add up. Not thread-safe.
 */
public final class WeeklyHoursBuilder {

    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    final ZoneId zone;
    final Map<DayOfWeek, List<DailyWindow>> weekly = new EnumMap<>(DayOfWeek.class);
    final Map<LocalDate, String> holidays = new TreeMap<>();
    final Map<LocalDate, DayOfWeek> makeUpDays = new TreeMap<>();
    final Map<LocalDate, List<DailyWindow>> overrides = new TreeMap<>();
    final Map<LocalDate, List<DailyWindow>> breaks = new TreeMap<>();
    String name;
    String version = "";
    Optional<Holidays> arrangement = Optional.empty();
    Optional<LocalDate> announcedThrough = Optional.empty();
    private final List<Unreadable> unreadable = new ArrayList<>();

    private record Unreadable(String place, String message) {}

    WeeklyHoursBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.name = "hours in " + zone;
    }

    /**
     * Names the calendar; without this it is named after its zone.
     *
     * @param newName the name for messages and explanations
     * @return this builder
     */
    public WeeklyHoursBuilder named(String newName) {
        name = Objects.requireNonNull(newName, "name");
        return this;
    }

    /**
     * Names the version of the definition, which explanations name; without this it has none.
     *
     * @param newVersion such as {@code 2026-1}
     * @return this builder
     */
    public WeeklyHoursBuilder version(String newVersion) {
        version = Objects.requireNonNull(newVersion, "version");
        return this;
    }

    /**
     * Adds windows to a weekday.
     *
     * @param day the weekday
     * @param windows such as {@code 09:00-12:00}
     * @return this builder
     */
    public WeeklyHoursBuilder on(DayOfWeek day, String... windows) {
        return on(day, read(String.valueOf(day), windows));
    }

    /**
     * Adds windows to a weekday.
     *
     * @param day the weekday
     * @param windows wall-time windows that begin on it
     * @return this builder
     */
    public WeeklyHoursBuilder on(DayOfWeek day, Collection<DailyWindow> windows) {
        weekly.computeIfAbsent(Objects.requireNonNull(day, "day"), none -> new ArrayList<>())
                .addAll(windows);
        return this;
    }

    /**
     * Adds windows to Monday, Tuesday, Wednesday, Thursday and Friday.
     *
     * @param windows such as {@code 09:00-12:00}
     * @return this builder
     */
    public WeeklyHoursBuilder weekdays(String... windows) {
        List<DailyWindow> hours = read("MONDAY to FRIDAY", windows);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> on(day, hours));
        return this;
    }

    /**
     * Adds windows to all seven weekdays.
     *
     * @param windows such as {@code 00:00-24:00}
     * @return this builder
     */
    public WeeklyHoursBuilder everyDay(String... windows) {
        List<DailyWindow> hours = read("MONDAY to SUNDAY", windows);
        EnumSet.allOf(DayOfWeek.class).forEach(day -> on(day, hours));
        return this;
    }

    /**
     * Closes a date, whatever else is said of it.
     *
     * @param date the local date
     * @return this builder
     */
    public WeeklyHoursBuilder holiday(LocalDate date) {
        return holiday(date, "holiday");
    }

    /**
     * Closes a date, whatever else is said of it.
     *
     * @param date the local date
     * @param reason the name of the holiday
     * @return this builder
     */
    public WeeklyHoursBuilder holiday(LocalDate date, String reason) {
        holidays.put(Objects.requireNonNull(date, "date"), Objects.requireNonNull(reason, "reason"));
        return this;
    }

    /**
     * Gives a date the hours of a Monday: a day worked in exchange for another one [调休补班].
     *
     * @param date the local date
     * @return this builder
     */
    public WeeklyHoursBuilder makeUpDay(LocalDate date) {
        return makeUpDay(date, DayOfWeek.MONDAY);
    }

    /**
     * Gives a date the hours of a weekday.
     *
     * @param date the local date
     * @param hoursOf the weekday whose hours it takes
     * @return this builder
     */
    public WeeklyHoursBuilder makeUpDay(LocalDate date, DayOfWeek hoursOf) {
        makeUpDays.put(Objects.requireNonNull(date, "date"), Objects.requireNonNull(hoursOf, "hoursOf"));
        return this;
    }

    /**
     * Takes over the days off and make-up days of an arrangement, and the date through which it is announced.
     *
     * @param next the announced holidays of a country; after an earlier call, what follows on or amends, as
     *     {@link Holidays#plus} adds it
     * @return this builder
     */
    public WeeklyHoursBuilder holidays(Holidays next) {
        arrangement = Optional.of(arrangement.map(before -> before.plus(next)).orElse(next));
        return this;
    }

    /**
     * States the last date for which holidays are announced, where they are not taken over from an arrangement or where
     * that is not to be believed.
     *
     * @param date the local date, inclusive
     * @return this builder
     */
    public WeeklyHoursBuilder announcedThrough(LocalDate date) {
        announcedThrough = Optional.of(date);
        return this;
    }

    /**
     * Replaces the hours of a date.
     *
     * @param date the local date
     * @param windows its own hours; none at all closes it
     * @return this builder
     */
    public WeeklyHoursBuilder override(LocalDate date, String... windows) {
        return override(date, read("override " + date, windows));
    }

    /**
     * Replaces the hours of a date.
     *
     * @param date the local date
     * @param windows its own hours; none at all closes it
     * @return this builder
     */
    public WeeklyHoursBuilder override(LocalDate date, Collection<DailyWindow> windows) {
        overrides
                .computeIfAbsent(Objects.requireNonNull(date, "date"), none -> new ArrayList<>())
                .addAll(windows);
        return this;
    }

    /**
     * Cuts windows out of the wall time of a date, whatever is open then.
     *
     * @param date the local date
     * @param windows what is cut out
     * @return this builder
     */
    public WeeklyHoursBuilder breakOn(LocalDate date, String... windows) {
        return breakOn(date, read("break " + date, windows));
    }

    /**
     * Cuts windows out of the wall time of a date, whatever is open then.
     *
     * @param date the local date
     * @param windows what is cut out
     * @return this builder
     */
    public WeeklyHoursBuilder breakOn(LocalDate date, Collection<DailyWindow> windows) {
        breaks.computeIfAbsent(Objects.requireNonNull(date, "date"), none -> new ArrayList<>())
                .addAll(windows);
        return this;
    }

    /**
     * Checks the definition and builds the calendar.
     *
     * @return the calendar
     * @throws InvalidDefinition if a window is unreadable, two windows of one date overlap, a date lies outside the
     *     years 1 to 9999, or no window is left at all; it holds all problems
     */
    public WeeklyHours build() {
        Problems problems = new Problems("calendar '" + name + "'");
        unreadable.forEach(text -> problems.add(text.place(), text.message()));
        weekly.forEach((day, windows) -> checkApart(day.toString(), windows, problems));
        overrides.forEach((date, windows) -> checkApart("override " + date, windows, problems));
        checkYears("holiday", holidays.keySet(), problems);
        checkYears("make-up day", makeUpDays.keySet(), problems);
        checkYears("override", overrides.keySet(), problems);
        checkYears("break", breaks.keySet(), problems);
        if (unreadable.isEmpty() && hasNoWindow(weekly.values()) && hasNoWindow(overridesInForce())) {
            problems.add("hours", "the calendar has no window at all, so no deadline could ever be reached");
        }
        problems.throwIfAny();
        return new WeeklyHours(this);
    }

    private List<DailyWindow> read(String place, String... windows) {
        List<DailyWindow> hours = new ArrayList<>();
        for (String window : windows) {
            try {
                hours.add(DailyWindow.parse(window));
            } catch (IllegalArgumentException refused) {
                unreadable.add(new Unreadable(place, String.valueOf(refused.getMessage())));
            }
        }
        return hours;
    }

    private static void checkApart(String place, List<DailyWindow> windows, Problems problems) {
        for (int i = 0; i < windows.size(); i++) {
            for (int j = i + 1; j < windows.size(); j++) {
                if (windows.get(i).overlaps(windows.get(j))) {
                    problems.add(place, "windows " + windows.get(i) + " and " + windows.get(j) + " overlap");
                }
            }
        }
    }

    private static void checkYears(String kind, Collection<LocalDate> dates, Problems problems) {
        for (LocalDate date : dates) {
            if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
                problems.add(kind + " " + date, "the date lies outside the years 1 to 9999");
            }
        }
    }

    private Collection<List<DailyWindow>> overridesInForce() {
        Map<LocalDate, List<DailyWindow>> inForce = new TreeMap<>(overrides);
        inForce.keySet().removeAll(holidays.keySet());
        arrangement.ifPresent(
                known -> inForce.keySet().removeAll(known.daysOff().keySet()));
        return inForce.values();
    }

    private static boolean hasNoWindow(Collection<List<DailyWindow>> hours) {
        return hours.stream().allMatch(List::isEmpty);
    }
}
