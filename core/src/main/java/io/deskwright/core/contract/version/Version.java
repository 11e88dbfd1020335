package io.deskwright.core.contract.version;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.people.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a contract, and how far it came. Immutable and thread-safe.
 *
 * @param agreement what it says
 * @param drafters all who ever wrote it; the last wrote it as it stands
 * @param agreed who agreed to it; empty while it is a draft
 * @param from the first instant at which it is in force, inclusive; empty while nobody said
 */
public record Version(Agreement agreement, List<Actor> drafters, Optional<Agreed> agreed, Optional<Instant> from) {

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
     * @throws IllegalArgumentException if it is in force before it is agreed, or nobody wrote it
     */
    public Version {
        Objects.requireNonNull(agreement, "agreement");
        drafters = List.copyOf(drafters);
        if (drafters.isEmpty()) {
            throw new IllegalArgumentException("nobody wrote version " + agreement.version());
        }
        if (from.isPresent()
                && agreed.filter(signed -> !from.get().isBefore(signed.at())).isEmpty()) {
            throw new IllegalArgumentException(
                    "version " + agreement.version() + " is in force from " + from.get() + ", before it is agreed");
        }
    }

    /**
     * Makes a version that one person wrote.
     *
     * @param agreement what it says
     * @param drafter who wrote it
     * @param agreed who agreed to it; empty while it is a draft
     * @param from the first instant at which it is in force, inclusive; empty while nobody said
     * @throws IllegalArgumentException if it is in force before it is agreed
     */
    public Version(Agreement agreement, Actor drafter, Optional<Agreed> agreed, Optional<Instant> from) {
        this(agreement, List.of(drafter), agreed, from);
    }

    /** {@return who wrote it as it stands} */
    public Actor drafter() {
        return drafters.get(drafters.size() - 1);
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
