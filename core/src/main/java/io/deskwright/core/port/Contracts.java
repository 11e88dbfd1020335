package io.deskwright.core.port;

import io.deskwright.core.contract.Agreement;
import java.time.Instant;
import java.util.Optional;

/** What was agreed with whom. Implementations are thread-safe, and what they answered once they answer always. */
public interface Contracts {

    /**
     * Finds the version of a contract that is in force.
     *
     * @param contract its name; empty for what holds for who names no contract
     * @param at the report
     * @return the version; empty if there is no such contract, or none is in force then
     */
    Optional<Agreement> inForce(String contract, Instant at);

    /**
     * Finds the version that a ticket met.
     *
     * @param contract the name of the contract
     * @param version its version
     * @return it; empty if there never was such a version
     */
    Optional<Agreement> version(String contract, String version);
}
