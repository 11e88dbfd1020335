package io.deskwright.core.people;

import io.deskwright.sla.definition.Problems;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is plainly wrong with an organisation, so that it cannot be. */
final class OrganisationProblems {

    private final Problems problems = new Problems("organisation");

    private OrganisationProblems() {}

    static Problems of(List<Party> parties, List<Region> regions, List<Person> people) {
        OrganisationProblems found = new OrganisationProblems();
        found.once("party", parties, Party::id);
        found.once("region", regions, Region::name);
        found.once("person", people, Person::id);
        found.parents(regions);
        found.belongings(people, names(parties, Party::id), names(regions, Region::name));
        return found.problems;
    }

    private <T> void once(String what, List<T> parts, Function<T, String> name) {
        Set<String> seen = new TreeSet<>();
        parts.stream()
                .map(name)
                .filter(each -> !seen.add(each))
                .forEach(each -> problems.add(what + " " + each, "the name is used twice"));
    }

    private void parents(List<Region> regions) {
        Set<String> known = names(regions, Region::name);
        for (Region region : regions) {
            region.parent().ifPresent(parent -> {
                if (!known.contains(parent)) {
                    problems.add("region " + region.name(), "there is no region '" + parent + "'");
                }
                if (Organisation.upwards(parent, regions).contains(region.name())) {
                    problems.add(
                            "region " + region.name(), "the region is a part of itself, by way of '" + parent + "'");
                }
            });
        }
    }

    private void belongings(List<Person> people, Set<String> parties, Set<String> regions) {
        for (Person person : people) {
            known("party", person.party(), parties, person);
            known("region", person.region(), regions, person);
        }
    }

    private void known(String what, String name, Set<String> names, Person person) {
        if (!name.isEmpty() && !names.contains(name)) {
            problems.add("person " + person.id(), "there is no " + what + " '" + name + "'");
        }
    }

    private static <T> Set<String> names(List<T> parts, Function<T, String> name) {
        return parts.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
