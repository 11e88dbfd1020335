/**
 * Why: a checkable explanation of a reading.
 *
 * <p>{@link io.deskwright.sla.proof.Proof} holds everything that a due instant and a verdict follow from; whoever does
 * not trust the engine checks it with a second program.
 */
package io.deskwright.sla.proof;
