/**
 * What the promises read: a case's history is folded, with terms and a calendar, into one reading for each target.
 *
 * <p>A reading is a pure function of what was recorded by an instant and the instant of the question. Clocks are never
 * stored.
 */
package io.deskwright.sla.clock;
