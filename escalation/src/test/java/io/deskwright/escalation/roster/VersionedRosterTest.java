package io.deskwright.escalation.roster;

import static io.deskwright.escalation.roster.Team.SHANGHAI;
import static io.deskwright.escalation.roster.Team.at;
import static io.deskwright.escalation.roster.Team.office;
import static io.deskwright.escalation.roster.Team.roster;
import static io.deskwright.escalation.roster.Team.rotation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskwright.core.people.Role;
import io.deskwright.sla.definition.InvalidDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionedRosterTest {

    /** On Mon to Fri 09:00 to 18:00 li; from Sat 2026-01-17 12:00 on wang, and always. */
    private static final VersionedRoster VERSIONS = VersionedRoster.of(
            "North",
            List.of(
                    roster().version("2")
                            .effectiveFrom(at("2026-01-17T12:00"))
                            .addRotations(rotation("wang").build())
                            .build(),
                    roster().version("1")
                            .effectiveFrom(at("2026-01-06T12:00"))
                            .addRotations(rotation("li").hours(office(SHANGHAI)).build())
                            .build()));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-06T11:59:59, '',   2026-01-06T12:00
            2026-01-06T12:00:00, li,
            2026-01-06T18:00:00, '',   2026-01-07T09:00
            2026-01-16T18:00:00, '',   2026-01-17T12:00
            2026-01-17T11:59:59, '',   2026-01-17T12:00
            2026-01-17T12:00:00, wang,
            """)
    void the_version_in_force_answers_and_the_next_duty_may_be_of_the_next_one(
            String wall, String people, String nextDuty) {
        OnDuty answer = VERSIONS.onDuty(Role.ENGINEER, at(wall));
        assertThat(String.join(" ", answer.people())).isEqualTo(people);
        assertThat(answer.nextDuty()).isEqualTo(Optional.ofNullable(nextDuty).map(Team::at));
    }

    @Test
    void a_version_stands_once() {
        Roster roster = roster().build();
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> VersionedRoster.of("North", List.of(roster, roster)));
        assertThat(VERSIONS.versions().withId("1")).isPresent();
    }
}
