package io.deskwright.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.deskwright.core.memory.InMemoryJournals;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.Page;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Ticket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

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
        Events laws = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(OnIdleTickets.class))
                .execute()
                .testEvents();
        long written = Arrays.stream(TicketsContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(laws.started().count()).isEqualTo(written).isGreaterThan(15);
        assertThat(laws.succeeded().map(Event::getTestDescriptor)).isEmpty();
        assertThat(laws.failed().count()).isEqualTo(written);
    }
}
