package io.deskwright.core.asset;

import java.util.Objects;

/** Why what is known of a device may change, beside the swaps of tickets (CFG-06). */
public sealed interface Ground {

    /**
     * A change that was approved.
     *
     * @param reference the name of the change
     */
    record ApprovedChange(String reference) implements Ground {

        /** Checks that all parts are there. */
        public ApprovedChange {
            Objects.requireNonNull(reference, "reference");
        }
    }

    /**
     * Something that one person found and another has verified: the one who tells it here.
     *
     * @param finding what was found
     * @param foundBy who found it, as the host names its users
     */
    record VerifiedFinding(String finding, String foundBy) implements Ground {

        /** Checks that all parts are there. */
        public VerifiedFinding {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(foundBy, "foundBy");
        }
    }
}
