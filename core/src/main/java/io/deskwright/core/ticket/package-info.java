/**
 * The ticket [工单] as a fold over its events (REQUIREMENTS §21).
 *
 * <p>Events apply themselves and never refuse, so that a history written under old rules always replays. What may be done
 * to a ticket stands in {@link io.deskwright.core.ticket.command}.
 */
package io.deskwright.core.ticket;
