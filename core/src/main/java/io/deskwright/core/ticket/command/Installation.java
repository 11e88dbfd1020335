package io.deskwright.core.ticket.command;

import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.InstallEvent.WorkCompleted;
import io.deskwright.core.ticket.InstallEvent.WorkIncomplete;
import io.deskwright.core.ticket.IntakeEvent.ReturnedToDispatch;
import io.deskwright.core.ticket.ResolutionEvent.WorkResumed;
import io.deskwright.core.ticket.SignOff;
import io.deskwright.core.ticket.TicketEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done while something is installed. */
public sealed interface Installation extends TicketCommand {

    /**
     * Says that it is done (T07).
     *
     * @param workRecord the record of the work; required (SVC-13)
     * @param signOff the customer's signature, or the record of its refusal (AMB-78); required
     */
    record CompleteInstall(String workRecord, Optional<SignOff> signOff) implements Installation {

        /** Checks that all parts are there. */
        public CompleteInstall {
            Objects.requireNonNull(workRecord, "workRecord");
            Objects.requireNonNull(signOff, "signOff");
        }

        /**
         * Says that it is done.
         *
         * @param workRecord the record of the work
         * @param signOff the signature, or the record of its refusal
         * @return the command
         */
        public static CompleteInstall of(String workRecord, SignOff signOff) {
            return new CompleteInstall(workRecord, Optional.of(signOff));
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.line("workRecord", workRecord).said("signOff", signOff);
            signOff.ifPresent(signature -> checkSignature(form, signature));
        }

        private static void checkSignature(Form form, SignOff signature) {
            boolean isRefused =
                    !signature.refusalReason().isBlank() || !signature.witness().isBlank();
            if (isRefused) {
                form.text("signOffRefused.reason", signature.refusalReason())
                        .line("signOffRefused.witness", signature.witness());
            } else {
                form.line("signOff", signature.by());
            }
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new WorkCompleted(workRecord, Personal.of(signOff.orElseThrow())));
        }
    }

    /**
     * Says that it is not done (T08).
     *
     * @param reason why; required
     */
    record ReportIncomplete(String reason) implements Installation {

        /** Checks that all parts are there. */
        public ReportIncomplete {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new WorkIncomplete(Personal.of(reason)));
        }
    }

    /**
     * Goes on in another way (T09).
     *
     * @param method which; required
     */
    record ContinueInstall(String method) implements Installation {

        /** Checks that all parts are there. */
        public ContinueInstall {
            Objects.requireNonNull(method, "method");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("method", method);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new WorkResumed(Personal.of(method)));
        }
    }

    /**
     * Asks for another engineer (T10).
     *
     * @param reason why; required
     */
    record ReturnForReassign(String reason) implements Installation {

        /** Checks that all parts are there. */
        public ReturnForReassign {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new ReturnedToDispatch(Personal.of(reason)));
        }
    }
}
