package io.deskwright.core.asset;

/** How much depends on a device, the least first. */
public enum Criticality {
    /** Little. */
    ORDINARY,
    /** Important business [重要业务]. */
    IMPORTANT,
    /** What must not stop. */
    VITAL
}
