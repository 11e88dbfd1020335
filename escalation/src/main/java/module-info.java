/**
 * Escalation of Deskwright: ladders of rungs, duty rosters, and notices that are handed over once.
 *
 * <p>Holds no type yet. What will live here stands in the README of the project.
 */
module io.deskwright.escalation {
    requires transitive io.deskwright.core;
}
