package io.deskwright.core.ticket;

import java.util.Objects;

/**
 * The customer's signature under a work record (SVC-13), or the record that it was refused (AMB-78).
 *
 * @param by who signed; empty if it was refused
 * @param refusalReason why it was refused; empty if it was not
 * @param witness before whom it was refused; empty if it was not
 */
public record SignOff(String by, String refusalReason, String witness) {

    /** Checks that all parts are there. */
    public SignOff {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(refusalReason, "refusalReason");
        Objects.requireNonNull(witness, "witness");
    }

    /**
     * Records a signature.
     *
     * @param customer who signed
     * @return the signature
     */
    public static SignOff by(String customer) {
        return new SignOff(customer, "", "");
    }

    /**
     * Records that the customer would not sign.
     *
     * @param reason why
     * @param witness before whom
     * @return the record
     */
    public static SignOff refused(String reason, String witness) {
        return new SignOff("", reason, witness);
    }
}
