/**
 * The core of Deskwright: tickets, their journal, contracts, and the desk as the front door.
 *
 * <p>Holds no type yet. What will live here, and in which package, stands in the README of the project.
 */
module io.deskwright.core {
    requires transitive io.deskwright.sla;
}
