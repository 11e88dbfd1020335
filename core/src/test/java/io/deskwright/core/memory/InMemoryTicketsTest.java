package io.deskwright.core.memory;

import io.deskwright.core.kit.TicketsContract;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.Tickets;

class InMemoryTicketsTest implements TicketsContract {

    @Override
    public Journals journals() {
        return new InMemoryJournals();
    }

    @Override
    public Tickets tickets(Journals journals) {
        return InMemoryTickets.of(journals);
    }
}
