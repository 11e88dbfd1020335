package io.deskwright.examples.replay;

import io.deskwright.sla.clock.Fact.Party;
import io.deskwright.sla.clock.Ledger;
import io.deskwright.sla.clock.Ledger.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** How much elapsed time of incidents is put down to a party, and how much of it was waiting for that party. */
record PartyShare(Party party, long incidentsThatWaited, Duration waited, Duration total, Duration clockStoodStill) {

    /** Whom the states of a log may wait for, and the desk, to which all other time is put down. */
    private static final List<Party> PARTIES = List.of(Party.CUSTOMER, Party.VENDOR, Party.PROVIDER);

    static List<PartyShare> of(List<Ledger> ledgers) {
        return PARTIES.stream().map(party -> of(party, ledgers)).toList();
    }

    private static PartyShare of(Party party, List<Ledger> ledgers) {
        Predicate<Span> put = span -> span.party() == party;
        Predicate<Span> waited = put.and(span -> span.reason().isPresent());
        return new PartyShare(
                party,
                ledgers.stream()
                        .filter(ledger -> ledger.spans().stream().anyMatch(waited))
                        .count(),
                sum(ledgers, waited),
                sum(ledgers, put),
                sum(ledgers, put.and(Span::stopsClock)));
    }

    private static Duration sum(List<Ledger> ledgers, Predicate<Span> which) {
        return ledgers.stream()
                .flatMap(ledger -> ledger.spans().stream())
                .filter(which)
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
