package io.deskwright.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.Appended;
import io.deskwright.core.journal.CaseId;
import io.deskwright.core.journal.Personal;
import io.deskwright.core.kit.Batches;
import io.deskwright.core.kit.Said;
import io.deskwright.core.kit.TicketsContract;
import io.deskwright.core.kit.Unsaid;
import io.deskwright.core.port.Journals;
import io.deskwright.core.port.TicketQuery;
import io.deskwright.core.port.Tickets;
import io.deskwright.core.ticket.Attributes;
import io.deskwright.core.ticket.BeginningEvent.TicketReceived;
import io.deskwright.core.ticket.IntakeEvent.EngineerAssigned;
import io.deskwright.core.ticket.Origin;
import io.deskwright.core.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresTicketsTest implements TicketsContract {

    private final TestDatabases databases = new TestDatabases();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    public Journals journals() {
        return PostgresJournals.in(databases.asApplication(databases.fresh()), new SaidCodec());
    }

    @Override
    public Tickets tickets(Journals journals) {
        return PostgresTickets.of((PostgresJournals) journals);
    }

    @Test
    void any_text_can_be_looked_for_however_long_and_odd() {
        Journals journals = journals();
        Tickets tickets = tickets(journals);
        List<String> odd =
                List.of("a\0b", "#", "x".repeat(50_000), "x".repeat(50_001), "\ud83d\ude00", "'; DROP", "%s", "?");
        for (int i = 0; i < odd.size(); i++) {
            begins(journals, "SO-" + i, odd.get(i));
        }
        for (int i = 0; i < odd.size(); i++) {
            String text = odd.get(i);
            TicketQuery region = new TicketQuery.Builder().region(text).build();
            assertThat(tickets.find(region)).extracting(Ticket::id).containsExactly(CaseId.of("SO-" + i));
            TicketQuery attribute =
                    new TicketQuery.Builder().putAttributes("said", text).build();
            assertThat(tickets.find(attribute)).extracting(Ticket::id).containsExactly(CaseId.of("SO-" + i));
        }
        assertThat(tickets.find(new TicketQuery.Builder().region("half \ud83d").build()))
                .isEmpty();
    }

    @Test
    void names_are_in_the_order_in_which_the_port_compares_them() {
        Journals journals = journals();
        // as bytes in UTF-8 the second would be smaller
        List<String> names = List.of("SO-\ud83d\ude00", "SO-\uffee");
        names.forEach(name -> begins(journals, name, "region"));
        assertThat(tickets(journals).find(TicketQuery.ALL))
                .extracting(ticket -> ticket.id().value())
                .isEqualTo(names);
    }

    @Test
    void what_a_host_adds_of_its_own_to_a_ticket_does_not_stop_the_search() {
        Journals journals = journals();
        begins(journals, "SO-1", "region");
        CaseId id = CaseId.of("SO-1");
        journals.append(List.of(
                Batches.of(id, 1, new Said(Personal.of("by the host")), new EngineerAssigned("wang"), new Unsaid(2))));
        assertThat(tickets(journals)
                        .find(new TicketQuery.Builder().assignee("wang").build()))
                .extracting(Ticket::version)
                .containsExactly(3L);
    }

    private static void begins(Journals journals, String id, String text) {
        Origin origin = new Origin(REPORTED, "", "1", text, "", "", Optional.empty(), Optional.empty())
                .but()
                .region(text)
                .build();
        TicketReceived received = new TicketReceived(
                origin, Personal.removed(), Personal.removed(), new Attributes(Map.of("said", text)), Map.of());
        assertThat(journals.append(List.of(Batches.at(REPORTED, CaseId.of(id), 0, received))))
                .isEqualTo(new Appended.Done());
    }
}
