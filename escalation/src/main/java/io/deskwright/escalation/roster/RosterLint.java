package io.deskwright.escalation.roster;

import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Person;
import io.deskwright.core.people.Role;
import io.deskwright.core.sentence.Finding;
import io.deskwright.sla.calendar.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a roster as a careful duty manager does, and lists what he would ask before it comes into force. Nothing here is wrong
 * by itself: what is, such as stand-ins in a circle, cannot be made. It looks at the first year of the roster.
 */
public final class RosterLint {

    /** How many gaps of a role are told one by one. */
    public static final int MOST_GAPS = 10;

    private final Roster roster;
    private final DutyYear year;

    private RosterLint(Roster roster) {
        this.roster = roster;
        this.year = DutyYear.of(roster);
    }

    /**
     * Finds when nobody is on duty for roles for which somebody must always be, 7×24 (ESC-16).
     *
     * @param roster the roster
     * @param roles the roles
     * @return the gaps of each role in the order of roles and time, at most {@value #MOST_GAPS} a role, and if there are more
     *     how many
     */
    public static List<Finding<RosterCode>> gaps(Roster roster, Collection<Role> roles) {
        RosterLint lint = new RosterLint(roster);
        return new TreeSet<>(roles).stream().flatMap(lint::gaps).toList();
    }

    private Stream<Finding<RosterCode>> gaps(Role role) {
        List<Window> gaps = year.gaps(role);
        Stream<Finding<RosterCode>> told = gaps.stream()
                .limit(MOST_GAPS)
                .map(gap ->
                        found(RosterCode.GAP, role).with("from", gap.opensAt()).with("until", gap.closesAt()));
        return gaps.size() > MOST_GAPS ? Stream.concat(told, Stream.of(more(role, gaps))) : told;
    }

    private static Finding<RosterCode> more(Role role, List<Window> gaps) {
        return found(RosterCode.MORE_GAPS, role)
                .with("count", gaps.size())
                .with("told", MOST_GAPS)
                .with("total", gaps.stream().map(Window::length).reduce(Duration.ZERO, Duration::plus));
    }

    private static Finding<RosterCode> found(RosterCode code, Role role) {
        return Finding.of(code, role.english()).with("chineseRole", role.chinese());
    }

    /**
     * Finds who is on the roster and should not be.
     *
     * @param roster the roster
     * @param organisation who there is, and in which roles
     * @return people who are not known, then people who are on duty for a role that they do not hold, each by name
     */
    public static List<Finding<RosterCode>> people(Roster roster, Organisation organisation) {
        RosterLint lint = new RosterLint(roster);
        Stream<Finding<RosterCode>> unknown = lint.named().stream()
                .filter(person -> organisation.person(person).isEmpty())
                .map(person -> Finding.of(RosterCode.UNKNOWN_PERSON, person));
        Stream<Finding<RosterCode>> unfit = roster.roles().stream().flatMap(role -> lint.unfit(role, organisation));
        return Stream.concat(unknown, unfit).toList();
    }

    private Stream<Finding<RosterCode>> unfit(Role role, Organisation organisation) {
        Set<String> onDuty = named(role);
        year.changes(role).forEach(at -> onDuty.addAll(roster.people(role, at)));
        return onDuty.stream()
                .flatMap(person -> organisation.person(person).stream())
                .filter(person -> !person.holds(role))
                .map(Person::id)
                .map(person -> of(RosterCode.ROLE_NOT_HELD, person, role));
    }

    private static Finding<RosterCode> of(RosterCode code, String person, Role role) {
        return Finding.of(code, person).with("role", role.english()).with("chineseRole", role.chinese());
    }

    private Set<String> named(Role role) {
        Set<String> people = new TreeSet<>();
        roster.rotations().stream().filter(part -> part.role() == role).forEach(part -> people.addAll(part.people()));
        roster.overrides().stream().filter(part -> part.role() == role).forEach(part -> people.addAll(part.people()));
        roster.holidayShifts().stream()
                .filter(part -> part.role() == role)
                .forEach(part -> people.addAll(part.people()));
        return people;
    }

    private Set<String> named() {
        Set<String> people = new TreeSet<>();
        roster.roles().forEach(role -> people.addAll(named(role)));
        roster.swaps().forEach(swap -> people.addAll(List.of(swap.one(), swap.other())));
        roster.absences().forEach(absence -> {
            people.add(absence.person());
            absence.standIn().ifPresent(people::add);
        });
        return people;
    }

    /**
     * Finds parts of a roster that are of no use.
     *
     * @param roster the roster
     * @return people whom two rotations of a role have at once, rotations that never have anybody, parts that are over before
     *     the roster is in force, and swaps that change nothing
     */
    public static List<Finding<RosterCode>> parts(Roster roster) {
        RosterLint lint = new RosterLint(roster);
        return Stream.of(
                        roster.roles().stream().flatMap(lint::twiceAtOnce),
                        lint.neverOn(),
                        lint.past("override", roster.overrides()),
                        lint.past("holiday", roster.holidayShifts()),
                        lint.past("swap", roster.swaps()),
                        lint.past("absence", roster.absences()),
                        lint.idleSwaps())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Finding<RosterCode>> twiceAtOnce(Role role) {
        List<Finding<RosterCode>> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        year.changes(role)
                .forEach(at -> twice(role, at)
                        .filter(told::add)
                        .forEach(person -> found.add(
                                of(RosterCode.TWICE_AT_ONCE, person, role).with("from", at))));
        return found.stream();
    }

    private Stream<String> twice(Role role, Instant at) {
        Set<String> seen = new HashSet<>();
        return roster.rotations().stream()
                .filter(rotation -> rotation.role() == role)
                .flatMap(rotation -> rotation.onDuty(at).stream())
                .filter(person -> !seen.add(person));
    }

    private Stream<Finding<RosterCode>> neverOn() {
        return IntStream.range(0, roster.rotations().size())
                .filter(number -> neverOn(roster.rotations().get(number)))
                .mapToObj(number -> Finding.of(RosterCode.NEVER_ON, RosterProblems.place("rotation", number + 1))
                        .with("until", year.year().closesAt()));
    }

    private boolean neverOn(Rotation rotation) {
        Window all = year.year();
        return Stream.iterate(all.opensAt(), all::contains, rotation::changesAfter)
                .allMatch(at -> rotation.onDuty(at).isEmpty());
    }

    private Stream<Finding<RosterCode>> past(String kind, List<? extends Spanned> parts) {
        return IntStream.range(0, parts.size())
                .filter(number -> !ends(parts.get(number)).isAfter(roster.effectiveFrom()))
                .mapToObj(number -> Finding.of(RosterCode.PAST, RosterProblems.place(kind, number + 1))
                        .with("until", ends(parts.get(number)))
                        .with("effective", roster.effectiveFrom()));
    }

    private static Instant ends(Spanned part) {
        return part.span().window().closesAt();
    }

    private Stream<Finding<RosterCode>> idleSwaps() {
        return IntStream.range(0, roster.swaps().size()).filter(this::isIdle).mapToObj(number -> {
            Swap swap = roster.swaps().get(number);
            return Finding.of(RosterCode.IDLE_SWAP, RosterProblems.place("swap", number + 1))
                    .with("one", swap.one())
                    .with("other", swap.other());
        });
    }

    private boolean isIdle(int number) {
        Swap swap = roster.swaps().get(number);
        List<Swap> others = new ArrayList<>(roster.swaps());
        others.remove(number);
        Roster without = roster.but().swaps(others).build();
        Optional<Window> part = year.part(swap.span());
        return part.isPresent()
                && roster.roles().stream()
                        .filter(swap::countsFor)
                        .allMatch(role -> year.changes(role, part.get())
                                .allMatch(at -> roster.people(role, at).equals(without.people(role, at))));
    }

    /**
     * Finds major holidays for which the roster does not name who is on duty on every date (ESC-17, AMB-75).
     *
     * @param roster the roster
     * @param lists the holidays, see {@link HolidayDuty#lists}
     * @return those that begin once the roster is in force, in the order given
     */
    public static List<Finding<RosterCode>> holidays(Roster roster, List<HolidayDutyList> lists) {
        return lists.stream()
                .filter(list -> !list.firstDate()
                        .atStartOfDay(roster.zone())
                        .toInstant()
                        .isBefore(roster.effectiveFrom()))
                .filter(list -> !HolidayDuty.isGiven(list, roster))
                .map(list -> Finding.of(RosterCode.NO_HOLIDAY_LIST, list.name())
                        .with("from", list.firstDate())
                        .with("until", list.lastDate())
                        .with("due", list.dueAt()))
                .toList();
    }
}
