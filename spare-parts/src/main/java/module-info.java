/**
 * Spare parts of Deskwright: a stock ledger that never goes negative, part orders, the five per cent rule.
 *
 * <p>Holds no type yet. What will live here stands in the README of the project.
 */
module io.deskwright.parts {
    requires transitive io.deskwright.core;
}
