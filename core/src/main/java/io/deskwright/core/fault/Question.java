package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;

/**
 * A fact that is unknown and worth asking for.
 *
 * @param fact the fact
 * @param outcome the worst level that hangs on it; if none does, the mark or route
 * @param missing how much the quickest rule to it lacks: with 1, this answer alone decides it
 * @param rules the names of the rules that wait for it, in their order
 */
public record Question(Fact fact, Rule.Outcome outcome, int missing, List<String> rules) {

    /** Takes a copy. */
    public Question {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(outcome, "outcome");
        rules = List.copyOf(rules);
    }
}
