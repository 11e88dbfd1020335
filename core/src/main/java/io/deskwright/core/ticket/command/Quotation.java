package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Rules;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.lifecycle.Form;
import io.deskwright.core.ticket.QuoteEvent.QuoteAccepted;
import io.deskwright.core.ticket.QuoteEvent.QuoteDeclined;
import io.deskwright.core.ticket.QuoteEvent.QuoteSent;
import io.deskwright.core.ticket.QuoteEvent.QuoteWithdrawn;
import io.deskwright.core.ticket.QuoteLine;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done about a quote. */
public sealed interface Quotation extends TicketCommand {

    /**
     * Sends the quote to the customer (T25).
     *
     * @param lines what is paid for; 1 to 200, none above its cap (WAR-11, 12); amounts of at most 18 digits and 6 places, of 2
     *     where the contract is asked
     * @param exchangePrice whether the price supposes that the old part goes back to its maker (AMB-25)
     */
    record SendQuote(List<QuoteLine> lines, boolean exchangePrice) implements Quotation {

        private static final int MOST_LINES = 200;
        private static final int MOST_DIGITS = 18;
        private static final int MOST_PLACES = 6;
        private static final int PLACES_OF_MONEY = 2;

        /** Takes a copy. */
        public SendQuote {
            lines = List.copyOf(lines);
        }

        @Override
        public void check(Form form, Circumstances world) {
            if (lines.isEmpty()) {
                form.missing("lines");
            }
            form.must(
                    lines.size() <= MOST_LINES,
                    "lines",
                    lines.size(),
                    "are more than " + MOST_LINES,
                    "超过 " + MOST_LINES + " 行");
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                QuoteLine line = lines.get(i);
                String field = "lines[" + i + "].";
                form.line(field + "text", line.text());
                int places = line.charge().isPresent() ? PLACES_OF_MONEY : MOST_PLACES;
                checkAmount(form, field + "amount", line.amount(), places);
                line.cap().ifPresent(cap -> checkAmount(form, field + "cap", cap, MOST_PLACES));
                line.charge().ifPresent(charge -> {
                    form.line(field + "charge.service", charge.service()).line(field + "charge.item", charge.item());
                    charge.cost().ifPresent(cost -> checkAmount(form, field + "charge.cost", cost, PLACES_OF_MONEY));
                });
            }
        }

        private static void checkAmount(Form form, String field, BigDecimal amount, int places) {
            boolean isMoney = amount.signum() >= 0
                    && amount.scale() >= 0
                    && amount.scale() <= places
                    && amount.precision() <= MOST_DIGITS;
            form.must(isMoney, field, amount, "is no amount of money", "不是有效金额");
        }

        @Override
        public Needs needs(Optional<Ticket> ticket, Rules rules) {
            Needs window = Needs.window(Optional.empty(), rules.quoteValidity());
            boolean bindsContract =
                    lines.stream().anyMatch(line -> line.charge().isPresent());
            return bindsContract
                    ? window.andDevice(ticket.flatMap(known -> known.devices().current()))
                    : window;
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new QuoteSent(
                    lines, exchangePrice, attempt.world().windowEnd().orElseThrow()));
        }
    }

    /** Accepts the quote (T27). */
    record AcceptQuote() implements Quotation {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new QuoteAccepted());
        }
    }

    /** Declines the quote (T26). */
    record DeclineQuote() implements Quotation {

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new QuoteDeclined());
        }
    }

    /**
     * Withdraws the quote (T54); a timer only once its time is over.
     *
     * @param reason why; required
     */
    record WithdrawQuote(String reason) implements Quotation {

        /** Checks that all parts are there. */
        public WithdrawQuote {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public void check(Form form, Circumstances world) {
            form.text("reason", reason);
        }

        @Override
        public List<TicketEvent> events(Attempt attempt) {
            return List.of(new QuoteWithdrawn(Personal.of(reason)));
        }
    }
}
