package io.deskwright.core.ticket;

import java.time.Instant;

/**
 * When somebody comes.
 *
 * @param from the earliest arrival, inclusive
 * @param to the latest arrival, inclusive
 */
public record Appointment(Instant from, Instant to) {}
