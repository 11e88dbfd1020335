package io.deskwright.core.lifecycle;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule with a name that an attempt must keep.
 *
 * @param name what it demands, as diagrams and comparisons show it
 * @param check finds why an attempt is refused; empty if it keeps the rule
 * @param <A> what is attempted: a case, a command and its circumstances
 */
public record Guard<A>(String name, Function<? super A, Optional<Refusal>> check) {

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
