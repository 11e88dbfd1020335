/**
 * The same histories under two service levels: what-if, shadow terms, and the audited recompute.
 *
 * <p>Nothing here overwrites a verdict: a {@link io.deskwright.sla.comparison.Change} always holds both, each with its
 * proof.
 */
package io.deskwright.sla.comparison;
