package io.deskwright.core.memory;

import io.deskwright.core.people.Organisation;
import io.deskwright.core.people.Person;
import io.deskwright.core.port.People;
import java.util.Objects;
import java.util.Optional;

/**
 * The people of an organisation that is known from the start.
 *
 * @param organisation who they are
 */
public record InMemoryPeople(Organisation organisation) implements People {

    /** Checks that all parts are there. */
    public InMemoryPeople {
        Objects.requireNonNull(organisation, "organisation");
    }

    @Override
    public Optional<Person> person(String id) {
        return organisation.person(id);
    }

    @Override
    public boolean isWithin(String region, String other) {
        return organisation.isWithin(region, other);
    }
}
