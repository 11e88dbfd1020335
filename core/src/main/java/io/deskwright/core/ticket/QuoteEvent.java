package io.deskwright.core.ticket;

import io.deskwright.core.journal.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a quote. */
public sealed interface QuoteEvent extends TicketEvent.Change {

    /**
     * The quote went to the customer (T25).
     *
     * @param lines what is paid for
     * @param exchangePrice whether the price supposes that the old part goes back to its maker (AMB-25)
     * @param validUntil the last instant at which it may be accepted
     */
    record QuoteSent(List<QuoteLine> lines, boolean exchangePrice, Instant validUntil) implements QuoteEvent {

        /** Takes a copy. */
        public QuoteSent {
            lines = List.copyOf(lines);
        }

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.QUOTE_SENT, at)
                    .quote(new Quote(validUntil, exchangePrice))
                    .build();
        }
    }

    /** The customer accepted it: the device is paid for (T27). */
    record QuoteAccepted() implements QuoteEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            boolean exchangePrice = ticket.quote().filter(Quote::exchangePrice).isPresent();
            return ticket.moved(TicketState.VENDOR_SUPPORT, at)
                    .quote(Optional.empty())
                    .devices(ticket.devices().quoted(exchangePrice))
                    .build();
        }
    }

    /** The customer declined it (T26). */
    record QuoteDeclined() implements QuoteEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.ended(CloseReason.QUOTE_DECLINED, at).build();
        }
    }

    /**
     * It was withdrawn, or its time was over (T54).
     *
     * @param reason why
     */
    record QuoteWithdrawn(Personal<String> reason) implements QuoteEvent {

        @Override
        public Ticket applyTo(Ticket ticket, Instant at) {
            return ticket.moved(TicketState.QUOTE_PREPARING, at)
                    .quote(Optional.empty())
                    .build();
        }

        @Override
        public QuoteWithdrawn redacted() {
            return new QuoteWithdrawn(Personal.removed());
        }
    }
}
