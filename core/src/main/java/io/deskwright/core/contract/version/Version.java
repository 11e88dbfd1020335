package io.deskwright.core.contract.version;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.people.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a contract, and how far it came. Immutable and thread-safe.
 *
 * @param agreement what it says
 * @param drafter who wrote it
 * @param agreed who agreed to it; empty while it is a draft
 * @param from the first instant at which it is in force, inclusive; empty while nobody said
 */
public record Version(Agreement agreement, Actor drafter, Optional<Agreed> agreed, Optional<Instant> from) {

    /**
     * Both sides said yes.
     *
     * @param customer the customer's person
     * @param provider the provider's person
     * @param at when
     */
    public record Agreed(Actor customer, Actor provider, Instant at) {

        /** Checks that all parts are there. */
        public Agreed {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it is in force before it is agreed
     */
    public Version {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(drafter, "drafter");
        if (from.isPresent()
                && agreed.filter(signed -> !from.get().isBefore(signed.at())).isEmpty()) {
            throw new IllegalArgumentException(
                    "version " + agreement.version() + " is in force from " + from.get() + ", before it is agreed");
        }
    }

    /** {@return its name} */
    public String name() {
        return agreement.version();
    }

    /** {@return whether both sides said yes, so that it may be shown} */
    public boolean isAgreed() {
        return agreed.isPresent();
    }

    boolean hasBegunBy(Instant at) {
        return from.filter(at::isBefore).isEmpty() && from.isPresent();
    }
}
