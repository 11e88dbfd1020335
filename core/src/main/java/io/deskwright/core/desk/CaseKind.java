package io.deskwright.core.desk;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of case is, such as a device or a quote: how it comes out of its history, who may know of it, and what a
 * command does to it. All are functions of their arguments and of what the kind was made with.
 *
 * @param <C> the case as it stands
 * @param <X> its commands
 */
public interface CaseKind<C, X> {

    /**
     * Tells whether a case of this kind begins with an event; else the history is that of something else.
     *
     * @param first the first event of a history
     * @return whether it does
     */
    boolean begins(Event first);

    /**
     * Folds a history.
     *
     * @param history all entries of one case of this kind, in order; at least one
     * @return the case
     */
    C fold(List<Entry> history);

    /**
     * Tells whether somebody may know that there is such a case.
     *
     * @param known the case
     * @param reader who asks
     * @return whether he or she may; to anybody else it is as if there were none
     */
    boolean mayKnow(C known, Actor reader);

    /**
     * Decides.
     *
     * @param id the name of the case
     * @param existing the case; empty if it does not exist yet
     * @param command what is attempted
     * @param actor by whom
     * @param at when it happens: now
     * @return what happens, at least one event; or why it is refused
     */
    Either<Refusal, ? extends List<? extends Event>> decide(
            CaseId id, Optional<C> existing, X command, Actor actor, Instant at);
}
