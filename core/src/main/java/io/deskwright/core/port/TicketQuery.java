package io.deskwright.core.port;

import io.deskwright.core.ticket.OrderType;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.core.ticket.TicketState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Which tickets are looked for: those that fit everything that is said; what is not said, any ticket fits.
 *
 * <p>A text is met by the same text; the empty one by a ticket of which that is not known. Immutable and thread-safe.
 *
 * @param states the states, of which one is met; none for any
 * @param manufacturer the maker of the device that was judged last (TRK-17)
 * @param type the kind of service (TRK-18)
 * @param severity the fault level
 * @param assignee the engineer who has it; empty text for a ticket that nobody had yet
 * @param contract the contract
 * @param party the party whose ticket it is; whoever shows tickets to a customer says the customer's
 * @param region where the service is due
 * @param hostReference what the host calls it
 * @param reportedFrom from when on it was reported, inclusive (TRK-19)
 * @param reportedBefore before when it was reported, exclusive
 * @param closedFrom from when on it was closed, inclusive; a ticket that is open does not fit
 * @param closedBefore before when it was closed, exclusive; a ticket that is open does not fit
 * @param attributes attributes by name, of which all are met; an empty value by a ticket without that attribute
 */
@Value.Builder
public record TicketQuery(
        Set<TicketState> states,
        Optional<String> manufacturer,
        Optional<OrderType> type,
        Optional<String> severity,
        Optional<String> assignee,
        Optional<String> contract,
        Optional<String> party,
        Optional<String> region,
        Optional<String> hostReference,
        Optional<Instant> reportedFrom,
        Optional<Instant> reportedBefore,
        Optional<Instant> closedFrom,
        Optional<Instant> closedBefore,
        Map<String, String> attributes) {

    /** All tickets. */
    public static final TicketQuery ALL = new Builder().build();

    private static final Set<TicketState> OPEN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TicketState.CLOSED)));

    /** Takes a copy. */
    public TicketQuery {
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /**
     * Tells whether a ticket is looked for: what an adapter finds is what this says.
     *
     * @param ticket the ticket
     * @return whether it fits
     */
    public boolean fits(Ticket ticket) {
        return (states.isEmpty() || states.contains(ticket.state()))
                && isMet(manufacturer, ticket.devices().manufacturer())
                && type.map(wanted -> ticket.type().equals(type)).orElse(true)
                && isMet(severity, ticket.severity())
                && isMet(assignee, ticket.assignee().orElse(""))
                && isMet(contract, ticket.origin().contract())
                && isMet(party, ticket.origin().party().orElse(""))
                && isMet(region, ticket.origin().region())
                && isMet(hostReference, ticket.origin().hostReference())
                && isWithin(
                        reportedFrom,
                        reportedBefore,
                        Optional.of(ticket.origin().reportedAt()))
                && isWithin(closedFrom, closedBefore, ticket.closedAt())
                && attributes.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue()
                                .equals(ticket.attributes().values().getOrDefault(wanted.getKey(), "")));
    }

    /** {@return whether no closed ticket can fit} */
    public boolean isOfOpenOnly() {
        return !states.isEmpty() && !states.contains(TicketState.CLOSED);
    }

    private static boolean isMet(Optional<String> wanted, String actual) {
        return wanted.map(actual::equals).orElse(true);
    }

    private static boolean isWithin(Optional<Instant> from, Optional<Instant> before, Optional<Instant> actual) {
        return (from.isEmpty() || actual.filter(at -> !at.isBefore(from.get())).isPresent())
                && (before.isEmpty()
                        || actual.filter(at -> at.isBefore(before.get())).isPresent());
    }

    /** {@return a builder that begins with this query} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects what is said. */
    public static final class Builder extends TicketQueryBuilder {

        /** Begins with nothing: all tickets. */
        public Builder() {}

        /** {@return this builder, with only the tickets that are not closed} */
        public Builder open() {
            return states(OPEN);
        }

        /** {@return this builder, with only the tickets that are closed} */
        public Builder closed() {
            return states(Set.of(TicketState.CLOSED));
        }
    }
}
