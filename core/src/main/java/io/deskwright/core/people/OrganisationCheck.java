package io.deskwright.core.people;

import io.deskwright.core.sentence.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an organisation as a careful reader of the contract does. */
final class OrganisationCheck {

    private static final int MOST_LEADERS = 2;
    private static final long CERTIFIED_PERCENT = 80;
    private static final long WHOLE = 100;

    private final Organisation organisation;

    OrganisationCheck(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Finding<PeopleCode>> findings() {
        return Stream.of(
                        onBothSides(this::leaders),
                        onBothSides(this::projectManagers),
                        supervisors(),
                        certificates().stream())
                .flatMap(found -> found)
                .toList();
    }

    /** One rule for a side. */
    private interface OfSide {
        Optional<Finding<PeopleCode>> read(Party.Kind side);
    }

    private static Stream<Finding<PeopleCode>> onBothSides(OfSide rule) {
        return Stream.of(Party.Kind.CUSTOMER, Party.Kind.PROVIDER).flatMap(side -> rule.read(side).stream());
    }

    private Optional<Finding<PeopleCode>> leaders(Party.Kind side) {
        long count = count(side, Role.LEADERSHIP);
        return found(PeopleCode.LEADERSHIP_SIZE, side, count, count < 1 || count > MOST_LEADERS);
    }

    private Optional<Finding<PeopleCode>> projectManagers(Party.Kind side) {
        long count = count(side, Role.PROJECT_MANAGER);
        return found(PeopleCode.PROJECT_MANAGER_COUNT, side, count, count != 1);
    }

    private static Optional<Finding<PeopleCode>> found(PeopleCode code, Party.Kind side, long count, boolean isOdd) {
        return isOdd ? Optional.of(Finding.of(code, side.name()).with("count", count)) : Optional.empty();
    }

    private long count(Party.Kind side, Role role) {
        return organisation.with(role).stream()
                .filter(person -> organisation.side(person) == side)
                .count();
    }

    private Stream<Finding<PeopleCode>> supervisors() {
        return organisation.with(Role.SUPERVISOR).stream()
                .filter(person -> !work(person).isEmpty())
                .map(person ->
                        Finding.of(PeopleCode.SUPERVISOR_WORKS, person.id()).with("roles", work(person)));
    }

    private static String work(Person person) {
        return person.roles().stream().filter(Role::isWorking).map(Role::name).collect(Collectors.joining(", "));
    }

    private Optional<Finding<PeopleCode>> certificates() {
        List<Person> staff = organisation.people().stream()
                .filter(person -> organisation.side(person) == Party.Kind.PROVIDER && person.isTechnical())
                .toList();
        long certified = staff.stream()
                .filter(person -> !person.certificates().isEmpty())
                .count();
        boolean isTooFew = certified * WHOLE < CERTIFIED_PERCENT * staff.size();
        return found(PeopleCode.FEW_CERTIFIED, Party.Kind.PROVIDER, staff.size(), isTooFew)
                .map(finding -> finding.with("certified", certified).with("percent", CERTIFIED_PERCENT));
    }
}
