package io.deskwright.examples.house.offence.sla.clock;

/** What no decider may call. */
public final class Engine {

    private Engine() {}
}
