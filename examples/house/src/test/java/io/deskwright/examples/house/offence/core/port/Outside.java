package io.deskwright.examples.house.offence.core.port;

/** What only a desk may ask. */
public final class Outside {

    private Outside() {}
}
