/**
 * Checks fault packs, tells two of them apart over known faults, and prints what they ask.
 *
 * <p>Each report is a function from values to lines; only {@link io.deskwright.examples.packs.Packs} talks to a terminal.
 */
package io.deskwright.examples.packs;
