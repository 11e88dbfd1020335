package io.deskwright.core.memory;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.contract.version.ContractVersions;
import io.deskwright.core.port.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Contracts with the versions that they had when this was made. A draft is never seen; who names no contract is under the
 * first.
 *
 * @param contracts the contracts
 */
public record VersionedContracts(List<ContractVersions> contracts) implements Contracts {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there is none, or two have one name
     */
    public VersionedContracts {
        contracts = List.copyOf(contracts);
        List<String> names = contracts.stream().map(ContractVersions::contract).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("a desk needs contracts, each of its own name, not " + names);
        }
    }

    /**
     * Knows some contracts.
     *
     * @param contracts the contracts; the first is that of who names none
     * @return them
     * @throws IllegalArgumentException if there is none, or two have one name
     */
    public static VersionedContracts of(ContractVersions... contracts) {
        return new VersionedContracts(List.of(contracts));
    }

    @Override
    public Optional<Agreement> inForce(String contract, Instant at) {
        return named(contract.isBlank() ? contracts.get(0).contract() : contract)
                .flatMap(versions -> versions.inForce(at));
    }

    @Override
    public Optional<Agreement> version(String contract, String version) {
        return named(contract).flatMap(versions -> versions.version(version));
    }

    private Optional<ContractVersions> named(String contract) {
        return contracts.stream()
                .filter(versions -> versions.contract().equals(contract))
                .findFirst();
    }
}
