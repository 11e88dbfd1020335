/**
 * Several nodes that escalate on one PostgreSQL: any of them may be killed at any moment, and nothing is lost and nothing
 * fires twice. {@link io.deskwright.examples.cluster.Node} is what a host would run; the rest is a trial of it.
 */
package io.deskwright.examples.cluster;
