/**
 * Many clocks at once: which case must be looked at next, what is due at an instant, what all clocks read.
 *
 * <p>Nothing here has a thread, a timer or a clock of its own: the host asks, with an instant, and every answer is the
 * one that folding each case by itself would give.
 */
package io.deskwright.sla.watch;
