package io.deskwright.core.kit;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.law.Laws;
import io.deskwright.core.port.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract itself is tested: it proves something only if it can fail. */
class ContractsContractTest {

    static class OnIdleContracts implements ContractsContract {

        @Override
        public Contracts contracts(List<Agreement> agreements) {
            return new Contracts() {

                @Override
                public Optional<Agreement> inForce(String contract, Instant at) {
                    return Optional.empty();
                }

                @Override
                public Optional<Agreement> version(String contract, String version) {
                    return Optional.empty();
                }
            };
        }
    }

    @Test
    void an_archive_that_forgot_everything_fails_every_law() {
        Laws.assertAllFail(ContractsContract.class, 6, OnIdleContracts.class);
    }
}
