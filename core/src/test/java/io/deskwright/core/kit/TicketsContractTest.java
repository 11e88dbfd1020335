package io.deskwright.core.kit;

import io.deskwright.core.law.Laws;
import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class TicketsContractTest {

    /** Finds nothing. */
    static class Idle implements Tickets {

        @Override
        public List<Ticket> find(TicketQuery query, Page page) {
            return List.of();
        }

        @Override
        public long count(TicketQuery query) {
            return 0;
        }
    }

    static class OnIdleTickets implements TicketsContract {

        @Override
        public Journals journals() {
            return new InMemoryJournals();
        }

        @Override
        public Tickets tickets(Journals journals) {
            return new Idle();
        }
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(TicketsContract.class, 16, OnIdleTickets.class);
    }
}
