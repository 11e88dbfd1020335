package io.deskwright.core.ticket;

/** Why an engineer comes. */
public enum VisitPurpose {
    /** To find the fault (STM-09). */
    INSPECT,
    /** To change a part (STM-07). */
    SWAP
}
