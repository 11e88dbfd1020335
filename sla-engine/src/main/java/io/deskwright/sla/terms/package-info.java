/**
 * What a service level promises: milestones, limits, targets, and versioned terms in which each number names its source.
 *
 * <p>Terms know no case and compute no reading; that is {@code io.deskwright.sla.clock}.
 */
package io.deskwright.sla.terms;
