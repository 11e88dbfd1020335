package io.deskwright.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskwright.core.fault.SourceFaults;
import io.deskwright.sla.calendar.AlwaysOpen;
import io.deskwright.sla.terms.Condition;
import io.deskwright.sla.terms.SourceTerms;
import io.deskwright.sla.terms.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void terms_of_another_name_know_the_levels_that_their_targets_ask_for() {
        Terms source = SourceTerms.of("P002");
        Terms own = new Terms("MINE", "1", source.effectiveFrom(), source.source(), source.targets());
        Agreement agreement = Agreement.of("C-1", own, AlwaysOpen.in(CoverageTest.SHANGHAI));
        List<String> asked = source.targets().stream()
                .flatMap(target -> target.when().stream())
                .filter(condition -> condition.fact().equals(Condition.LEVEL))
                .map(Condition::value)
                .distinct()
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .isSubsetOf(SourceFaults.of("P002").levels().names());
        assertThat(agreement.askedLevels()).isEqualTo(asked);
        assertThat(agreement.rules().levels()).isEqualTo(asked);
        assertThat(agreement.faultPack()).isEmpty();
    }

    @Test
    void terms_of_a_source_know_all_its_levels() {
        assertThat(Agreement.of("C-1", SourceTerms.of("P002"), AlwaysOpen.in(CoverageTest.SHANGHAI))
                        .rules()
                        .levels())
                .isEqualTo(SourceFaults.of("P002").levels().names());
    }

    @Test
    void a_time_of_the_rules_lies_between_zero_and_a_century() {
        Duration century = Duration.ofDays(36_525);
        for (Duration sound : List.of(Duration.ZERO, century)) {
            assertThat(Rules.DEFAULTS
                            .but()
                            .reopenWindow(sound)
                            .autoAcceptAfter(sound)
                            .build()
                            .reopenWindow())
                    .isEqualTo(Optional.of(sound));
        }
        for (Duration wrong : List.of(Duration.ofNanos(-1), century.plusNanos(1))) {
            assertThatThrownBy(() -> Rules.DEFAULTS.but().reopenWindow(wrong).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("reopenWindow is " + wrong + ", not between zero and a century");
            assertThatThrownBy(() -> Rules.DEFAULTS.but().autoAcceptAfter(wrong).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("autoAcceptAfter is " + wrong + ", not between zero and a century");
        }
    }
}
