/** Ladders, duty rosters, and notices that are handed over once. */
@HouseStyle
package io.deskwright.escalation;
