package io.deskwright.core.ticket.command;

import io.deskwright.core.contract.Coverage;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody decides who pays, against the contract or without one (STM-09).
 *
 * @param coverage in warranty or out of it
 * @param reason why
 */
public record CoverageOverride(Optional<Coverage> coverage, String reason) {

    /** Checks that all parts are there. */
    public CoverageOverride {
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Decides.
     *
     * @param coverage in warranty or out of it
     * @param reason why
     * @return the decision
     */
    public static CoverageOverride of(Coverage coverage, String reason) {
        return new CoverageOverride(Optional.of(coverage), reason);
    }
}
