package io.deskwright.core.fault;

import java.util.List;
import java.util.Objects;

/**
 * A fact that is unknown and worth asking for.
 *
 * @param fact the fact
 * @param level the worst level that hangs on it
 * @param missing how many facts the quickest rule of that level lacks: with 1, this answer alone decides it
 * @param rules the names of the rules that wait for it, in their order
 */
public record Question(Fact fact, String level, int missing, List<String> rules) {

    /** Takes a copy. */
    public Question {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(level, "level");
        rules = List.copyOf(rules);
    }
}
