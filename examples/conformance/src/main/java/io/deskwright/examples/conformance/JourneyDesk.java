package io.deskwright.examples.conformance;

import io.deskwright.core.asset.Device;
import io.deskwright.core.desk.Answer;
import io.deskwright.core.desk.Deed;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Entry;
import io.deskwright.core.lifecycle.Refusal;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.ticket.Ticket;
import io.deskwright.examples.conformance.Fields.UnreadableCase;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk of one journey, and the names by which the journey knows its orders. */
final class JourneyDesk {

    private final InMemoryJournals journals = new InMemoryJournals();
    private final Map<String, CaseId> orders = new HashMap<>();
    private final Map<String, List<Long>> versions = new HashMap<>();
    private final ServiceDesk desk;
    private Instant now = Instant.EPOCH;

    JourneyDesk(JourneyContract contract, Collection<String> offDuty) {
        Device[] devices = contract.devices().toArray(Device[]::new);
        desk = ServiceDesk.on(InMemoryDesk.ports(() -> now, journals, contract.agreement(), devices)
                .but()
                .duty((engineer, at) -> !offDuty.contains(engineer))
                .build());
    }

    /** The time stands still between two steps. */
    void setClock(Instant instant) {
        if (instant.isBefore(now)) {
            throw new UnreadableCase("field 'at' goes back from " + now + " to " + instant);
        }
        now = instant;
    }

    Either<Refusal, Answer> handle(Deed deed) {
        return desk.handle(deed);
    }

    boolean knows(String order) {
        return orders.containsKey(order);
    }

    /** The library's name of an order; of one that does not exist its own. */
    CaseId id(String order) {
        return orders.getOrDefault(order, CaseId.of(order));
    }

    /** Gives an order its name when it begins, and notes the version that a step left it at. */
    void note(String order, CaseId id) {
        orders.put(order, id);
        versions.computeIfAbsent(order, begun -> new ArrayList<>())
                .add(desk.ticket(id).orElseThrow().version());
    }

    /** The version that an order had after so many accepted steps. */
    long versionAfter(int steps, String order) {
        List<Long> known = versions.getOrDefault(order, List.of());
        if (steps < 0 || steps > known.size()) {
            throw new UnreadableCase(order + " has had " + known.size() + " accepted steps, not " + steps);
        }
        return steps == 0 ? 0 : known.get(steps - 1);
    }

    Optional<Ticket> ticket(String order) {
        return desk.ticket(id(order));
    }

    /** What the handling of an order has cost by now. */
    String handled(String order) {
        return desk.deadlines(id(order))
                .flatMap(deadlines -> deadlines.handled(now))
                .map(Object::toString)
                .orElse("null");
    }

    /** Everything that was ever recorded, of all orders. */
    List<Entry> recorded() {
        return journals.feed(0, Integer.MAX_VALUE).entries();
    }
}
