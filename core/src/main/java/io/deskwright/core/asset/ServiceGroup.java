package io.deskwright.core.asset;

/** Where a device belongs in the "1+2" service: one main body and two secondary groups (CFG-05, AMB-91). */
public enum ServiceGroup {
    /** Network and centre: the main body [主体]. */
    MAIN_BODY,
    /** Front end [前端设备]: secondary [客体]. */
    FRONT_END,
    /** Transmission [传输设备]: secondary [客体]. */
    TRANSMISSION;

    /** {@return whether it is the one, not of the two} */
    public boolean isMain() {
        return this == MAIN_BODY;
    }
}
