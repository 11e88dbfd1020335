/**
 * When service hours run: weekly hours with exceptions, the algebra of calendars, and arithmetic on working time.
 *
 * <p>Everything rests on one question, {@link io.deskwright.sla.calendar.BusinessCalendar#stretchAt}: is it open at an
 * instant, and for how long does that stay so? Intervals are half-open, amounts are elapsed time exact to the
 * nanosecond, wall time is resolved by the rules of the calendar's zone.
 */
package io.deskwright.sla.calendar;
