package io.deskwright.examples.house.offence.sla.two;

import io.deskwright.examples.house.offence.sla.one.KnowsALibrary;

/** The other half of the circle. */
public final class KnowsBack {

    public KnowsALibrary circle() {
        return new KnowsALibrary();
    }
}
