package io.deskwright.sla.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All versions of one definition, a calendar or terms.
 *
 * <p>A version applies to what is received from its effective instant on; what is open keeps the version that it met
 * (SLA-48, AMB-74). As immutable as what it holds.
 *
 * @param <T> what is defined
 */
public final class Versions<T> {

    private final List<Version<T>> inOrder;

    private Versions(List<Version<T>> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * Puts versions in the order of their effective instants.
     *
     * @param <T> what is defined
     * @param name the name of the definition, for messages
     * @param versions in any order
     * @return the versions
     * @throws InvalidDefinition if there is none, or two share an id or an effective instant
     */
    public static <T> Versions<T> of(String name, Collection<Version<T>> versions) {
        Problems problems = new Problems("versions of " + name);
        Map<Object, Version<T>> seen = new HashMap<>();
        for (Version<T> version : versions) {
            if (seen.put(version.id(), version) != null) {
                problems.add("version " + version.id(), "the id is used twice");
            }
            Version<T> sameTime = seen.put(version.effectiveFrom(), version);
            if (sameTime != null) {
                problems.add(
                        "version " + version.id(),
                        "is effective from " + version.effectiveFrom() + ", as version " + sameTime.id() + " is");
            }
        }
        if (versions.isEmpty()) {
            problems.add("versions", "there is none");
        }
        problems.throwIfAny();
        List<Version<T>> inOrder = new ArrayList<>(versions);
        inOrder.sort(Comparator.comparing(Version::effectiveFrom));
        return new Versions<>(List.copyOf(inOrder));
    }

    /**
     * Returns the version that applies to what is received at an instant.
     *
     * @param receivedAt the instant
     * @return the last version that is effective by then, or empty if the first is effective only later
     */
    public Optional<Version<T>> inForceAt(Instant receivedAt) {
        Optional<Version<T>> found = Optional.empty();
        for (Version<T> version : inOrder) {
            if (!version.effectiveFrom().isAfter(receivedAt)) {
                found = Optional.of(version);
            }
        }
        return found;
    }

    /**
     * Returns the version of an id: what an open case is bound to.
     *
     * @param id the id
     * @return the version, or empty if there is none of that id
     */
    public Optional<Version<T>> withId(String id) {
        return inOrder.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** {@return all versions in the order of their effective instants; unmodifiable} */
    public List<Version<T>> all() {
        return inOrder;
    }
}
