package io.deskwright.examples.house.offence.parts.stock;

import io.deskwright.examples.house.offence.escalation.plan.KnowsParts;

/** The upper modules do not know each other. */
public final class KnowsEscalationToo {

    public Class<?> neighbour() {
        return KnowsParts.class;
    }
}
