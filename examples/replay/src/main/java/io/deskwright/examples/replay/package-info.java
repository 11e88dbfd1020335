/**
 * Replays the audit log of a real service desk: tells each incident to the clocks of the engine, judges it by terms and
 * working hours in their plain text forms, and says how that agrees with what the log says itself.
 *
 * <p>The core is values and functions of values; only {@link io.deskwright.examples.replay.Replay} talks to a terminal.
 */
package io.deskwright.examples.replay;
