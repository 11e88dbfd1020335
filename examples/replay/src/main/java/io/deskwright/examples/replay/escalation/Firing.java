package io.deskwright.examples.replay.escalation;

import io.deskwright.escalation.plan.Rung;
import java.time.Instant;

/**
 * A rung that would have fired.
 *
 * @param incident the incident
 * @param level its level; empty if it has none
 * @param rung the rung
 * @param round which time, from 1
 * @param at when
 */
public record Firing(String incident, String level, Rung rung, int round, Instant at) {}
