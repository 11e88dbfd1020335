package io.deskwright.core.contract.quote;

/** Where a quote stands (REQUIREMENTS §21.5). */
public enum QuoteState {
    /** It is being written. */
    PREPARING,
    /** It is with the customer. */
    SENT,
    /** The customer said no. */
    DECLINED,
    /** Its time is over. */
    EXPIRED,
    /** The provider took it back. */
    WITHDRAWN,
    /** The customer said yes: the end. */
    ACCEPTED
}
