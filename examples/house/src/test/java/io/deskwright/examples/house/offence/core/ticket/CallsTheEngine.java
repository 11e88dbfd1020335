package io.deskwright.examples.house.offence.core.ticket;

import io.deskwright.examples.house.offence.core.port.Outside;
import io.deskwright.examples.house.offence.sla.clock.Engine;

/** Calls the engine, and asks the world. */
final class CallsTheEngine {

    private CallsTheEngine() {}

    static Class<?> engine() {
        return Engine.class;
    }

    static Class<?> outside() {
        return Outside.class;
    }
}
