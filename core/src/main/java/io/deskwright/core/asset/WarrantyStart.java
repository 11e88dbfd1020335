package io.deskwright.core.asset;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From when on the warranties of a device count, and why from then (AMB-34).
 *
 * @param date the first date of cover
 * @param basis what happened to the device on it
 */
public record WarrantyStart(LocalDate date, Basis basis) {

    /** What happened to a device, the best reason first. */
    public enum Basis {
        /** It was accepted for the first time [初验]. */
        ACCEPTANCE,
        /** It was delivered, and nobody knows when it was accepted. */
        DELIVERY,
        /** It was bought, and nobody knows more. */
        PURCHASE
    }

    /** Checks that all parts are there. */
    public WarrantyStart {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(basis, "basis");
    }
}
