package io.deskwright.core.people;

import io.deskwright.core.sentence.Finding;
import io.deskwright.sla.definition.InvalidDefinition;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Who takes part in the service of one project, on all sides, and where (REQUIREMENTS §18). Immutable and thread-safe.
 *
 * <p>Parties, regions and people stand in the order of their names, however they were given.
 *
 * @param parties to whom people belong
 * @param regions where they work: trees, such as regional centres with their provincial centres (ORG-08)
 * @param people who they are
 */
public record Organisation(List<Party> parties, List<Region> regions, List<Person> people) {

    /**
     * Takes copies.
     *
     * @throws InvalidDefinition if a name is used twice, a party or region is not known, or a region is a part of itself;
     *     all problems are told together
     */
    public Organisation {
        parties = sorted(parties, Party::id);
        regions = sorted(regions, Region::name);
        people = sorted(people, Person::id);
        OrganisationProblems.of(parties, regions, people).throwIfAny();
    }

    private static <T> List<T> sorted(List<T> parts, Function<T, String> name) {
        return parts.stream().sorted(Comparator.comparing(name)).toList();
    }

    /**
     * Finds a person.
     *
     * @param id who
     * @return the person; empty if nobody is called so
     */
    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /**
     * Finds the people of a party.
     *
     * @param party its id; empty for the provider's own
     * @return they, by id
     */
    public List<Person> of(String party) {
        return people.stream().filter(person -> person.party().equals(party)).toList();
    }

    /**
     * Finds the people who hold a role.
     *
     * @param role the role
     * @return they, by id
     */
    public List<Person> with(Role role) {
        return people.stream().filter(person -> person.holds(role)).toList();
    }

    /**
     * Tells on which side somebody stands.
     *
     * @param person somebody
     * @return the kind of his or her party; the provider's if there is none
     * @throws IllegalArgumentException if the party is not known here
     */
    public Party.Kind side(Person person) {
        return person.party().isEmpty()
                ? Party.Kind.PROVIDER
                : party(person.party()).kind();
    }

    private Party party(String id) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no party '" + id + "'"));
    }

    /**
     * Lets somebody act in a role that he or she holds: for the provider in that very role, on another side in the role of
     * that side, so that the customer's project manager acts as the customer.
     *
     * @param id who
     * @param role the role
     * @return who acts; empty if nobody is called so, or does not hold the role
     */
    public Optional<Actor> actor(String id, Role role) {
        return person(id)
                .filter(person -> person.holds(role))
                .map(person -> new Actor(id, side(person).actsAs(role)));
    }

    private boolean acts(String id, Role role) {
        return actor(id, role).filter(actor -> actor.role() == role).isPresent();
    }

    /**
     * Tells whether a region lies within another; a region lies within itself.
     *
     * @param region the one
     * @param other the other
     * @return whether it does; not if either is not known
     */
    public boolean isWithin(String region, String other) {
        return upwards(region).contains(other);
    }

    /**
     * Counts how far one must look from a region to find another: 0 steps if it lies within, 1 step if it lies within the
     * region above, and so on up the tree.
     *
     * @param from where one looks from
     * @param to what one looks for
     * @return the steps; empty if no region holds both
     */
    public OptionalInt distance(String from, String to) {
        Set<String> around = upwards(to);
        int steps = 0;
        for (String region : upwards(from)) {
            if (around.contains(region)) {
                return OptionalInt.of(steps);
            }
            steps++;
        }
        return OptionalInt.empty();
    }

    private Set<String> upwards(String region) {
        return upwards(region, regions);
    }

    /** A region and those above it, the nearest first; none if it is not known. It ends even where a circle is. */
    static Set<String> upwards(String region, List<Region> regions) {
        Set<String> passed = new LinkedHashSet<>();
        Optional<Region> next = named(region, regions);
        while (next.isPresent() && passed.add(next.get().name())) {
            next = next.get().parent().flatMap(parent -> named(parent, regions));
        }
        return passed;
    }

    private static Optional<Region> named(String name, List<Region> regions) {
        return regions.stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /**
     * Tells whether somebody may send engineers to a region: the dispatch centre anywhere (SVC-07), a regional lead in the
     * own region (ORG-09).
     *
     * @param id who
     * @param region where to
     * @return whether he or she may
     */
    public boolean mayDispatch(String id, String region) {
        return acts(id, Role.DISPATCH_CENTRE) || leads(id, region);
    }

    private boolean leads(String id, String region) {
        return acts(id, Role.REGIONAL_LEAD)
                && person(id).filter(lead -> isWithin(region, lead.region())).isPresent();
    }

    /**
     * Compares the people with what is agreed of them (ORG-01, ORG-02, ORG-13, SVC-08).
     *
     * @return what is found: of leaders, project managers, supervisors and certificates, in this order
     */
    public List<Finding<PeopleCode>> findings() {
        return new OrganisationCheck(this).findings();
    }
}
