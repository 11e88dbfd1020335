package io.deskwright.escalation.roster;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody is away in a span [请假], and perhaps somebody else stands in [代班]. A stand-in who is away is stood in for in
 * turn (FEATURES 31). Immutable and thread-safe.
 *
 * @param person who is away
 * @param span when
 * @param standIn who takes the duties over, in all roles; empty if nobody does
 */
public record Absence(String person, Span span, Optional<String> standIn) implements Spanned {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public Absence {
        Objects.requireNonNull(span, "span");
        DutyPeople.check(person);
        standIn.ifPresent(DutyPeople::check);
    }

    /**
     * Says that somebody is away, and nobody stands in.
     *
     * @param person who
     * @param span when
     * @return the absence
     * @throws IllegalArgumentException if the name is blank
     */
    public static Absence of(String person, Span span) {
        return new Absence(person, span, Optional.empty());
    }

    /**
     * Names a stand-in.
     *
     * @param other who takes the duties over
     * @return the changed absence
     * @throws IllegalArgumentException if the name is blank
     */
    public Absence stoodInForBy(String other) {
        return new Absence(person, span, Optional.of(other));
    }
}
