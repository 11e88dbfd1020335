package io.deskwright.core.memory;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.port.Contracts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Contracts that are known from the start. The version in force is the last one whose terms are effective by then; who
 * names no contract is under the first.
 *
 * @param agreements all versions of all contracts
 */
public record InMemoryContracts(List<Agreement> agreements) implements Contracts {

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException if there is none, or two are of one contract and one version
     */
    public InMemoryContracts {
        agreements = List.copyOf(agreements);
        if (agreements.isEmpty()) {
            throw new IllegalArgumentException("a desk needs a contract, if only its own");
        }
        Set<List<String>> names = new HashSet<>();
        for (Agreement agreement : agreements) {
            if (!names.add(List.of(agreement.contract(), agreement.version()))) {
                throw new IllegalArgumentException("version " + agreement.version() + " of contract "
                        + agreement.contract() + " stands there twice");
            }
        }
    }

    /**
     * Knows some contracts.
     *
     * @param agreements all versions of all contracts; the first is that of who names none
     * @return the contracts
     * @throws IllegalArgumentException if there is none
     */
    public static InMemoryContracts of(Agreement... agreements) {
        return new InMemoryContracts(List.of(agreements));
    }

    @Override
    public Optional<Agreement> inForce(String contract, Instant at) {
        String named = contract.isBlank() ? agreements.get(0).contract() : contract;
        return agreements.stream()
                .filter(agreement -> agreement.contract().equals(named))
                .filter(agreement -> !agreement.terms().effectiveFrom().isAfter(at))
                .reduce((earlier, later) ->
                        later.terms().effectiveFrom().isBefore(earlier.terms().effectiveFrom()) ? earlier : later);
    }

    @Override
    public Optional<Agreement> version(String contract, String version) {
        return agreements.stream()
                .filter(agreement -> agreement.contract().equals(contract)
                        && agreement.version().equals(version))
                .findFirst();
    }
}
