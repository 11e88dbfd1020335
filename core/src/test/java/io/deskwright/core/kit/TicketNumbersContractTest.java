package io.deskwright.core.kit;

import io.deskwright.core.journal.CaseId;
import io.deskwright.core.law.Laws;
import io.deskwright.core.port.TicketNumbers;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class TicketNumbersContractTest {

    static class OnOneNumber implements TicketNumbersContract {

        @Override
        public TicketNumbers numbers() {
            return () -> CaseId.of("SO-000001");
        }
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(TicketNumbersContract.class, 4, OnOneNumber.class);
    }
}
