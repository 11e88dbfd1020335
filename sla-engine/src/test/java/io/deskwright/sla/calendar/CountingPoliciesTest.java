package io.deskwright.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingPoliciesTest {

    @Test
    void the_standard_ones_are_found_by_their_names() {
        assertThat(CountingPolicies.all())
                .extracting(CountingPolicy::name)
                .containsExactly("CIVIL_CODE", "CIVIL_CODE_REST_DAYS", "CIVIL_CODE_BUSINESS_HOURS", "SAME_WALL_TIME");
        for (CountingPolicy policy : CountingPolicies.all()) {
            assertThat(CountingPolicies.named(policy.name())).containsSame(policy);
        }
        assertThat(CountingPolicies.named("LUNAR")).isEmpty();
    }
}
