package io.deskwright.core.people;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Whom a piece of work needs (SVC-07, SVC-25). Immutable and thread-safe.
 *
 * @param role the role that does such work
 * @param region where it is to be done; empty for anywhere
 * @param skills what one must be able to do, all of it
 * @param certificate the maker whose certificate one must hold; empty if none is needed
 */
@Value.Builder
public record Need(Role role, String region, Set<String> skills, Optional<String> certificate) {

    /** Takes a copy. */
    public Need {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(certificate, "certificate");
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
    }

    /** Collects the parts. */
    public static final class Builder extends NeedBuilder {

        /** Begins with any engineer anywhere. */
        public Builder() {
            role(Role.ENGINEER).region("");
        }
    }
}
