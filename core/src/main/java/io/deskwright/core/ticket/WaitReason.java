package io.deskwright.core.ticket;

/** What the handling waits for, on the customer's side (AMB-27). */
public enum WaitReason {
    /** Access to the site or the device. */
    CUSTOMER_ACCESS,
    /** Data that only the customer has. */
    CUSTOMER_DATA
}
