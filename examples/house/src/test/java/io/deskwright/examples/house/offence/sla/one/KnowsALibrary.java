package io.deskwright.examples.house.offence.sla.one;

import io.deskwright.examples.house.offence.sla.two.KnowsBack;
import org.assertj.core.api.Assertions;

/** The engine may know the JDK alone, and its packages may not know each other in a circle. */
public final class KnowsALibrary {

    public Class<?> library() {
        return Assertions.class;
    }

    public KnowsBack circle() {
        return new KnowsBack();
    }
}
