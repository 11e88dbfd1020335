package io.deskwright.core.ticket;

import java.util.Objects;

/**
 * One person of each side stands for a decision (AMB-22).
 *
 * @param provider the provider's
 * @param customer the customer's
 */
public record JointRecord(String provider, String customer) {

    /** Checks that all parts are there. */
    public JointRecord {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(customer, "customer");
    }
}
