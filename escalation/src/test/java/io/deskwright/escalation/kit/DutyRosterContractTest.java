package io.deskwright.escalation.kit;

import io.deskwright.core.law.Laws;
import io.deskwright.core.people.Role;
import io.deskwright.escalation.roster.DutyRoster;
import io.deskwright.escalation.roster.OnDuty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class DutyRosterContractTest {

    static class OnARoster implements DutyRosterContract {

        @Override
        public DutyRoster roster(Role role, String person, Instant from, Instant until) {
            return (asked, at) -> {
                if (asked != role || !at.isBefore(until)) {
                    return OnDuty.NOBODY;
                }
                return at.isBefore(from) ? new OnDuty(List.of(), Optional.of(from)) : OnDuty.of(person);
            };
        }
    }

    static class OnNobody implements DutyRosterContract {

        @Override
        public DutyRoster roster(Role role, String person, Instant from, Instant until) {
            return (asked, at) -> OnDuty.NOBODY;
        }
    }

    static class OnEverybody implements DutyRosterContract {

        @Override
        public DutyRoster roster(Role role, String person, Instant from, Instant until) {
            return (asked, at) -> OnDuty.of("li", person, person);
        }
    }

    @Test
    void a_roster_keeps_every_law() {
        Laws.assertAllHold(DutyRosterContract.class, OnARoster.class);
    }

    @Test
    void an_adapter_that_does_nothing_fails_every_law() {
        Laws.assertAllFail(DutyRosterContract.class, 8, OnNobody.class);
        Laws.assertAllFail(DutyRosterContract.class, 8, OnEverybody.class);
    }
}
