package io.deskwright.core.ticket.command;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.CloseReason;
import io.deskwright.core.ticket.EndEvent.SurveyInvited;
import io.deskwright.core.ticket.EndEvent.TicketCancelled;
import io.deskwright.core.ticket.EndEvent.TicketClosed;
import io.deskwright.core.ticket.EndEvent.TicketMarkedDuplicate;
import io.deskwright.core.ticket.EndEvent.TicketReopened;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What ends a ticket, and begins it again. */
public sealed interface Ending extends TicketCommand {

    /** Closes the ticket (T40). */
    record Close() implements Ending {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            Ticket ticket = attempt.ticket();
            CloseReason reason = ticket.closeReason().orElse(CloseReason.RESOLVED);
            return reason.isSurveyed()
                    ? List.of(
                            new TicketClosed(reason),
                            new SurveyInvited(ticket.counts().reopenings() + 1))
                    : List.of(new TicketClosed(reason));
        }
    }

    /** Opens the ticket again (T51). */
    record Reopen() implements Ending {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new TicketReopened(attempt.ticket().confirmedAt().isPresent()));
        }
    }

    /**
     * Withdraws the ticket (T52).
     *
     * @param reason why; required
     */
    record Cancel(String reason) implements Ending {

        /** Checks that all parts are there. */
        public Cancel {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new TicketCancelled(Personal.of(reason)));
        }
    }

    /**
     * Says that another ticket stands for it (T52).
     *
     * @param target that ticket; required
     * @param reason why
     */
    record MarkDuplicate(Optional<CaseId> target, String reason) implements Ending {

        /** Checks that all parts are there. */
        public MarkDuplicate {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(reason, "reason");
        }

        /**
         * Says that another ticket stands for it.
         *
         * @param target that ticket
         * @return the command
         */
        public static MarkDuplicate of(CaseId target) {
            return new MarkDuplicate(Optional.of(target), "");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.said("target", target).optionalText("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new TicketMarkedDuplicate(target.orElseThrow(), Personal.of(reason)));
        }
    }
}
