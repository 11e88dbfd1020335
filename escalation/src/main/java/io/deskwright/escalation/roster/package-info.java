/**
 * Duty rosters: who is on duty for a role at an instant (ESC-16, ESC-17).
 */
package io.deskwright.escalation.roster;
