/**
 * What may be done to a ticket: the commands, the table of the service order (REQUIREMENTS §21.3, §21.6), and the decision
 * as a pure function of ticket, command and circumstances.
 */
package io.deskwright.core.ticket.command;
