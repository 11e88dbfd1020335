package io.deskwright.core.desk;

import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of case is, such as a device or a quote: how it comes out of its history, and what a command does to it.
 * Both are functions of their arguments and, for what {@link #decide} must ask of the world, of values that it was made with.
 *
 * @param <C> the case as it stands
 * @param <X> its commands
 */
public interface CaseKind<C, X> {

    /**
     * Folds a history.
     *
     * @param history all entries of one case, in order; at least one
     * @return the case
     */
    C fold(List<Entry> history);

    /**
     * Decides.
     *
     * @param existing the case; empty if it does not exist yet
     * @param command what is attempted
     * @param actor by whom
     * @param at when it happens: now
     * @return what happens, at least one event; or why it is refused
     */
    Either<Refusal, ? extends List<? extends Event>> decide(Optional<C> existing, X command, Actor actor, Instant at);
}
