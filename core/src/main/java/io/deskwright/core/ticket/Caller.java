package io.deskwright.core.ticket;

import java.util.Objects;

/**
 * Who calls (TRK-03). Text that was not given is empty.
 *
 * @param name the name
 * @param contact at least one way to reach the caller: a number, an address
 * @param company the company
 * @param email the e-mail address
 * @param address the postal address
 */
public record Caller(String name, String contact, String company, String email, String address) {

    /** Checks that all parts are there. */
    public Caller {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(address, "address");
    }

    /**
     * Names a caller.
     *
     * @param name the name
     * @param contact how to reach the caller
     * @return the caller
     */
    public static Caller of(String name, String contact) {
        return new Caller(name, contact, "", "", "");
    }
}
