package io.deskwright.examples.house.offence.core.desk;

import io.deskwright.examples.house.offence.escalation.plan.KnowsParts;

/** The core may not know what stands on it. */
public final class KnowsEscalation {

    public Class<?> upper() {
        return KnowsParts.class;
    }
}
