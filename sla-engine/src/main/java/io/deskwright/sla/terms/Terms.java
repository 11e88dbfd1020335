package io.deskwright.sla.terms;

import io.deskwright.sla.definition.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a service level promises [服务级别条款], in one version (SLA-48).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the terms
 * @param version the name of this version
 * @param effectiveFrom from when on they apply to what is received, inclusive
 * @param source the document that they come from
 * @param targets in the order in which alternatives of one name are tried
 */
public record Terms(String name, String version, Instant effectiveFrom, String source, List<Target> targets) {

    /**
     * Takes a copy of the targets.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Terms {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(source, "source");
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("terms '" + name + "' promise nothing: they have no target");
        }
    }

    /** {@return the names of the targets, each once, in order} */
    public List<String> targetNames() {
        List<String> names = new ArrayList<>(targets.size());
        for (Target target : targets) {
            if (!names.contains(target.name())) {
                names.add(target.name());
            }
        }
        return names;
    }

    /**
     * Selects the target of a name that applies to a case.
     *
     * @param targetName the name
     * @param facts what is known of the case, its level under {@link Condition#LEVEL}
     * @return the first of that name whose conditions hold, or empty
     */
    public Optional<Target> select(String targetName, Map<String, String> facts) {
        for (Target target : targets) {
            if (target.name().equals(targetName) && target.appliesTo(facts)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** {@return these terms as one version of their definition} */
    public Version<Terms> asVersion() {
        return new Version<>(version, effectiveFrom, this);
    }
}
