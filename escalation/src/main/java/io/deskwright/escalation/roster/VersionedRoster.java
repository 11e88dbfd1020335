package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import io.deskwright.sla.definition.Version;
import io.deskwright.sla.definition.Versions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All versions of a roster as one: at every instant the version in force answers, and {@link OnDuty#nextDuty} may lie in a
 * later one. Before the first version nobody is on duty. Immutable and thread-safe.
 *
 * @param versions the versions
 */
public record VersionedRoster(Versions<Roster> versions) implements DutyCourse {

    /** Checks that there are versions. */
    public VersionedRoster {
        Objects.requireNonNull(versions, "versions");
    }

    /**
     * Puts rosters in the order in which they come into force.
     *
     * @param name the name of the roster, for messages
     * @param rosters its versions, in any order
     * @return they as one roster
     * @throws io.deskwright.sla.definition.InvalidDefinition if there is none, or two share a version or an effective instant
     */
    public static VersionedRoster of(String name, Collection<Roster> rosters) {
        return new VersionedRoster(Versions.of(
                name,
                rosters.stream()
                        .map(roster -> new Version<>(roster.version(), roster.effectiveFrom(), roster))
                        .toList()));
    }

    private Optional<Roster> inForceAt(Instant at) {
        return versions.inForceAt(at).map(Version::definition);
    }

    @Override
    public List<String> people(Role role, Instant at) {
        return inForceAt(at).map(roster -> roster.people(role, at)).orElse(List.of());
    }

    @Override
    public Optional<Instant> changesAfter(Role role, Instant after) {
        Stream<Instant> changes = inForceAt(after).flatMap(roster -> roster.changesAfter(role, after)).stream();
        Stream<Instant> versionsToCome =
                versions.all().stream().map(Version::effectiveFrom).filter(from -> from.isAfter(after));
        return Stream.concat(changes, versionsToCome).min(Instant::compareTo);
    }
}
