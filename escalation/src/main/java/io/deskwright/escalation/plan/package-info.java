/**
 * Escalation plans: ladders of rungs, each with what makes it due and what it does (REQUIREMENTS §5).
 */
package io.deskwright.escalation.plan;
