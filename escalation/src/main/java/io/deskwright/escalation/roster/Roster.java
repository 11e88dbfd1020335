package io.deskwright.escalation.roster;

import io.deskwright.core.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A duty roster [值班表]: who is on duty for a role at any instant (ESC-16). Immutable and thread-safe.
 *
 * <p>It is decided in this order: an override names the people; else a holiday list does; else they are all whose turn it is
 * in one of the rotations of the role, in the order of the rotations; several rotations in different zones follow the sun. Then
 * swaps exchange people. Then who is away is replaced by the stand-in, or left out. Each person is named once.
 *
 * <p>The answer is the same for the same instant and zone data, and stays the same from one change to the next, see {@link
 * #changesAfter}. If nobody is on duty, {@link OnDuty#nextDuty} is the earliest later instant at which somebody is, if it is
 * not more than 400 days away. A roster answers for any instant, also before it is in force; {@link VersionedRoster} puts
 * several versions one after the other.
 *
 * @param name its name
 * @param version its version
 * @param effectiveFrom from when on it is in force, inclusive
 * @param zone whose wall time its dates are where a part names no other zone
 * @param rotations who takes turns
 * @param overrides who is on duty instead; those of one role do not overlap
 * @param holidayShifts who is on duty on holidays; those of one role do not overlap
 * @param swaps who exchange duties; nobody does so with two at once
 * @param absences who is away; nobody is twice at once, and no stand-ins stand in for each other in a circle
 */
@Value.Builder
public record Roster(
        String name,
        String version,
        Instant effectiveFrom,
        ZoneId zone,
        List<Rotation> rotations,
        List<DutyOverride> overrides,
        List<HolidayShift> holidayShifts,
        List<Swap> swaps,
        List<Absence> absences)
        implements DutyCourse {

    /**
     * Takes copies.
     *
     * @throws io.deskwright.sla.definition.InvalidDefinition if parts contradict each other; it holds all problems
     */
    public Roster {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(zone, "zone");
        rotations = List.copyOf(rotations);
        overrides = List.copyOf(overrides);
        holidayShifts = List.copyOf(holidayShifts);
        swaps = List.copyOf(swaps);
        absences = List.copyOf(absences);
        RosterProblems.of(name, overrides, holidayShifts, swaps, absences).throwIfAny();
    }

    /**
     * Tells who is on duty, and does not look ahead if it is nobody.
     *
     * @param role for which role
     * @param at when
     * @return they, each once, the one to be called first in front
     * @throws io.deskwright.sla.calendar.Unreachable if {@code at} lies within a year of the ends of time
     */
    @Override
    public List<String> people(Role role, Instant at) {
        StandIns standIns = new StandIns(absences);
        return planned(role, at).stream()
                .map(person -> swapped(person, role, at))
                .flatMap(person -> standIns.present(person, at).stream())
                .distinct()
                .toList();
    }

    /** Who would be on duty if nobody exchanged and nobody were away. */
    List<String> planned(Role role, Instant at) {
        return Spanned.running(overrides.stream().filter(part -> part.role() == role), at)
                .map(DutyOverride::people)
                .or(() -> Spanned.running(holidayShifts.stream().filter(part -> part.role() == role), at)
                        .map(HolidayShift::people))
                .orElseGet(() -> rotations(role)
                        .flatMap(rotation -> rotation.onDuty(at).stream())
                        .toList());
    }

    private Stream<Rotation> rotations(Role role) {
        return rotations.stream().filter(rotation -> rotation.role() == role);
    }

    private String swapped(String person, Role role, Instant at) {
        Stream<Swap> own = swaps.stream().filter(swap -> swap.countsFor(role) && swap.isOf(person));
        return Spanned.running(own, at).map(swap -> swap.partner(person)).orElse(person);
    }

    /**
     * Returns the next instant at which other people may be on duty.
     *
     * @param role for which role
     * @param after the instant, exclusive
     * @return an instant later than {@code after}; in between {@link #people} answers as at {@code after}. Empty if it does so
     *     for ever
     * @throws io.deskwright.sla.calendar.Unreachable if {@code after} lies within a year of the ends of time
     */
    @Override
    public Optional<Instant> changesAfter(Role role, Instant after) {
        Stream<Instant> edges = spans(role)
                .map(Span::window)
                .flatMap(window -> Stream.of(window.opensAt(), window.closesAt()))
                .filter(edge -> edge.isAfter(after));
        Stream<Instant> turns = rotations(role).map(rotation -> rotation.changesAfter(after));
        return Stream.concat(edges, turns).min(Instant::compareTo);
    }

    private Stream<Span> spans(Role role) {
        Stream<Spanned> ofRole = Stream.concat(
                overrides.stream().filter(part -> part.role() == role),
                holidayShifts.stream().filter(part -> part.role() == role));
        Stream<Spanned> ofPeople =
                Stream.concat(swaps.stream().filter(swap -> swap.countsFor(role)), absences.stream());
        return Stream.concat(ofRole, ofPeople).map(Spanned::span);
    }

    /** {@return the roles for which somebody is named, in their order} */
    public Set<Role> roles() {
        Set<Role> roles = new TreeSet<>();
        rotations.forEach(part -> roles.add(part.role()));
        overrides.forEach(part -> roles.add(part.role()));
        holidayShifts.forEach(part -> roles.add(part.role()));
        return roles;
    }

    /** {@return a builder that begins with this roster} */
    public Builder but() {
        return new Builder().from(this);
    }

    /** Collects the parts. */
    public static final class Builder extends RosterBuilder {

        /** Begins with a roster that names nobody. */
        public Builder() {}
    }
}
