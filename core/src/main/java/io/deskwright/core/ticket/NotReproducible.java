package io.deskwright.core.ticket;

/** Why a fault has to come again (STM-20). */
public enum NotReproducible {
    /** Its details cannot be gathered. */
    NO_DETAILS,
    /** It cannot be reproduced. */
    NOT_REPRODUCIBLE
}
