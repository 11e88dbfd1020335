package io.deskwright.core.ticket;

/** Where a fault lies. */
public enum FaultKind {
    /** In the hardware. */
    HARDWARE,
    /** Elsewhere (AMB-26). */
    OTHER
}
