/**
 * The watch over cases: which rungs are due, what has fired, and when to look again (ESC-04).
 *
 * <p>What is due is a function of plan, case, log and instant: {@link Outlook}. Only {@link EscalationWatch} holds ports.
 */
package io.deskwright.escalation.watch;
