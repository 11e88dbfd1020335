/**
 * Replays the audit log of a real service desk: reads every row, builds each incident's history from its events, and
 * judges the business time that it took by a policy in the plain text form.
 *
 * <p>The core is values and functions of values; only {@link io.deskwright.examples.replay.Replay} talks to a terminal.
 */
package io.deskwright.examples.replay;
