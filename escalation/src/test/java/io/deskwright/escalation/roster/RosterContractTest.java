package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.escalation.kit.DutyRosterContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;

class RosterContractTest {

    static Roster rosterOf(Role role, String person, Instant from, Instant until) {
        return Team.roster()
                .addOverrides(DutyOverride.of(role, Span.between(from, until), person))
                .build();
    }

    @Nested
    class OfOneVersion implements DutyRosterContract {

        @Override
        public DutyRoster roster(Role role, String person, Instant from, Instant until) {
            return rosterOf(role, person, from, until);
        }
    }

    @Nested
    class OfTwoVersions implements DutyRosterContract {

        @Override
        public DutyRoster roster(Role role, String person, Instant from, Instant until) {
            Roster.Builder both = rosterOf(role, person, from, until).but();
            return VersionedRoster.of(
                    "North",
                    List.of(
                            both.version("2")
                                    .effectiveFrom(from.plusSeconds(60))
                                    .build(),
                            both.version("1").effectiveFrom(Instant.EPOCH).build()));
        }
    }
}
