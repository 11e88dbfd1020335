/** Ladders, rosters and notices; holds no type yet. */
package io.deskwright.escalation;
