package io.deskwright.core.ticket;

import java.util.Objects;

/**
 * Somebody who can be reached.
 *
 * @param name the name
 * @param contact how to reach him or her
 */
public record Contact(String name, String contact) {

    /** Checks that all parts are there. */
    public Contact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(contact, "contact");
    }
}
