package io.deskwright.examples.replay.log;

import java.util.Locale;

/** A column that the replay reads. */
enum Column {
    NUMBER,
    INCIDENT_STATE,
    ACTIVE,
    SYS_MOD_COUNT,
    MADE_SLA,
    OPENED_AT,
    SYS_UPDATED_AT,
    PRIORITY;

    /** {@return the name as the header has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
