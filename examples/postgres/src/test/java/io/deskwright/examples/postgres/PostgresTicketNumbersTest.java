package io.deskwright.examples.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.kit.TicketNumbersContract;
import io.deskwright.core.port.TicketNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresTicketNumbersTest implements TicketNumbersContract {

    private final TestDatabases databases = new TestDatabases();
    private final TestDatabases.Database database = databases.fresh();

    @AfterEach
    void close() {
        databases.close();
    }

    @Override
    public TicketNumbers numbers() {
        return PostgresTicketNumbers.in(databases.asApplication(database), "SO-");
    }

    @Test
    void tickets_are_counted_from_one_in_six_digits_or_more() {
        TicketNumbers numbers = numbers();
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-000001"));
        TestDatabases.execute(database.asOwner(), "SELECT setval('deskwright.ticket_number', 999999)");
        assertThat(numbers.next()).isEqualTo(CaseId.of("SO-1000000"));
    }
}
