package io.deskwright.examples.postgres.load;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.desk.ServiceDesk;
import io.deskwright.core.memory.InMemoryDesk;
import io.deskwright.examples.postgres.PostgresJournals;
import io.deskwright.examples.postgres.PostgresTicketNumbers;
import io.deskwright.sla.calendar.WeeklyHours;
import io.deskwright.sla.terms.SourceTerms;
import java.time.InstantSource;
import java.time.ZoneId;
import javax.sql.DataSource;

/** A desk on the adapters, under one contract. */
final class Here {

    static final Agreement AGREEMENT = Agreement.of(
            "C-1",
            SourceTerms.of("P001"),
            WeeklyHours.in(ZoneId.of("Asia/Shanghai"))
                    .weekdays("09:00-12:00", "13:00-18:00")
                    .build());

    private Here() {}

    static ServiceDesk desk(DataSource source) {
        return ServiceDesk.on(InMemoryDesk.ports(InstantSource.system(), PostgresJournals.in(source), AGREEMENT)
                .but()
                .numbers(PostgresTicketNumbers.in(source, "SO-"))
                .build());
    }
}
