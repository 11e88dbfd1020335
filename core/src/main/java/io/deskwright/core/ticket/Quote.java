package io.deskwright.core.ticket;

import java.time.Instant;

/**
 * The quote that is with the customer.
 *
 * @param validUntil the last instant at which it may be accepted
 * @param exchangePrice whether the price supposes that the old part goes back to its maker (AMB-25)
 */
public record Quote(Instant validUntil, boolean exchangePrice) {}
