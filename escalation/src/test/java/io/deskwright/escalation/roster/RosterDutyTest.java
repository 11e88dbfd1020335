package io.deskwright.escalation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.core.kit.DutyContract;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Duty;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RosterDutyTest implements DutyContract {

    @Override
    public Duty duty(String engineer, Instant from, Instant until) {
        return new RosterDuty(RosterContractTest.rosterOf(Role.ENGINEER, engineer, from, until));
    }

    @Test
    void who_is_on_duty_in_another_role_cannot_be_sent() {
        Duty duty = new RosterDuty(RosterContractTest.rosterOf(Role.DUTY_MANAGER, WANG, FROM, UNTIL));
        assertThat(duty.isOnDuty(WANG, FROM)).isFalse();
    }

    @Test
    void everybody_who_is_on_duty_can_be_sent() {
        Duty duty = new RosterDuty((role, at) -> OnDuty.of("li", "wang"));
        assertThat(duty.isOnDuty("li", FROM)).isTrue();
        assertThat(duty.isOnDuty("wang", FROM)).isTrue();
        assertThat(duty.isOnDuty("zhao", FROM)).isFalse();
    }
}
