package io.deskwright.core.contract.quote;

import io.deskwright.core.journal.Audience;
import io.deskwright.core.journal.Event;
import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What happens to a quote; a closed set. Each event applies itself and never refuses. */
public sealed interface SheetEvent extends Event {

    /**
     * Applies the event.
     *
     * @param before the quote before; what begins one does not look at it
     * @return the quote afterwards
     */
    QuoteCase applyTo(QuoteCase before);

    /** An event that says what the quote says: it may begin one, or begin it again. */
    sealed interface Written extends SheetEvent {

        /** {@return what it says} */
        Sheet sheet();

        /** {@return the quote, in preparation} */
        default QuoteCase begin() {
            return new QuoteCase(QuoteState.PREPARING, sheet(), Optional.empty());
        }

        @Override
        default QuoteCase applyTo(QuoteCase before) {
            return begin();
        }

        /** What is not sent yet is the provider's own. */
        @Override
        default Audience audience() {
            return Audience.PROVIDER;
        }
    }

    /**
     * It was begun.
     *
     * @param sheet what it says
     */
    record SheetPrepared(Sheet sheet) implements Written {

        /** Checks that it says something. */
        public SheetPrepared {
            Objects.requireNonNull(sheet, "sheet");
        }
    }

    /**
     * It was written anew.
     *
     * @param sheet what it says now
     */
    record SheetRevised(Sheet sheet) implements Written {

        /** Checks that it says something. */
        public SheetRevised {
            Objects.requireNonNull(sheet, "sheet");
        }
    }

    /**
     * It went to the customer. It says the lines again, since the customer does not read how it was written.
     *
     * @param sheet what it says
     * @param validUntil the last instant at which it may be accepted, inclusive
     */
    record SheetSent(Sheet sheet, Instant validUntil) implements SheetEvent {

        /** Checks that all parts are there. */
        public SheetSent {
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(validUntil, "validUntil");
        }

        @Override
        public QuoteCase applyTo(QuoteCase before) {
            return new QuoteCase(QuoteState.SENT, sheet, Optional.of(validUntil));
        }
    }

    /** The customer accepted it. */
    record SheetAccepted() implements SheetEvent {

        @Override
        public QuoteCase applyTo(QuoteCase before) {
            return before.in(QuoteState.ACCEPTED);
        }
    }

    /**
     * The customer declined it.
     *
     * @param reason why, if a reason was given
     */
    record SheetDeclined(Personal<String> reason) implements SheetEvent {

        /** Checks that the reason is there. */
        public SheetDeclined {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public QuoteCase applyTo(QuoteCase before) {
            return before.in(QuoteState.DECLINED);
        }

        @Override
        public SheetDeclined redacted() {
            return new SheetDeclined(Personal.removed());
        }
    }

    /** Its time was over. */
    record SheetExpired() implements SheetEvent {

        @Override
        public QuoteCase applyTo(QuoteCase before) {
            return before.in(QuoteState.EXPIRED);
        }
    }

    /**
     * The provider took it back.
     *
     * @param reason why
     */
    record SheetWithdrawn(Personal<String> reason) implements SheetEvent {

        /** Checks that the reason is there. */
        public SheetWithdrawn {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public QuoteCase applyTo(QuoteCase before) {
            return before.in(QuoteState.WITHDRAWN);
        }

        @Override
        public SheetWithdrawn redacted() {
            return new SheetWithdrawn(Personal.removed());
        }
    }
}
