/**
 * Why: a checkable explanation of a reading.
 *
 * <p>{@link io.deskwright.sla.proof.Proof} holds everything that a due instant and a verdict follow from; whoever does
 * not trust the engine checks it with a second program. {@link io.deskwright.sla.proof.ProofText}, {@link
 * io.deskwright.sla.proof.ProofJson} and {@link io.deskwright.sla.proof.CaseDrawing} show it.
 */
package io.deskwright.sla.proof;
