package io.deskwright.core.contract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a contract grants for a device over a time [权益] (AMB-04).
 *
 * @param serial the serial number of the device
 * @param kind what is granted; {@link #HARDWARE_WARRANTY} is the one that covers hardware
 * @param from the first date, inclusive
 * @param to the last date, inclusive
 */
public record Entitlement(String serial, String kind, LocalDate from, LocalDate to) {

    /** The maker's or the contract's warranty on hardware. */
    public static final String HARDWARE_WARRANTY = "HARDWARE_WARRANTY";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    public Entitlement {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(kind, "kind");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "entitlement of " + serial + " ends " + to + " before it begins " + from);
        }
    }

    /**
     * Grants a warranty on hardware.
     *
     * @param serial the serial number of the device
     * @param from the first date, inclusive
     * @param to the last date, inclusive
     * @return the entitlement
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    public static Entitlement warranty(String serial, LocalDate from, LocalDate to) {
        return new Entitlement(serial, HARDWARE_WARRANTY, from, to);
    }

    /**
     * Tells whether it covers the hardware of a device on a date.
     *
     * @param device the serial number of the device
     * @param date the date, in the zone of the contract
     * @return whether it does
     */
    public boolean coversHardware(String device, LocalDate date) {
        return kind.equals(HARDWARE_WARRANTY) && serial.equals(device) && !date.isBefore(from) && !date.isAfter(to);
    }
}
