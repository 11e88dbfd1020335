package io.deskwright.core.contract.version;

import io.deskwright.core.contract.Agreement;
import io.deskwright.core.people.Actor;
import java.time.Instant;
import java.util.Objects;

/** What is done about a version of a contract; a closed set. */
public sealed interface VersionCommand {

    /** {@return the name of the version} */
    String version();

    /**
     * Writes a version, or writes it anew while it is a draft.
     *
     * @param agreement what it says
     */
    record Draft(Agreement agreement) implements VersionCommand {

        /** Checks that it says something. */
        public Draft {
            Objects.requireNonNull(agreement, "agreement");
        }

        @Override
        public String version() {
            return agreement.version();
        }
    }

    /**
     * Records that both sides said yes.
     *
     * @param version the name of the version
     * @param customer the customer's person
     * @param provider the provider's person; another one than the customer's, and neither ever wrote the version
     */
    record Agree(String version, Actor customer, Actor provider) implements VersionCommand {

        /** Checks that all parts are there. */
        public Agree {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(provider, "provider");
        }
    }

    /**
     * Says from when on it holds; the version before it is superseded at that instant. It may be said again while the
     * instant that was said lies in the future: no answer about the past changes.
     *
     * @param version the name of the version
     * @param from the first instant, inclusive: not in the past, and after the beginning of every other version;
     *     said again, after that of every other one that has begun, and not at that of any other
     */
    record PutInForce(String version, Instant from) implements VersionCommand {

        /** Checks that all parts are there. */
        public PutInForce {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * What happens to the version before when the next one begins: time does it, nobody else.
     *
     * @param version the name of the version that is superseded
     */
    record Supersede(String version) implements VersionCommand {

        /** Checks that the name is there. */
        public Supersede {
            Objects.requireNonNull(version, "version");
        }
    }
}
