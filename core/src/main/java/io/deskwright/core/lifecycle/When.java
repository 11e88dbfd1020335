package io.deskwright.core.lifecycle;

import java.util.function.Predicate;

/**
 * A condition with a name that tells which of several rows is meant; it belongs to the state, so that where no row is
 * meant the command is illegal in the state.
 *
 * @param name as diagrams show it
 * @param holds whether it holds of an attempt
 * @param <A> what is attempted
 */
public record When<A>(String name, Predicate<? super A> holds) {

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
