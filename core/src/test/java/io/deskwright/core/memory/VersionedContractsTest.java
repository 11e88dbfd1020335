package io.deskwright.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.version.ContractVersions;
import io.deskwright.core.contract.version.VersionCommand.Agree;
import io.deskwright.core.contract.version.VersionCommand.PutInForce;
import io.deskwright.core.kit.ContractsContract;
import io.deskwright.core.people.Actor;
import io.deskwright.core.people.Role;
import io.deskwright.core.port.Contracts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionedContractsTest implements ContractsContract {

    private static final Actor DRAFTER = new Actor("p1", Role.PROJECT_MANAGER);
    private static final Actor CUSTOMER = new Actor("c1", Role.CUSTOMER);
    private static final Actor LEADER = new Actor("l1", Role.LEADERSHIP);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    @Override
    public Contracts contracts(List<Agreement> agreements) {
        Map<String, ContractVersions> all = new LinkedHashMap<>();
        for (Agreement agreement : agreements) {
            all.merge(
                    agreement.contract(),
                    inForce(ContractVersions.none(agreement.contract()), agreement),
                    (before, first) -> inForce(before, agreement));
        }
        return new VersionedContracts(List.copyOf(all.values()));
    }

    private static ContractVersions inForce(ContractVersions before, Agreement agreement) {
        return before.draft(agreement, DRAFTER, LONG_AGO)
                .flatMap(drafted -> drafted.agree(new Agree(agreement.version(), CUSTOMER, LEADER), DRAFTER, LONG_AGO))
                .flatMap(agreed -> agreed.putInForce(
                        new PutInForce(agreement.version(), agreement.terms().effectiveFrom()), DRAFTER, LONG_AGO))
                .get();
    }

    @Test
    void a_draft_is_never_seen() {
        Agreement agreement = ContractsContract.agreement("C-1", "1", LONG_AGO);
        ContractVersions drafted =
                ContractVersions.none("C-1").draft(agreement, DRAFTER, LONG_AGO).get();
        Contracts contracts = VersionedContracts.of(drafted);

        assertThat(contracts.inForce("C-1", FIRST)).isEmpty();
        assertThat(contracts.version("C-1", "1")).isEmpty();
    }

    @Test
    void two_contracts_of_one_name_are_refused() {
        ContractVersions none = ContractVersions.none("C-1");
        assertThatIllegalArgumentException().isThrownBy(() -> VersionedContracts.of(none, none));
        assertThatIllegalArgumentException().isThrownBy(VersionedContracts::of);
    }
}
