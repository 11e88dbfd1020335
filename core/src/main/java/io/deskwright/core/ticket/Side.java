package io.deskwright.core.ticket;

/** Who caused something. */
public enum Side {
    /** The customer. */
    CUSTOMER,
    /** The service provider. */
    PROVIDER
}
