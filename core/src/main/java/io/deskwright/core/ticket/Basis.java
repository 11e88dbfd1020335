package io.deskwright.core.ticket;

/** What a fault level stands on. */
public enum Basis {
    /** The rules for fault levels. */
    RULE,
    /** Somebody's judgement, with a reason. */
    OVERRIDE
}
