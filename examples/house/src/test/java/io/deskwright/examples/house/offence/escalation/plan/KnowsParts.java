package io.deskwright.examples.house.offence.escalation.plan;

import io.deskwright.examples.house.offence.parts.stock.KnowsEscalationToo;

/** The upper modules do not know each other. */
public final class KnowsParts {

    public Class<?> neighbour() {
        return KnowsEscalationToo.class;
    }
}
