package io.deskwright.core.desk;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.quote.Pricing;
import io.deskwright.core.contract.quote.QuoteCase;
import io.deskwright.core.contract.quote.Quotes;
import io.deskwright.core.contract.quote.SheetCommand;
import io.deskwright.core.contract.quote.SheetEvent;
import io.deskwright.core.deadline.Deadlines;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.journal.Event;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Person;
import io.deskwright.core.port.People;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Quotes as cases with a journal of their own, beside those of tickets: for training, for duty beyond the contract, for
 * upgrades (WAR-12, 17, 20): {@code CaseDesk.of(journals, clock, QuoteSheets.under(agreement, pricing))}.
 */
public final class QuoteSheets implements CaseKind<QuoteCase, SheetCommand> {

    private final Agreement agreement;
    private final Pricing pricing;

    private final People people;

    private QuoteSheets(Agreement agreement, Pricing pricing, People people) {
        this.agreement = agreement;
        this.pricing = pricing;
        this.people = people;
    }

    /**
     * Makes the kind.
     *
     * @param agreement the contract, which says how long a quote is valid (AMB-82)
     * @param pricing what the lines are checked against
     * @param people who tells which customers belong to the customer of the contract
     * @return the kind
     */
    public static QuoteSheets under(Agreement agreement, Pricing pricing, People people) {
        return new QuoteSheets(agreement, pricing, people);
    }

    @Override
    public boolean begins(Event first) {
        return first instanceof SheetEvent.Written;
    }

    /** The provider knows of all, the customer of the contract of those that were sent. */
    @Override
    public boolean mayKnow(QuoteCase known, Actor reader) {
        String party = people.person(reader.id()).map(Person::party).orElse("");
        boolean isTheirs = reader.role().isCustomer() && party.equals(agreement.customer());
        return reader.role().isProvider() || (isTheirs && known.validUntil().isPresent());
    }

    @Override
    public QuoteCase fold(List<Entry> history) {
        return Quotes.fold(history);
    }

    @Override
    public Either<Refusal, List<SheetEvent>> decide(
            CaseId id, Optional<QuoteCase> existing, SheetCommand command, Actor actor, Instant at) {
        Instant end = Deadlines.endOf(agreement.rules().quoteValidity(), at, agreement);
        return Quotes.decide(existing, command, actor, at, new Quotes.World(pricing, end));
    }
}
