/**
 * The laws of the ports of escalation, for whoever implements them: a test class of an adapter implements the contract.
 */
package io.deskwright.escalation.kit;
