package io.deskwright.core.kit;

import io.deskwright.core.law.Laws;
import io.deskwright.core.port.Duty;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class DutyContractTest {

    static class OnARoster implements DutyContract {

        @Override
        public Duty duty(String engineer, Instant from, Instant until) {
            return (asked, at) -> asked.equals(engineer) && !at.isBefore(from) && at.isBefore(until);
        }
    }

    static class OnNobody implements DutyContract {

        @Override
        public Duty duty(String engineer, Instant from, Instant until) {
            return (asked, at) -> false;
        }
    }

    static class OnEverybody implements DutyContract {

        @Override
        public Duty duty(String engineer, Instant from, Instant until) {
            return Duty.EVERYBODY;
        }
    }

    @Test
    void a_roster_keeps_every_law() {
        Laws.assertAllHold(DutyContract.class, OnARoster.class);
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(DutyContract.class, 5, OnNobody.class);
        Laws.assertAllFail(DutyContract.class, 5, OnEverybody.class);
    }
}
