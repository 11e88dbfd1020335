package io.deskwright.sla.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles calendars over one horizon and keeps what it compiled, so that equal calendars share one table.
 *
 * <p>Sixty-four equal tables cost more in cold caches than they give in speed. Whoever holds this object decides how
 * long the tables live: it forgets none, so give it the calendars of contracts and not those of single cases, whose
 * pauses are taken out of the compiled calendar afterwards. Thread-safe.
 */
public final class CompiledCalendars {

    private final LocalDate from;
    private final LocalDate to;
    private final Map<BusinessCalendar, CompiledCalendar> compiled = new ConcurrentHashMap<>();

    /**
     * Begins with nothing compiled.
     *
     * @param from the first date of the horizon, inclusive, in UTC
     * @param to the end of the horizon, exclusive, in UTC
     */
    public CompiledCalendars(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the fast form of a calendar.
     *
     * @param calendar the calendar
     * @return the same object for equal calendars
     * @throws IllegalArgumentException if the horizon is none, as {@link CompiledCalendar#of} says
     */
    public CompiledCalendar of(BusinessCalendar calendar) {
        BusinessCalendar key = calendar instanceof CompiledCalendar fast ? fast.plain() : calendar;
        return compiled.computeIfAbsent(key, plain -> CompiledCalendar.of(plain, from, to));
    }
}
