package io.deskwright.core.asset;

/** Where a configuration item stands. */
public enum DeviceState {
    /** It is serviced. */
    IN_SERVICE,
    /** It is no longer there; what was known of it stays known. */
    RETIRED
}
