package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants done to a ticket; a closed set.
 *
 * <p>A command holds what was said. Text that was not said is empty, any other part that was not said is an empty
 * {@code Optional}: what is required is asked for when the command is decided, and everything that is missing is told
 * together.
 */
public sealed interface TicketCommand
        permits Intake, Installation, Diagnosis, Visiting, Repair, Quotation, Resolution, Ending, Anytime {

    /** Tells what is missing or wrong in what was said, whatever the state of the ticket. */
    default void check(Form form, Circumstances world) {}

    /** {@return whether enough was said to find its row in the table; if not, that is what is missing, in any state} */
    default boolean isClear() {
        return true;
    }

    /**
     * Tells what must be asked of the world before it can be decided.
     *
     * @param ticket the ticket; empty if it does not exist yet
     * @param rules the rules of its contract
     * @return what must be asked
     */
    default Needs needs(Optional<Ticket> ticket, Rules rules) {
        return Needs.NOTHING;
    }

    /** What happens if nothing refuses it. */
    List<TicketEvent> events(Attempt attempt);
}
