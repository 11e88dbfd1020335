package io.deskwright.core.ticket;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rungs that have fired.
 *
 * @param fired in the order in which they fired
 */
public record Escalations(Set<Rung> fired) {

    /** None has fired. */
    public static final Escalations NONE = new Escalations(Set.of());

    /** Takes a copy. */
    public Escalations {
        fired = Collections.unmodifiableSet(new LinkedHashSet<>(fired));
    }

    Escalations with(Rung rung) {
        Set<Rung> more = new LinkedHashSet<>(fired);
        more.add(rung);
        return new Escalations(more);
    }
}
