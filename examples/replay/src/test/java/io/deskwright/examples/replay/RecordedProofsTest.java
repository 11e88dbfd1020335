package io.deskwright.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskwright.sla.clock.CaseClock;
import io.deskwright.sla.comparison.ServiceLevel;
import io.deskwright.sla.proof.Proof;
import io.deskwright.sla.proof.check.ProofChecker;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second program, which shares no arithmetic with the engine, checks the verdict on every incident of the log. */
class RecordedProofsTest {

    @Test
    void the_proof_of_every_incident_of_the_log_is_accepted() throws IOException {
        Report report = LogText.replay(Bundled.log(), "UTC");
        ServiceLevel level = report.level().serviceLevel();
        int accepted = 0;
        for (Verdict verdict : report.verdicts()) {
            CaseClock clock =
                    level.read(verdict.read().timeline(), verdict.read().at());
            Proof proof = Proof.of(clock, clock.reading(JudgedBy.TARGET));
            List<String> problems = ProofChecker.check(
                    proof, level.terms(), level.calendar(), verdict.read().timeline());
            assertThat(problems).as("%s", proof).isEmpty();
            accepted++;
        }
        assertThat(accepted).isEqualTo(14_854);
    }
}
