package io.deskwright.core.asset;

import io.deskwright.core.journal.Event;

/** One part of a device was taken for another: both serial numbers in one event, so that neither is ever lost (CFG-08). */
public interface PartExchange extends Event {

    /** {@return what the device is called: its serial number, or its full name} */
    String device();

    /** {@return the serial number of the part that is in it} */
    String newSerial();

    /** {@return the serial number of the part that was in it} */
    String oldSerial();
}
