package io.deskwright.core.contract.quote;

import io.deskwright.core.contract.quote.SheetEvent.SheetAccepted;
import io.deskwright.core.contract.quote.SheetEvent.SheetDeclined;
import io.deskwright.core.contract.quote.SheetEvent.SheetExpired;
import io.deskwright.core.contract.quote.SheetEvent.SheetPrepared;
import io.deskwright.core.contract.quote.SheetEvent.SheetRevised;
import io.deskwright.core.contract.quote.SheetEvent.SheetSent;
import io.deskwright.core.contract.quote.SheetEvent.SheetWithdrawn;
import io.deskwright.core.journal.Personal;
import java.util.Objects;

/** What is done about a quote; a closed set. */
public sealed interface SheetCommand {

    /**
     * Says what happens if nothing refuses it.
     *
     * @param attempt the command in its circumstances
     * @return the event
     */
    SheetEvent event(Quotes.Attempt attempt);

    /** One that says what the quote says. */
    sealed interface Writing extends SheetCommand {

        /** {@return what it says} */
        Sheet sheet();
    }

    /** One that gives a reason. */
    sealed interface Reasoned extends SheetCommand {

        /** {@return why} */
        String reason();

        /** {@return whether the reason must be given} */
        boolean needsReason();
    }

    /**
     * Begins a quote.
     *
     * @param sheet what it says so far; it may be empty
     */
    record Prepare(Sheet sheet) implements Writing {

        /** Checks that it says something. */
        public Prepare {
            Objects.requireNonNull(sheet, "sheet");
        }

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetPrepared(sheet);
        }
    }

    /**
     * Writes it anew: while it is prepared, or after it came to nothing.
     *
     * @param sheet what it says now; it may be empty
     */
    record Revise(Sheet sheet) implements Writing {

        /** Checks that it says something. */
        public Revise {
            Objects.requireNonNull(sheet, "sheet");
        }

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetRevised(sheet);
        }
    }

    /** Sends it to the customer; lines are required, none above its ceiling. */
    record Send() implements SheetCommand {

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetSent(attempt.sheet(), attempt.world().windowEnd());
        }
    }

    /** Accepts it, through its last instant. */
    record Accept() implements SheetCommand {

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetAccepted();
        }
    }

    /**
     * Declines it, be it valid or not.
     *
     * @param reason why; may be empty
     */
    record Decline(String reason) implements Reasoned {

        /** Checks that the reason is there. */
        public Decline {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean needsReason() {
            return false;
        }

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetDeclined(Personal.of(reason));
        }
    }

    /**
     * Takes it back.
     *
     * @param reason why; required
     */
    record Withdraw(String reason) implements Reasoned {

        /** Checks that the reason is there. */
        public Withdraw {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean needsReason() {
            return true;
        }

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetWithdrawn(Personal.of(reason));
        }
    }

    /** Says that its time is over, after its last instant. */
    record Expire() implements SheetCommand {

        @Override
        public SheetEvent event(Quotes.Attempt attempt) {
            return new SheetExpired();
        }
    }
}
