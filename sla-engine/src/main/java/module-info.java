/**
 * Service-level time on the JDK alone: business calendars that answer when service hours run, terms that say what is
 * promised, clocks that read the promises, and the plain-text form in which people write definitions.
 *
 * <p>Start at {@link io.deskwright.sla.calendar.WeeklyHours} and {@link io.deskwright.sla.clock.SimpleClock}. Every type is immutable and thread-safe unless it says
 * otherwise; nothing here reads a clock, a default zone or a default locale.
 */
module io.deskwright.sla {
    exports io.deskwright.sla.calendar;
    exports io.deskwright.sla.clock;
    exports io.deskwright.sla.comparison;
    exports io.deskwright.sla.definition;
    exports io.deskwright.sla.lint;
    exports io.deskwright.sla.proof;
    exports io.deskwright.sla.terms;
    exports io.deskwright.sla.watch;
}
