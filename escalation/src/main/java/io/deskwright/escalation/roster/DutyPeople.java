package io.deskwright.escalation.roster;

import java.util.Collection;
import java.util.List;

/** The people of a part of a roster, checked. */
final class DutyPeople {

    private DutyPeople() {}

    static List<String> checked(Collection<String> people) {
        people.forEach(DutyPeople::check);
        return List.copyOf(people);
    }

    static List<String> atLeastOne(String what, Collection<String> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException(what + " has somebody in it, but nobody is named");
        }
        return checked(people);
    }

    static void check(String person) {
        if (person.isBlank()) {
            throw new IllegalArgumentException("somebody on a roster has a name, not '" + person + "'");
        }
    }
}
