package io.deskwright.core.ticket;

/** Why a ticket came to its end. */
public enum CloseReason {
    /** The installation is done. */
    INSTALL_DONE(true),
    /** The fault is solved. */
    RESOLVED(true),
    /** The customer declined the quote. */
    QUOTE_DECLINED(true),
    /** The fault did not come again. */
    NO_RECURRENCE(true),
    /** A successor goes on with a new cause (STM-18). */
    SUPERSEDED(false),
    /** The customer withdrew it. */
    CANCELLED(false),
    /** Another ticket stands for it. */
    DUPLICATE(false),
    /** It cannot be repaired, or is not worth it. */
    NOT_REPAIRABLE(true),
    /** A question that was answered at once. */
    ANSWERED(true),
    /** A case of another kind goes on with it. */
    HANDED_OVER(true);

    private final boolean surveyed;

    CloseReason(boolean surveyed) {
        this.surveyed = surveyed;
    }

    /** {@return whether the customer is asked afterwards (AMB-64)} */
    public boolean isSurveyed() {
        return surveyed;
    }

    /** {@return whether the work was done, so that it ends with closing and not before} */
    public boolean isDone() {
        return this == INSTALL_DONE || this == RESOLVED;
    }
}
